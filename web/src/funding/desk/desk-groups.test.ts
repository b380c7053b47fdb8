import { describe, expect, it } from 'vitest';
import { deskGroups } from './desk-groups.js';
import { madeUpList } from './made-up-desk.js';

const [first] = madeUpList.items;
const ranked = (...ranks: number[]) => ranks.map((urgency, id) => ({ ...first!, id, urgency }));

describe('The list of the desk', () => {
  it('falls into groups in the order that the service sorted it by, and loses no case', () => {
    const groups = deskGroups(ranked(10, 10, 20, 21, 30, 31, 40, 50, 60, 90, 99));
    expect(groups.map(({ group, items }) => [group, items.length])).toEqual([
      ['overdue', 2],
      ['fourEyes', 2],
      ['decide', 2],
      ['due', 1],
      ['findings', 1],
      ['later', 2],
      ['ended', 1],
    ]);
  });
  it('is empty where there is no case', () => {
    expect(deskGroups([])).toEqual([]);
  });
});
