import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { oneLine, reasonText, webAddress } from '../platform/typed-text.js';
import type { DistrictRow, MunicipalityRow } from './municipality.queries.js';

export const municipalityDto = z.object({
  ags: z.string().describe('Amtlicher Gemeindeschlüssel, 8 digits'),
  ars: z.string().nullable(),
  name: z.string(),
  officialName: z.string(),
  sorbianName: z.string().nullable(),
  kind: z.string().describe('Stadt, Gemeinde, …'),
  districtAgs: z.string().describe('5 digits'),
  districtName: z.string().describe('as shown: "Landkreis Bautzen", "Leipzig, Stadt"'),
  population: z.number().int().nullable(),
  populationDate: z.iso.date().nullable(),
  areaKm2: z.number().nullable(),
  website: z.string().nullable().describe('of the Kommune, as it gave it'),
});
export type MunicipalityDto = z.infer<typeof municipalityDto>;

export const municipalityHitDto = municipalityDto.extend({
  matched: z
    .string()
    .describe('the name or key by which it was found; a former name leads to today’s Gemeinde'),
  matchedKind: z.enum(['key', 'former_key', 'name', 'official_name', 'sorbian_name', 'former_name']),
  exact: z.boolean().describe('false: found by similarity, ask "Meinten Sie …?"'),
});
export type MunicipalityHitDto = z.infer<typeof municipalityHitDto>;

export const municipalityDetailDto = municipalityDto.extend({
  requestedKey: z.string(),
  formerOf: z
    .object({ ags: z.string(), name: z.string(), since: z.iso.date() })
    .nullable()
    .describe('set when the requested key is a former one: its name and the day it was merged'),
  predecessors: z.array(z.object({ ags: z.string(), name: z.string(), until: z.iso.date() })),
  bounds: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe('west, south, east, north in degrees (CRS84)'),
  neighbours: z.array(z.string()).describe('AGS of the Gemeinden that touch it'),
});
export type MunicipalityDetailDto = z.infer<typeof municipalityDetailDto>;

export const districtDto = z.object({
  ags: z.string(),
  name: z.string().describe('as shown: "Landkreis Bautzen", "Leipzig, Stadt"'),
  kind: z.enum(['Landkreis', 'Kreisfreie Stadt']),
  sorbianName: z.string().nullable(),
  municipalityCount: z.number().int(),
});
export type DistrictDto = z.infer<typeof districtDto>;

export const municipalityQuery = listQuery.extend({
  search: z
    .string()
    .trim()
    .min(2, 'Bitte mindestens zwei Zeichen eingeben.')
    .max(100)
    .optional()
    .describe(
      'key, or any part of a name; tolerant of umlauts, Sorbian names and typing errors; best hit first',
    ),
  district: z
    .string()
    .regex(/^\d{5}$/, 'Bitte den Schlüssel des Kreises mit fünf Ziffern angeben.')
    .optional()
    .describe('Kreis, 5 digits'),
});

export const municipalityList = listOf(municipalityHitDto);
export const districtList = listOf(districtDto);

export type MunicipalityQuery = z.infer<typeof municipalityQuery>;

/** Not narrower: an odd key in an address is a 404 with a sentence, not a bad request. */
export const municipalityKey = z
  .string()
  .max(200)
  .describe('AGS, 8 digits, or ARS, 12 digits; today’s or a former one');

export const districtQuery = listQuery.pick({ asOf: true });
export type DistrictQuery = z.infer<typeof districtQuery>;
export const municipalityDetailQuery = listQuery.pick({ asOf: true });
export type MunicipalityDetailQuery = z.infer<typeof municipalityDetailQuery>;

/** What a Kommune says about itself, or corrects; everything else comes from official files. */
export const municipalityBody = z.object({
  sorbianName: oneLine(200).nullable().describe('null or empty: none'),
  website: webAddress
    .nullable()
    .describe('http or https, without a user; kept as browsers write it; null or empty: none'),
  reason: reasonText(),
});
export type MunicipalityBody = z.infer<typeof municipalityBody>;

export function municipalityDtoOf(row: MunicipalityRow): MunicipalityDto {
  return {
    ags: row.ags,
    ars: row.ars,
    name: row.name,
    officialName: row.official_name,
    sorbianName: row.sorbian_name,
    kind: row.kind,
    districtAgs: row.district_ags,
    districtName: row.district_name,
    population: row.population,
    populationDate: row.population_date,
    areaKm2: row.area_km2 === null ? null : Number(row.area_km2),
    website: row.website,
  };
}

export function districtDtoOf(row: DistrictRow): DistrictDto {
  return {
    ags: row.ags,
    name: row.name,
    kind: row.kind,
    sorbianName: row.sorbian_name,
    municipalityCount: row.municipality_count,
  };
}
