import { aNotice, aSurvey, type CaseChange } from './case-facts.js';
import { federal, without, type RuleExamples } from './plausibility-scene.js';

const costs = (change: NonNullable<CaseChange['project']>['costs']): CaseChange => ({
  project: { costs: change },
});

export const countsExamples: Record<string, RuleExamples> = {
  eligible_above_addresses: {
    fires: [
      [
        { surveys: [aSurvey({ addresses: 1_200 })] },
        'Förderfähig sind 1.250 Adressen, abgefragt wurden 1.200; es sind 50 zu viel.',
      ],
      [
        { surveys: [aSurvey({ addresses: null, eligible: 30_000, white: 10 })] },
        'Förderfähig sind 30.000 Adressen, Einwohner der Gemeinden 21.400; es sind 8.600 zu viel.',
      ],
    ],
    silent: [{}, { surveys: [aSurvey({ addresses: 1_250 })] }],
  },
  eligible_above_municipalities: {
    fires: [
      [
        { project: { eligible: 1_300 } },
        'Förderfähig sind 1.300 Adressen, die Gemeinden nennen zusammen 1.250; es fehlen 50.',
      ],
    ],
    silent: [
      {},
      {
        project: {
          eligible: 1_300,
          municipalities: [
            { ags: '14625240', name: 'Kamenz', population: 1, areaKm2: 1, addressCount: null },
          ],
        },
      },
    ],
  },
  white_above_eligible: {
    fires: [
      [
        { surveys: [aSurvey({ white: 1_251 })] },
        'Weiße Flecken sind 1.251 Adressen, förderfähig nur 1.250; jeder weiße Fleck ist förderfähig.',
      ],
    ],
    silent: [{}, { surveys: [aSurvey({ white: 1_250 })] }],
  },
  funded_above_eligible: {
    fires: [
      [
        { project: { eligible: 1_200 } },
        'Gefördert werden 1.250 Adressen, förderfähig sind 1.200; es sind 50 zu viel.',
      ],
    ],
    silent: [{}, { project: { funded: null } }],
  },
  lots_do_not_add_up: {
    fires: [
      [
        { project: { funded: 1_200 } },
        'Adressen der Lose ergeben 1.250, das Vorhaben nennt 1.200. Es sind 50 zu viel.',
      ],
      [
        { project: { funded: 1_276, eligible: 1_276 } },
        'Adressen der Lose ergeben 1.250, das Vorhaben nennt 1.276. Es fehlen 26.',
      ],
    ],
    silent: [
      {},
      {
        project: {
          lots: [
            { number: 1, operatorId: 1, commercial: false, funded: 1_250 },
            { number: 2, operatorId: 2, commercial: true, funded: 900 },
          ],
        },
      },
    ],
  },
  cost_per_address_out_of_band: {
    fires: [
      [
        { project: { funded: 400, lots: [] } },
        '10.000.000,00 € für 400 Adressen sind 25.000,00 € je Adresse; üblich sind 4.000,00 € bis 20.000,00 €.',
      ],
      [
        { project: { funded: 2_600, eligible: 2_600, lots: [] } },
        '10.000.000,00 € für 2.600 Adressen sind 3.846,15 € je Adresse; üblich sind 4.000,00 € bis 20.000,00 €.',
      ],
    ],
    silent: [{}, { project: { funded: 500, lots: [] } }, { project: { funded: 2_500, lots: [] } }],
    notChecked: [
      [
        { parameters: { cost_per_address_min_eur: null, cost_per_address_max_eur: null } },
        'welche Kosten je Adresse üblich sind',
      ],
    ],
  },
  shares_do_not_add_up: {
    fires: [
      [
        costs({ own: 100_00 }),
        'Bund, Land, Eigenanteil und Dritte ergeben 10.000.100,00 €, die Gesamtkosten sind 10.000.000,00 €. Es sind 100,00 € zu viel.',
      ],
      [
        costs({ federal: 5_999_999_99 }),
        'Bund, Land, Eigenanteil und Dritte ergeben 9.999.999,99 €, die Gesamtkosten sind 10.000.000,00 €. Es fehlen 0,01 €.',
      ],
    ],
    silent: [{}, costs({ total: null }), costs({ federal: null, state: null, own: null, third: null })],
  },
  overfunded: {
    fires: [
      [
        costs({ total: 9_000_000_00 }),
        'Bewilligt sind 6.000.000,00 € vom Bund und 4.000.000,00 € vom Land, zusammen 10.000.000,00 €; die Gesamtkosten sind 9.000.000,00 €.',
      ],
    ],
    silent: [{}, costs({ total: null })],
  },
  federal_rate_unusual: {
    fires: [
      [
        federal({ notices: [aNotice({ rate: 57.35 })] }),
        'Der Bescheid 1 des Bundes nennt einen Fördersatz von 57,35 %, vorgesehen sind 50, 60, 70 %.',
      ],
    ],
    silent: [
      federal({ notices: [aNotice({ rate: 59.6 })] }),
      federal({ notices: [aNotice({ rate: 57.35, state: 'void' })] }),
    ],
    notChecked: [[without('federal_rates'), 'welche Fördersätze der Bund vorsieht']],
  },
  grant_above_cap: {
    fires: [
      [
        { parameters: { cap_eur: 5_000_000 } },
        'Der Bund soll 6.000.000,00 € geben, höchstens 5.000.000,00 € sind möglich.',
      ],
    ],
    silent: [{}, { parameters: { cap_eur: 6_000_000 } }],
    notChecked: [[without('cap_eur'), 'wie viel der Bund höchstens gibt']],
  },
  grant_below_minimum: {
    fires: [
      [
        { parameters: { minimum_eur: 7_000_000 } },
        'Der Bund soll 6.000.000,00 € geben, gefördert wird ab 7.000.000,00 € (Bagatellgrenze).',
      ],
    ],
    silent: [{}, { parameters: { minimum_eur: 6_000_000 } }],
    notChecked: [[without('minimum_eur'), 'ab welchem Betrag der Bund fördert']],
  },
  total_above_maximum: {
    fires: [
      [
        { parameters: { max_total_eur: 1_000_000 } },
        'Die Gesamtkosten sind 10.000.000,00 €, der Aufruf lässt höchstens 1.000.000,00 € zu.',
      ],
    ],
    silent: [{}, { parameters: { max_total_eur: 10_000_000 } }],
  },
};
