import { describe, expect, it } from 'vitest';
import { draftOf, kindOf, numberOf, type Value, valueOf } from './change-draft.js';

describe('A figure of the law', () => {
  it.each<[string, Value]>([
    ['cap_eur', 40_000_000],
    ['threshold', 12.5],
    ['dialogue_mandatory', true],
    ['dialogue_mandatory', false],
    ['who_may_apply', ['Gemeinde', 'Landkreis']],
    ['federal_rates', [50, 60, 70]],
    ['project_executing_agency', 'PwC (Losgebiet A)'],
    ['score_steps', [{ criterion: 'catch_up_need', lower: 5.5, upper: null, points: 80 }]],
    ['cap_eur', null],
  ])('%s: %j is sent as it was shown', (name, value) => {
    expect(valueOf(draftOf(name, value, []))).toEqual(value);
  });

  it.each([
    ['1.250', 1250],
    ['12,5', 12.5],
    ['', null],
    ['12.5', undefined],
    ['viel', undefined],
  ])('„%s“ is read as %p', (text, value) => expect(numberOf(text)).toBe(value));

  it('that nobody knows yet is of the kind that other versions have', () => {
    expect(kindOf('fast_lane_points', [null, 350])).toBe('number');
    expect(kindOf('exclusion_cable', [null, null])).toBe('text');
    expect(kindOf('score_steps', [null])).toBe('steps');
  });

  it('with a letter among its numbers is not sent', () => {
    expect(valueOf({ kind: 'numbers', unknown: false, text: '50; sechzig', steps: [] })).toBeUndefined();
    const step = { criterion: 'density', lower: '', upper: 'x', points: '1' };
    expect(valueOf({ kind: 'steps', unknown: false, text: '', steps: [step] })).toBeUndefined();
  });
});
