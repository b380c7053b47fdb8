import type { LegalText } from './legal-text.js';

/*
 * Leichte Sprache after DIN SPEC 33429 and the rules of Netzwerk Leichte Sprache: one thought a sentence, one sentence a
 * line, no genitive, no subjunctive, no passive where an actor is known, the same word for the same thing, long words with a
 * hyphen, numbers as digits.
 */

/** Whether a group of people who read Leichte Sprache has checked it. The page says so until then. */
export const reviewed = false;
export const notReviewed = 'Diese Texte sind noch nicht von einer Prüf-Gruppe geprüft.';

/** Each block is one line. */
export const easyRead: LegalText = {
  title: 'Leichte Sprache',
  description:
    'Was der Breitband-Lotse ist, wie Sie Ihren Ort finden und wie Sie Hilfe bekommen: in Leichter Sprache.',
  lead: 'Hier erklären wir diese Internet-Seite in Leichter Sprache.',
  sections: [
    {
      heading: 'Was ist der Breitband-Lotse?',
      blocks: [
        'Der Breitband-Lotse ist eine Internet-Seite.',
        'Die Internet-Seite ist für ganz Sachsen.',
        'Sie sehen hier:',
        {
          list: [
            'Wie schnell ist das Internet in einem Ort?',
            'Wo bauen Firmen neue Leitungen?',
            'Wann sind die Leitungen fertig?',
            'Hat sich der Termin geändert?',
          ],
        },
        'Sie brauchen keine Anmeldung.',
        'Sie müssen nichts bezahlen.',
      ],
    },
    {
      heading: 'Wer macht diese Internet-Seite?',
      blocks: [
        'Diese Internet-Seite macht die Digital-Agentur Sachsen.',
        'Die Digital-Agentur ist ein Amt.',
        'Das Amt hilft Städten und Gemeinden beim Bauen von schnellem Internet.',
        'Das Amt verkauft kein Internet.',
        'Das Amt baut keine Leitungen.',
      ],
    },
    {
      heading: 'So finden Sie Ihren Ort',
      blocks: [
        {
          list: [
            'Gehen Sie auf die Start-Seite.',
            'Dort ist ein Feld zum Suchen.',
            'Schreiben Sie den Namen von Ihrem Ort in das Feld.',
            'Drücken Sie auf: Suchen.',
            'Gibt es 2 Orte mit dem gleichen Namen? Dann wählen Sie Ihren Land-Kreis.',
          ],
        },
        'Dann kommt eine Seite über Ihren Ort.',
        { link: { text: 'Zur Start-Seite', href: '/' } },
      ],
    },
    {
      heading: 'Was steht auf der Seite über Ihren Ort?',
      blocks: [
        'Oben steht das Wichtigste in kurzen Sätzen.',
        'Zum Beispiel: 94 von 100 Haushalten können schnelles Internet bekommen.',
        'Das heißt: In 94 von 100 Wohnungen kann man schnelles Internet bestellen.',
        'In 6 von 100 Wohnungen geht das noch nicht.',
        'Bei jeder Zahl steht ein Tag.',
        'An diesem Tag hat die Zahl gestimmt.',
        'Manche Zahlen sind alt.',
        'Dann schreiben wir das dazu.',
      ],
    },
    {
      heading: 'Die Karte',
      blocks: [
        'Auf der Karte sehen Sie ganz Sachsen.',
        'Dunkle Farbe heißt in der hellen Ansicht: Viele Haushalte können schnelles Internet bekommen.',
        'Neben der Karte ist eine Liste.',
        'In der Liste steht das Gleiche wie auf der Karte.',
        'Sie brauchen die Karte also nicht.',
        { link: { text: 'Zur Karte', href: '/karte' } },
      ],
    },
    {
      heading: 'Schwere Wörter',
      blocks: [
        {
          facts: [
            ['Breitband', 'Breitband ist ein anderes Wort für schnelles Internet.'],
            [
              'Mbit/s',
              'Das spricht man so: Mega-Bit pro Sekunde. Die Zahl sagt: So schnell ist das Internet. Eine große Zahl heißt: Das Internet ist schnell.',
            ],
            ['Gigabit', 'Gigabit heißt: 1.000 Mbit/s. Das ist sehr schnelles Internet.'],
            [
              'Glas-Faser',
              'Glas-Faser ist eine Leitung aus sehr dünnem Glas. Durch die Leitung geht Licht. Damit ist das Internet sehr schnell.',
            ],
            ['Haushalt', 'Ein Haushalt ist eine Wohnung mit den Menschen, die dort wohnen.'],
            ['Projekt', 'Bei einem Projekt baut eine Firma neue Leitungen. Oft gibt der Staat Geld dazu.'],
            ['Förderung', 'Förderung heißt: Der Staat gibt Geld.'],
            [
              'Zugesagter Termin',
              'Das ist der Tag, an dem etwas fertig sein soll. Manchmal ändert sich der Tag. Dann sehen Sie hier den alten Tag und den neuen Tag.',
            ],
          ],
        },
      ],
    },
    {
      heading: 'Stimmt etwas nicht?',
      blocks: [
        'Vielleicht ist eine Angabe falsch.',
        'Dann schreiben Sie uns.',
        {
          link: { text: 'Wir haben einen Fehler gemacht? Schreiben Sie uns', href: '/kontakt?thema=angabe' },
        },
      ],
    },
    {
      heading: 'So bekommen Sie Hilfe',
      blocks: [
        'Sie haben eine Frage?',
        'Dann können Sie uns schreiben.',
        'Dafür gibt es ein Formular.',
        'Wir antworten Ihnen mit einer E-Mail oder mit einem Anruf.',
        { link: { text: 'Zum Formular', href: '/kontakt' } },
        'Können Sie etwas auf dieser Internet-Seite nicht benutzen?',
        'Das nennt man: Barriere.',
        'Sagen Sie es uns bitte.',
        { link: { text: 'Barriere melden', href: '/kontakt?thema=barrierefreiheit' } },
        'Sie bekommen keine Antwort?',
        'Oder die Antwort hilft Ihnen nicht?',
        'Dann hilft Ihnen die Durchsetzungs-Stelle.',
        'Die Hilfe kostet nichts.',
        {
          link: {
            text: 'Adresse von der Durchsetzungs-Stelle',
            href: '/barrierefreiheit#durchsetzungsverfahren',
          },
        },
      ],
    },
    {
      heading: 'Ihre Daten',
      blocks: [
        'Sie lesen auf dieser Internet-Seite?',
        'Dann merken wir uns nichts über Sie.',
        'Sie schreiben uns?',
        'Dann speichern wir Ihren Namen und Ihre Nachricht.',
        'Wir brauchen das für die Antwort.',
        'Später löschen wir es.',
        { link: { text: 'Mehr über Ihre Daten (keine Leichte Sprache)', href: '/datenschutz' } },
      ],
    },
  ],
};
