import type { Case } from '../case.js';
import type { LifeCycle, Step } from './lifecycle.js';
import type { ProjectStatus } from '../words.js';

/* Which steps of its life cycle a project has taken. Pure. */

export type Past = Pick<Case, 'status' | 'heldFrom' | 'history'>;

/** Steps that were taken and hold. Where the history does not say how it came here: all that may have led here. */
export function takenSteps(cycle: LifeCycle, of: Past): Step[] {
  if (of.history.at(-1)?.to !== of.status) return assumedSteps(cycle, of);
  const place = (status: ProjectStatus) => cycle.path.indexOf(status);
  let taken: { from: ProjectStatus; to: ProjectStatus }[] = [];
  for (const { from, to, direction } of of.history) {
    if (direction === 'correction')
      taken = taken.filter((step) => place(step.to) >= 0 && place(step.to) <= place(to));
    // A rejection that was lifted holds no longer.
    else if (direction === 'resume') taken = taken.filter((step) => step.to !== from);
    else if (direction !== 'hold') taken.push({ from, to });
  }
  return taken.flatMap(
    ({ from, to }) =>
      cycle.steps.find((step) => step.from === from && step.to === to && step.direction !== 'correction') ??
      [],
  );
}

function assumedSteps({ path, steps }: LifeCycle, { status, heldFrom }: Past): Step[] {
  const at = path.indexOf(heldFrom ?? status);
  const forward = steps.filter(({ direction }) => direction === 'forward');
  if (at < 0) return [...forward, ...steps.filter(({ to }) => to === status)];
  return forward.filter(({ to }) => path.indexOf(to) <= at);
}

/** The furthest that a project has come on its path, as far as its history says. */
export function furthest(cycle: LifeCycle, { history }: Past): ProjectStatus | null {
  const all = history.flatMap(({ from, to }) => [from, to]).map((status) => cycle.path.indexOf(status));
  return cycle.path[Math.max(-1, ...all)] ?? null;
}

/**
 * Where it goes on: what it was before it was put on hold, or rejected. Where the table leads back to no such place (an entry
 * from elsewhere), to the last one before it: whatever was rejected had applied.
 */
export function resumesAt(cycle: LifeCycle, { status, heldFrom, history }: Past): ProjectStatus | null {
  if (status !== 'rejected') return heldFrom;
  const last = history.at(-1);
  if (last?.to !== 'rejected') return 'funding_applied';
  const lifted = cycle.steps.filter(({ from, direction }) => from === 'rejected' && direction === 'resume');
  const place = (of: ProjectStatus) => cycle.path.indexOf(of);
  const places = lifted.map(({ to }) => to).filter((to) => place(to) <= place(last.from));
  return places.sort((a, b) => place(a) - place(b)).at(-1) ?? 'funding_applied';
}
