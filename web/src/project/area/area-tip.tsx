import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import type { Editing } from './area-editing.js';
import type { AreaMap } from './area-map.js';
import { type Point, pointAt } from './area-model.js';
import { usePointWords } from './area-names.js';
import type { SnapLine } from './area-nearest.js';

interface AreaTipProps {
  map: AreaMap;
  editing: Editing;
  lines: readonly SnapLine[];
  households: number | null;
  pointer: Point | null;
}

/** The count beside the point that is moved. For the eye: what it says is announced, and stands in the table. */
export function AreaTip({ map, editing, lines, households, pointer }: AreaTipProps) {
  const box = useRef<HTMLDivElement>(null);
  const { chosen, undo } = editing;
  const at = pointer ?? (chosen && pointAt(undo.present, chosen)) ?? null;
  const text = useTipText({ editing, lines, households, pointer }, at);
  const [x, y] = at ?? [0, 0];
  useEffect(() => {
    const place = () => box.current && placeTip(box.current, map, [x, y]);
    place();
    return map.watch(place);
  }, [map, x, y, text]);
  return (
    <div className="area-tip" ref={box} hidden={!at} aria-hidden="true">
      {text}
    </div>
  );
}

/** Beside the point, and never beyond the edge of the map. */
function placeTip(tip: HTMLElement, map: AreaMap, at: Point): void {
  const { x, y } = map.screenOf(at);
  const { clientWidth: width, clientHeight: height } = map.canvas;
  const left = Math.min(Math.max(8, x + 16), width - tip.offsetWidth - 8);
  const isLow = y > height - tip.offsetHeight - 32;
  tip.style.transform = `translate(${left}px, ${isLow ? y - tip.offsetHeight - 16 : y + 16}px)`;
}

function useTipText(
  { editing, lines, households, pointer }: Omit<AreaTipProps, 'map'>,
  at: Point | null,
): string {
  const { t } = useTranslation('area');
  const format = useFormat();
  const words = usePointWords(lines);
  const { chosen, undo } = editing;
  if (!at) return '';
  const counted =
    households === null
      ? t('tip.counting')
      : t('tip.households', { count: households, formatted: format.count(households) });
  const point =
    chosen && !pointer
      ? t('tip.point', {
          number: words.numberOf(undo.present, chosen),
          snap: words.snapOf(undo.present, chosen),
        })
      : '';
  const place = t('tip.place', {
    east: format.count(Math.round(at[0])),
    north: format.count(Math.round(at[1])),
  });
  return [counted, point, place].filter(Boolean).join('\n');
}
