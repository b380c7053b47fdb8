import { describe, expect, it } from 'vitest';
import { madeUpMilestone } from '../made-up-project.js';
import { goesOnFrom, moveOf } from './new-promise.js';

const whole = madeUpMilestone(['2026-Q4', '2027-Q2'], { number: 1, waivedReason: 'Jedes Los für sich' });
const ofLot = { kind: 'completion', lotNumber: 1 } as const;

describe('A new milestone', () => {
  it('goes on from the given-up one of the same kind whose place it takes', () => {
    const sooner = madeUpMilestone(['2026-Q1'], { number: 2, waivedReason: 'auch' });
    expect(goesOnFrom(ofLot, [sooner, whole])).toBe(whole);
    expect(goesOnFrom({ ...ofLot, lotNumber: null }, [{ ...whole, lotNumber: 2 }])?.number).toBe(1);
  });

  it.each([
    ['is still open', ofLot, { waivedReason: null }],
    ['is of another kind', { ...ofLot, kind: 'contract' }, {}],
    ['is of another lot', ofLot, { lotNumber: 2 }],
    ['was promised nothing', ofLot, { promises: [] }],
  ] as const)('does not, where that one %s', (_case, added, change) => {
    expect(
      goesOnFrom(added, [{ ...whole, ...change, promises: 'promises' in change ? [] : whole.promises }]),
    ).toBeNull();
  });

  it('owes a reason only where it moves the date that holds to later', () => {
    expect(moveOf('2027-Q3', whole)).toBe('later');
    expect(moveOf('2027-06-30', whole)).toBe('later');
    expect(moveOf('2027-Q1', whole)).toBe('earlier');
    expect(moveOf('2027-Q2', whole)).toBe('none');
    expect(moveOf(undefined, whole)).toBe('none');
    expect(moveOf('2028-Q1', null)).toBe('none');
  });
});
