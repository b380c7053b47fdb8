import type { Section } from './legal-text.js';

/** What happens with everyone who opens a page. */
export const ofEveryone: Section[] = [
  {
    heading: 'Wenn Sie die Website lesen',
    blocks: [
      'Ihr Gerät schickt seine Netzadresse (IP-Adresse) mit, sonst könnten wir nicht antworten. Wir schreiben sie nirgends auf.',
      'Damit niemand den Dienst überlastet, zählt das Programm die Anfragen an die Schnittstelle je Netzadresse, nur im Arbeitsspeicher und höchstens eine Minute lang. Danach ist alles vergessen. Der Seitenaufruf selbst wird nicht gezählt.',
      'Grundlage: Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 SächsDSDG, sicherer Betrieb einer öffentlichen Auskunft.',
    ],
  },
  {
    heading: 'Protokoll',
    blocks: [
      'Im Protokoll stehen Änderungen, Fehler und langsame Anfragen: die Art der Seite, der Zeitpunkt, das Ergebnis, die Dauer und bei Angemeldeten die Nummer des Kontos. Keine Netzadresse, kein Name, keine E-Mail-Adresse, nichts von dem, was Sie eingegeben haben.',
      'Gewöhnliche Aufrufe von Seiten werden nicht protokolliert.',
    ],
  },
  {
    heading: 'Cookies und Speicher Ihres Browsers',
    blocks: [
      'Solange Sie sich nicht anmelden, setzt die Website kein Cookie.',
      'Wenn Sie die helle oder dunkle Ansicht wählen, merkt sich Ihr Browser das in seinem eigenen Speicher („theme“). Nach einer Anmeldung steht dort außerdem das Wort „signedIn“, und wer angemeldet die Tastenkürzel ausschaltet, findet dort „keys“. Nichts davon wird an uns geschickt; Sie können es jederzeit im Browser löschen.',
    ],
  },
  {
    heading: 'Keine anderen Anbieter',
    blocks: [
      'Schrift, Karte, Bilder und Programm kommen von diesem Server. Ist eine Hintergrundkarte eingerichtet, holt sie der Server; Ihr Gerät fragt dort nicht selbst an.',
      'Es gibt keine Messung der Zugriffe, keine Werbung und keine Einbindung sozialer Netzwerke.',
    ],
  },
];
