import type { Deed, Editing } from './area-editing.js';
import { type Point, pointAt, step } from './area-model.js';
import { type SnapLine } from './area-nearest.js';
import { snappedPlace } from './use-area-pointer.js';

/* What the keys do, on the map and in the list of points alike. */

const STEP_M = 10;
const FAR_M = 100;
/** So far the nearest line takes a point by Enter. */
const SNAP_M = 100;

const arrows: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key does to the chosen point; null: nothing, and the key is the browser's. */
export function pointDeed({ key, shiftKey }: Key, editing: Editing, lines: readonly SnapLine[]): Deed | null {
  const { chosen, undo } = editing;
  const area = undo.present;
  const point = chosen && pointAt(area, chosen);
  if (!chosen || !point) return null;
  const arrow = arrows[key];
  if (arrow) {
    const far = shiftKey ? FAR_M : STEP_M;
    const to: Point = [point[0] + arrow[0] * far, point[1] + arrow[1] * far];
    return { do: 'move', place: chosen, to, step: `keys ${chosen.part} ${chosen.ring} ${chosen.point}` };
  }
  if (key === 'Insert') return { do: 'insert', place: chosen };
  if (key === 'Delete') return { do: 'remove', place: chosen };
  if (key === 'Escape') return { do: 'choose', place: null };
  if (key !== 'Enter') return null;
  const to = snappedPlace(area, chosen, lines, SNAP_M);
  return to && { do: 'move', place: chosen, to };
}

/** Strg+Z and Strg+Y (or Strg+Umschalt+Z), wherever on the page no text is typed. */
export function undoDeed({ key, ctrlKey, metaKey, shiftKey }: Key): Deed | null {
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' };
  return letter === 'y' ? { do: 'redo' } : null;
}

/** Letters choose what is done; only where the map has the focus. */
export function modeDeed({ key, ctrlKey, metaKey, altKey }: Key): Deed | null {
  if (ctrlKey || metaKey || altKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return { do: 'mode', mode: 'draw' };
    case 'p':
      return { do: 'mode', mode: 'points' };
    case 'l':
      return { do: 'mode', mode: 'hole' };
    case 'f':
      return { do: 'snap' };
    default:
      return null;
  }
}

/** While a ring is drawn by keys: a point is set in the middle of the map. */
export function draftDeed({ key }: Key, middle: Point): Deed | null {
  if (key === 'Enter' || key === ' ') return { do: 'draft', point: middle };
  if (key === 'Backspace') return { do: 'draftBack' };
  if (key === 'End') return { do: 'close' };
  return key === 'Escape' ? { do: 'cancel' } : null;
}

/** The next or the one before; null: the end is reached, and Tab goes on through the page. */
export function tabDeed({ key, shiftKey }: Key, editing: Editing): Deed | null {
  if (key !== 'Tab') return null;
  const place = step(editing.undo.present, editing.chosen, shiftKey ? -1 : 1);
  return place && { do: 'choose', place };
}
