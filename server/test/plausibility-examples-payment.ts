import { aPayout, aProof } from './case-facts.js';
import { federal, type RuleExamples } from './plausibility-scene.js';

export const paymentExamples: Record<string, RuleExamples> = {
  payout_above_grant: {
    fires: [
      [
        { tracks: { federal: { payouts: [aPayout({ paid: 6_000_000_01, requested: 6_000_000_01 })] } } },
        'Ausgezahlt sind 6.000.000,01 €, der Bund hat 6.000.000,00 € bewilligt; es sind 0,01 € zu viel.',
      ],
      [
        {
          tracks: {
            federal: {
              payouts: [aPayout({ status: 'submitted', paid: null, paidOn: null, requested: 7_000_000_00 })],
            },
          },
        },
        'Angefordert sind 7.000.000,00 €, der Bund hat 6.000.000,00 € bewilligt; es sind 1.000.000,00 € zu viel.',
      ],
    ],
    silent: [
      { tracks: { federal: { payouts: [aPayout()] } } },
      {
        tracks: {
          federal: {
            payouts: [aPayout({ status: 'rejected', paid: null, paidOn: null, requested: 7_000_000_00 })],
          },
        },
      },
    ],
  },
  payout_before_final: {
    fires: [
      [
        { tracks: { federal: { payouts: [aPayout({ submittedOn: '2026-03-01' })] } } },
        'Die Mittelanforderung 1 ist vom 01.03.2026, der abschließende Bescheid des Bundes ist vom 02.03.2026; eine vorzeitige Baufreigabe liegt dafür nicht vor.',
      ],
      [
        {
          tracks: { federal: { payouts: [aPayout({ submittedOn: '2026-03-01' })] } },
          project: { facts: { early_release_on: '2026-01-15' } },
          parameters: { early_payment: false },
        },
        'Die Mittelanforderung 1 ist vom 01.03.2026, der abschließende Bescheid des Bundes ist vom 02.03.2026; eine vorzeitige Baufreigabe liegt dafür nicht vor.',
      ],
    ],
    silent: [
      { tracks: { federal: { payouts: [aPayout()] } } },
      {
        tracks: { federal: { payouts: [aPayout({ submittedOn: '2026-03-01' })] } },
        project: { facts: { early_release_on: '2026-01-15' } },
      },
    ],
    notChecked: [
      [
        {
          tracks: { federal: { payouts: [aPayout({ submittedOn: '2026-03-01' })] } },
          project: { facts: { early_release_on: '2026-01-15' } },
          parameters: { early_payment: null },
        },
        'ob auf den vorläufigen Bescheid ausgezahlt wird',
      ],
    ],
  },
  payout_before_unappealable: {
    fires: [
      [
        { tracks: { federal: { payouts: [aPayout({ submittedOn: '2026-03-10', paidOn: '2026-04-06' })] } } },
        'Die Mittelanforderung 1 wurde am 06.04.2026 ausgezahlt, bestandskräftig ist der Bescheid des Bundes seit dem 07.04.2026.',
      ],
    ],
    silent: [
      { tracks: { federal: { payouts: [aPayout({ submittedOn: '2026-03-10', paidOn: '2026-04-07' })] } } },
    ],
  },
  material_in_stock_twice: {
    fires: [
      [
        { tracks: { federal: { payouts: [aPayout({ materialInStock: true })] } } },
        'Die Mittelanforderung 1 an den Bund ist für Material auf Lager, möglich ist das nur im Betreibermodell.',
      ],
      [
        {
          project: { model: 'operator_model' },
          tracks: {
            federal: {
              payouts: [aPayout({ materialInStock: true }), aPayout({ number: 2, materialInStock: true })],
            },
          },
        },
        '2 Mittelanforderungen an den Bund sind für Material auf Lager, möglich ist eine.',
      ],
    ],
    silent: [
      {
        project: { model: 'operator_model' },
        tracks: { federal: { payouts: [aPayout({ materialInStock: true })] } },
      },
    ],
  },
  approval_period_over: {
    fires: [
      [
        { ...federal({}), today: '2028-01-01' },
        'Der Bewilligungszeitraum des Bundes endete am 31.12.2027, das Vorhaben ist noch nicht in Betrieb; spätere Ausgaben sind nicht förderfähig.',
      ],
    ],
    silent: [
      { ...federal({}), today: '2027-12-31' },
      { ...federal({}), today: '2028-01-01', project: { facts: { commissioned_on: '2027-12-01' } } },
    ],
  },
  usage_proof_overdue: {
    fires: [
      [
        {
          ...federal({}),
          today: '2028-07-01',
          project: { facts: { commissioned_on: '2027-12-31' }, status: 'commissioned' },
        },
        'Der Verwendungsnachweis des Bundes war bis 30.06.2028 vorzulegen, er fehlt.',
      ],
      [
        {
          ...federal({ proofs: [aProof({ kind: 'usage', submittedOn: '2028-07-15', forYear: null })] }),
          today: '2028-08-01',
          project: { facts: { commissioned_on: '2027-12-31' }, status: 'commissioned' },
        },
        'Der Verwendungsnachweis des Bundes war bis 30.06.2028 vorzulegen, vorgelegt wurde er am 15.07.2028.',
      ],
    ],
    silent: [
      {
        ...federal({}),
        today: '2028-06-30',
        project: { facts: { commissioned_on: '2027-12-31' }, status: 'commissioned' },
      },
    ],
    notChecked: [
      [{ parameters: { usage_proof_months: null } }, 'bis wann der Verwendungsnachweis vorzulegen ist'],
    ],
  },
  proof_below_paid: {
    fires: [
      [
        federal({
          payouts: [aPayout()],
          proofs: [aProof({ kind: 'usage', forYear: null, provenExpenditure: 900_000_00 })],
        }),
        'Nachgewiesen sind 900.000,00 € an Ausgaben, der Bund hat 1.000.000,00 € ausgezahlt; erstattet wird nur, was ausgegeben ist.',
      ],
      [
        {
          tracks: {
            federal: {
              payouts: [aPayout()],
              proofs: [aProof({ kind: 'usage', forYear: null, provenExpenditure: 1_500_000_00 })],
            },
            state: { payouts: [aPayout({ paid: 600_000_00 })] },
          },
        },
        'Bund und Land haben zusammen 1.600.000,00 € ausgezahlt, nachgewiesen sind 1.500.000,00 € an Ausgaben.',
      ],
    ],
    silent: [
      {
        tracks: {
          federal: {
            payouts: [aPayout()],
            proofs: [aProof({ kind: 'usage', forYear: null, provenExpenditure: 1_600_000_00 })],
          },
          state: { payouts: [aPayout({ paid: 600_000_00 })] },
        },
      },
    ],
  },
};
