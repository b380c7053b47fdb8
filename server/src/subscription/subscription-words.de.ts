import { inGerman } from '../project/calendar.js';
import { milestoneKinds, publicStates, slipReasons } from '../project/words.js';
import type { Words } from './subscription-words.js';

const quoted = (name: string): string => `„${name}“`;

export const wordsDe: Words = {
  language: 'de',
  state: publicStates,
  milestone: milestoneKinds,
  reason: slipReasons,
  group: { households: 'Haushalte', business: 'Unternehmen', business_parks: 'Gewerbegebiete' },
  day: inGerman,
  quarter: (number, year) => `Q${number} ${year}`,
  half: (number, year) => `${number}. Halbjahr ${year}`,
  lot: (milestone, number) => `${milestone} Los ${number}`,
  quoted,
  scope: {
    drawn: 'ein gezeichnetes Gebiet',
    state: 'Sachsen',
    hiddenProject: 'ein Projekt, das nicht mehr veröffentlicht ist',
    goneDistrict: 'ein Kreis, den es nicht mehr gibt',
  },
  news: {
    published: (project, state) => `Neu veröffentlicht: Projekt ${project}, Stand: ${state}.`,
    changed: (project, chain) => `Projekt ${project} hat einen neuen Stand: ${chain}.`,
    promised: (milestone, project, date) => `${milestone} von ${project} zugesagt für ${date}.`,
    moved: (milestone, project, chain) => `${milestone} von ${project} verschoben: ${chain}.`,
    promisedAnew: (milestone, project, chain) => `${milestone} von ${project} neu zugesagt: ${chain}.`,
    because: (reason) => `Grund: ${reason}.`,
    noReason: 'Ein Grund wurde nicht angegeben.',
    edition: (group, stand, source) => `Neue Zahlen zur Versorgung (${group}), ${stand}. Quelle: ${source}.`,
    stand: (day) => `Stand ${day}`,
    stands: (count, newest) => `${count} Stände, der neueste vom ${newest}`,
  },
  feed: {
    title: (name) => `Breitbandausbau in ${name}`,
    subtitle: 'Neue Projekte, neue Stände, zugesagte und verschobene Termine, neue Zahlen',
    demoTitle: (title) => `Demodaten: ${title}`,
    demo: (sentence) => `Demodaten. ${sentence}`,
    kind: {
      project: 'Neu veröffentlicht',
      state: 'Neuer Stand',
      promise: 'Termin',
      edition: 'Neue Zahlen zur Versorgung',
    },
  },
  mail: {
    greeting: 'Guten Tag,',
    closing: (publisher) => `Breitbandlotse, ${publisher}\nDiese Nachricht wurde automatisch versandt.`,
    aboutDrawn: 'zum Breitbandausbau in dem Gebiet, das Sie gezeichnet haben',
    aboutPlace: (name) => `zum Breitbandausbau: ${name}`,
    aboutProject: (name) => `zum Projekt ${quoted(name)}`,
    confirm: {
      subject: (what) => `Bitte bestätigen: Nachrichten ${what}`,
      asked: (what) =>
        `mit dieser Adresse wurden Nachrichten ${what} bestellt. Sie bekommen höchstens eine E-Mail am Tag, und nur wenn es etwas Neues gibt: neue Projekte, neue Stände, zugesagte und verschobene Termine, neue Zahlen.`,
      link: 'Bitte bestätigen Sie das auf dieser Seite; der Link gilt bis 48 Stunden nach der ersten Bestellung:',
      ignore:
        'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne Bestätigung schicken wir nichts und löschen die Adresse 48 Stunden nach der ersten Bestellung.',
    },
    already: {
      subject: (what) => `Sie bekommen schon Nachrichten ${what}`,
      asked: (what) =>
        `mit dieser Adresse wurden Nachrichten ${what} bestellt. Sie bekommen sie bereits; es bleibt bei höchstens einer E-Mail am Tag.`,
    },
    endOne: 'Nicht mehr gewünscht? Hier beenden Sie das Abo:',
    ended: 'Das Abo ist beendet. Ihre Adresse wurde gelöscht, wenn kein anderes Abo mit ihr besteht.',
    subject: (count) =>
      count === 1 ? 'Breitbandausbau: eine Neuigkeit' : `Breitbandausbau: ${count} Neuigkeiten`,
    lead: 'das ist neu zu dem, was Sie abonniert haben.',
    movedOn: (former, since, now) =>
      `${former} gibt es ${since ? `seit dem ${since} ` : ''}nicht mehr: Ihr Abo gilt jetzt für ${now}.`,
    last: {
      subject: (names) => `Ihr Abo ist beendet: ${names}`,
      ended: (former, since) =>
        `${former} gibt es ${since ? `seit dem ${since} ` : ''}nicht mehr, und es ist nicht erfasst, was an die Stelle getreten ist. Ihr Abo dafür ist beendet.`,
      again:
        'So geht es weiter: Hier können Sie Nachrichten für eine andere Gemeinde, einen Kreis, ein Projekt oder ein Gebiet auf der Karte bestellen.',
      others: 'Ihre anderen Abos gelten weiter.',
      address: 'Dies war Ihr letztes Abo: Ihre Adresse wird gelöscht, sobald diese Nachricht zugestellt ist.',
    },
    endAny: 'Nicht mehr gewünscht? Hier beenden Sie ein Abo:',
    endAll: 'Alle Abos beenden:',
  },
  unreviewed: null,
};
