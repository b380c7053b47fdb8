import type { Sorbian } from '../ui/texts.js';
import type { subscriptionDe } from './subscription.de.js';

export const subscriptionHsb: Sorbian<typeof subscriptionDe> = {
  shownArea: 'Powěsće wo tutym wurězku',
  title: 'Powěsće abonować',
  titleRefused: 'Hišće njeskazane: Powěsće abonować',
  description:
    'Powěsće wo wutwarje šěrokopasmoweje syće w gmejnje, wokrjesu, projekće abo na swójskim teritoriju: jako e-mejlka abo jako kanal.',
  heading: 'Powěsće wo wutwarje šěrokopasmoweje syće',
  headingOf: 'Powěsće: {{name}}',
  lead: 'Zhoniće, hdyž nowy projekt přińdźe, hdyž so staw projekta změni, hdyž so termin přilubi abo přestorči a hdyž su nowe ličby tu.',
  mail: {
    heading: 'Jako e-mejlka',
    text: 'Najwyše jedna e-mejlka wob dźeń, a žana, hdyž ničo nowe njeje. W kóždej steji wotkaz, z kotrymž abonement skónčiće.',
    off: 'Tuchwilu so wotsal žane e-mejlki njesćelu. Kanal je tola k dispoziciji.',
    email: 'E-mejlowa adresa',
    emailHint: 'Pósćelemy Wam najprjedy wotkaz za wobkrućenje.',
    municipality: 'Kluč gmejny (AGS, wosom cyfrow)',
    polygon: 'Swójski teritorij',
    polygonHint:
      'Dypki jako „dołhosć,šěrokosć“, ze semikolonom dźělene, na přikład 13.8,51.1;13.9,51.1;13.9,51.2 – abo polygon jako GeoJSON.',
    homepage: 'Tute polo prošu prózdne wostajić',
    send: 'Abonement skazać',
    refused: 'Abonement hišće skazany njeje.',
    choose: 'Abo wubjerće gmejnu na jeje stronje, wokrjes na karće abo projekt:',
    places: 'Gmejnu pytać',
    projects: 'Projekty',
    map: 'Karta',
  },
  feed: {
    heading: 'Jako kanal',
    text: 'Za programy, kiž kanale čitaja (Atom), bjez e-mejloweje adresy:',
    link: 'Kanal: {{name}}',
    state: 'cyła Sakska',
  },
  privacy: {
    heading: 'Što so z adresu stanje',
    text: 'Składuje so jenož za tute powěsće a zhaša so, tak ruče kaž posledni abonement skónčiće. Bjez wobkrućenja zhaša so po 48 hodźinach. Njeměrimy, hač e-mejlki čitaće.',
  },
  done: {
    sent: 'Nimale hotowe: Prošu wobkrućće abonement.',
    sentText:
      'Jeli adresa trjechi, přińdźe hnydom e-mejlka z wotkazom; płaći 48 hodźin. Ničo tu? Prošu pohladajće tež do rjadowaka za spam. Samsnu skazanku sćelemy najwyše jónu wob dźeń.',
    confirmed: 'Abonement je wobkrućeny.',
    confirmedText: 'Wotnětka dóstanjeće powěsće, hdyž je něšto nowe.',
    ended: 'Abonement je skónčeny.',
    endedText: 'Jeli bě to Waš posledni, je Waša adresa zhašana.',
    start: 'K startowej stronje',
  },
  link: {
    confirm: 'Abonement wobkrućić',
    confirmText: 'Dóstanjeće potom najwyše jednu e-mejlku wob dźeń z tym, štož je nowe:',
    confirmed: 'Tutón abonement je hižo wobkrućeny.',
    end: 'Abonement skónčić',
    endText: 'Njedóstanjeće potom žane powěsće wjace wo:',
    end_all: 'Wšě abonementy skónčić',
    end_allText: 'Njedóstanjeće potom žane powěsće wjace wo:',
    over: 'Tutón wotkaz hižo njepłaći.',
    overText: 'Abonement je skónčeny, abo njebu w běhu 48 hodźin wobkrućeny. Móžeće jón znowa skazać.',
    again: 'Powěsće znowa skazać',
  },
};
