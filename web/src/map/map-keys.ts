import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMap } from './live-map.js';

const STEP = 120;
const pans: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The keyboard set of the map. Keys act only while the map itself has the focus. */
export function useMapKeys(map: LiveMap | null, ready: boolean, help: RefObject<HTMLDialogElement | null>) {
  const { t } = useTranslation('map');
  const [listOpen, setListOpen] = useState(false);
  useEffect(() => {
    if (!map || !ready) return;
    const { canvas } = map;
    // One tab stop, and the arrows are the map's: that is what "application" tells a screen reader.
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-roledescription', t('roleDescription'));
    canvas.setAttribute('aria-label', t('label'));
    canvas.setAttribute('aria-description', t('instructions'));
  }, [map, ready, t]);
  const closeList = () => {
    setListOpen(false);
    map?.canvas.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!map || event.target !== map.canvas || event.altKey || event.ctrlKey || event.metaKey) return;
    const action = actionOf(event.key, map, help, () => setListOpen(true));
    if (!action) return;
    event.preventDefault();
    action();
  };
  const choose = (ags: string, onSelect: (ags: string) => void) => {
    onSelect(ags);
    closeList();
  };
  return { listOpen, closeList, choose, onKeyDown };
}

function actionOf(
  key: string,
  map: LiveMap,
  help: RefObject<HTMLDialogElement | null>,
  openList: () => void,
) {
  const pan = pans[key];
  if (pan) return () => map.panBy(...pan);
  if (key === '+' || key === '=') return () => map.zoomBy(1);
  if (key === '-') return () => map.zoomBy(-1);
  if (key === '0') return () => map.goToWhole();
  if (key === 'Enter') return openList;
  if (key === '?') return () => help.current?.showModal();
  return null;
}
