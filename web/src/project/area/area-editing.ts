import {
  type Area,
  inserted,
  moved,
  type Place,
  type Point,
  pointAt,
  removed,
  withHole,
  withoutRing,
  withPart,
} from './area-model.js';
import { changed, redone, settled, startUndo, type Undo, undone } from './area-undo.js';

/* What the editor of areas knows, and what can be done: one pure function, whoever does it: mouse, finger, key, form. */

export type Mode = 'draw' | 'points' | 'hole';

export interface Editing {
  undo: Undo;
  chosen: Place | null;
  mode: Mode;
  snaps: boolean;
  /** Points of the ring that is being drawn. */
  draft: readonly Point[];
  /** Why the last deed did nothing. */
  hint: 'holeOutside' | 'tooFew' | null;
}

export type Deed =
  | { do: 'mode'; mode: Mode }
  | { do: 'snap' }
  | { do: 'choose'; place: Place | null }
  /** `step`: moves with the same word are one step to be taken back. */
  | { do: 'move'; place: Place; to: Point; step?: string }
  | { do: 'insert'; place: Place; at?: Point; step?: string }
  | { do: 'remove'; place: Place }
  | { do: 'removeRing'; part: number; ring: number }
  | { do: 'draft'; point: Point }
  | { do: 'draftBack' }
  | { do: 'close' }
  | { do: 'cancel' }
  | { do: 'set'; area: Area }
  | { do: 'settle' }
  | { do: 'undo' }
  | { do: 'redo' }
  /** Another area altogether: nothing of before can be taken back. */
  | { do: 'load'; area: Area };

export const startEditing = (area: Area): Editing => ({
  undo: startUndo(area),
  chosen: null,
  mode: area.length ? 'points' : 'draw',
  snaps: true,
  draft: [],
  hint: null,
});

export function edit(now: Editing, deed: Deed): Editing {
  const area = now.undo.present;
  const without = { ...now, hint: null };
  switch (deed.do) {
    case 'mode':
      return { ...without, mode: deed.mode, draft: [], chosen: deed.mode === 'points' ? now.chosen : null };
    case 'snap':
      return { ...without, snaps: !now.snaps };
    case 'choose':
      return { ...without, chosen: deed.place, undo: settled(now.undo) };
    case 'move':
      return {
        ...without,
        chosen: deed.place,
        undo: changed(now.undo, moved(area, deed.place, deed.to), deed.step),
      };
    case 'insert': {
      const next = inserted(area, deed.place, deed.at);
      return { ...without, chosen: next.place, undo: changed(now.undo, next.area, deed.step) };
    }
    case 'remove': {
      const next = removed(area, deed.place);
      return { ...without, chosen: next.place, undo: changed(now.undo, next.area) };
    }
    case 'removeRing':
      return { ...without, chosen: null, undo: changed(now.undo, withoutRing(area, deed)) };
    case 'draft':
      return { ...without, draft: [...now.draft, deed.point] };
    case 'draftBack':
      return { ...without, draft: now.draft.slice(0, -1) };
    case 'close':
      return close(without);
    case 'cancel':
      return now.draft.length ? { ...without, draft: [] } : { ...without, mode: 'points', chosen: null };
    case 'set':
      return { ...without, chosen: null, draft: [], mode: 'points', undo: changed(now.undo, deed.area) };
    case 'settle':
      return { ...now, undo: settled(now.undo) };
    case 'undo':
      return now.draft.length
        ? { ...without, draft: now.draft.slice(0, -1) }
        : back(without, undone(now.undo));
    case 'redo':
      return back(without, redone(now.undo));
    case 'load':
      return { ...startEditing(deed.area), snaps: now.snaps };
  }
}

/** A ring that was drawn becomes a part or a hole. */
function close(now: Editing): Editing {
  const { draft, mode, undo } = now;
  if (draft.length < 3) return { ...now, hint: draft.length ? 'tooFew' : null };
  const next = mode === 'hole' ? withHole(undo.present, draft) : withPart(undo.present, draft);
  if (!next) return { ...now, hint: 'holeOutside' };
  return { ...now, draft: [], mode: 'points', chosen: null, undo: changed(undo, next) };
}

/** A point that is not there any more is not chosen any more. */
function back(now: Editing, undo: Undo | null): Editing {
  if (!undo) return now;
  const isThere = now.chosen && pointAt(undo.present, now.chosen);
  return { ...now, undo, chosen: isThere ? now.chosen : null };
}

/** What is counted and measured: with the ring that is just being drawn, as if it were closed. */
export function shownArea({ undo, draft, mode }: Editing, pointer: Point | null): Area {
  const ring = pointer && draft.length ? [...draft, pointer] : draft;
  if (new Set(ring.map(String)).size < 3) return undo.present;
  return (mode === 'hole' ? withHole(undo.present, ring) : withPart(undo.present, ring)) ?? undo.present;
}
