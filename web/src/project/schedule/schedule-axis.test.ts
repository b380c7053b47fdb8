import { describe, expect, it } from 'vitest';
import { madeUpMilestone } from '../made-up-project.js';
import { AXIS_WIDTH, axisOf, marksOf, todayAt } from './schedule-axis.js';

const name = (promised: string) => promised.slice(5);

describe('The axis of the Terminverlauf', () => {
  it('holds whole years around all promises, and today while something is still to come', () => {
    const open = madeUpMilestone(['2025-Q4', '2027-Q2']);
    expect(axisOf([open], '2024-11-21')).toMatchObject({ firstYear: 2024, lastYear: 2027, named: true });
    const done = madeUpMilestone(['2018-Q1', '2018-Q3'], { reachedOn: '2019-02-01' });
    expect(axisOf([done], '2026-11-21')).toMatchObject({ firstYear: 2018, lastYear: 2019 });
    expect(axisOf([madeUpMilestone([])], '2026-11-21')).toBeNull();
  });
  it('has no line of today where it does not reach', () => {
    const axis = axisOf([madeUpMilestone(['2018-Q1'], { reachedOn: '2018-02-01' })], '2026-11-21')!;
    expect(todayAt(axis, '2026-11-21')).toBeNull();
    expect(todayAt(axis, '2018-07-02')).toBeCloseTo(AXIS_WIDTH / 2, -1);
  });
  it('keeps every promise as a box, with an arrow where they do not touch', () => {
    const milestone = madeUpMilestone(['2026-Q2', '2026-Q3', '2027-Q2']);
    const marks = marksOf(axisOf([milestone], '2026-11-21')!, milestone, name);
    expect(marks.boxes.map(({ look, text }) => [look, text])).toEqual([
      ['earlier', 'Q2'],
      ['earlier', 'Q3'],
      ['valid', 'Q2'],
    ]);
    expect(marks.arrows).toHaveLength(1);
    expect(marks.slipAt).not.toBeNull();
  });
  it('marks what is reached, and nothing as valid that is given up', () => {
    const reached = madeUpMilestone(['2026-Q2'], { reachedOn: '2026-05-05' });
    const marks = marksOf(axisOf([reached], '2026-11-21')!, reached, name);
    expect(marks.boxes[0]!.look).toBe('reached');
    expect(marks.reachedAt).toBeGreaterThan(marks.boxes[0]!.x);
    const waived = madeUpMilestone(['2026-Q2'], { waivedReason: 'entfällt' });
    expect(marksOf(axisOf([waived], '2026-11-21')!, waived, name).boxes[0]!.look).toBe('earlier');
  });
  it('writes nothing into boxes that are too narrow, and nothing beyond its ends', () => {
    const long = madeUpMilestone(['2018-Q1', '2029-12-31'], { reachedOn: '2029-12-31' });
    const marks = marksOf(axisOf([long], '2026-11-21')!, long, name);
    expect(marks.boxes.map(({ text }) => text)).toEqual([null, null]);
    for (const { x, width } of marks.boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(AXIS_WIDTH);
    }
    expect(marks.reachedAt).toBeLessThan(AXIS_WIDTH);
  });
});
