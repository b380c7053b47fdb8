import type { Role } from '../../account/permissions.js';
import { commercialCycles } from './lifecycle-commercial.js';
import { fundedCycles } from './lifecycle-funded.js';
import type { Kind, ProjectStatus } from '../words.js';

/*
 * The life cycles of a project as tables of data (`lifecycle-funded.ts`, `lifecycle-commercial.ts`): a row says from where
 * to where, who may go, what must be there, and on what it rests. Nothing else in the service asks which status follows.
 */

export type Direction = 'forward' | 'hold' | 'resume' | 'end' | 'correction';

/** `service`: what the calendar decides, and nobody has to. */
export type Mover = Role | 'service';

/** One step of a life cycle. */
export interface Step {
  from: ProjectStatus;
  to: ProjectStatus;
  who: readonly Mover[];
  direction: Direction;
  /** Rows of `requirements.ts`. */
  requirements: readonly string[];
  legalBasis: string | null;
  /** What the button says. */
  label: string;
  needsReason: boolean;
  /** The recipient declares it on record, an advisor does it. */
  needsSecondPerson: boolean;
}

export interface LifeCycle {
  id: string;
  /** Cases begun from this day on follow it; older ones keep theirs. */
  validFrom: string;
  begins: ProjectStatus;
  /** From first to last. */
  path: readonly ProjectStatus[];
  /** Off the path. */
  side: readonly ProjectStatus[];
  steps: readonly Step[];
}

const cycles: Record<Kind, readonly LifeCycle[]> = {
  funded: fundedCycles,
  both: fundedCycles,
  commercial: commercialCycles,
};

/**
 * The table that a case follows: the newest of those that held on the day its rules date from (that of its guideline
 * version, else of its first entry). A case older than every table follows the oldest.
 */
export function lifeCycleOf(kind: Kind, rulesDateFrom: string, tables = cycles[kind]): LifeCycle {
  const [oldest, ...rest] = [...tables].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return rest.reduce((last, table) => (table.validFrom <= rulesDateFrom ? table : last), oldest!);
}

/** Where a new project begins. */
export const beginsWith = (kind: Kind): ProjectStatus => (kind === 'commercial' ? 'announced' : 'idea');

/** Whether a project of this kind can be in this status: another kind may need another status first. */
export const isStatusOf = (kind: Kind, status: ProjectStatus): boolean =>
  cycles[kind].some(({ path, side }) => path.includes(status) || side.includes(status));

/**
 * The steps that lead on from here; on hold leads back to where it was, or, where that was wrong, to before it.
 * `heldFrom`: where it was put on hold, or was rejected.
 */
export function stepsFrom(
  cycle: LifeCycle,
  { status, heldFrom }: { status: ProjectStatus; heldFrom: ProjectStatus | null },
): Step[] {
  return cycle.steps.filter(({ from, to, direction }) => {
    if (from !== status) return false;
    if (direction === 'resume') return to === heldFrom;
    if (status === 'on_hold' && direction === 'end')
      return cycle.steps.some((step) => step.from === heldFrom && step.to === to);
    if (status === 'on_hold' && direction === 'correction')
      return heldFrom !== null && cycle.path.indexOf(to) < cycle.path.indexOf(heldFrom);
    return true;
  });
}

export function stepTo(
  cycle: LifeCycle,
  at: { status: ProjectStatus; heldFrom: ProjectStatus | null },
  to: ProjectStatus,
): Step | undefined {
  return stepsFrom(cycle, at).find((step) => step.to === to);
}
