import type { RecordDto } from '../../api/records.js';

/* The three counts of a report, as they are typed. Pure. */

export const countSteps = ['passed', 'connected', 'activated'] as const;
export type CountStep = (typeof countSteps)[number];
export type TypedCounts = Record<CountStep, string>;

type Stored = Pick<RecordDto['counts'], 'funded' | CountStep>;

/** "1.310", "1310", "1 310"; null: nothing stands there; undefined: no whole number. */
export function countOf(text: string): number | null | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain === '') return null;
  // „1.5“ is no whole number.
  return /^(?:\d{1,3}(?:\.\d{3}){1,2}|\d{1,8})$/.test(plain) ? Number(plain.replaceAll('.', '')) : undefined;
}

/** What is wrong with a count: it is no number, it was taken away, or it runs ahead of what it rests on. */
export type CountFault =
  | { kind: 'unreadable' }
  | { kind: 'missing'; was: number }
  | { kind: 'ahead'; count: number; of: 'funded' | CountStep; most: number };

const order = ['funded', ...countSteps] as const;

/** In use ≤ connected ≤ passed ≤ addresses of the project, at the first one that runs ahead. */
export function countFaults(typed: TypedCounts, stored: Stored): Partial<Record<CountStep, CountFault>> {
  const faults: Partial<Record<CountStep, CountFault>> = {};
  let before: { of: (typeof order)[number]; most: number } | null = null;
  for (const step of order) {
    const count = step === 'funded' ? stored.funded : countOf(typed[step]);
    if (step !== 'funded') {
      const was = stored[step];
      if (count === undefined) faults[step] = { kind: 'unreadable' };
      else if (count === null && was !== null) faults[step] = { kind: 'missing', was };
      else if (typeof count === 'number' && before && count > before.most)
        faults[step] = { kind: 'ahead', count, ...before };
    }
    if (typeof count === 'number') before = { of: step, most: count };
  }
  return faults;
}
