import type { Case } from '../src/project/case.js';
import { type Examples, fact, missing, notKnown, without } from './requirement-case.js';

const noSurvey = { facts: { survey_start: null, survey_end: null } };
const evaluated: Case['history'] = [
  { from: 'market_survey', to: 'survey_evaluated', direction: 'forward', on: '2019-10-10' },
];
const setBack: Case['history'] = [
  ...evaluated,
  { from: 'survey_evaluated', to: 'idea', direction: 'correction', on: '2019-10-11' },
];

/** Where the dialogue is not mandatory, it is only asked for. */
const ofDialogue = (name: string, label: string, rest: Partial<Examples> = {}): Examples => ({
  ...fact(name, label, rest),
  warned: [
    [{ facts: { [name]: null }, parameters: { dialogue_mandatory: false } }, missing(label)],
    ...(rest.warned ?? []),
  ],
});
export const preparation: Record<string, Examples> = {
  dialogue_started: fact('dialogue_start', 'Beginn des Branchendialogs'),
  dialogue_announced: ofDialogue('dialogue_announced_on', 'Im EWA-Portal angekündigt am'),
  score_forecast_there: ofDialogue('score_forecast_document', 'Ergebnis des Punktekompasses'),
  dialogue_long_enough: ofDialogue('dialogue_end', 'Ende des Branchendialogs', {
    unmet: [
      [
        { facts: { dialogue_end: '2019-02-06' } },
        'Zu kurz: Der Branchendialog dauert 27 Tage (10.01.2019 bis 06.02.2019), mindestens 28 sind vorgesehen. Behebung: frühestens am 07.02.2019 beenden.',
      ],
    ],
    warned: [[without('dialogue_min_days'), notKnown('wie lange der Branchendialog mindestens dauert,')]],
  }),
  dialogue_documented: ofDialogue('dialogue_document', 'Dokumentation des Branchendialogs'),
  dialogue_may_be_skipped: {
    met: [{ model: 'gap_closure' }, { parameters: { dialogue_mandatory: false } }],
    unmet: [
      [
        {},
        'Fehlt: der Branchendialog. „Weiße Flecken 2018“ verlangt ihn vor der Markterkundung. Behebung: zuerst den Branchendialog führen.',
      ],
    ],
    warned: [[without('dialogue_mandatory'), notKnown('ob ein Branchendialog Pflicht ist,')]],
  },
  gap_closure_only: {
    met: [{ model: 'gap_closure' }],
    unmet: [
      [
        {},
        'Passt nicht: Eine frühere Markterkundung wird nur im Lückenschluss übernommen. Behebung: das Modell prüfen oder die Markterkundung beginnen.',
      ],
    ],
  },
  survey_started: fact('survey_start', 'Beginn der Markterkundung'),
  survey_long_enough: fact('survey_end', 'Ende der Markterkundung', {
    met: [{}, { facts: { survey_start: '2023-06-21', survey_end: '2023-08-16' } }],
    unmet: [
      [
        { facts: { survey_start: '2023-06-21', survey_end: '2023-08-15' } },
        'Zu kurz: Die Markterkundung dauert 55 Tage (21.06.2023 bis 15.08.2023), mindestens 56 sind vorgesehen. Behebung: frühestens am 16.08.2023 beenden.',
      ],
    ],
    warned: [[without('survey_min_days'), notKnown('wie lange die Markterkundung mindestens dauert,')]],
  }),
  survey_ended: fact('survey_end', 'Ende der Markterkundung', {
    unmet: [
      [
        { facts: { survey_end: '2026-11-22' } },
        'Zu früh: Die Markterkundung läuft bis 22.11.2026, ausgewertet werden soll sie am 22.11.2026. Behebung: ab dem 23.11.2026 auswerten.',
      ],
    ],
  }),
  survey_horizon_in_range: {
    met: [{}, { facts: { survey_horizon_years: 7 } }],
    unmet: [
      [{ facts: { survey_horizon_years: null } }, missing('Abgefragter Zeitraum in Jahren')],
      [
        { facts: { survey_horizon_years: null }, ...without('survey_horizon_max_years') },
        missing('Abgefragter Zeitraum in Jahren'),
      ],
      [
        { facts: { survey_horizon_years: 2 }, ...without('survey_horizon_max_years') },
        'Passt nicht: Abgefragt sind 2 Jahre, vorgesehen sind mindestens 3 Jahre. Behebung: den Zeitraum ändern oder die Abfrage wiederholen.',
      ],
      [
        { facts: { survey_horizon_years: 8 }, ...without('survey_horizon_min_years') },
        'Passt nicht: Abgefragt sind 8 Jahre, vorgesehen sind höchstens 7 Jahre. Behebung: den Zeitraum ändern oder die Abfrage wiederholen.',
      ],
      [
        { facts: { survey_horizon_years: 8 } },
        'Passt nicht: Abgefragt sind 8 Jahre, vorgesehen sind 3 bis 7 Jahre. Behebung: den Zeitraum ändern oder die Abfrage wiederholen.',
      ],
      [
        { facts: { survey_horizon_years: 2 }, parameters: { survey_horizon_max_years: 3 } },
        'Passt nicht: Abgefragt sind 2 Jahre, vorgesehen sind 3 Jahre. Behebung: den Zeitraum ändern oder die Abfrage wiederholen.',
      ],
    ],
    warned: [
      [
        {
          facts: { survey_horizon_years: null },
          parameters: { survey_horizon_min_years: null, survey_horizon_max_years: null },
        },
        missing('Abgefragter Zeitraum in Jahren'),
      ],
      [without('survey_horizon_max_years'), notKnown('welcher Zeitraum abzufragen ist,')],
    ],
  },
  late_survey_long_enough: {
    met: [{}, { history: evaluated, ...noSurvey }, { model: 'gap_closure', ...noSurvey }],
    unmet: [
      [noSurvey, missing('Beginn der Markterkundung')],
      [
        { facts: { survey_start: '2019-09-01' } },
        'Zu kurz: Die Markterkundung dauert 29 Tage (01.09.2019 bis 30.09.2019), mindestens 56 sind vorgesehen. Behebung: frühestens am 27.10.2019 beenden.',
      ],
      [{ history: setBack, ...noSurvey }, missing('Beginn der Markterkundung')],
    ],
    warned: [[without('survey_min_days'), notKnown('wie lange die Markterkundung mindestens dauert,')]],
  },
  late_survey_ended: {
    met: [{}, { history: evaluated, facts: { survey_end: '2020-05-01' } }, { facts: { survey_end: null } }],
    unmet: [
      [
        { facts: { survey_end: '2020-04-17' } },
        'Zu früh: Das Auswahlverfahren begann am 17.04.2020, die Markterkundung läuft bis 17.04.2020. Behebung: nach ihrem Ende beginnen.',
      ],
    ],
  },
  late_survey_horizon_in_range: {
    met: [{}, { history: evaluated, facts: { survey_horizon_years: null } }],
    unmet: [[{ facts: { survey_horizon_years: null } }, missing('Abgefragter Zeitraum in Jahren')]],
  },
  survey_may_follow: {
    met: [{ parameters: { survey_before_application: false } }],
    unmet: [
      [
        {},
        'Fehlt: die Markterkundung. „Weiße Flecken 2018“ verlangt sie vor dem Antrag. Behebung: zuerst die Markterkundung durchführen.',
      ],
    ],
    warned: [
      [without('survey_before_application'), notKnown('ob die Markterkundung dem Antrag folgen darf,')],
    ],
  },
  survey_young_at_application: {
    met: [{}, { facts: { application_on: '2020-09-30' } }],
    unmet: [
      [
        { facts: { application_on: '2020-10-01' } },
        'Zu alt: Die Markterkundung endete am 30.09.2019 und gilt 12 Monate, also bis 30.09.2020; beim Antrag am 01.10.2020 ist sie abgelaufen. Behebung: die Markterkundung wiederholen.',
      ],
    ],
    warned: [
      [
        without('survey_max_age_months_at_application'),
        notKnown('wie alt die Markterkundung beim Antrag sein darf,'),
      ],
    ],
  },
  no_eligible_addresses: {
    met: [{ eligible: 0 }],
    unmet: [
      [
        { eligible: 1_234 },
        'Passt nicht: Es sind noch 1.234 Adressen förderfähig, für den rein eigenwirtschaftlichen Ausbau dürfen es 0 sein. Behebung: die Zahl prüfen.',
      ],
      [
        { eligible: null },
        'Fehlt: die Zahl der förderfähigen Adressen. Behebung: nach der Markterkundung bitte 0 eintragen.',
      ],
    ],
  },
  funding_waived: fact('funding_waived_on', 'Verzicht auf Förderung erklärt am'),
  plausibility_checked: fact('plausibility_checked_on', 'Plausibilität geprüft am'),
  application_dated: fact('application_on', 'Antrag beim Bund gestellt am'),
  call_open: {
    met: [
      {},
      { facts: { application_on: '2018-08-02' } },
      {
        facts: { application_on: '2022-10-17' },
        call: {
          name: 'Graue Flecken',
          opens: '2021-04-26',
          closes: '2022-12-31',
          endedEarlyOn: '2022-10-17',
        },
      },
    ],
    unmet: [
      [
        { facts: { application_on: '2018-08-01' } },
        'Zu früh: Der Antrag ist vom 01.08.2018, „6. Aufruf“ begann am 02.08.2018. Behebung: den Tag oder den Förderaufruf ändern.',
      ],
      [
        {
          facts: { application_on: '2022-10-18' },
          call: {
            name: 'Graue Flecken',
            opens: '2021-04-26',
            closes: '2022-12-31',
            endedEarlyOn: '2022-10-17',
          },
        },
        'Zu spät: Der Antrag ist vom 18.10.2022, „Graue Flecken“ endete am 17.10.2022. Behebung: den Tag oder den Förderaufruf ändern.',
      ],
      [
        { call: null },
        'Fehlt: der Förderaufruf. Unter „Weiße Flecken 2018“ wird nur in einem Aufruf beantragt. Behebung: bitte den Aufruf angeben.',
      ],
    ],
    warned: [
      [
        { call: null, guideline: { name: 'RL DiOS 2018', begins: '2018-09-18', hasCalls: false } },
        'Nicht geprüft: Am Vorhaben steht kein Förderaufruf. Behebung: bitte angeben.',
      ],
    ],
  },
  federal_sum_in_range: {
    met: [{}, { costs: { federal: 30_000_000_00 } }, { costs: { federal: 100_000_00 } }],
    unmet: [
      [
        { costs: { federal: null } },
        'Fehlt: der beantragte Betrag des Bundes. Behebung: bitte bei den Kosten eintragen.',
      ],
      [
        { costs: { federal: 99_999_99 } },
        'Zu wenig: Beantragt sind 99.999,99 € beim Bund, gefördert wird ab 100.000,00 €. Behebung: den Betrag prüfen.',
      ],
      [
        { costs: { federal: 30_000_000_01 } },
        'Zu viel: Beantragt sind 30.000.000,01 € beim Bund, höchstens 30.000.000,00 € sind möglich. Behebung: das Vorhaben teilen oder den Betrag senken.',
      ],
    ],
    warned: [
      [without('cap_eur'), notKnown('wie viel der Bund höchstens gibt,')],
      [without('minimum_eur'), notKnown('ab welchem Betrag der Bund fördert,')],
    ],
  },
  shares_add_up: {
    unmet: [
      [
        { costs: { own: null } },
        'Passt nicht: Bund, Land, Eigenanteil und Dritte ergeben 900.000,00 €, die Gesamtkosten sind 1.000.000,00 €; 100.000,00 € fehlen. Behebung: die Anteile berichtigen.',
      ],
      [
        { costs: { third: 1 } },
        'Passt nicht: Bund, Land, Eigenanteil und Dritte ergeben 1.000.000,01 €, die Gesamtkosten sind 1.000.000,00 €; 0,01 € sind zu viel. Behebung: die Anteile berichtigen.',
      ],
      [{ costs: { total: null } }, 'Fehlt: die Gesamtkosten. Behebung: bitte bei den Kosten eintragen.'],
    ],
  },
};
