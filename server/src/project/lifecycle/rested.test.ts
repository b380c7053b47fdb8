import { describe, expect, it } from 'vitest';
import { fundedCycles } from './lifecycle-funded.js';
import { furthest, type Past, resumesAt, takenSteps } from './past-steps.js';
import { requirements } from './requirements.js';
import { restedOn } from './rested.js';
import type { ProjectStatus } from '../words.js';

const cycle = fundedCycles[0]!;
type Event = Past['history'][number];
const went = (...way: ProjectStatus[]): Event[] =>
  way.slice(1).map((to, at) => ({ from: way[at]!, to, direction: 'forward', on: '2024-01-01' }));
const event = (from: ProjectStatus, to: ProjectStatus, direction: Event['direction']): Event => ({
  from,
  to,
  direction,
  on: '2024-01-01',
});
const past = (
  history: Event[],
  status = history.at(-1)!.to,
  heldFrom: ProjectStatus | null = null,
): Past => ({
  status,
  heldFrom,
  history,
});
const steps = (of: Past) => takenSteps(cycle, of).map(({ from, to }) => `${from}→${to}`);
const rested = (of: Past) => [...restedOn(cycle, of).facts.keys()].sort();

describe('a step that was taken', () => {
  const applied = went('idea', 'funding_applied', 'tendering');

  it('is one that the history tells of: a survey that was skipped is none', () => {
    expect(steps(past(applied))).toEqual(['idea→funding_applied', 'funding_applied→tendering']);
    expect(rested(past(applied))).toContain('early_start_consent_on');
    expect(rested(past(went('idea', 'funding_applied')))).toEqual([
      'application_on',
      'plausibility_checked_on',
    ]);
  });

  it('holds while the project rests, and when it goes on', () => {
    const held = [...applied, event('tendering', 'on_hold', 'hold')];
    expect(steps(past(held, 'on_hold', 'tendering'))).toEqual(steps(past(applied)));
    expect(steps(past([...held, event('on_hold', 'tendering', 'resume')]))).toEqual(steps(past(applied)));
  });

  it('is taken back by a correction, and those before it are not', () => {
    const back = [...applied, event('tendering', 'funding_applied', 'correction')];
    expect(steps(past(back))).toEqual(['idea→funding_applied']);
    expect(steps(past([...applied, event('tendering', 'idea', 'correction')]))).toEqual([]);
  });

  it('may be the end: what was declared for it stays', () => {
    const ended = [...applied, event('tendering', 'withdrawn', 'end')];
    expect(rested(past(ended))).toContain('withdrawal_declared_on');
    expect(rested(past([...ended, event('withdrawn', 'tendering', 'correction')]))).not.toContain(
      'withdrawal_declared_on',
    );
  });

  it('holds no longer where it was a rejection that an objection has lifted', () => {
    const rejected = [...applied, event('tendering', 'rejected', 'end')];
    expect(rested(past(rejected))).toContain('rejection_on');
    expect(resumesAt(cycle, past(rejected))).toBe('tendering');
    // Told by a list from elsewhere, from where the table knows no rejection.
    const imported = [
      ...went('idea', 'funding_applied', 'funding_provisional'),
      event('funding_provisional', 'rejected', 'end'),
    ];
    expect(resumesAt(cycle, past(imported))).toBe('funding_applied');
    expect(resumesAt(cycle, past([event('contracted', 'rejected', 'end')]))).toBe('awarded');
    expect(resumesAt(cycle, past([event('on_hold', 'rejected', 'end')]))).toBe('funding_applied');
    const lifted = past([...rejected, event('rejected', 'tendering', 'resume')]);
    expect(steps(lifted)).toEqual(steps(past(applied)));
  });

  it('is assumed from the status where no history was kept', () => {
    const contracted: Past = { status: 'contracted', heldFrom: null, history: [] };
    expect(rested(contracted)).toEqual(
      expect.arrayContaining(['contract_on', 'federal_final_on', 'survey_end']),
    );
    expect(rested(contracted)).not.toContain('commissioned_on');
    expect(rested({ ...contracted, status: 'on_hold', heldFrom: 'contracted' })).toEqual(rested(contracted));
    expect(rested({ ...contracted, status: 'rejected' })).toContain('rejection_on');
    expect(resumesAt(cycle, { ...contracted, status: 'rejected' })).toBe('funding_applied');
    expect(rested({ ...contracted, status: 'idea' })).toEqual([]);
  });
});

describe.each(cycle.steps.filter(({ direction }) => ['forward', 'end'].includes(direction)))(
  'the step from $from to $to',
  (step) => {
    it('rests on every fact that its guards ask for', () => {
      const of = past([event(step.from, step.to, step.direction)]);
      const asked = new Set(step.requirements.flatMap((id) => requirements[id]!.facts));
      expect(rested(of)).toEqual([...asked].sort());
    });
  },
);

it('what was applied for rests from the application on; the Lückenschluss from where it spared a step', () => {
  const words = (of: Past) => [...restedOn(cycle, of).words.keys()];
  expect(words(past(went('idea', 'industry_dialogue', 'market_survey')))).toEqual([]);
  expect(words(past(went('idea', 'market_survey')))).toEqual(['gapClosure']);
  expect(words(past(went('idea', 'survey_evaluated')))).toEqual(['gapClosure']);
  expect(words(past(went('survey_evaluated', 'funding_applied')))).toEqual([
    'guidelineVersionId',
    'callId',
    'model',
  ]);
});

it('the furthest that a project came is told by its history alone', () => {
  expect(
    furthest(cycle, past([...went('idea', 'market_survey'), event('market_survey', 'withdrawn', 'end')])),
  ).toBe('market_survey');
  expect(furthest(cycle, { status: 'withdrawn', heldFrom: null, history: [] })).toBeNull();
});
