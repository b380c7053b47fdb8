import type { TFunction } from 'i18next';
import type { AddressDto } from '../../api/records.js';

type Named = Pick<AddressDto, 'street' | 'houseNumber' | 'parcel'>;

/** "Hauptstraße 12", "Am Anger, Flurstück 12/3" */
export function addressName(t: TFunction<'upload'>, { street, houseNumber, parcel }: Named): string {
  if (houseNumber) return `${street} ${houseNumber}`;
  return parcel ? `${street}, ${t('addresses.parcel', { parcel })}` : street;
}

/** 2027-Q2 → Q2 2027 */
export function quarterName(t: TFunction<'upload'>, quarter: string): string {
  const [year, number] = quarter.split('-Q');
  return t('addresses.quarterText', { year, quarter: number });
}

const AHEAD = 8;

/** The quarters of this and the next years, with the one that is stored. */
export function quartersFrom(year: number, stored: string | null): string[] {
  const all = Array.from(
    { length: 4 * AHEAD },
    (_, at) => `${year - 1 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
  );
  return stored && !all.includes(stored) ? [...all, stored].sort() : all;
}
