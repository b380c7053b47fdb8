import { type Dispatch, useRef, useState } from 'react';
import type { AreaMapEvents, Pointer } from './area-map.js';
import { type Deed, type Editing } from './area-editing.js';
import { type Area, boundsOf, type Place, type Point, pointAt, samePlace } from './area-model.js';
import { nearestEdge, nearestPoint, type SnapLine, snapTo } from './area-nearest.js';

interface Options {
  editing: Editing;
  dispatch: Dispatch<Deed>;
  lines: readonly SnapLine[];
  mayEdit: boolean;
  onCursor: (cursor: string) => void;
}

type Handlers = Pick<AreaMapEvents, 'onGrab' | 'onDrag' | 'onDrop' | 'onClick' | 'onHover'>;

/** What mouse and finger do on the map. `pointer`: where the next point would be set. */
export function useAreaPointer({ editing, dispatch, lines, mayEdit, onCursor }: Options) {
  const [pointer, setPointer] = useState<Point | null>(null);
  const held = useRef<{ place: Place; step: string } | null>(null);
  const grabs = useRef(0);
  const area = editing.undo.present;
  const isDrawing = editing.mode !== 'points';

  const snapped = ({ at, reach }: Pointer, moving: Place | null): Point => {
    if (!editing.snaps) return at;
    return snapTo([...lines, ...ownLines(area, moving)], at, reach)?.point ?? at;
  };
  const hold = (place: Place): string => {
    const step = `drag ${++grabs.current}`;
    held.current = { place, step };
    return step;
  };
  const onGrab = ({ at, reach }: Pointer): boolean => {
    if (!mayEdit || isDrawing) return false;
    const place = nearestPoint(area, at, reach);
    if (place) {
      hold(place);
      dispatch({ do: 'choose', place });
      return true;
    }
    const edge = middleNear(area, at, reach);
    if (!edge) return false;
    const step = hold({ ...edge, point: edge.point + 1 });
    dispatch({ do: 'insert', place: edge, at, step });
    return true;
  };
  const handlers: Handlers = {
    onGrab,
    onDrag: (to) => {
      if (!held.current) return;
      const { place, step } = held.current;
      dispatch({ do: 'move', place, to: snapped(to, place), step });
    },
    onDrop: () => {
      held.current = null;
      dispatch({ do: 'settle' });
    },
    onClick: (at, isDouble) => {
      if (!mayEdit) return;
      if (!isDrawing) return clickOnPoints(area, at, dispatch);
      const [first] = editing.draft;
      const closes =
        first &&
        editing.draft.length >= 3 &&
        Math.hypot(first[0] - at.at[0], first[1] - at.at[1]) <= at.reach;
      if (closes || (isDouble && editing.draft.length >= 3)) dispatch({ do: 'close' });
      else if (!isDouble) dispatch({ do: 'draft', point: snapped(at, null) });
    },
    onHover: (at) => {
      setPointer(at && isDrawing ? snapped(at, null) : null);
      onCursor(!mayEdit || !at ? '' : cursorAt(area, at, isDrawing));
    },
  };
  return { pointer: isDrawing ? pointer : null, handlers };
}

function cursorAt(area: Area, { at, reach }: Pointer, isDrawing: boolean): string {
  if (isDrawing) return 'crosshair';
  if (nearestPoint(area, at, reach)) return 'move';
  return nearestEdge(area, at, reach) ? 'copy' : '';
}

/** On an edge a point is set, beside it none is chosen any more. */
function clickOnPoints(area: Area, { at, reach }: Pointer, dispatch: Dispatch<Deed>): void {
  const edge = nearestEdge(area, at, reach);
  if (edge) dispatch({ do: 'insert', place: edge.place, at: edge.point });
  else dispatch({ do: 'choose', place: null });
}

/** The point before an edge whose middle is here. */
function middleNear(area: Area, at: Point, reach: number): Place | null {
  const edge = nearestEdge(area, at, reach);
  if (!edge) return null;
  const ring = area[edge.place.part]![edge.place.ring]!;
  const [a, b] = [ring[edge.place.point]!, ring[(edge.place.point + 1) % ring.length]!];
  const away = Math.hypot((a[0] + b[0]) / 2 - at[0], (a[1] + b[1]) / 2 - at[1]);
  return away <= reach ? edge.place : null;
}

/** The other rings of the area; not the one whose point is in hand, which would hold itself. */
function ownLines(area: Area, moving: Place | null): SnapLine[] {
  return area.flatMap((part, i) =>
    part.flatMap((ring, j) =>
      moving && samePlace({ ...moving, point: 0 }, { part: i, ring: j, point: 0 })
        ? []
        : [{ kind: 'own' as const, name: '', ring, box: boundsOf([ring])! }],
    ),
  );
}

/** For the keyboard: the nearest line within reach takes the point. */
export function snappedPlace(
  area: Area,
  place: Place,
  lines: readonly SnapLine[],
  reach: number,
): Point | null {
  const point = pointAt(area, place);
  return point ? (snapTo([...lines, ...ownLines(area, place)], point, reach)?.point ?? null) : null;
}
