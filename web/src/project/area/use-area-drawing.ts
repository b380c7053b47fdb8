import { useEffect } from 'react';
import type { AreaCheck, AreaFault, Households, Surroundings } from '../../api/areas.js';
import type { Editing } from './area-editing.js';
import {
  areaFeatures,
  aroundFeatures,
  draftFeatures,
  faultFeatures,
  handleFeatures,
  nameFeatures,
  outlineFeatures,
} from './area-features.js';
import type { AreaMap, Box } from './area-map.js';
import { type Area, type Point, pointAt } from './area-model.js';
import { inDegrees } from './area-wire.js';

/** What is seen on the map beside what is edited. */
export interface DrawnProps {
  editing: Editing;
  around: Surroundings;
  check: AreaCheck | null;
  faults: readonly AreaFault[];
  households: Households | null;
  /** What is stored, and what somebody else stored meanwhile. */
  stored: Area;
  theirs: Area | null;
  mayEdit: boolean;
  /** What the map is to show: a fault that is asked for, an area that came from elsewhere. */
  shown: Box | null;
}

/** Each thing is sent to the map when it changes, and only then. */
export function useAreaDrawing(map: AreaMap | null, props: DrawnProps, pointer: Point | null): void {
  const { editing, around, faults, stored } = props;
  const { draft, undo } = editing;
  useEffect(() => {
    map?.draw('around', aroundFeatures(around));
    map?.draw('names', nameFeatures(around));
  }, [map, around]);
  useEffect(() => map?.draw('area', areaFeatures(undo.present)), [map, undo.present]);
  useEffect(() => map?.draw('draft', draftFeatures(draft, pointer)), [map, draft, pointer]);
  useEffect(() => map?.draw('faults', faultFeatures(faults)), [map, faults]);
  useEffect(() => {
    map?.draw('stored', stored.length ? outlineFeatures('stored', [{ ...inDegrees(stored) }]) : []);
  }, [map, stored]);
  useHandles(map, props);
  useOthers(map, props);
  useCells(map, props);
  useMoves(map, props);
}

/** The handles depend on the part that is seen too. */
function useHandles(map: AreaMap | null, { editing, mayEdit }: DrawnProps): void {
  const { chosen, mode, undo } = editing;
  const area = undo.present;
  useEffect(() => {
    if (!map) return;
    const withMiddles = mayEdit && mode === 'points';
    const draw = () =>
      map.draw(
        'handles',
        handleFeatures(area, { chosen, withMiddles, box: map.view, metresAPixel: map.metresAPixel }),
      );
    draw();
    return map.watch(draw);
  }, [map, area, chosen, mode, mayEdit]);
}

/** Overlaps, what lies outside, and the outline of another person after a stale write. */
function useOthers(map: AreaMap | null, { check, theirs }: DrawnProps): void {
  useEffect(() => {
    const overlaps = check?.overlaps.flatMap(({ geometry }) => (geometry ? [geometry] : [])) ?? [];
    const outside = check?.outside ? [check.outside.geometry] : [];
    map?.draw('other', [
      ...outlineFeatures('overlap', [...overlaps, ...outside]),
      ...(theirs ? outlineFeatures('theirs', [{ ...inDegrees(theirs) }]) : []),
    ]);
  }, [map, check, theirs]);
}

function useCells(map: AreaMap | null, { households }: DrawnProps): void {
  const day = households?.referenceDate;
  const between = households?.spots.unclearBetween ?? null;
  const [from, to] = [between?.from ?? null, between?.to ?? null];
  useEffect(() => {
    if (day) map?.showCells(day, from === null ? null : { from, to });
  }, [map, day, from, to]);
}

/** To the point that was chosen elsewhere, and to a fault that is asked for. One that is dragged is where the eye is. */
function useMoves(map: AreaMap | null, { editing, shown }: DrawnProps): void {
  const { chosen, undo } = editing;
  const key = chosen && `${chosen.part} ${chosen.ring} ${chosen.point}`;
  const point = chosen && pointAt(undo.present, chosen);
  useEffect(() => {
    if (point) map?.reveal(point);
  }, [map, key]); // oxlint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (shown) map?.fit(shown);
  }, [map, shown]);
}
