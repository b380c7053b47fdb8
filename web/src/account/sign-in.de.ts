export const signInDe = {
  title: 'Anmelden',
  heading: 'Anmelden',
  lead: 'Für Kommunen, Landkreise und {{publisher}}. Karte und Zahlen sind ohne Anmeldung für alle da.',
  noScript: 'Zum Anmelden muss in Ihrem Browser JavaScript eingeschaltet sein. Karte und Zahlen gehen ohne.',
  provider: 'Mit {{name}} anmelden',
  or: 'oder mit E-Mail und Passwort',
  email: 'E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  forgotten: 'Passwort vergessen?',
  /** Also said when the service gives no sentence of its own. */
  code: {
    heading: 'Zweiter Faktor',
    account: 'Konto: {{email}}',
    other: 'Anderes Konto',
    label: 'Code aus Ihrer App',
    hint: 'Sechs Ziffern, alle 30 Sekunden neue.',
    recoveryLabel: 'Wiederherstellungscode',
    recoveryHint: 'Einer der Codes, die Sie beim Einrichten gesichert haben. Jeder gilt einmal.',
    toRecovery: 'Wiederherstellungscode benutzen',
    toApp: 'Code aus der App benutzen',
    lost: 'Beides nicht zur Hand? Wer Ihr Konto verwaltet, kann den zweiten Faktor zurücksetzen.',
    submit: 'Code prüfen und anmelden',
  },
  here: {
    title: 'Sie sind schon angemeldet: {{name}}.',
    text: 'Mit dem Formular wechseln Sie zu einem anderen Konto.',
    on: 'Weiter',
  },
  demo: {
    heading: 'Demokonten',
    text: 'Zum Ausprobieren: ein Klick meldet Sie an. Namen und Zuständigkeiten sind erfunden.',
    submit: 'Als {{name}} anmelden',
    everywhere: 'ganz Sachsen',
    managesUsers: 'verwaltet Konten',
  },
  /** What the identity provider's way back says in ?fehler=. */
  providerFault: {
    abgebrochen: 'Die Anmeldung wurde abgebrochen. Sie können es noch einmal versuchen.',
    abgelaufen: 'Die Anmeldung hat zu lange gedauert. Bitte noch einmal beginnen.',
    'kein-recht':
      'Sie sind dort angemeldet, haben hier aber keinen Zugang: Es fehlt eine Rolle oder Kommune, oder die E-Mail gehört zu einem anderen Konto. Bitte wenden Sie sich an die Stelle, die Ihr Konto verwaltet.',
    deaktiviert: 'Ihr Konto ist deaktiviert. Bitte wenden Sie sich an die Stelle, die Ihr Konto verwaltet.',
    anbieter:
      'Der Anmeldedienst hat nicht richtig geantwortet. Bitte später noch einmal versuchen; es liegt nicht an Ihrer Eingabe.',
  },
  /** What was done before, in ?hinweis=. */
  note: {
    abgemeldet: 'Sie sind abgemeldet.',
    ueberall: 'Sie sind auf allen Geräten abgemeldet, alle Zugangsschlüssel sind widerrufen.',
    passwort: 'Ihr neues Passwort gilt. Bitte melden Sie sich damit an.',
  },
};

export const forgottenDe = {
  title: 'Passwort vergessen',
  heading: 'Passwort vergessen',
  lead: 'Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen. Er gilt eine Stunde.',
  email: 'E-Mail Ihres Kontos',
  submit: 'Link anfordern',
  done: 'Wenn es zu {{email}} ein Konto gibt, ist eine E-Mail mit dem Link unterwegs.',
  doneText: 'Der Link gilt eine Stunde. Kommt nichts an, sehen Sie bitte im Spam-Ordner nach.',
  doneDemo:
    'In der Demo wird nichts verschickt: Die E-Mail steht im Postausgang, den das Demokonto „{{role}}“ sieht.',
  again: 'Andere Adresse angeben',
  back: 'Zur Anmeldung',
};

export const linkDe = {
  title: 'Konto einrichten',
  invitation: 'Konto einrichten',
  invitationLead: 'Sie sind eingeladen, mit dem Breitbandlotsen zu arbeiten.',
  passwordReset: 'Neues Passwort wählen',
  passwordResetLead: 'Mit dem neuen Passwort enden alle bisherigen Anmeldungen.',
  email: 'E-Mail',
  role: 'Rolle',
  areas: 'Zuständig für',
  everywhere: 'ganz Sachsen',
  until: 'Link gilt bis',
  untilText: '{{moment}}, einmal',
  name: 'Ihr Name',
  nameHint: 'So steht er im Verlauf bei dem, was Sie ändern.',
  password: 'Passwort',
  newPassword: 'Neues Passwort',
  setUp: 'Konto einrichten',
  save: 'Passwort speichern',
  gone: 'Dieser Link gilt nicht mehr.',
  goneText: 'Er wurde schon benutzt oder ist abgelaufen.',
  goneInvitation:
    'Wer Sie eingeladen hat, kann die Einladung noch einmal schicken. Haben Sie Ihr Konto schon eingerichtet, melden Sie sich an.',
  gonePassword: 'Sie können einen neuen Link anfordern.',
  request: 'Neuen Link anfordern',
  signIn: 'Zur Anmeldung',
};
