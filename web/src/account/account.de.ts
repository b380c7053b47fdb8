import type { Role } from '../api/account.js';

/** As the mails and the command line name them (server/src/account/role-names.ts). */
const role: Record<Role, string> = {
  municipal_officer: 'Sachbearbeitung Kommune',
  district_officer: 'Sachbearbeitung Landkreis',
  dias_advisor: 'Beratung ({{publisher}})',
  dias_lead: 'Leitung ({{publisher}})',
  admin: 'Verwaltung des Dienstes',
  auditor: 'Prüfung (liest nur)',
};

/** What the frame of all pages and their forms say. */
export const accountDe = {
  role,
  session: {
    loading: 'Wird geladen …',
    signIn: 'Anmelden',
    toSignIn: 'Für diese Seite bitte anmelden.',
    toSecondFactor: 'Vor dieser Seite bitte den zweiten Faktor einrichten.',
    secondFactor: 'Zweiten Faktor einrichten',
    failed: 'Die Seite konnte nicht geladen werden.',
    failedText: 'Das liegt an uns, nicht an Ihrer Eingabe.',
    again: 'Noch einmal versuchen',
    ended: 'Ihre Anmeldung ist beendet.',
    endedText:
      'Was Sie hier eingegeben haben, steht noch da, gespeichert ist es noch nicht. Melden Sie sich in einem neuen Tab an und machen Sie hier weiter.',
    signInNewTab: 'In neuem Tab anmelden',
  },
  menu: {
    label: 'Ihr Konto:',
    own: 'Mein Konto',
    accounts: 'Konten verwalten',
    accountsRead: 'Konten ansehen',
    outbox: 'Postausgang',
    signOut: 'Abmelden',
    failed: 'Das Abmelden hat nicht geklappt. Bitte noch einmal versuchen.',
  },
  fault: {
    missing: 'Bitte „{{field}}“ angeben.',
    offline: 'Keine Verbindung zum Dienst. Ihre Eingaben stehen noch da; bitte noch einmal versuchen.',
    ours: 'Das hat nicht geklappt und liegt an uns, nicht an Ihrer Eingabe. Bitte später noch einmal versuchen.',
    id: 'Kennung {{id}}',
  },
  wait: {
    seconds_one: '{{count}} Sekunde',
    seconds_other: '{{count}} Sekunden',
    minutes_one: '{{count}} Minute',
    minutes_other: '{{count}} Minuten',
    over: 'Die Pause ist vorbei. Sie können es jetzt wieder versuchen.',
    button: '{{deed}}: noch {{time}} warten',
  },
  deed: { busy: 'Bitte warten …' },
  copy: {
    done: 'Kopiert',
    failed: 'Das Kopieren ging nicht. Bitte mit der Maus markieren und kopieren.',
  },
  password: {
    show: 'anzeigen',
    hide: 'verbergen',
    showLabel: 'Passwort anzeigen',
    hideLabel: 'Passwort verbergen',
    hint: 'Mindestens {{count}} Zeichen. Ein Satz aus mehreren Wörtern ist gut; Sonderzeichen braucht es nicht.',
    short_one: 'Noch {{count}} Zeichen.',
    short_other: 'Noch {{count}} Zeichen.',
    enough: 'Lang genug.',
    good: 'Lang genug, gut.',
    long: 'Lang genug, sehr gut.',
  },
};
