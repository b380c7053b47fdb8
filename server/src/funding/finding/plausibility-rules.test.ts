import { describe, expect, it } from 'vitest';
import { type CaseChange, caseFacts } from '../../../test/case-facts.js';
import { ruleExamples } from '../../../test/plausibility-examples.js';
import { findingsOf, plausibilityRules } from './plausibility-rules.js';

const found = (change: CaseChange, id: string) =>
  findingsOf(caseFacts(change)).filter(({ rule }) => rule === id);
/** As it is read: narrow spaces are spaces. */
const read = (words: string) => words.replace(/\u00a0/g, ' ');
const sentences = (change: CaseChange, id: string) => found(change, id).map(({ sentence }) => read(sentence));

it('a case in which everything is as it should be has no finding', () => {
  expect(findingsOf(caseFacts())).toEqual([]);
});

it('every rule has examples, and no other', () => {
  expect(Object.keys(ruleExamples).sort()).toEqual(Object.keys(plausibilityRules).sort());
});

describe.each(Object.entries(ruleExamples))('%s', (id, { fires, silent, notChecked = [] }) => {
  it('says it with the figures, the way out, and its legal basis as the table has it', () => {
    for (const [change, sentence] of fires) {
      expect(sentences(change, id)).toEqual([sentence].flat());
      for (const finding of found(change, id)) {
        expect(finding.mend).toMatch(/^Behebung: .+\.$/);
        expect(finding.legalBasis).toBe(plausibilityRules[id]!.legalBasis);
        expect(finding.section).toBe(plausibilityRules[id]!.section);
      }
    }
  });

  it('is silent where nothing is wrong', () => {
    for (const change of silent) expect(sentences(change, id)).toEqual([]);
  });

  it('is never guessed where nobody knows the figure', () => {
    for (const [change, what] of notChecked) {
      expect(sentences(change, id)).toEqual([]);
      expect(sentences(change, 'not_checked').join()).toContain(what);
    }
  });
});

describe('how strict a rule is', () => {
  const severity = (id: string, change: CaseChange) => found(change, id)[0]?.severity;
  const short = {
    dialogues: [
      { number: 1, announcedOn: null, startedOn: '2024-01-08', endedOn: '2024-01-20', hasDocument: false },
    ],
  };

  it('a Branchendialog that is too short blocks only where it is mandatory', () => {
    expect(severity('dialogue_too_short', short)).toBe('block');
    expect(severity('dialogue_too_short', { ...short, parameters: { dialogue_mandatory: false } })).toBe(
      'hint',
    );
  });

  it('the Beratungsprotokoll blocks where the Land demands it, and is recommended since RL DiOS 2022', () => {
    const without = (advice_protocol: boolean): CaseChange => ({
      adviceProtocolOn: null,
      project: { status: 'survey_evaluated' },
      tracks: { state: { status: 'draft', appliedOn: null, notices: [], parameters: { advice_protocol } } },
    });
    expect(severity('advice_protocol_missing', without(true))).toBe('block');
    expect(severity('advice_protocol_missing', without(false))).toBe('warn');
  });

  it('a missing area is a hint until the survey is evaluated, then a warning', () => {
    const without = (status: 'market_survey' | 'survey_evaluated'): CaseChange => ({
      project: { status, area: null },
    });
    expect(severity('area_missing', without('market_survey'))).toBe('hint');
    expect(severity('area_missing', without('survey_evaluated'))).toBe('warn');
  });

  it('an unusual rate is never more than a warning, and never asked of the project as a whole', () => {
    expect(plausibilityRules.federal_rate_unusual!.severity).toBe('warn');
    const mixed = { project: { costs: { federal: 5_735_000_00, state: 4_265_000_00 } } };
    expect(found(mixed, 'federal_rate_unusual')).toEqual([]);
  });

  it('what forbids stands before what is warned of, and that before hints', () => {
    const all = findingsOf(
      caseFacts({
        surveys: [],
        dialogues: [],
        parameters: { cap_eur: null, minimum_eur: 7_000_000 },
        project: { area: null, eligible: 1 },
      }),
    );
    const ranks = all.map((one) => ['block', 'warn', 'hint'].indexOf(one.severity));
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(3);
  });
});

describe('what nobody knows', () => {
  it('is one hint, whatever it keeps from being checked', () => {
    const all = found(
      { parameters: { cap_eur: null, minimum_eur: null, survey_min_days: null } },
      'not_checked',
    );
    expect(all.map(({ sentence }) => sentence)).toEqual([
      'Nicht geprüft, weil es für „Gigabit-Richtlinie 2.0, 1. Änderung“ nicht bekannt ist: wie lange die Markterkundung mindestens dauert; wie viel der Bund höchstens gibt; ab welchem Betrag der Bund fördert.',
    ]);
    expect(all[0]!.severity).toBe('hint');
  });

  it('is said of the missing guideline where there is none', () => {
    const bare = { guideline: null, call: null, parameters: { cap_eur: null } };
    expect(sentences(bare, 'not_checked')).toEqual([
      'Nicht geprüft, weil am Vorhaben keine Richtlinie steht: wie viel der Bund höchstens gibt.',
    ]);
  });

  it('is marked where a finding rests on a figure that is to be verified', () => {
    const sources = { cap_eur: { label: 'Höchstbetrag', unit: 'EUR', source: 'x', trust: 'to_verify' } };
    const parameters = { cap_eur: 5_000_000, minimum_eur: 7_000_000 };
    expect(found({ sources, parameters }, 'grant_above_cap')[0]!.unverified).toBe(true);
    expect(found({ sources, parameters }, 'grant_below_minimum')[0]!.unverified).toBe(false);
  });
});

describe('the digest of a finding', () => {
  const digest = (change: CaseChange, id = 'grant_above_cap') => found(change, id).map((one) => one.digest);
  const above = (federal: number, cap_eur = 5_000_000): CaseChange => ({
    parameters: { cap_eur },
    tracks: { federal: { notices: [], requestedAmount: federal } },
  });

  it('stays as long as the figures do, and changes with each of them', () => {
    expect(digest(above(6_000_000_00))).toEqual(digest({ ...above(6_000_000_00), today: '2027-05-05' }));
    expect(digest(above(6_000_000_00))).not.toEqual(digest(above(6_000_000_01)));
    expect(digest(above(6_000_000_00))).not.toEqual(digest(above(6_000_000_00, 4_000_000)));
  });

  it('is another for another place or funder, though the figures are the same', () => {
    const beside = (name: string) =>
      digest(
        { project: { area: { km2: 40, outsideShare: 0, overlaps: [{ projectId: 7, name, km2: 1.25 }] } } },
        'area_overlaps_funded',
      );
    expect(beside('Cluster Ost')).not.toEqual(beside('Cluster West'));
  });

  it('is one for all findings of a rule: they are let pass together', () => {
    const overlaps = [
      { projectId: 7, name: 'Cluster 10', km2: 1.25 },
      { projectId: 8, name: 'Cluster 11', km2: 0.5 },
    ];
    const two = digest({ project: { area: { km2: 40, outsideShare: 0, overlaps } } }, 'area_overlaps_funded');
    expect(two).toHaveLength(2);
    expect(new Set(two).size).toBe(1);
  });
});

it('a project that was given up is not checked any more', () => {
  expect(findingsOf(caseFacts({ project: { status: 'withdrawn', costs: { own: 5_00 } } }))).toEqual([]);
});

/** `domain.md`, end of section 3, and the bad input of the issue: each of its points is a rule. */
it('every check that was asked for is a rule of the table', () => {
  const asked = {
    'MEV too short': ['survey_too_short'],
    'MEV too old': ['survey_too_old_at_application', 'survey_too_old_at_tender'],
    'horizon outside range': ['survey_horizon_out_of_range'],
    'eligible addresses > addresses of the Gemeinde': [
      'eligible_above_addresses',
      'eligible_above_municipalities',
    ],
    'cost per address outside band': ['cost_per_address_out_of_band'],
    'requested rate not in {50,60,70}': ['federal_rate_unusual'],
    'sum of shares <> 100 %': ['shares_do_not_add_up'],
    'call closed': ['call_closed'],
    'Gemeinde already in a Lückenschluss application of that year': [
      'gap_closure_twice',
      'gap_closure_beside_regular_call',
    ],
    'geometry invalid or outside the Gemeinden': [
      'area_missing',
      'area_invalid',
      'area_outside_municipalities',
    ],
    'overlap with another funded project area (double funding)': ['area_overlaps_funded'],
    'a notice before its application': ['notice_before_application'],
    'a payout above the grant': ['payout_above_grant'],
    'a payout before the final notice': ['payout_before_final'],
    'a tender before both provisional notices': ['tender_before_notices'],
    'advice protocol': ['advice_protocol_missing'],
    'no final without provisional': ['final_before_provisional'],
    'state after federal': ['state_before_federal'],
    'cap and minimum': ['grant_above_cap', 'grant_below_minimum', 'total_above_maximum'],
    'white spots': ['white_above_eligible'],
    'sum of lots': ['lots_do_not_add_up'],
    'Konkretisierung late': ['specification_late'],
    'Verwendungsnachweis overdue': ['usage_proof_overdue'],
    'approval period': ['approval_period_over'],
    'proof sums': ['proof_below_paid'],
    'Branchendialog too short': ['dialogue_too_short', 'dialogue_missing'],
    'commitments without a milestone plan': ['commitment_without_plan'],
    'several networks': ['exclusion_unknown'],
  };
  for (const id of Object.values(asked).flat()) expect(plausibilityRules).toHaveProperty(id);
});
