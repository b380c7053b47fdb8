import type { Case } from '../src/project/case.js';
import { type Examples, federalOnly, fact, missing, notKnown, without } from './requirement-case.js';

/** Rejected, and gone on after an objection. */
const lifted: Case['history'] = [
  { from: 'funding_applied', to: 'rejected', direction: 'end', on: '2020-03-24' },
  { from: 'rejected', to: 'funding_applied', direction: 'resume', on: '2020-06-15' },
];

export const award: Record<string, Examples> = {
  federal_provisional: fact('federal_provisional_on', 'Vorläufiger Bescheid des Bundes vom'),
  state_provisional: fact('state_provisional_on', 'Vorläufiger Bescheid des Landes vom', {
    met: [{}, { ...federalOnly, facts: { state_provisional_on: null } }],
  }),
  state_after_federal: {
    met: [{}, { facts: { state_provisional_on: null } }, { facts: { state_provisional_on: '2020-03-20' } }],
    unmet: [
      [
        { facts: { state_provisional_on: '2020-03-19' } },
        'Passt nicht: Der Bescheid des Landes ist vom 19.03.2020, der des Bundes vom 20.03.2020; das Land bescheidet nach dem Bund. Behebung: die Tage prüfen.',
      ],
    ],
  },
  rejection_dated: fact('rejection_on', 'Ablehnender Bescheid vom', {
    met: [
      {},
      { history: lifted, facts: { rejection_on: '2020-09-01' } },
      // A lead has said that the objection had no success.
      {
        history: [
          ...lifted,
          { from: 'funding_applied', to: 'survey_evaluated', direction: 'correction', on: '2020-07-01' },
        ],
      },
    ],
    unmet: [
      [
        { history: lifted },
        'Fehlt: der neue ablehnende Bescheid. Der vom 20.03.2020 ist aufgehoben, seit dem 15.06.2020 läuft das Vorhaben nach erfolgreichem Widerspruch weiter. Behebung: den Tag des neuen Bescheids eintragen.',
      ],
    ],
  }),
  tender_started: fact('tender_start', 'Beginn des Auswahlverfahrens'),
  survey_done: fact('survey_end', 'Ende der Markterkundung', {
    met: [{}, { model: 'gap_closure', facts: { survey_end: null } }],
  }),
  survey_young_at_tender: {
    met: [{}, { facts: { tender_start: '2020-09-30' } }],
    unmet: [
      [
        { facts: { tender_start: '2020-10-01' } },
        'Zu alt: Die Markterkundung endete am 30.09.2019 und gilt 12 Monate, also bis 30.09.2020; beim Beginn des Auswahlverfahrens am 01.10.2020 ist sie abgelaufen. Behebung: die Markterkundung wiederholen.',
      ],
    ],
    warned: [
      [
        without('survey_max_age_months_at_tender'),
        notKnown('wie alt die Markterkundung beim Beginn des Auswahlverfahrens sein darf,'),
      ],
    ],
  },
  tender_after_notices: {
    met: [
      { facts: { early_start_consent_on: null } },
      { facts: { early_start_consent_on: null, tender_start: '2020-04-15' } },
      { facts: { tender_start: '2020-04-02', state_provisional_on: null } },
      { ...federalOnly, facts: { early_start_consent_on: null, state_provisional_on: null } },
    ],
    unmet: [
      [
        { facts: { early_start_consent_on: null, tender_start: '2020-04-14' } },
        'Zu früh: Das Auswahlverfahren begann am 14.04.2020, der letzte vorläufige Bescheid ist vom 15.04.2020. Behebung: ab diesem Tag beginnen oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.',
      ],
      [
        { facts: { early_start_consent_on: null, state_provisional_on: null } },
        'Zu früh: Das Auswahlverfahren begann am 17.04.2020, die vorläufigen Bescheide liegen nicht alle vor. Behebung: beide Bescheide abwarten oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.',
      ],
    ],
  },
  early_start_consented: fact('early_start_consent_on', 'Zustimmung zum vorzeitigen Beginn vom', {
    met: [{}, { facts: { tender_start: '2020-04-01' } }],
    unmet: [
      [{ facts: { early_start_consent_by: null } }, missing('Zustimmung zum vorzeitigen Beginn erteilt von')],
      [
        { facts: { tender_start: '2020-03-31' } },
        'Zu früh: Das Auswahlverfahren begann am 31.03.2020, die Zustimmung zum vorzeitigen Beginn ist vom 01.04.2020. Behebung: die Tage prüfen.',
      ],
    ],
  }),
  tender_ended: fact('tender_end', 'Ende des Auswahlverfahrens', {
    met: [{}, { on: '2020-12-31' }],
    unmet: [
      [
        { on: '2020-12-30' },
        'Zu früh: Das Auswahlverfahren endet am 31.12.2020, der Zuschlag ist vom 30.12.2020. Behebung: die Tage prüfen.',
      ],
    ],
  }),
  award_noted: fact('award_note_document', 'Ergebnisvermerk'),
  council_decided: fact('council_decided_on', 'Vergabebeschluss von Rat oder Kreistag vom'),
  operator_per_lot: {
    met: [
      {},
      {
        kind: 'both',
        lots: [
          { number: 1, hasOperator: true, commercial: false },
          { number: 2, hasOperator: false, commercial: true },
        ],
      },
    ],
    unmet: [
      [{ lots: [] }, 'Fehlt: ein Los mit Netzbetreiber. Behebung: bitte die Lose eintragen.'],
      [
        {
          lots: [
            { number: 1, hasOperator: true, commercial: false },
            { number: 2, hasOperator: false, commercial: false },
            { number: 3, hasOperator: false, commercial: false },
          ],
        },
        'Fehlt: der Netzbetreiber bei 2 von 3 Losen (Los 2, 3). Behebung: bitte eintragen.',
      ],
    ],
  },
  specification_in_time: fact('specification_on', 'Konkretisierung eingereicht am', {
    met: [{}, { facts: { tender_end: '2020-11-30', specification_on: '2021-02-28' } }],
    unmet: [
      [
        { facts: { specification_on: '2021-04-01' } },
        'Zu spät: Die Konkretisierung ist vom 01.04.2021, 3 Monate nach dem Auswahlverfahren (31.12.2020) war der 31.03.2021. Behebung: die Verspätung im Antrag begründen.',
      ],
    ],
    warned: [
      [
        without('specification_months_after_tender'),
        notKnown('wann die Konkretisierung spätestens einzureichen ist,'),
      ],
    ],
  }),
  provisional_before_final: {
    met: [
      {},
      { ...federalOnly, facts: { state_provisional_on: null } },
      { facts: { state_final_on: '2020-04-15' } },
    ],
    unmet: [
      [
        { facts: { federal_provisional_on: null } },
        'Fehlt: der vorläufige Bescheid des Bundes; ohne ihn gibt es keinen abschließenden. Behebung: die Beratung der Digitalagentur erfasst ihn.',
      ],
      [
        { facts: { state_provisional_on: null } },
        'Fehlt: der vorläufige Bescheid des Landes; ohne ihn gibt es keinen abschließenden. Behebung: die Beratung der Digitalagentur erfasst ihn.',
      ],
      [
        { facts: { state_final_on: '2020-04-14' } },
        'Passt nicht: Der abschließende Bescheid des Landes ist vom 14.04.2020, der vorläufige vom 15.04.2020. Behebung: die Tage prüfen.',
      ],
    ],
  },
  federal_final: fact('federal_final_on', 'Abschließender Bescheid des Bundes vom'),
  state_final: fact('state_final_on', 'Abschließender Bescheid des Landes vom', {
    met: [{}, { ...federalOnly, facts: { state_final_on: null } }],
  }),
};
