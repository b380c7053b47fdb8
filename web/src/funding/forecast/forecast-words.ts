import type { TFunction } from 'i18next';
import type { Format } from '../../ui/format.js';

interface Range {
  min: number;
  max: number;
}

/** „200“ · „0 bis 125“ */
export const rangeText = (t: TFunction<'forecast'>, format: Format, { min, max }: Range): string =>
  min === max
    ? format.measure(min)
    : t('score.range', { min: format.measure(min), max: format.measure(max) });
