import { useEffect, useRef, useState, type RefObject } from 'react';
import type { MapOutline } from '../api/client.js';
import { useTheme } from '../ui/theme.js';
import type { LiveMap, LiveMapEvents } from './live-map.js';
import type { Bounds } from './projection.js';
import type { MapView } from './thing.js';

export type LiveMapState = 'waiting' | 'loading' | 'ready' | 'impossible';

/** A spinner that flashes is worse than none. */
const PATIENCE = 400;

interface LiveMapOptions extends Pick<LiveMapEvents, 'onSelect' | 'onSelectProject' | 'onHover' | 'onRest'> {
  container: RefObject<HTMLElement | null>;
  outline: MapOutline | undefined;
  view: MapView;
  /** Where the address says the map stands; null: the whole Land, or the chosen Gemeinde. */
  position: string | null;
  /** It stands within a page that is scrolled. */
  isInText?: boolean;
}

/** Starts MapLibre once the page stands, keeps it in step with the page, and says how far it is. */
export function useLiveMap(options: LiveMapOptions): { state: LiveMapState; map: LiveMap | null } {
  const { container, outline, view } = options;
  const theme = useTheme();
  const [state, setState] = useState<LiveMapState>('waiting');
  const [map, setMap] = useState<LiveMap | null>(null);
  const latest = useRef({ ...options, theme });
  useEffect(() => {
    latest.current = { ...options, theme };
  });
  const canStart = Boolean(outline && theme);

  useEffect(() => {
    if (!canStart) return;
    let live: LiveMap | null = null;
    let gone = false;
    const patience = setTimeout(() => setState((now) => (now === 'waiting' ? 'loading' : now)), PATIENCE);
    const events: LiveMapEvents = {
      onReady: () => setState('ready'),
      onFail: () => setState('impossible'),
      onSelect: (ags) => latest.current.onSelect(ags),
      onSelectProject: (id) => latest.current.onSelectProject(id),
      onHover: (ags, at) => latest.current.onHover(ags, at),
      onRest: (inView, at) => latest.current.onRest(inView, at),
    };
    const begin = async () => {
      if (!document.createElement('canvas').getContext('webgl2')) throw new Error('no WebGL2');
      const [{ LiveMap }, bounds] = await Promise.all([import('./live-map.js'), boundsOfLand()]);
      if (gone || !container.current) return;
      const { outline: shapes, view: first, position, theme: now, isInText } = latest.current;
      live = new LiveMap(container.current, shapes!, bounds, first, now!, events);
      if (position) live.jumpTo(position);
      if (isInText) live.letPageScroll();
      setMap(live);
    };
    begin().catch(() => setState('impossible'));
    return () => {
      gone = true;
      clearTimeout(patience);
      live?.remove();
    };
    // The map is made once; what changes later goes through show() and setTheme().
  }, [canStart, container]);

  useEffect(() => map?.show(view), [map, view]);
  useEffect(() => {
    if (theme) map?.setTheme(theme);
  }, [map, theme]);
  return { state, map };
}

async function boundsOfLand(): Promise<Bounds> {
  const answer = await fetch('/tiles/municipality.json');
  const { bounds } = (await answer.json()) as { bounds?: Bounds };
  if (!bounds) throw new Error('no bounds');
  return bounds;
}
