import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CoverageShareDto } from '../api/client.js';
import type { Filter } from '../coverage/filter.js';
import { FeatureListbox } from './feature-listbox.js';
import { KeysDialog } from './keys-dialog.js';
import type { LiveMap } from './live-map.js';
import { type MapProjects, useProjectsView } from './map-projects.js';
import { useMapKeys } from './map-keys.js';
import { MapStatus } from './map-status.js';
import { MapTip } from './map-tip.js';
import { useShapeTitle } from './map-words.js';
import { OutlineMap } from './outline-map.js';
import { outlineQuery, useNamedOutline } from './outline.js';
import type { Bounds } from './projection.js';
import type { MapView } from './thing.js';
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
  /** The map is about projects instead of coverage. */
  projects?: MapProjects;
}

/** The map in its frame: the server's drawing first, the interactive map over it as soon as it can. */
export function MapPane(props: MapPaneProps) {
  const { filter, selected, patterns, onSelect, help, projects } = props;
  const { outline, shares, nameOf: placeName } = useShapes(props.rows);
  const about = useProjectsView(projects);
  const nameOf = about?.nameOf ?? placeName;
  const container = useRef<HTMLDivElement>(null);
  const { state, map, inView, tip } = useMovingMap(props, container, outline, shares, about?.view ?? null);
  const keys = useMapKeys(map, state === 'ready', help);
  const title = useShapeTitle();
  useFollow(map, filter.district);
  useFollow(map, selected);
  useProjectFollow(map, projects);
  const places = inView.map((ags) => ({ ags, name: nameOf(ags) })).filter(({ name }) => name !== '');
  return (
    <div className={`map-pane map-${state}`}>
      {outline && (
        <OutlineMap
          {...{ outline, selected, patterns, onSelect }}
          shares={projects ? noShares : shares}
          district={filter.district}
        />
      )}
      {/* The keys come up from the canvas, which has the focus and says that it is an application. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="live-map" ref={container} hidden={state === 'impossible'} onKeyDown={keys.onKeyDown} />
      <MapTip
        tip={tip}
        text={tip ? (about?.titleOf(tip.ags) ?? title(nameOf(tip.ags), shares.get(tip.ags) ?? null)) : ''}
      />
      {state === 'ready' && map && <ZoomButtons map={map} />}
      {keys.listOpen && (
        <FeatureListbox
          places={places}
          selected={projects ? String(projects.selected) : selected}
          label={about?.inView}
          onChoose={(key) => keys.choose(key, projects ? (id) => projects.onSelect(Number(id)) : onSelect)}
          onClose={keys.closeList}
        />
      )}
      <MapStatus
        state={state}
        name={selected && placeName(selected)}
        sentence={about?.sentenceOf(places.length)}
        share={shares.get(selected ?? '') ?? null}
        count={places.length}
      />
      <KeysDialog dialog={help} />
    </div>
  );
}

/** The shapes of the map, their names and their figures. */
function useShapes(rows: CoverageShareDto[]) {
  const outline = useNamedOutline(useQuery(outlineQuery()).data, rows);
  const shares = useMemo(() => new Map(rows.map((row) => [row.area, row.share])), [rows]);
  const names = useMemo(
    () => new Map(outline?.municipalities.map(({ ags, name }) => [ags, name])),
    [outline],
  );
  return { outline, shares, nameOf: (ags: string) => names.get(ags) ?? '' };
}

/** About projects the still picture has no colours: it tells places, the list the projects. */
const noShares = new Map<string, number | null>();

type Shapes = ReturnType<typeof useShapes>;
type Tip = { ags: string; x: number; y: number } | null;

/** The interactive map with what changes as it moves: the Gemeinden in view, the one under the pointer. */
function useMovingMap(
  props: MapPaneProps,
  container: RefObject<HTMLDivElement | null>,
  outline: Shapes['outline'],
  shares: Shapes['shares'],
  projects: MapView['projects'],
) {
  const { filter, cellEdition, selected, patterns, hasBasemap, position, onSelect, onMove } = props;
  const [inView, setInView] = useState<string[]>([]);
  const [tip, setTip] = useState<Tip>(null);
  const { minMbit, technology, district } = filter;
  const view = useMemo(
    () => ({
      shares,
      minMbit,
      technology,
      edition: cellEdition,
      district,
      selected,
      patterns,
      hasBasemap,
      projects,
    }),
    [shares, minMbit, technology, cellEdition, district, selected, patterns, hasBasemap, projects],
  );
  const { state, map } = useLiveMap({
    container,
    outline,
    view,
    position,
    onSelect,
    onSelectProject: (id) => props.projects?.onSelect(id),
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

/** The chosen project is moved into view; at the start too, unless the address says where the map stands. */
function useProjectFollow(map: LiveMap | null, projects: MapProjects | undefined): void {
  const shown = useRef<number | null>(null);
  const chosen = projects?.items.find(({ id }) => id === projects.selected);
  useEffect(() => {
    if (!map || !chosen || shown.current === chosen.id) return;
    shown.current = chosen.id;
    if (chosen.bounds) map.goToBounds(chosen.bounds as Bounds);
  }, [map, chosen]);
}
