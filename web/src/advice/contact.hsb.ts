import type { ContactLetter, PublicContactDto } from '../api/advice.js';
import type { Sorbian } from '../ui/texts.js';
import type { contactDe } from './contact.de.js';

const kind: Record<ContactLetter['kind'], string> = {
  citizen: 'Pisam za sebje samoho abo samu',
  company: 'Pisam za předewzaće',
};
const topic: Record<ContactLetter['topic'], string> = {
  coverage: 'Zastaranje na adresy abo na městnje',
  rollout: 'Wutwar a terminy',
  connection: 'Domjacy přizamk',
  cooperation: 'Zhromadne dźěło při wutwarje',
  service: 'tuta słužba a jeje daty',
  correction: 'podaće na tutej webstronje njetrjechi',
  accessibility: 'zadźěwk na tutej webstronje',
  other: 'druha tema',
};
const role: Record<PublicContactDto['role'], string> = {
  mayor: 'Wjesnjanostka, wjesnjanosta abo měšćanosta',
  coordinator: 'Šěrokopasmowa koordinacija wokrjesa',
  officer: 'Wobdźěłowanje w zarjedźe',
  consultant: 'Poradźowanske předewzaće',
  operator: 'Regionalne nawodnistwo wobhospodarjerja syće',
  other: 'druhe zarjadnišćo',
};

/** Sorbian texts of the public page to write to the advisors, and of contacts of a municipality. */
export const contactHsb: Sorbian<typeof contactDe> = {
  kind,
  topic,
  role,
  title: 'Kontakt',
  titleRefused: 'Hišće njewotpósłane: Kontakt',
  description:
    'Tak docpějeće poradźowanje k šěrokopasmowemu internetej ({{publisher}}): formular, póst, a što měli prjedy wědźeć.',
  heading: 'Pisajće šěrokopasmowemu poradźowanju',
  lead: '{{publisher}} wotmołwja na prašenja k zastaranju a wutwarej a k tutej słužbje. Přizamki so tu njepředawaja a njetwarja.',
  leadOf: {
    correction:
      'Mjenujće městno abo projekt, što tam steji a što Wy wěsće. Přepruwujemy to a wotmołwimy Wam.',
    accessibility:
      'Zdźělće nam, na kotrej stronje něšto njefunguje a z čim stronu wužiwaće, na přikład z předčitanskim programom. Wotmołwimy Wam w běhu měsaca.',
  },
  form: {
    heading: 'Waša powěsć',
    who: 'Za koho pisaće?',
    topic: 'Tema',
    chooseTopic: 'Prošu wubrać',
    organisation: 'Předewzaće',
    name: 'Waše mjeno',
    ways: 'Za wotmołwu trjebamy Wašu e-mejlowu adresu abo Waše telefonowe čisło.',
    email: 'E-mejlowa adresa',
    phone: 'Telefonowe čisło',
    message: 'Waša naležnosć',
    messageHint: 'Prošu žane přistupne daty a ničo dowěrne. Mjenujće městno, jeli so wo městno jedna.',
    homepage: 'Prošu prózdne wostajić',
    send: 'Powěsć poradźowanju pósłać',
    done: 'Waša powěsć je dóšła.',
    doneText: 'Poradźowanje so pola Was na podatym puću přizjewi.',
    another: 'Dalšu powěsć pisać',
    failed: 'Formular tuchwilu docpějomny njeje. Prošu spytajće pozdźišo hišće raz abo pisajće z póstom.',
    refused: 'Powěsć hišće wotpósłana njeje.',
  },
  post: {
    heading: 'Z póstom a telefonisce',
    address: '{{publisher}}\n{{publisherStreet}}\n{{publisherCity}}',
    phone: 'Telefonowe čisła a kontaktne wosoby steja na webstronje:',
    tel: 'Telefon:',
    email: 'E-mejlka:',
    website: 'www.digitalagentur.sachsen.de',
    href: 'https://www.digitalagentur.sachsen.de/',
  },
  know: {
    heading: 'Što měli prjedy wědźeć',
    mail: 'Žane zaklučowane e-mejlki',
    mailText:
      '{{publisher}} njepřijimuje z e-mejlku žane zaklučowane dokumenty, signowane jenož pod wěstymi wuměnjenjemi. Naša wotmołwa přińdźe jako wšědna e-mejlka: Druzy móhli ju po puću čitać. Dowěrne prošu z póstom sćelće.',
    form: 'Što so z Wašej powěsću stanje',
    days_one: '{{count}} dnju',
    days_two: '{{count}} dnjomaj',
    days_few: '{{count}} dnjach',
    days_other: '{{count}} dnjach',
    formText:
      'Składuje so jenož to, štož zapisaće. Čitać móže to jenož poradźowanje ({{publisher}}); dale so njedawa. Po {{days}} so mjeno, puće a tekst zhašeja. Tuta strona žadyn cookie njestaji.',
    line: 'Přenjesenje je zaklučowane, hdyž so adresa tuteje strony z https započina.',
    kommune: 'Dźěłaće w gmejnskim zarjedźe?',
    kommuneText: 'Po přizjewjenju móžeće sej poradźowanje požadać, z terminami a datajemi.',
    signIn: 'So přizjewić a poradźowanje požadać',
  },
  place: {
    heading: 'Kontaktne wosoby: {{place}}',
    none: '{{place}}: Žane kontaktne wosoby wozjewjene njejsu.',
    toForm: 'Šěrokopasmowemu poradźowanju pisać',
  },
  edit: {
    heading: 'Kontakty wobdźěłać: {{place}}',
    note: 'Tutón wotrězk widźa jenož přizjewjeni. Zjawny je kontakt hakle, hdyž gmejna to rozsudźi.',
    none: 'Hišće nichtó zapisany njeje.',
    add: 'Kontakt přidać',
    change: 'Wobdźěłać',
    changeNamed: 'Wobdźěłać: {{name}}',
    remove: 'Wotstronić',
    removeNamed: 'Wotstronić: {{name}}',
    removeAsk: 'Wotstronić: {{name}}? Mjeno, e-mejlowa adresa a telefonowe čisło so zhašeja.',
    keep: 'Wobchować',
    save: 'Kontakt składować',
    cancel: 'Přetorhnyć',
    area: 'Słuša k',
    role: 'Nadawk',
    office: 'Zarjad, zarjadnišćo abo předewzaće',
    name: 'Mjeno',
    isPublic: 'Zjawnje na stronje gmejny pokazać',
    publicHint: 'Z přihłosowanjom wosoby. To rozsudźi gmejna.',
    onlyKommune: 'To rozsudźi gmejna.',
    public: 'zjawne',
    internal: 'jenož interne',
    gone: 'mjeno zhašane',
    failed: 'Kontakty njedadźa so začitać.',
  },
};
