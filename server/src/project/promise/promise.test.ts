import { describe, expect, it } from 'vitest';
import type { MilestoneDto } from './promise.dto.js';
import { promisedOf } from './promise-dates.js';
import { completionOf, isOverdue, milestoneFor, milestoneName, nextMilestoneOf, slip } from './promise.js';
import type { MilestoneKind } from '../words.js';

let number = 0;
const one = (
  kind: MilestoneKind,
  lotNumber: number | null,
  promised: string | null,
  more: Partial<MilestoneDto> = {},
): MilestoneDto => ({
  number: ++number,
  lotNumber,
  kind,
  name: null,
  promises: promised
    ? [
        {
          number: 1,
          promised,
          lastDay: promisedOf(promised)!.lastDay,
          promisedOn: '2026-01-01',
          reason: null,
          explanation: null,
        },
      ]
    : [],
  reachedOn: null,
  waivedReason: null,
  waivedOn: null,
  continues: null,
  slipDays: 0,
  overdue: false,
  ...more,
});
const name = (milestone: MilestoneDto | null) => milestone && milestoneName(milestone);

describe('a promise is overdue on the day after its last day', () => {
  it.each([
    ['2026-06-30', '2026-06-30', false],
    ['2026-06-30', '2026-07-01', true],
    ['2028-02-29', '2028-02-29', false],
    ['2028-02-29', '2028-03-01', true],
    ['2026-12-31', '2027-01-01', true],
  ])('last day %s, today %s: %s', (lastDay, today, expected) =>
    expect(isOverdue(lastDay, today)).toBe(expected),
  );
});

describe('how far a date has slipped is counted from the first promise', () => {
  it.each([
    ['the same', '2026-Q2', '2026-06-30', 0],
    ['within what was promised first', '2026-Q2', '2026-04-02', 0],
    ['a day after', '2026-Q2', '2026-07-01', 1],
    ['a quarter after', '2026-Q2', '2026-09-30', 92],
    ['a year after, over a leap day', '2027-Q4', '2028-12-31', 366],
    ['before it began', '2026-Q2', '2026-03-31', -1],
  ])('%s: %s, then %s is %s', (_name, promised, day, days) => {
    const { firstDay, lastDay } = promisedOf(promised)!;
    expect(slip({ first_day: firstDay, last_day: lastDay }, day)).toBe(days);
  });
});

describe('which milestone stands for the project', () => {
  it('its completion is that of the whole', () =>
    expect(name(completionOf([one('completion', 1, '2028-Q1'), one('completion', null, '2027-Q1')]))).toBe(
      'Fertigstellung',
    ));
  it('else of the lot that is finished last', () =>
    expect(
      name(
        completionOf([
          one('completion', 1, '2027-Q1'),
          one('completion', 2, '2027-Q3'),
          one('completion', 3, '2029-Q1', { reachedOn: '2026-02-01' }),
          one('completion', 4, null),
        ]),
      ),
    ).toBe('Fertigstellung Los 2'));
  it('what is waived only where there is no other: it is not as if nothing had been promised', () => {
    const waived = one('completion', null, '2027-Q1', { waivedReason: 'entfällt' });
    expect(completionOf([waived])).toBe(waived);
    expect(name(completionOf([waived, one('completion', 1, null)]))).toBe('Fertigstellung Los 1');
    expect(completionOf([one('completion', null, null, { waivedReason: 'entfällt' })])).toBeNull();
  });
  it('building begins with the first lot', () =>
    expect(
      name(
        milestoneFor('construction_start', [
          one('construction_start', 1, null),
          one('construction_start', 2, '2027-Q3'),
          one('construction_start', 3, '2027-Q1'),
        ]),
      ),
    ).toBe('Baubeginn Los 3'));
});

it('the next milestone is the open one that is due first, overdue or not', () => {
  const all = [
    one('contract', null, '2025-Q1', { reachedOn: '2025-02-01' }),
    one('first_connection', 1, null),
    one('completion', 1, '2027-Q1'),
    one('other', null, '2026-03-01', { name: 'Richtfest' }),
    one('construction_start', null, '2025-Q4', { waivedReason: 'entfällt' }),
  ];
  expect(name(nextMilestoneOf(all))).toBe('Richtfest');
  expect(nextMilestoneOf([])).toBeNull();
});
