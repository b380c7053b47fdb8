import type { Role } from '../api/account.js';
import type { Sorbian } from '../ui/texts.js';
import type { accountDe } from './account.de.js';

const role: Record<Role, string> = {
  municipal_officer: 'Wobdźěłowanje w gmejnje',
  district_officer: 'Wobdźěłowanje we wokrjesu',
  dias_advisor: 'Poradźowanje ({{publisher}})',
  dias_lead: 'Nawodnistwo ({{publisher}})',
  admin: 'Zarjadowanje słužby',
  auditor: 'Přepruwowanje (jenož čita)',
};

export const accountHsb: Sorbian<typeof accountDe> = {
  role,
  session: {
    loading: 'Začituje so …',
    signIn: 'Přizjewić',
    toSignIn: 'Prošu přizjewće so za tutu stronu.',
    toSecondFactor: 'Prošu zarjadujće před tutej stronu druhi faktor.',
    secondFactor: 'Druhi faktor zarjadować',
    failed: 'Strona njeda so začitać.',
    failedText: 'To zaleži na nas, nic na Wašim zapodaću.',
    again: 'Hišće raz spytać',
    ended: 'Waše přizjewjenje je skónčene.',
    endedText:
      'Štož sće tu zapodał abo zapodała, je hišće tu, ale hišće njeskładowane. Přizjewće so w nowym rajtarku a dźěłajće tu dale.',
    signInNewTab: 'W nowym rajtarku přizjewić',
  },
  menu: {
    label: 'Waše konto:',
    own: 'Moje konto',
    accounts: 'Konta zarjadować',
    accountsRead: 'Konta sej wobhladać',
    outbox: 'Wuchadny póst',
    signOut: 'Wotzjewić',
    failed: 'Wotzjewjenje njeje so poradźiło. Prošu hišće raz spytać.',
  },
  fault: {
    missing: 'Faluje: {{field}}.',
    offline: 'Žadyn zwisk ze słužbu. Waše zapodaća su hišće tu; prošu hišće raz spytać.',
    ours: 'To njeje so poradźiło. To zaleži na nas, nic na Wašim zapodaću. Prošu pozdźišo hišće raz spytać.',
    id: 'Referenca {{id}}',
  },
  wait: {
    seconds_one: '{{count}} sekunda',
    seconds_two: '{{count}} sekundźe',
    seconds_few: '{{count}} sekundy',
    seconds_other: '{{count}} sekundow',
    minutes_one: '{{count}} mjeńšina',
    minutes_two: '{{count}} mjeńšinje',
    minutes_few: '{{count}} mjeńšiny',
    minutes_other: '{{count}} mjeńšin',
    over: 'Přestawka je nimo. Móžeće to nětko zaso spytać.',
    button: '{{deed}}: čakać, hišće {{time}}',
  },
  deed: { busy: 'Prošu čakajće …' },
  copy: {
    done: 'Kopěrowane',
    failed: 'Kopěrowanje njefunguje. Prošu z myšku markěrować a kopěrować.',
  },
  password: {
    show: 'pokazać',
    hide: 'schować',
    showLabel: 'Hesło pokazać',
    hideLabel: 'Hesło schować',
    hint: 'Znajmjeńša {{count}} znamješkow. Sada z wjacorych słowow je dobra; wosebite znamješka trěbne njejsu.',
    short_one: 'Hišće {{count}} znamješko.',
    short_two: 'Hišće {{count}} znamješce.',
    short_few: 'Hišće {{count}} znamješka.',
    short_other: 'Hišće {{count}} znamješkow.',
    enough: 'Dosć dołhe.',
    good: 'Dosć dołhe, dobre.',
    long: 'Dosć dołhe, jara dobre.',
  },
};
