import { describe, expect, it } from 'vitest';
import type { TransitionDto } from '../../api/records.js';
import { madeUpMilestone } from '../made-up-project.js';
import { madeUpBuilding } from '../work-list/made-up-work-list.js';
import { conflictFields, mergedDraft } from './report-conflict.js';
import { countFaults, countOf } from './report-counts.js';
import { offeredPromises, otherPromises } from './report-dates.js';
import { canBeChosen, changesOf, type Draft, freshDraft, lackOf, reportOf } from './report-draft.js';
import { previewOf } from './report-preview.js';

const today = '2026-09-09';
const record = madeUpBuilding();
const draft = (change: Partial<Draft> = {}): Draft => ({ ...freshDraft(record, null, today), ...change });
const slip = draft({ how: 'period', period: '2027-Q2', reason: 'civil_works_delayed' });

describe('A report', () => {
  it('speaks of the overdue milestone first, or of the one that the link names', () => {
    expect(freshDraft(record, null, today).milestone).toBe(3);
    expect(freshDraft(record, 2, today).milestone).toBe(2);
    expect(freshDraft(record, 1, today).milestone).toBe(3);
  });

  it('sends only what changes', () => {
    expect(reportOf(record, draft())).toEqual({});
    const counts = { ...slip.counts, connected: '1.310' };
    expect(reportOf(record, { ...slip, counts })).toEqual({
      promise: { milestone: 3, promised: '2027-Q2', reason: 'civil_works_delayed', explanation: null },
      counts: { connected: 1310, countsOn: today },
    });
    expect(changesOf(record, { ...slip, counts })).toEqual(['date', 'connected']);
  });

  it('owes the public a reason for a later date, not for an earlier or a first one', () => {
    const without = { ...slip, reason: null };
    expect(lackOf(record, without, today)).toBe('reason');
    expect(lackOf(record, { ...without, milestone: 2 }, today)).toBeNull();
    expect(reportOf(record, { ...slip, milestone: 2 }).promise).not.toHaveProperty('reason');
    const first = madeUpBuilding({ milestones: [madeUpMilestone([], { number: 3 })] });
    expect(lackOf(first, without, today)).toBeNull();
  });

  it('says why a project rests, where the step needs a reason', () => {
    const [step] = record.transitions;
    const transitions: TransitionDto[] = [
      ...record.transitions,
      { ...step!, to: 'on_hold', direction: 'hold', needsReason: true, unmet: [] },
    ];
    const resting = madeUpBuilding({ transitions });
    const hold = draft({ to: 'on_hold' });
    expect(lackOf(resting, hold, today)).toBe('why');
    expect(lackOf(resting, { ...hold, why: ' Ja ' }, today)).toBe('why');
    const told = { ...hold, why: ' Der Netzbetreiber ruht. ' };
    expect(lackOf(resting, told, today)).toBeNull();
    expect(reportOf(resting, told)).toEqual({ to: 'on_hold', facts: {}, reason: 'Der Netzbetreiber ruht.' });
    expect(reportOf(record, { ...told, to: null })).toEqual({});
  });

  it('can say that a milestone is reached, today or earlier', () => {
    const reached = draft({ how: 'reached' });
    expect(reportOf(record, reached).promise).toEqual({ milestone: 3, reachedOn: today });
    expect(lackOf(record, { ...reached, reachedOn: '2026-09-10' }, today)).toBe('reachedOn');
  });

  it('leaves counts of an address list alone', () => {
    const counted = madeUpBuilding({ countsFrom: 'addresses' });
    const counts = { ...slip.counts, connected: '9999' };
    expect(reportOf(counted, { ...slip, counts })).not.toHaveProperty('counts');
    expect(lackOf(counted, { ...slip, counts }, today)).toBeNull();
  });
});

describe('The dates that are offered', () => {
  it('are the four quarters after the promise and a half-year', () => {
    expect(offeredPromises(today, record.milestones[2]!.promises.at(-1))).toEqual({
      quarters: ['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'],
      half: '2027-H2',
    });
  });
  it('begin with this quarter where nothing is promised and enough of it is left', () => {
    expect(offeredPromises('2026-07-09', undefined).quarters[0]).toBe('2026-Q3');
    expect(offeredPromises(today, undefined).quarters[0]).toBe('2026-Q4');
  });
  it('are never offered twice', () => {
    const offered = offeredPromises(today, undefined);
    const others = otherPromises(today, offered);
    expect(others).toContain('2026-Q3');
    expect(others.filter((each) => [...offered.quarters, offered.half].includes(each))).toEqual([]);
    expect(new Set(others).size).toBe(others.length);
  });
});

describe('Counts', () => {
  it('are read as people write them', () => {
    expect(['1310', '1.310', ' 1 310 ', ''].map(countOf)).toEqual([1310, 1310, 1310, null]);
    for (const text of ['-5', 'viele', '1.5', '1,5', '12.34'])
      expect([text, countOf(text)]).toEqual([text, undefined]);
  });
  it('never run ahead of what they rest on, and are not taken away', () => {
    const typed = { passed: '3000', connected: '3100', activated: '' };
    expect(countFaults(typed, record.counts)).toEqual({
      passed: { kind: 'ahead', count: 3000, of: 'funded', most: 2960 },
      connected: { kind: 'ahead', count: 3100, of: 'passed', most: 3000 },
      activated: { kind: 'missing', was: 742 },
    });
  });
});

describe('The public preview', () => {
  it('has the chain with the new promise, and the new counts', () => {
    const counts = { ...slip.counts, connected: '1310' };
    const preview = previewOf(record, { ...slip, counts }, null, `${today}T09:00:00Z`)!;
    expect(preview.milestones[2]!.promises.map(({ promised }) => promised)).toEqual([
      '2026-Q2',
      '2026-08-31',
      '2027-Q2',
    ]);
    expect(preview.milestones[2]!.overdue).toBe(false);
    expect(preview.completion).toBe(preview.milestones[2]);
    expect(preview.counts).toMatchObject({ connected: 1310, passed: 1620, countsOn: today });
  });
  it('is none for a project that is not public', () => {
    const hidden = madeUpBuilding({ publicState: null as never });
    expect(previewOf(hidden, slip, null, `${today}T09:00:00Z`)).toBeNull();
  });
});

describe('A step of the life cycle', () => {
  const step = (facts: string[]): TransitionDto => ({
    to: 'commissioned',
    label: 'Inbetriebnahme melden',
    direction: 'forward',
    publicStateAfter: 'finished',
    needsReason: false,
    needsSecondPerson: false,
    legalBasis: null,
    unmet: [
      {
        requirement: 'x',
        sentence: 'Fehlt.',
        legalBasis: null,
        effect: 'block',
        facts,
        mayOverride: false,
        override: null,
      },
    ],
  });
  const fact = { name: 'commissioned_on', label: 'x', group: 'x', value: null, legalBasis: null } as const;
  it('can be chosen where what it lacks is asked for here, or comes with the report', () => {
    const withFact = madeUpBuilding({ facts: [{ ...fact, kind: 'date', mayWrite: true }] });
    expect(canBeChosen(step(['commissioned_on']), withFact, draft())).toBe(true);
    expect(canBeChosen(step(['commissioned_on']), record, draft())).toBe(false);
    expect(canBeChosen(step([]), record, draft())).toBe(false);
    expect(canBeChosen(step([]), record, draft({ how: 'reached' }))).toBe(true);
  });
});

describe('Two officers at once', () => {
  const names = {
    state: 'Stand',
    counts: { passed: 'möglich', connected: 'hergestellt', activated: 'in Nutzung' },
    milestone: () => 'Fertigstellung',
  };
  const theirs = madeUpBuilding({
    counts: { ...record.counts, passed: 1688 },
    milestones: [
      ...record.milestones.slice(0, 2),
      madeUpMilestone(['2026-Q2', '2026-08-31', '2027-Q1'], { number: 3, lotNumber: 2 }),
    ],
  });
  const mine = { ...slip, counts: { ...slip.counts, connected: '1310' } };
  const meeting = { start: record, theirs, mine, since: [] };
  const fields = conflictFields(meeting, names, today);
  const value = (field: string) => fields.find((each) => each.field === field)!;

  it('see what the other one changed beside what they typed', () => {
    expect(value('milestones/3')).toMatchObject({
      start: 'promised 2026-08-31',
      theirs: 'promised 2027-Q1',
      mine: 'promised 2027-Q2 civil_works_delayed',
    });
    expect(value('counts.passed')).toMatchObject({ start: 1620, theirs: 1688, mine: 1620 });
    expect(value('counts.connected')).toMatchObject({ start: 1184, theirs: 1184, mine: 1310 });
  });

  it('lose nothing: what was not chosen is not sent, what only one changed stays', () => {
    const values = {
      status: 'under_construction',
      'milestones/3': 'promised 2027-Q1',
      'counts.passed': 1688,
      'counts.connected': 1310,
      'counts.activated': 742,
    };
    expect(reportOf(theirs, mergedDraft(meeting, values))).toEqual({
      counts: { connected: 1310, countsOn: today },
    });
    const own = { ...values, 'milestones/3': 'promised 2027-Q2 civil_works_delayed' };
    expect(reportOf(theirs, mergedDraft(meeting, own)).promise).toMatchObject({ promised: '2027-Q2' });
  });

  it('are told of changes that the form does not have', () => {
    const change = { field: 'name', name: 'Name', unit: null, from: 'Heidebogen', to: 'Heidebogen Nord' };
    const since = [{ changes: [change] }] as never;
    expect(conflictFields({ ...meeting, since }, names, today).at(-1)).toMatchObject({
      name: 'Name',
      theirs: 'Heidebogen Nord',
    });
  });
});
