import { describe, expect, it } from 'vitest';
import {
  referenceDateOfName,
  referenceDateOfText,
  userGroupOfName,
  userGroupOfSheet,
} from './published-name.js';

describe('the reference date in a published file name', () => {
  it.each([
    ['gemeinde_bezirke_privat_2021_mitte.csv', '2021-06-30'],
    ['landkreis_privat_2021_1.csv', '2021-06-30'],
    ['landkreis_privat_2018_2.csv', '2018-12-31'],
    ['gemeinde_privat_2018_ende.csv', '2018-12-31'],
    ['p2_Verf_Gemeinden_atene_Mitte_18.csv', '2018-06-30'],
    ['bba_12_2025.xlsx', '2025-12-31'],
    ['bba_06_2023.xlsx', '2023-06-30'],
    ['Versorgungsdaten_Gitterzellen_Stand_20251231_gpkg.zip', '2025-12-31'],
    ['breitband_2020-12-31.csv', '2020-12-31'],
  ])('%s is as of %s', (name, date) => expect(referenceDateOfName(name)).toBe(date));

  it.each(['export.csv', 'gemeinden_2021.csv', 'datei_12.csv', 'liste_2021_13.csv'])(
    '%s tells none',
    (name) => expect(referenceDateOfName(name)).toBeNull(),
  );
});

describe('the reference date in a cell', () => {
  it.each([
    ['Datenstand: 12.2025', '2025-12-31'],
    ['Stand 31.12.2025', '2025-12-31'],
    ['2025-06-30', '2025-06-30'],
    ['06/2024', '2024-06-30'],
    ['Datenstand Dezember 2025', '2025-12-31'],
    ['Mitte 2023', '2023-06-30'],
    ['02.2024', '2024-02-29'],
  ])('%s means %s', (text, date) => expect(referenceDateOfText(text)).toBe(date));

  it.each(['31.02.2025', 'Angaben in Prozent', '≥ 1000 Mbit/s', ''])('%s is no date', (text) =>
    expect(referenceDateOfText(text)).toBeNull(),
  );
});

describe('the user group', () => {
  it.each([
    ['gemeinde_privat_2018_ende.csv', 'households'],
    ['gemeinde_gew_2021_1.csv', 'business'],
    ['landkreis_gwg_2021_1.csv', 'business_parks'],
    ['p2_Verf_Gemeinden_atene_Mitte_18.csv', null],
    ['bba_12_2025.xlsx', null],
  ])('of the file %s is %s', (name, group) => expect(userGroupOfName(name)).toBe(group));

  it.each([
    ['Privathaushalte', 'households'],
    ['Unternehmen', 'business'],
    ['Gewerbegebiete', 'business_parks'],
    ['Schulen', null],
    ['Fläche', null],
  ])('of the sheet %s is %s', (sheet, group) => expect(userGroupOfSheet(sheet)).toBe(group));
});
