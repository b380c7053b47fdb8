import type { Area } from './area-model.js';

/** Everything that was, what is, and what was taken back. */
export interface Undo {
  past: readonly Area[];
  present: Area;
  future: readonly Area[];
  /** What the last change was part of: a key held down is one step, not forty. */
  step: string | null;
}

const MOST = 200;

export const startUndo = (present: Area): Undo => ({ past: [], present, future: [], step: null });

export function changed(undo: Undo, present: Area, step: string | null = null): Undo {
  if (present === undo.present) return undo;
  const goesOn = step !== null && step === undo.step;
  const past = goesOn ? undo.past : [...undo.past, undo.present].slice(-MOST);
  return { past, present, future: [], step };
}

/** The next change is a step of its own. */
export const settled = (undo: Undo): Undo => (undo.step === null ? undo : { ...undo, step: null });

export function undone({ past, present, future }: Undo): Undo | null {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future], step: null }
    : null;
}

export function redone({ past, present, future }: Undo): Undo | null {
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest, step: null } : null;
}
