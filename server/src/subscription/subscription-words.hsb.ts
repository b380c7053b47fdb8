import { inGerman } from '../project/calendar.js';
import type { Words } from './subscription-words.js';

const quoted = (name: string): string => `„${name}“`;

export const wordsHsb: Words = {
  language: 'hsb',
  state: {
    in_preparation: 'w přihotach',
    funding_applied: 'spěchowanje požadane',
    funding_granted: 'spěchowanje přilubjene',
    tendering: 'wupisanje',
    build_prepared: 'twar přihotowany',
    under_construction: 'w twarje',
    finished: 'dokónčene',
    commercial: 'bjez spěchowanja',
    on_hold: 'wotpočuje',
  },
  milestone: {
    contract: 'Zrěčenje',
    construction_start: 'Započatk twara',
    first_connection: 'Prěnje přizamki',
    completion: 'Dokónčenje',
    other: 'Druhi termin',
  },
  reason: {
    civil_works_delayed: 'hłubokotwar so komdźi',
    permit_missing: 'dowolnosć faluje',
    material_missing: 'material faluje',
    owner_permission_missing: 'dowolnosć wobsedźerja faluje',
    weather: 'wjedro',
    funding_decision: 'rozsud wo spěchowanju faluje',
    tender_delayed: 'wuběranske jednanje so komdźi',
    earlier_than_planned: 'prjedy hač planowane',
    other: 'druha přičina',
  },
  group: { households: 'domjacnosće', business: 'předewzaća', business_parks: 'přemysłownišća' },
  day: inGerman,
  quarter: (number, year) => `${number}. kwartal ${year}`,
  half: (number, year) => `${number}. połlěto ${year}`,
  lot: (milestone, number) => `${milestone}, los ${number}`,
  quoted,
  scope: {
    drawn: 'narysowany teritorij',
    state: 'Sakska',
    hiddenProject: 'projekt, kiž hižo wozjewjeny njeje',
    goneDistrict: 'wokrjes, kotryž hižo njeje',
  },
  news: {
    published: (project, state) => `Nowo wozjewjene: projekt ${project}, staw: ${state}.`,
    changed: (project, chain) => `Projekt ${project} ma nowy staw: ${chain}.`,
    promised: (milestone, project, day) => `Projekt ${project}: ${milestone} přilubjene: ${day}.`,
    moved: (milestone, project, chain) => `Projekt ${project}: ${milestone} přestorčene: ${chain}.`,
    promisedAnew: (milestone, project, chain) =>
      `Projekt ${project}: ${milestone} znowa přilubjene: ${chain}.`,
    because: (reason) => `Přičina: ${reason}.`,
    noReason: 'Přičina podata njeje.',
    edition: (group, stand, source) => `Nowe ličby wo zastaranju (${group}), ${stand}. Žórło: ${source}.`,
    stand: (day) => `staw: ${day}`,
    stands: (count, newest) => `ličba stawow: ${count}, najnowši: ${newest}`,
  },
  feed: {
    title: (name) => `Wutwar šěrokopasmoweje syće: ${name}`,
    subtitle: 'Nowe projekty, nowe stawy, přilubjene a přestorčene terminy, nowe ličby',
    demoTitle: (title) => `Demodaty: ${title}`,
    demo: (sentence) => `Demodaty. ${sentence}`,
    kind: {
      project: 'Nowo wozjewjene',
      state: 'Nowy staw',
      promise: 'Termin',
      edition: 'Nowe ličby wo zastaranju',
    },
  },
  mail: {
    greeting: 'Dobry dźeń,',
    closing: (publisher) => `Breitbandlotse, ${publisher}\nTuta powěsć bu awtomatisce pósłana.`,
    aboutDrawn: 'wo wutwarje šěrokopasmoweje syće na teritoriju, kotryž sće narysowali',
    aboutPlace: (name) => `wo wutwarje šěrokopasmoweje syće: ${name}`,
    aboutProject: (name) => `wo projekće ${quoted(name)}`,
    confirm: {
      subject: (what) => `Prošu wobkrućće: powěsće ${what}`,
      asked: (what) =>
        `z tutej adresu buchu powěsće ${what} skazane. Dóstanjeće najwyše jednu e-mejlku wob dźeń, a jenož, hdyž je něšto nowe: nowe projekty, nowe stawy, přilubjene a přestorčene terminy, nowe ličby.`,
      link: 'Prošu wobkrućće to na tutej stronje; wotkaz płaći 48 hodźin wot prěnjeje skazanki:',
      ignore:
        'Jeli to njejsće byli, njetrjebaće ničo činić: Bjez wobkrućenja ničo njesćelemy a zhašamy adresu 48 hodźin po prěnjej skazance.',
    },
    already: {
      subject: (what) => `Dóstawaće hižo powěsće ${what}`,
      asked: (what) =>
        `z tutej adresu buchu powěsće ${what} skazane. Dóstawaće je hižo; wostanje při najwyše jednej e-mejlce wob dźeń.`,
    },
    endOne: 'Hižo nochceće? Tu abonement skónčiće:',
    ended: 'Abonement je skónčeny. Waša adresa je zhašana, jeli žadyn druhi abonement z njej njeje.',
    subject: (count) => `Wutwar šěrokopasmoweje syće: nowe powěsće (${count})`,
    lead: 'to je nowe k tomu, štož sće abonowali.',
    movedOn: (former, since, now) =>
      `${former}${since ? ` (hač do ${since})` : ''} hižo njeje: Waš abonement płaći nětko za: ${now}.`,
    last: {
      subject: (names) => `Waš abonement je skónčeny: ${names}`,
      ended: (former, since) =>
        `${former}${since ? ` (hač do ${since})` : ''} hižo njeje, a njeje zapisane, što je na to městno stupiło. Waš abonement za to je skónčeny.`,
      again:
        'Tak dźe to dale: Tu móžeće powěsće wo druhej gmejnje, wo wokrjesu, projekće abo teritoriju na karće skazać.',
      others: 'Waše druhe abonementy płaća dale.',
      address: 'To bě Waš posledni abonement: Waša adresa so zhaša, tak bórze kaž je tuta powěsć dodata.',
    },
    endAny: 'Hižo nochceće? Tu jedyn abonement skónčiće:',
    endAll: 'Wšě abonementy skónčić:',
  },
  unreviewed:
    'Tutón přełožk hišće žadyn čłowjek pruwował njeje.\nDiese Übersetzung ist noch nicht von einem Menschen geprüft.',
};
