/** News by mail and as a feed. */
export const subscriptionDe = {
  shownArea: 'Nachrichten zu diesem Ausschnitt',
  title: 'Nachrichten abonnieren',
  titleRefused: 'Noch nicht bestellt: Nachrichten abonnieren',
  description:
    'Nachrichten zum Breitbandausbau in einer Gemeinde, einem Kreis, einem Projekt oder einem eigenen Gebiet: als E-Mail oder als Feed.',
  heading: 'Nachrichten zum Breitbandausbau',
  headingOf: 'Nachrichten: {{name}}',
  lead: 'Sie erfahren, wenn ein Projekt dazukommt, wenn es einen neuen Stand hat, wenn ein Termin zugesagt oder verschoben wird und wenn neue Zahlen da sind.',
  mail: {
    heading: 'Als E-Mail',
    text: 'Höchstens eine E-Mail am Tag, und keine, wenn nichts neu ist. In jeder steht ein Link, mit dem Sie das Abo beenden.',
    off: 'Von hier gehen zurzeit keine E-Mails ab. Den Feed gibt es trotzdem.',
    email: 'E-Mail-Adresse',
    emailHint: 'Wir schicken Ihnen zuerst einen Link zum Bestätigen.',
    municipality: 'Schlüssel der Gemeinde (AGS, acht Ziffern)',
    polygon: 'Eigenes Gebiet',
    polygonHint:
      'Punkte als „Länge,Breite“, mit Semikolon getrennt, etwa 13.8,51.1;13.9,51.1;13.9,51.2 – oder ein Polygon als GeoJSON.',
    homepage: 'Dieses Feld bitte leer lassen',
    send: 'Abo bestellen',
    refused: 'Das Abo ist noch nicht bestellt.',
    choose: 'Oder wählen Sie eine Gemeinde auf ihrer Seite, einen Kreis auf der Karte oder ein Projekt:',
    places: 'Gemeinde suchen',
    projects: 'Projekte',
    map: 'Karte',
  },
  feed: {
    heading: 'Als Feed',
    text: 'Für Feed-Programme (Atom), ohne E-Mail-Adresse:',
    link: 'Feed: {{name}}',
    state: 'ganz Sachsen',
  },
  privacy: {
    heading: 'Was mit der Adresse geschieht',
    text: 'Sie wird nur für diese Nachrichten gespeichert und gelöscht, sobald Sie das letzte Abo beenden. Ohne Bestätigung wird sie nach 48 Stunden gelöscht. Wir messen nicht, ob Sie die E-Mails lesen.',
  },
  done: {
    sent: 'Fast fertig: Bitte bestätigen Sie das Abo.',
    sentText:
      'Wenn die Adresse stimmt, kommt gleich eine E-Mail mit einem Link; er gilt 48 Stunden. Nichts da? Bitte auch im Spam-Ordner nachsehen. Dieselbe Bestellung schicken wir höchstens einmal am Tag.',
    confirmed: 'Das Abo ist bestätigt.',
    confirmedText: 'Ab jetzt bekommen Sie Nachrichten, wenn es etwas Neues gibt.',
    ended: 'Das Abo ist beendet.',
    endedText: 'Wenn es Ihr letztes war, ist Ihre Adresse gelöscht.',
    start: 'Zur Startseite',
  },
  link: {
    confirm: 'Abo bestätigen',
    confirmText: 'Sie bekommen dann höchstens eine E-Mail am Tag mit dem, was neu ist:',
    confirmed: 'Dieses Abo ist schon bestätigt.',
    end: 'Abo beenden',
    endText: 'Sie bekommen dann keine Nachrichten mehr zu:',
    end_all: 'Alle Abos beenden',
    end_allText: 'Sie bekommen dann keine Nachrichten mehr zu:',
    over: 'Dieser Link gilt nicht mehr.',
    overText:
      'Das Abo ist beendet, oder es wurde nicht innerhalb von 48 Stunden bestätigt. Sie können es neu bestellen.',
    again: 'Nachrichten neu bestellen',
  },
};
