import type { Role } from '../../account/permissions.js';

/*
 * How the life cycles of the parts of a case are written down: rows of data that say from where to where, who may go, what
 * must be there (`case-requirements.ts`) and on what it rests. Pure; nothing else in the service asks what follows.
 */

/** `side`: out of the path for a while; `return`: back to where it was. */
export type CaseDirection = 'forward' | 'side' | 'return' | 'end' | 'correction';

export interface CaseStep<S extends string = string> {
  from: S;
  to: S;
  who: readonly Role[];
  /** What the button says. */
  label: string;
  direction: CaseDirection;
  requirements: readonly string[];
  legalBasis: string | null;
  needsReason: boolean;
  /** Out of a side state: only where it was come to from here. */
  only?: S;
}

export interface CaseCycle<S extends string = string> {
  id: string;
  /** Cases whose rules date from this day on follow it; older ones keep theirs. */
  validFrom: string;
  begins: S;
  /** From first to last. */
  path: readonly S[];
  /** Off the path. */
  side: readonly S[];
  steps: readonly CaseStep<S>[];
}

/** What Bund, Land and their agencies decide is recorded by the advisors; a Kommune never does. */
export const advisors: readonly Role[] = ['dias_advisor', 'dias_lead'];
/** What the recipient reports; the advisors may do it for them. */
export const officers: readonly Role[] = ['municipal_officer', 'district_officer', ...advisors];
const leads: readonly Role[] = ['dias_lead'];

type Written<S extends string> = Partial<Omit<CaseStep<S>, 'from' | 'to' | 'label'>>;

export const step = <S extends string>(
  from: S,
  to: S,
  label: string,
  rest: Written<S> = {},
): CaseStep<S> => ({
  from,
  to,
  label,
  who: officers,
  direction: 'forward',
  requirements: [],
  legalBasis: null,
  needsReason: false,
  ...rest,
});

/**
 * A wrong status is set right by a lead, with a reason; the wrong one stays in the history. `needs`: what must be there for
 * a status however one comes to it.
 */
export function corrections<S extends string>(
  words: Record<S, string>,
  path: readonly S[],
  ends: readonly { status: S; after: S }[] = [],
  needs: Partial<Record<S, readonly string[]>> = {},
): CaseStep<S>[] {
  const back = (from: S, earlier: readonly S[]) =>
    earlier.map((to) =>
      step(from, to, `Zurück auf „${words[to]}“`, {
        who: leads,
        direction: 'correction',
        requirements: needs[to] ?? [],
        needsReason: true,
      }),
    );
  return [
    ...path.flatMap((from, at) => back(from, path.slice(0, at))),
    ...ends.flatMap(({ status, after }) => back(status, path.slice(0, path.indexOf(after) + 1))),
  ];
}

/**
 * The steps that lead on from here. A side state leads back to where it was; what else leads out of it does so only where
 * it would from there, too.
 */
export function stepsFrom<S extends string>(
  cycle: CaseCycle<S>,
  { status, sideFrom }: { status: S; sideFrom?: S | null },
): CaseStep<S>[] {
  return cycle.steps.filter(({ from, to, direction, label, only }) => {
    if (from !== status) return false;
    if (only) return sideFrom === only;
    if (direction === 'return' && sideFrom) return to === sideFrom;
    if (sideFrom && direction !== 'return')
      return cycle.steps.some((other) => other.from === sideFrom && other.to === to && other.label === label);
    return true;
  });
}

/** The table that holds for rules of a day: the newest that was valid then, else the oldest. */
export function cycleOn<S extends string>(
  tables: readonly CaseCycle<S>[],
  rulesDateFrom: string,
): CaseCycle<S> {
  const [oldest, ...rest] = [...tables].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return rest.reduce((last, table) => (table.validFrom <= rulesDateFrom ? table : last), oldest!);
}
