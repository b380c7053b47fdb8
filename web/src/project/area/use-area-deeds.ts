import { type Dispatch, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaCheckBody, checkArea, type Surroundings } from '../../api/areas.js';
import type { Deed } from './area-editing.js';
import { undoDeed } from './area-keys.js';
import { messageOf } from './area-messages.js';
import type { Area } from './area-model.js';
import { areaOf, geometryOf } from './area-wire.js';

/** Whose area is checked: of a project, or of one of its lots. */
export interface Whose {
  id: number;
  lot: number | null;
}

export const checkBody = (area: Area, { id, lot }: Whose): AreaCheckBody => ({
  geometry: geometryOf(area),
  srid: 25833,
  project: id,
  lot,
});

/** Strg+Enter saves, Strg+Z takes back, wherever the focus is; in a text field the browser's own undo stays. */
export function usePageKeys(save: () => void, dispatch: Dispatch<Deed>, mayEdit: boolean): void {
  const latest = useRef({ save, dispatch });
  useEffect(() => {
    latest.current = { save, dispatch };
  });
  useEffect(() => {
    if (!mayEdit) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.save();
      const deed = isTyping ? null : undoDeed(event);
      if (!deed) return;
      event.preventDefault();
      latest.current.dispatch(deed);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [mayEdit]);
}

/** Parts that share a border are no valid area: the service unites them. */
export function useWhole(area: Area, whose: Whose, set: (area: Area) => void) {
  const [busy, setBusy] = useState(false);
  const take = async ({ geometry }: Surroundings['features'][number]) => {
    const next = [...area, ...areaOf(geometry)];
    setBusy(true);
    try {
      const { valid, mended } = await checkArea(checkBody(next, whose));
      set(!valid && mended ? areaOf(mended.geometry) : next);
    } catch {
      set(next);
    } finally {
      setBusy(false);
    }
  };
  return { busy, take: (feature: Surroundings['features'][number]) => void take(feature) };
}

/** What another project has, or what lies outside, is cut out by the service. */
export function useCut(area: Area, whose: Whose, set: (area: Area) => void) {
  const { t } = useTranslation('area');
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (cut: NonNullable<AreaCheckBody['cut']>) => {
    setFailure(null);
    try {
      const answer = await checkArea({ ...checkBody(area, whose), cut });
      if (answer.cut) set(areaOf(answer.cut.geometry));
      else setFailure(t('check.nothingLeft'));
    } catch (error) {
      setFailure(messageOf(error, t('failed')));
    }
  };
  return { failure, run: (cut: NonNullable<AreaCheckBody['cut']>) => void run(cut) };
}
