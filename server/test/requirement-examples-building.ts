import {
  type Change,
  type Examples,
  federalOnly,
  fact,
  missing,
  notKnown,
  without,
} from './requirement-case.js';

const open = { kind: 'completion', name: null, reachedOn: null, waived: false, promised: true } as const;
const start = { ...open, kind: 'construction_start', lotNumber: null } as const;
export const building: Record<string, Examples> = {
  contract_dated: fact('contract_on', 'Vertrag geschlossen am'),
  contract_sent: fact('contract_sent_on', 'Vertrag an die Bundesnetzagentur übermittelt am'),
  construction_started: fact('construction_started_on', 'Bau begonnen am'),
  construction_after_contract: {
    met: [
      { facts: { early_release_on: null, construction_started_on: '2021-07-01' } },
      { facts: { construction_started_on: '2021-06-30' } },
      { facts: { contract_on: null } },
    ],
    unmet: [
      [
        { facts: { early_release_on: null, construction_started_on: '2021-06-30' } },
        'Zu früh: Der Bau begann am 30.06.2021, der Vertrag ist vom 01.07.2021. Behebung: die Tage prüfen oder die vorzeitige Baufreigabe erfassen lassen.',
      ],
      [{ facts: { early_release_on: null, contract_on: null } }, missing('Vertrag geschlossen am')],
    ],
  },
  construction_released_early: fact('early_release_on', 'Vorzeitige Baufreigabe vom', {
    met: [{}, { facts: { construction_started_on: '2021-01-15' } }],
    unmet: [
      [
        { facts: { construction_started_on: '2021-01-14' } },
        'Zu früh: Der Bau begann am 14.01.2021, die vorzeitige Baufreigabe ist vom 15.01.2021. Behebung: die Tage prüfen.',
      ],
    ],
  }),
  commissioning_dated: fact('commissioned_on', 'In Betrieb genommen am'),
  milestones_done: {
    met: [{}, { milestones: [] }, { milestones: [{ ...open, lotNumber: null, waived: true }] }],
    unmet: [
      [
        {
          milestones: [
            { ...open, lotNumber: 2 },
            { ...open, lotNumber: null, kind: 'other', name: 'Abnahme' },
          ],
        },
        'Fehlt: 2 von 2 Meilensteinen sind offen: „Fertigstellung“ (Los 2), „Abnahme“. Behebung: als erreicht melden oder mit Grund streichen.',
      ],
    ],
  },
  connected_reported: {
    met: [{}, { connected: 12 }],
    unmet: [
      [
        { connected: null },
        'Fehlt: wie viele Anschlüsse hergestellt sind. Behebung: bitte die Zahl melden, auch wenn sie 0 ist.',
      ],
    ],
  },
  start_promised: {
    met: [
      {},
      { milestones: [{ ...start, promised: false, reachedOn: '2026-01-01' }] },
      { milestones: [start] },
    ],
    unmet: [[], [{ ...start, promised: false }], [{ ...start, kind: 'completion' as const }]].map(
      (milestones) => [
        { milestones },
        'Fehlt: ein zugesagter Baubeginn. Behebung: bitte den Meilenstein mit Termin eintragen.',
      ],
    ),
  },
  final_notices: fact('federal_final_on', 'Abschließender Bescheid des Bundes vom', {
    met: [{}, { ...federalOnly, facts: { state_final_on: null } }],
    unmet: [[{ facts: { state_final_on: null } }, missing('Abschließender Bescheid des Landes vom')]],
  }),
  usage_proof_dated: fact('usage_proof_on', 'Verwendungsnachweis eingereicht am'),
  usage_proof_in_time: {
    met: [{}, { facts: { purpose_fulfilled_on: null, usage_proof_on: '2025-06-30' } }],
    unmet: [
      [
        { facts: { usage_proof_on: '2024-12-01' } },
        'Zu spät: Der Verwendungsnachweis ist vom 01.12.2024, vorzulegen war er bis 30.11.2024 (6 Monate nach dem 31.05.2024). Behebung: die Verspätung dem Fördergeber begründen.',
      ],
      [
        { facts: { purpose_fulfilled_on: null, approval_period_end: null } },
        'Nicht geprüft: Weder „Zweck erfüllt am“ noch „Ende des Bewilligungszeitraums“ ist eingetragen. Behebung: bitte eintragen.',
      ],
    ],
    warned: [[without('usage_proof_months'), notKnown('bis wann der Verwendungsnachweis vorzulegen ist,')]],
  },
  federal_proof_accepted: fact('federal_proof_accepted_on', 'Verwendungsnachweis vom Bund anerkannt am'),
  state_proof_accepted: fact('state_proof_accepted_on', 'Verwendungsnachweis vom Land anerkannt am', {
    met: [
      {},
      { facts: { state_proof_accepted_on: null, state_proof_by_federal: true } },
      { ...federalOnly, facts: { state_proof_accepted_on: null } },
    ],
  }),
  binding_over: fact('commissioned_on', 'In Betrieb genommen am', {
    met: [{ on: '2031-06-01' }],
    unmet: [
      [
        { on: '2031-05-31' },
        'Zu früh: Die Zweckbindung läuft 7 Jahre ab der Inbetriebnahme am 31.05.2024, also bis 31.05.2031; der Abschluss wäre am 31.05.2031. Behebung: danach abschließen.',
      ],
    ],
    warned: [[without('binding_years'), notKnown('wie lange die Zweckbindung läuft,')]],
  }),
  withdrawal_declared: fact('withdrawal_declared_on', 'Rückzug erklärt am'),
  withdrawn_before_final: {
    met: [
      {},
      { status: 'under_construction', facts: { federal_final_on: null, state_final_on: null } },
      { status: 'awarded' },
      { status: 'on_hold', heldFrom: 'tendering' },
    ],
    unmet: [
      ...(['under_construction', 'commissioned'] as const).map((status): [Change, string] => [
        { status },
        'Zu spät: Der abschließende Bescheid des Bundes ist vom 01.06.2021; zurückgezogen werden kann nur, solange keiner vorliegt. Behebung: mit dem Fördergeber klären, ob der Bescheid widerrufen wird.',
      ]),
      [
        { status: 'on_hold', heldFrom: 'under_construction', facts: { federal_final_on: null } },
        'Zu spät: Der abschließende Bescheid des Landes ist vom 10.06.2021; zurückgezogen werden kann nur, solange keiner vorliegt. Behebung: mit dem Fördergeber klären, ob der Bescheid widerrufen wird.',
      ],
    ],
  },
};
