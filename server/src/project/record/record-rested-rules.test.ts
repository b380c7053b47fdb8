import { describe, expect, it } from 'vitest';
import { NO_BOUNDS } from '../address/count-bounds.js';
import { recordBody } from './record-body.dto.js';
import { basisRules, restedRules } from './record-rested-rules.js';
import type { RuleFacts } from './record-rule.js';

const known: RuleFacts = {
  today: '2026-05-01',
  role: 'municipal_officer',
  municipalities: new Map(),
  areas: new Set(),
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
const applied = new Map([
  ['guidelineVersionId', 'Antrag als gestellt melden'],
  ['callId', 'Antrag als gestellt melden'],
  ['model', 'Antrag als gestellt melden'],
] as const);
const skipped = new Map([['gapClosure', 'Frühere Markterkundung übernehmen']] as const);
const gap = { guideline: { name: 'Lückenschluss 2024', isGapClosure: true, hasStateTrack: true } };
const basis = (value: string | null) => ({ costs: { basis: value } });
const provisional = { federal_provisional_on: '2024-01-10', state_provisional_on: '2024-02-10' };
const advisor = { role: 'dias_advisor' as const };
const lead = { role: 'dias_lead' as const };

type Row = [name: string, body: object, facts: Partial<RuleFacts>, path: string, message: RegExp];
const errors = (more: object, facts: Partial<RuleFacts>) => {
  const body = recordBody.parse({
    name: 'Glasfaser',
    kind: 'funded',
    guidelineVersionId: 'g2023',
    callId: 'c2023',
    technology: 'ftth',
    municipalities: [{ ags: '14625010', addressCount: 100 }],
    ...more,
  });
  return [...restedRules, ...basisRules].flatMap((rule) => rule(body, { ...known, ...facts }));
};

describe('saving a record is refused', () => {
  const rows: Row[] = [
    [
      'another guideline version than was applied under',
      { guidelineVersionId: 'g2024', callId: 'c2024' },
      {
        guideline: { name: 'Richtlinie 2024', isGapClosure: false, hasStateTrack: true },
        call: { name: 'Aufruf 2024', guidelineVersionId: 'g2024' },
        ...stored({ rested: applied, callId: null }),
      },
      'guidelineVersionId',
      /trägt den Schritt „Antrag als gestellt melden“. Das ändert nur die Leitung/,
    ],
    [
      'another call than was applied in, even by an advisor with a reason',
      { callId: null, reason: 'vertippt' },
      { ...advisor, call: null, ...stored({ rested: applied }) },
      'callId',
      /Das ändert nur die Leitung der Digitalagentur, mit Grund/,
    ],
    [
      'another model than was applied for, by a lead who does not say why',
      { model: 'operator_model' },
      { ...lead, ...stored({ rested: applied, model: 'viability_gap' }) },
      'model',
      /Bitte den Grund angeben/,
    ],
    [
      'no Lückenschluss any more, once it spared the dialogue or the survey',
      { model: 'viability_gap' },
      stored({ rested: skipped, model: 'gap_closure' }),
      'model',
      /Frühere Markterkundung übernehmen/,
    ],
    [
      'the Lückenschluss under a guideline version that does not fund it',
      { model: 'gap_closure' },
      {},
      'model',
      /Den Lückenschluss fördert „Richtlinie 2023“ nicht/,
    ],
    [
      'another model under the guideline of the Lückenschluss',
      { model: 'viability_gap' },
      gap,
      'model',
      /„Lückenschluss 2024“ fördert nur den Lückenschluss/,
    ],
    [
      'costs as granted, said by an officer',
      basis('provisional'),
      stored({ facts: provisional }),
      'costs.basis',
      /„vorläufig bewilligt“ steht in den Bescheiden: Das erfasst die Beratung/,
    ],
    [
      'costs as granted, taken back by an officer',
      basis('planned'),
      stored({ facts: provisional, costBasis: 'provisional' }),
      'costs.basis',
      /„vorläufig bewilligt“ steht in den Bescheiden/,
    ],
    [
      'costs as granted without the notices',
      basis('final'),
      { ...advisor, ...stored({ facts: provisional }) },
      'costs.basis',
      /es fehlt der des Bundes und der des Landes/,
    ],
    [
      'costs as granted with the notice of the Bund alone',
      { ...basis('provisional'), facts: { federal_provisional_on: '2024-01-10' } },
      advisor,
      'costs.basis',
      /es fehlt der des Landes/,
    ],
  ];
  it.each(rows)('%s', (_name, more, facts, path, message) => {
    expect(errors(more, facts)).toEqual(
      expect.arrayContaining([{ path, message: expect.stringMatching(message) }]),
    );
  });
});

describe('saving a record is not refused', () => {
  const rows: [name: string, body: object, facts?: Partial<RuleFacts>][] = [
    [
      'another model than was applied for, by a lead who says why',
      { model: 'operator_model', reason: 'Im Bescheid steht es anders' },
      { ...lead, ...stored({ rested: applied, model: 'viability_gap' }) },
    ],
    ['a call where none was told when it was applied', {}, stored({ rested: applied, callId: null })],
    [
      'another model while nothing rests on it',
      { model: 'operator_model' },
      stored({ model: 'viability_gap', rested: skipped }),
    ],
    ['the Lückenschluss under its guideline', { model: 'gap_closure' }, gap],
    [
      'a model that was stored before it was asked about',
      { model: 'gap_closure' },
      stored({ model: 'gap_closure' }),
    ],
    [
      'costs as granted, by an advisor, with the notices',
      basis('provisional'),
      { ...advisor, ...stored({ facts: provisional }) },
    ],
    [
      'costs as granted by the Bund alone, where it funds alone',
      { ...basis('final'), facts: { federal_final_on: '2024-06-01' } },
      { ...advisor, guideline: { name: 'Richtlinie 2023', isGapClosure: false, hasStateTrack: false } },
    ],
    ['costs as granted that stay, by an officer', basis('final'), stored({ costBasis: 'final' })],
  ];
  it.each(rows)('%s', (_name, more, facts = {}) => expect(errors(more, facts)).toEqual([]));
});
