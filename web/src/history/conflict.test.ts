import { describe, expect, it } from 'vitest';
import { type ConflictField, merged, openFields, verdictOf } from './conflict.js';

const field = (
  start: string | null,
  theirs: string | null,
  mine: string | null,
  name = 'website',
): ConflictField => ({
  field: name,
  name,
  start,
  theirs,
  mine,
});

describe('A stale write', () => {
  it.each([
    ['a', 'a', 'a', 'unchanged'],
    ['a', 'a', 'b', 'mine'],
    ['a', 'b', 'a', 'theirs'],
    ['a', 'b', 'b', 'same'],
    ['a', 'b', 'c', 'open'],
    ['a', null, 'c', 'open'],
    [null, null, 'c', 'mine'],
  ] as const)('start %s, theirs %s, mine %s: %s', (start, theirs, mine, verdict) => {
    expect(verdictOf(field(start, theirs, mine))).toBe(verdict);
  });
  it('is not merged before every field that both changed is decided, and nothing is chosen for the person', () => {
    const fields = [field('a', 'b', 'c'), field('x', 'y', 'x', 'name')];
    expect(openFields(fields, {})).toBe(1);
    expect(merged(fields, {})).toBeNull();
    expect(merged(fields, { website: 'mine' })).toEqual({ website: 'c', name: 'y' });
    expect(merged(fields, { website: 'theirs' })).toEqual({ website: 'b', name: 'y' });
  });
  it('a choice made where only one side changed does not count', () => {
    expect(merged([field('a', 'b', 'a')], { website: 'mine' })).toEqual({ website: 'b' });
  });
  it('lists are compared by what stands in them', () => {
    const lists: ConflictField = {
      field: 'areas',
      name: 'Gebiet',
      start: ['1'],
      theirs: ['1'],
      mine: ['1', '2'],
    };
    expect(verdictOf(lists)).toBe('mine');
  });
});
