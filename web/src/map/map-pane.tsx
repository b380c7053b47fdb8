import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CoverageShareDto } from '../api/client.js';
import type { Filter } from '../coverage/filter.js';
import { FeatureListbox } from './feature-listbox.js';
import { KeysDialog } from './keys-dialog.js';
import type { LiveMap } from './live-map.js';
import { useMapKeys } from './map-keys.js';
import { MapStatus } from './map-status.js';
import { MapTip } from './map-tip.js';
import { useShapeTitle } from './map-words.js';
import { OutlineMap } from './outline-map.js';
import { outlineQuery } from './outline.js';
import { useLiveMap } from './use-live-map.js';
import { ZoomButtons } from './zoom-buttons.js';

interface MapPaneProps {
  rows: CoverageShareDto[];
  filter: Filter;
  /** Reference date of the cells; null: the figures shown have none. */
  cellEdition: string | null;
  selected: string | null;
  patterns: boolean;
  position: string | null;
  onSelect: (ags: string | null) => void;
  onMove: (position: string) => void;
  help: RefObject<HTMLDialogElement | null>;
  hasBasemap: boolean;
}

/** The map in its frame: the server's drawing first, the interactive map over it as soon as it can. */
export function MapPane(props: MapPaneProps) {
  const { filter, selected, patterns, onSelect, help } = props;
  const { outline, shares, nameOf } = useShapes(props.rows);
  const container = useRef<HTMLDivElement>(null);
  const { state, map, inView, tip } = useMovingMap(props, container, outline, shares);
  const keys = useMapKeys(map, state === 'ready', help);
  const title = useShapeTitle();
  useFollow(map, filter.district);
  useFollow(map, selected);
  const places = inView.map((ags) => ({ ags, name: nameOf(ags) })).filter(({ name }) => name !== '');
  return (
    <div className={`map-pane map-${state}`}>
      {outline && (
        <OutlineMap {...{ outline, shares, selected, patterns, onSelect }} district={filter.district} />
      )}
      {/* The keys come up from the canvas, which has the focus and says that it is an application. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="live-map" ref={container} hidden={state === 'impossible'} onKeyDown={keys.onKeyDown} />
      <MapTip tip={tip} text={tip ? title(nameOf(tip.ags), shares.get(tip.ags) ?? null) : ''} />
      {state === 'ready' && map && <ZoomButtons map={map} />}
      {keys.listOpen && (
        <FeatureListbox
          places={places}
          selected={selected}
          onChoose={(ags) => keys.choose(ags, onSelect)}
          onClose={keys.closeList}
        />
      )}
      <MapStatus
        state={state}
        name={selected && nameOf(selected)}
        share={shares.get(selected ?? '') ?? null}
        count={places.length}
      />
      <KeysDialog dialog={help} />
    </div>
  );
}

/** The shapes of the map, their names and their figures. */
function useShapes(rows: CoverageShareDto[]) {
  const { data: outline } = useQuery(outlineQuery());
  const shares = useMemo(() => new Map(rows.map((row) => [row.area, row.share])), [rows]);
  const names = useMemo(
    () => new Map(outline?.municipalities.map(({ ags, name }) => [ags, name])),
    [outline],
  );
  return { outline, shares, nameOf: (ags: string) => names.get(ags) ?? '' };
}

type Shapes = ReturnType<typeof useShapes>;
type Tip = { ags: string; x: number; y: number } | null;

/** The interactive map with what changes as it moves: the Gemeinden in view, the one under the pointer. */
function useMovingMap(
  props: MapPaneProps,
  container: RefObject<HTMLDivElement | null>,
  outline: Shapes['outline'],
  shares: Shapes['shares'],
) {
  const { filter, cellEdition, selected, patterns, hasBasemap, position, onSelect, onMove } = props;
  const [inView, setInView] = useState<string[]>([]);
  const [tip, setTip] = useState<Tip>(null);
  const { minMbit, technology, district } = filter;
  const view = useMemo(
    () => ({ shares, minMbit, technology, edition: cellEdition, district, selected, patterns, hasBasemap }),
    [shares, minMbit, technology, cellEdition, district, selected, patterns, hasBasemap],
  );
  const { state, map } = useLiveMap({
    container,
    outline,
    view,
    position,
    onSelect,
    onHover: (ags, at) => setTip(ags ? { ags, ...at } : null),
    onRest: (ags, at) => {
      setInView(ags);
      onMove(at);
    },
  });
  return { state, map, inView, tip };
}

/** A choice made elsewhere moves the map. At the start it stays as the still picture showed it, or as the address says. */
function useFollow(map: LiveMap | null, target: string | null): void {
  const first = useRef(true);
  useEffect(() => {
    if (!map) return;
    if (target && !first.current) map.goTo(target);
    first.current = false;
  }, [map, target]);
}
