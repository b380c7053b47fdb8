import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The word for a unit of the service, as it is beside this value; a sign stays as it is. */
export type UnitOf = (unit: string | null, value?: unknown) => string | null;

/** Of what is no single number, and of a unit that stands for itself. */
const MANY = 100;

export const unitsIn =
  (t: TFunction<'unit'>): UnitOf =>
  (unit, value) =>
    unit &&
    t(unit as 'bis', {
      count: typeof value === 'number' ? value : MANY,
      defaultValue: unit,
      keySeparator: false,
    });

export const useUnit = (): UnitOf => unitsIn(useTranslation('unit').t);
