import { type Dispatch, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import type { Deed, Editing } from './area-editing.js';
import { draftDeed, modeDeed, pointDeed, tabDeed, undoDeed } from './area-keys.js';
import { AreaLegend } from './area-legend.js';
import { AreaMapButtons } from './area-map-buttons.js';
import type { AreaMap, Box } from './area-map.js';
import { type Point, pointAt } from './area-model.js';
import type { SnapLine } from './area-nearest.js';
import { startBox } from './area-start.js';
import { Tool } from './area-toolbar.js';
import { AreaTip } from './area-tip.js';
import { type DrawnProps, useAreaDrawing } from './use-area-drawing.js';
import { useAreaMap } from './use-area-map.js';
import { useAreaPointer } from './use-area-pointer.js';

interface AreaMapPaneProps extends DrawnProps {
  dispatch: Dispatch<Deed>;
  lines: readonly SnapLine[];
  hasBasemap: boolean;
  onPointer: (pointer: Point | null) => void;
  onCoordinates: () => void;
}

/** The map: drawn on with mouse, finger and keys. Everything on it also stands in the list below. */
export function AreaMapPane(props: AreaMapPaneProps) {
  const { t } = useTranslation('area');
  const { editing, dispatch, lines, around, stored, mayEdit, hasBasemap, households, onPointer } = props;
  const format = useFormat();
  const container = useRef<HTMLDivElement>(null);
  const whole = startBox(editing.undo.present, stored, around);
  const live = useRef<AreaMap | null>(null);
  const { pointer, handlers } = useAreaPointer({
    editing,
    dispatch,
    lines,
    mayEdit,
    onCursor: (cursor) => live.current?.setCursor(cursor),
  });
  const { state, map } = useAreaMap({ container, box: whole, hasBasemap, ...handlers });
  const ready = state === 'ready' ? map : null;
  useEffect(() => {
    live.current = ready;
  }, [ready]);
  useAreaDrawing(ready, props, pointer);
  useCanvasWords(map);
  useEffect(() => onPointer(pointer), [pointer, onPointer]);
  return (
    <>
      <div className={`area-map area-map-${state}`}>
        {/* The keys come up from the canvas, which has the focus and says that it is an application. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          className="area-canvas"
          ref={container}
          hidden={state === 'impossible'}
          onKeyDown={(event) => map && onMapKey(event, map, whole, props)}
        />
        {state === 'impossible' && <p className="area-note">{t('map.impossible')}</p>}
        {mayEdit && editing.mode !== 'points' && <span className="area-crosshair" aria-hidden="true" />}
        {/* Over the map: one that took room would move the map under the pointer. */}
        {editing.draft.length > 0 && (
          <div className="area-close">
            <Tool
              name={t('close')}
              shortcut={t('key.close')}
              filled
              onClick={() => dispatch({ do: 'close' })}
            />
          </div>
        )}
        {households && (
          <p className="area-count" aria-hidden="true">
            {t('tip.households', {
              count: households.households,
              formatted: format.count(households.households),
            })}
          </p>
        )}
        {ready && (
          <>
            <AreaTip
              map={ready}
              {...{ editing, lines, pointer }}
              households={households?.households ?? null}
            />
            <AreaMapButtons map={ready} whole={whole} chosen={chosenPoint(editing)} />
          </>
        )}
      </div>
      <AreaLegend households={households} />
    </>
  );
}

/** One tab stop, and the keys are the map's: that is what "application" tells a screen reader. */
function useCanvasWords(map: AreaMap | null): void {
  const { t } = useTranslation('area');
  useEffect(() => {
    if (!map) return;
    map.canvas.setAttribute('role', 'application');
    map.canvas.setAttribute('aria-roledescription', t('map.role'));
    map.canvas.setAttribute('aria-label', t('map.label'));
    map.canvas.setAttribute('aria-description', t('map.instructions'));
  }, [map, t]);
}

/** Keys act only while the map itself has the focus. */
function onMapKey(event: KeyboardEvent, map: AreaMap, whole: Box, props: AreaMapPaneProps): void {
  if (event.target !== map.canvas) return;
  const { editing, dispatch, lines, mayEdit, onCoordinates } = props;
  const deed = mayEdit ? deedOf(event, map, editing, lines) : tabDeed(event, editing);
  const action = deed
    ? () => dispatch(deed)
    : plainAction(event, map, {
        whole,
        chosen: chosenPoint(editing),
        coordinates: mayEdit ? onCoordinates : null,
      });
  if (!action) return;
  event.preventDefault();
  action();
}

function deedOf(
  event: KeyboardEvent,
  map: AreaMap,
  editing: Editing,
  lines: readonly SnapLine[],
): Deed | null {
  if (event.ctrlKey || event.metaKey) return undoDeed(event);
  const inMode =
    editing.mode === 'points'
      ? (tabDeed(event, editing) ?? pointDeed(event, editing, lines))
      : draftDeed(event, map.middle.at);
  return inMode ?? modeDeed(event);
}

const PAN_PX = 100;
const pans: Record<string, [number, number]> = {
  ArrowLeft: [-PAN_PX, 0],
  ArrowRight: [PAN_PX, 0],
  ArrowUp: [0, -PAN_PX],
  ArrowDown: [0, PAN_PX],
};

interface Plain {
  whole: Box;
  chosen: Point | null;
  coordinates: (() => void) | null;
}

function plainAction(event: KeyboardEvent, map: AreaMap, { whole, chosen, coordinates }: Plain) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const pan = pans[event.key];
  if (pan) return () => map.panBy(...pan);
  if (event.key === '+') return () => map.zoomBy(1, chosen);
  if (event.key === '-') return () => map.zoomBy(-1, chosen);
  if (event.key === '0') return () => map.fit(whole);
  return event.key.toLowerCase() === 'k' ? coordinates : null;
}

const chosenPoint = ({ chosen, undo }: Editing): Point | null =>
  (chosen && pointAt(undo.present, chosen)) ?? null;
