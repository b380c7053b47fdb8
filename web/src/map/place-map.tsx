import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { CoverageShareDto } from '../api/client.js';
import { useSeen } from '../ui/use-seen.js';
import { FeatureListbox } from './feature-listbox.js';
import { KeysDialog } from './keys-dialog.js';
import { useMapKeys } from './map-keys.js';
import { MapStatus } from './map-status.js';
import { useNamedOutline, wholeOutlineQuery } from './outline.js';
import { PLACE_ZOOM } from './place-zoom.js';
import type { MapView } from './thing.js';
import { useLiveMap } from './use-live-map.js';
import { ZoomButtons } from './zoom-buttons.js';

interface PlaceMapProps {
  point: [number, number];
  rows: CoverageShareDto[];
  minMbit: number;
  /** Reference date of the cells; null: there are none. */
  cellEdition: string | null;
  hasBasemap: boolean;
  onSelect: (ags: string) => void;
  /** The still picture: below until the interactive map is ready, and for good where none can be. */
  children: ReactNode;
}

/** The surroundings of one place, taken over by the interactive map once they are seen. The text beside it says it all. */
export function PlaceMap({ children, onSelect, rows, ...shown }: PlaceMapProps) {
  const container = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [inView, setInView] = useState<string[]>([]);
  const outline = useNamedOutline(
    useQuery({ ...wholeOutlineQuery(), enabled: useSeen(container) }).data,
    rows,
  );
  const [longitude, latitude] = shown.point;
  const { state, map } = useLiveMap({
    container,
    outline,
    view: useView(rows, shown),
    position: `${PLACE_ZOOM}/${latitude}/${longitude}`,
    isInText: true,
    onSelect: () => {},
    onSelectProject: () => {},
    onHover: () => {},
    onRest: (ags) => setInView(ags),
  });
  const keys = useMapKeys(map, state === 'ready', help);
  const places = (outline?.municipalities ?? []).filter(({ ags }) => inView.includes(ags));
  return (
    <div className={`map-pane place-map map-${state}`}>
      {children}
      {/* The keys come up from the canvas, which has the focus and says that it is an application. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="live-map" ref={container} hidden={state === 'impossible'} onKeyDown={keys.onKeyDown} />
      {state === 'ready' && map && (
        <>
          <ZoomButtons map={map} />
          <MapStatus state={state} name={null} share={null} count={inView.length} />
          <KeysDialog dialog={help} />
        </>
      )}
      {keys.listOpen && (
        <FeatureListbox
          places={places}
          selected={null}
          onChoose={(ags) => keys.choose(ags, onSelect)}
          onClose={keys.closeList}
        />
      )}
    </div>
  );
}

function useView(
  rows: CoverageShareDto[],
  {
    point,
    minMbit,
    cellEdition,
    hasBasemap,
  }: Pick<PlaceMapProps, 'point' | 'minMbit' | 'cellEdition' | 'hasBasemap'>,
): MapView {
  const [longitude, latitude] = point;
  return useMemo(
    () => ({
      shares: new Map(rows.map((row) => [row.area, row.share])),
      minMbit,
      technology: 'all',
      edition: cellEdition,
      district: null,
      selected: null,
      patterns: true,
      hasBasemap,
      projects: null,
      point: [longitude, latitude],
    }),
    [rows, minMbit, cellEdition, hasBasemap, longitude, latitude],
  );
}
