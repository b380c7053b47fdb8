import { describe, expect, it } from 'vitest';
import { NO_BOUNDS } from '../address/count-bounds.js';
import { lotErrors, tiedLots } from './lot-rules.js';
import type { RecordBody } from './record-body.dto.js';
import { recordBody } from './record-body.dto.js';
import type { RuleFacts } from './record-rule.js';
import { recordErrors } from './record-rules.js';

const known: RuleFacts = {
  today: '2026-05-01',
  role: 'municipal_officer',
  municipalities: new Map([
    [
      '14625010',
      { name: 'Burkau', isToday: true, successors: [], households: { count: 1200, from: 'cells' } },
    ],
    [
      '14625020',
      { name: 'Göda', isToday: true, successors: [], households: { count: 3000, from: 'population' } },
    ],
    [
      '14625999',
      {
        name: 'Altdorf',
        isToday: false,
        successors: [{ ags: '14625010', name: 'Burkau' }],
        households: null,
      },
    ],
  ]),
  areas: new Set(['14625010', '14625020', '14625']),
  guideline: { name: 'Richtlinie 2023', isGapClosure: false, hasStateTrack: true },
  call: { name: 'Aufruf 2023', guidelineVersionId: 'g2023' },
  bounds: NO_BOUNDS,
  inLots: { funded: null, reserveExtension: null },
  stored: null,
};
const stored = (more: Partial<NonNullable<RuleFacts['stored']>>): Partial<RuleFacts> => ({
  stored: {
    kind: 'funded',
    status: 'idea',
    commercialLots: [],
    countsFrom: 'reported',
    counts: {},
    guidelineVersionId: 'g2023',
    callId: 'c2023',
    model: null,
    costBasis: null,
    facts: {},
    rested: new Map(),
    ...more,
  },
});

const body = (more: object): RecordBody =>
  recordBody.parse({
    name: 'Glasfaser',
    kind: 'funded',
    guidelineVersionId: 'g2023',
    callId: 'c2023',
    recipientType: 'municipality',
    recipientName: 'Burkau',
    recipientArea: '14625010',
    managedBy: ['14625010'],
    technology: 'ftth',
    municipalities: [{ ags: '14625010', addressCount: 100 }],
    ...more,
  });
const commercial = {
  kind: 'commercial',
  guidelineVersionId: null,
  callId: null,
  recipientType: null,
  recipientName: null,
  recipientArea: null,
};
const none = { guideline: null, call: null };
const gemeinden = (...municipalities: [ags: string, addressCount: number | null][]) => ({
  municipalities: municipalities.map(([ags, addressCount]) => ({ ags, addressCount })),
});
const costs = (total: number, federal: number, state: number, own: number, third: number | null) => ({
  costs: { total, federal, state, own, third },
});

type Row = [name: string, body: object, facts: Partial<RuleFacts>, path: string, message: RegExp];

describe('saving a record is refused', () => {
  const rows: Row[] = [
    [
      'a Gemeinde that never was',
      gemeinden(['14000000', null]),
      {},
      'municipalities.0.ags',
      /14000000 gibt es keine/,
    ],
    [
      'a former Gemeinde, and offers today’s',
      gemeinden(['14625999', null]),
      {},
      'municipalities.0.ags',
      /Burkau \(14625010\)/,
    ],
    [
      'a Gemeinde twice',
      gemeinden(['14625010', 1], ['14625010', 1]),
      {},
      'municipalities.1.ags',
      /steht schon/,
    ],
    [
      'more addresses than households',
      gemeinden(['14625010', 1201]),
      {},
      'municipalities.0.addressCount',
      /1\.201 Adressen sind mehr als die 1\.200 Haushalte/,
    ],
    [
      'more addresses than people',
      gemeinden(['14625020', 3001]),
      {},
      'municipalities.0.addressCount',
      /3\.001 .* 3\.000 Einwohner/,
    ],
    [
      'more passed than funded',
      { counts: { funded: 10, passed: 11 } },
      {},
      'counts.passed',
      /11 sind mehr als 10/,
    ],
    [
      'more connected than passed',
      { counts: { passed: 5, connected: 6 } },
      {},
      'counts.connected',
      /6 sind mehr als 5/,
    ],
    [
      'more in use than passed, with a gap between',
      { counts: { passed: 5, activated: 6 } },
      {},
      'counts.activated',
      /6 sind/,
    ],
    [
      'figures of tomorrow',
      { counts: { countsOn: '2026-05-02' } },
      {},
      'counts.countsOn',
      /02\.05\.2026 liegt in der Zukunft/,
    ],
    [
      'figures that are counted from addresses',
      { counts: { passed: 3 } },
      stored({ countsFrom: 'addresses', counts: { passed: 2 } }),
      'counts.passed',
      /aus der Adressliste/,
    ],
    [
      'shares that do not make the total',
      costs(1000_00, 500_00, 400_00, 50_00, 0),
      {},
      'costs.total',
      /1\.000,00\s€.*950,00\s€/,
    ],
    [
      'shares above the total, one of them left out',
      costs(1000_00, 800_00, 300_00, 0, null),
      {},
      'costs.total',
      /1\.100,00\s€/,
    ],
    [
      'a funded one without a programme',
      { guidelineVersionId: null, callId: null },
      none,
      'guidelineVersionId',
      /braucht das Programm/,
    ],
    [
      'a guideline version that does not exist',
      {},
      { guideline: null },
      'guidelineVersionId',
      /gibt es nicht/,
    ],
    [
      'a call of another version',
      {},
      { call: { name: 'Aufruf 2025', guidelineVersionId: 'g2025' } },
      'callId',
      /„Aufruf 2025“ gehört nicht zu „Richtlinie 2023“/,
    ],
    ['a call that does not exist', {}, { call: null }, 'callId', /gibt es nicht/],
    [
      'a commercial one with a programme',
      { ...commercial, guidelineVersionId: 'g2023' },
      {},
      'guidelineVersionId',
      /keine Richtlinie/,
    ],
    [
      'a commercial one with money of the Bund',
      { ...commercial, costs: { federal: 1 } },
      none,
      'costs.federal',
      /keinen Anteil des Bundes/,
    ],
    [
      'a commercial one with a funding model',
      { ...commercial, model: 'operator_model' },
      none,
      'model',
      /kein Fördermodell/,
    ],
    ['a funded one without a recipient', { recipientType: null }, {}, 'recipientType', /Fehlt/],
    ['a funded one whose recipient has no name', { recipientName: '' }, {}, 'recipientName', /Fehlt/],
    ['a funded one whose recipient has no area', { recipientArea: null }, {}, 'recipientArea', /Fehlt/],
    ['a Gemeinde with the key of a Kreis', { recipientArea: '14625' }, {}, 'recipientArea', /acht Ziffern/],
    [
      'a Landkreis with the key of a Gemeinde',
      { recipientType: 'district' },
      {},
      'recipientArea',
      /fünf Ziffern/,
    ],
    [
      'a recipient of an area that does not exist',
      { recipientArea: '14999' },
      {},
      'recipientArea',
      /weder Gemeinde noch Kreis/,
    ],
    [
      'an area that keeps it and does not exist',
      { managedBy: ['14999'] },
      {},
      'managedBy.0',
      /weder Gemeinde noch Kreis/,
    ],
    [
      'funded alone while lots are commercial',
      {},
      stored({ kind: 'both', commercialLots: [2, 3] }),
      'kind',
      /Die Lose 2 und 3 sind eigenwirtschaftlich/,
    ],
    [
      'a kind whose life cycle asks for other things',
      { ...commercial },
      { ...none, ...stored({ status: 'tendering' }) },
      'kind',
      /weil die Abläufe verschieden sind/,
    ],
  ];
  it.each(rows)('%s', (_name, more, facts, path, message) => {
    expect(recordErrors(body(more), { ...known, ...facts })).toEqual([
      { path, message: expect.stringMatching(message) },
    ]);
  });
});

describe('saving a record is not refused', () => {
  const rows: [name: string, body: object, facts?: Partial<RuleFacts>][] = [
    ['when all is well', {}],
    ['a commercial one', commercial, none],
    ['as many addresses as households', gemeinden(['14625010', 1200])],
    ['a union of Gemeinden, whatever its key', { recipientType: 'municipal_union', recipientArea: '14625' }],
    ['a Landkreis', { recipientType: 'district', recipientArea: '14625' }],
    ['shares that make the total', costs(1000_00, 500_00, 400_00, 100_00, 0)],
    ['shares that are not all known yet', costs(1000_00, 500_00, 400_00, 50_00, null)],
    [
      'equal figures',
      { counts: { funded: 5, passed: 5, connected: 5, activated: 5, countsOn: '2026-05-01' } },
    ],
    [
      'counted figures that stay',
      { counts: { passed: 2 } },
      stored({ countsFrom: 'addresses', counts: { passed: 2 } }),
    ],
    ['both, with commercial lots', { kind: 'both' }, stored({ kind: 'both', commercialLots: [1] })],
  ];
  it.each(rows)('%s', (_name, more, facts = {}) => {
    expect(recordErrors(body(more), { ...known, ...facts })).toEqual([]);
  });
});

describe('lots are refused', () => {
  const lot = (more: object) => ({
    number: 1,
    name: null,
    commercial: false,
    operatorId: null,
    technology: null,
    funded: null,
    reserveExtension: null,
    passed: null,
    connected: null,
    activated: null,
    ...more,
  });
  const facts = {
    kind: 'funded' as const,
    operators: new Set([7]),
    counted: new Map(),
    bounds: NO_BOUNDS,
    stored: [],
  };
  const counted = {
    funded_addresses: 5,
    reserve_extension_addresses: null,
    homes_passed: 2,
    homes_connected: null,
    homes_activated: null,
  };

  it.each([
    ['a number twice', [lot({}), lot({})], facts, 'lots.1.number', /Los 1 steht schon/],
    [
      'commercial ones of a funded project',
      [lot({ commercial: true })],
      facts,
      'lots.0.commercial',
      /gefördert und eigenwirtschaftlich/,
    ],
    [
      'an operator that is not in the register',
      [lot({ operatorId: 8 })],
      facts,
      'lots.0.operatorId',
      /gibt es nicht/,
    ],
    [
      'counts that run ahead',
      [lot({ passed: 1, connected: 2 })],
      facts,
      'lots.0.connected',
      /2 sind mehr als 1/,
    ],
    [
      'figures that are counted from addresses',
      [lot({ funded: 5, passed: 3 })],
      { ...facts, counted: new Map([[1, counted]]) },
      'lots.0.passed',
      /Adressliste/,
    ],
  ])('%s', (_name, lots, known, path, message) => {
    expect(lotErrors(lots, known)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('not: commercial ones of a project that is both, nor counted figures that stay', () => {
    expect(lotErrors([lot({ commercial: true, operatorId: 7 })], { ...facts, kind: 'both' })).toEqual([]);
    expect(
      lotErrors([lot({ funded: 5, passed: 2 })], { ...facts, counted: new Map([[1, counted]]) }),
    ).toEqual([]);
  });

  it('when something hangs on one that goes, with the counts', () => {
    expect(tiedLots([{ number: 1, milestones: 0, addresses: 0 }])).toBeNull();
    expect(
      tiedLots([
        { number: 2, milestones: 0, addresses: 1 },
        { number: 3, milestones: 2, addresses: 1200 },
      ]),
    ).toBe(
      'An Los 2 hängen 1 Adresse, an Los 3 hängen 2 Meilensteine und 1.200 Adressen. Bitte sie zuerst einem anderen Los geben; es wurde nichts gespeichert.',
    );
  });
});
