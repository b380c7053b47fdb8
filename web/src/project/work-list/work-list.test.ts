import { describe, expect, it } from 'vitest';
import { madeUpItem, madeUpTask } from './made-up-work-list.js';
import { countIn, isPromiseOver, taskGroups } from './work-list.js';

/** A Wednesday. */
const today = '2026-09-09';
const due = (dueOn: string | null) => madeUpTask({ dueOn });

describe('Tasks', () => {
  it('stand by urgency: overdue, this and next week up to Sunday, later, without a day', () => {
    const days = ['2026-08-31', '2026-09-09', '2026-09-20', '2026-09-21', '2026-10-12', null];
    const groups = taskGroups(days.map(due), today);
    expect(groups.map(({ kind, tasks }) => [kind, tasks.length])).toEqual([
      ['overdue', 1],
      ['near', 2],
      ['until', 2],
      ['undated', 1],
    ]);
    expect(groups[2]).toMatchObject({ day: '2026-10-31' });
  });
  it('add up to what came', () => {
    expect(taskGroups([], today)).toEqual([]);
  });
});

describe('Meine Vorhaben', () => {
  const projects = [madeUpItem(), madeUpItem({ id: 13, status: 'idea' })];
  it('counts the rows it holds, or asks where it does not hold all', () => {
    expect(countIn('building', { projects, projectCount: 2 }, undefined)).toBe(1);
    expect(countIn('building', { projects, projectCount: 400 }, undefined)).toBeNull();
    const statuses = [
      { status: 'under_construction' as const, count: 40 },
      { status: 'closed' as const, count: 9 },
    ];
    expect(countIn('building', { projects, projectCount: 400 }, statuses)).toBe(40);
    expect(countIn('care', { projects, projectCount: 400 }, statuses)).toBe(400);
  });
  it('cannot be confirmed unchanged once a promise has run out', () => {
    expect(isPromiseOver(madeUpItem())).toBe(true);
    expect(isPromiseOver(madeUpItem({ care: [] }))).toBe(false);
  });
});
