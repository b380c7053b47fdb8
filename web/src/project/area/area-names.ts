import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import { type Area, numberOf, type Place, pointAt } from './area-model.js';
import { type SnapLine, snapTo } from './area-nearest.js';

/** So near a point lies on a line: typed figures have decimetres. */
const ON_IT_M = 0.2;

/** Words for points: where they are and what they lie on. */
export function usePointWords(lines: readonly SnapLine[]) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const metres = (value: number) => format.measure(Math.round(value * 10) / 10, 1);
  const lineAt = (area: Area, place: Place) => {
    const point = pointAt(area, place);
    const found = point && snapTo(lines, point, ON_IT_M);
    return found ? { kind: found.kind, name: found.name } : { kind: 'free' as const, name: '' };
  };
  const snapOf = (area: Area, place: Place): string => {
    const { kind, name } = lineAt(area, place);
    return t(`snap.${kind}`, { name });
  };
  const snapShort = (area: Area, place: Place): string => {
    const { kind, name } = lineAt(area, place);
    return t(`snapShort.${kind}`, { name });
  };
  const sentence = (area: Area, place: Place): string => {
    const [x, y] = pointAt(area, place) ?? [0, 0];
    return t('point.sentence', {
      number: numberOf(area, place),
      east: format.count(Math.round(x)),
      north: format.count(Math.round(y)),
      snap: snapOf(area, place),
    });
  };
  return { metres, snapOf, snapShort, sentence, numberOf };
}
