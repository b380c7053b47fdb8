import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTheme } from '../../ui/theme.js';
import type { AreaMap, AreaMapEvents, Box } from './area-map.js';

export type AreaMapState = 'waiting' | 'ready' | 'impossible';

interface Options extends Omit<AreaMapEvents, 'onReady' | 'onFail'> {
  container: RefObject<HTMLElement | null>;
  /** What is seen at first. */
  box: Box;
  hasBasemap: boolean;
}

/** Starts MapLibre once the page stands. Without it everything else on the page works. */
export function useAreaMap(options: Options): { state: AreaMapState; map: AreaMap | null } {
  const { container } = options;
  const theme = useTheme();
  const [state, setState] = useState<AreaMapState>('waiting');
  const [map, setMap] = useState<AreaMap | null>(null);
  const latest = useRef({ ...options, theme });
  useEffect(() => {
    latest.current = { ...options, theme };
  });
  const canStart = theme !== null;
  useEffect(() => {
    if (!canStart) return;
    let live: AreaMap | null = null;
    let gone = false;
    const events: AreaMapEvents = {
      onReady: () => setState('ready'),
      onFail: () => setState('impossible'),
      onGrab: (pointer) => latest.current.onGrab(pointer),
      onDrag: (pointer) => latest.current.onDrag(pointer),
      onDrop: () => latest.current.onDrop(),
      onClick: (pointer, isDouble) => latest.current.onClick(pointer, isDouble),
      onHover: (pointer) => latest.current.onHover(pointer),
    };
    const begin = async () => {
      if (!document.createElement('canvas').getContext('webgl2')) throw new Error('no WebGL2');
      const { AreaMap } = await import('./area-map.js');
      if (gone || !container.current) return;
      const { box, hasBasemap, theme: now } = latest.current;
      live = new AreaMap(container.current, box, now!, hasBasemap, events);
      setMap(live);
    };
    begin().catch(() => setState('impossible'));
    return () => {
      gone = true;
      live?.remove();
    };
    // The map is made once; what changes later is drawn.
  }, [canStart, container]);
  useEffect(() => {
    if (theme && state === 'ready') map?.setTheme(theme);
  }, [map, theme, state]);
  return { state, map };
}
