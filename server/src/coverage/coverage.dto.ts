import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { said } from '../platform/wording/said.js';

export const userGroup = z.enum(['households', 'business', 'business_parks']);
export type UserGroup = z.infer<typeof userGroup>;

/** Speed classes the map offers, in Mbit/s down. An edition may know more. */
export const speedClasses = [30, 50, 100, 200, 400, 1000] as const;

const technology = z
  .string()
  .regex(/^[a-z0-9_]{2,20}$/)
  .describe('all, wired, ftthb, hfc, dsl, wireless, or as the edition has it');
const SPEED = 'Bitte für „minMbit“ eine ganze Zahl von 1 bis 1000000 angeben.';
const minMbit = z.coerce
  .number(SPEED)
  .int(SPEED)
  .positive(SPEED)
  .max(1_000_000, SPEED)
  .describe('speed class: at least so many Mbit/s down');
/** PostgreSQL knows no year 0. */
export const referenceDate = z.iso.date().refine((day) => day >= '0001', 'Das Jahr 0 gibt es nicht.');
const edition = referenceDate.describe('reference date of the edition; the newest if left out');
const asOf = listQuery.shape.asOf;

export const editionDto = z.object({
  id: z.number().int(),
  source: z.string().describe('"Breitbandatlas | Gigabit-Grundbuch", "Demodaten"'),
  userGroup,
  referenceDate: z.iso.date(),
  level: z.string().describe('what the file holds: country, district, municipality, cell, mixed'),
  territorialStatus: z.iso.date().nullable(),
  credit: z.string(),
  licence: z.string(),
  isDemo: z.boolean(),
  seriesBreak: said('why figures before this edition cannot be compared with it').nullable(),
  gridSrid: z.number().int().nullable(),
  fileName: z.string(),
  checksum: z.string(),
  importedAt: z.iso.datetime(),
  technologies: z.array(z.object({ technology: z.string(), classes: z.array(z.number().int()) })),
});
export type EditionDto = z.infer<typeof editionDto>;
/** Not narrower: an odd key in an address is a 404 with a sentence, not a bad request. */
export const stateKey = z.string().max(200).describe('key of the Land, 2 digits');
export const editionKey = z.string().max(200).describe('id of the edition');
export const editionList = listOf(editionDto);
export const editionQuery = listQuery.extend({ userGroup: userGroup.optional() });
export type EditionQuery = z.infer<typeof editionQuery>;

/** One published or computed share, with all one needs to know before quoting it. */
export const figureDto = z.object({
  share: z.number().nullable().describe('percent; null: not published (k. A.)'),
  computed: z.boolean().describe('true: weighted or merged by this service, not published so'),
  method: said('how it was computed, one sentence; null if published').nullable(),
});

export const coverageQuery = z.object({
  area: z.string().regex(/^(DE|\d{2}|\d{5}|\d{8})$/i, 'DE, Land (2), Kreis (5) oder Gemeinde (8 Stellen)'),
  edition: edition.optional(),
  userGroup: userGroup.default('households'),
  technology: technology.default('all'),
  minMbit: minMbit.default(1000),
  territory: z
    .enum(['today', 'published'])
    .default('today')
    .describe(
      'today: the Gemeinde in its extent of today; published: the row under this key as it was published',
    ),
  asOf,
});
export type CoverageQuery = z.infer<typeof coverageQuery>;
export const coverageAnswer = figureDto.extend({
  area: z.string().describe('key of the figure; that of today where the key asked for has none of its own'),
  referenceDate: z.iso.date(),
  source: z.string(),
  isDemo: z.boolean(),
});
export type CoverageAnswer = z.infer<typeof coverageAnswer>;

/** The figures of the map, of its table and of its downloads: one row a Gemeinde (or Kreis). */
export const coverageShareQuery = listQuery.extend({
  limit: z.coerce.number().int().min(1).max(500).default(500),
  level: z.enum(['municipality', 'district']).default('municipality'),
  edition: edition.optional(),
  userGroup: userGroup.default('households'),
  technology: technology.default('all'),
  minMbit: minMbit.default(1000),
  district: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  sort: z.enum(['name', '-name', 'share', '-share']).default('name'),
});
export type CoverageShareQuery = z.infer<typeof coverageShareQuery>;
export const coverageShareDto = figureDto.extend({
  area: z.string().describe('AGS of today'),
  name: z.string(),
  sorbianName: z.string().nullable(),
  districtAgs: z.string(),
  districtName: z.string(),
  population: z.number().int().nullable(),
});
export type CoverageShareDto = z.infer<typeof coverageShareDto>;
export const coverageShareList = listOf(coverageShareDto).extend({
  referenceDate: z.iso.date(),
  source: z.string(),
  credit: z.string(),
  isDemo: z.boolean(),
  total: z.number().int(),
  bands: z
    .array(z.number().int())
    .length(8)
    .describe('areas per band under 10, 10, 25, 50, 75, 90, 95 to 100 percent, and not published'),
});

export type CoverageShareList = z.infer<typeof coverageShareList>;

/** All technologies and classes of one area beside its Kreis and Land: table "Was kommt an?". */
export const coverageProfileQuery = z.object({
  edition: edition.optional(),
  userGroup: userGroup.default('households'),
  asOf,
});
export type CoverageProfileQuery = z.infer<typeof coverageProfileQuery>;
const profileOfArea = z.object({
  area: z.string(),
  name: z.string(),
  source: z.string().nullable().describe('null: no figures'),
  isDemo: z.boolean(),
  figures: z.array(figureDto.extend({ technology: z.string(), minMbit: z.number().int() })),
});
export const coverageProfile = z.object({
  referenceDate: z.iso.date(),
  territorialStatus: z.iso.date().nullable(),
  source: z.string(),
  credit: z.string(),
  licence: z.string(),
  isDemo: z.boolean(),
  olderThanTwoYears: z.boolean(),
  areas: z
    .array(profileOfArea)
    .describe('the Gemeinde, its Kreis, the Land; the Kreis and the Land; or the Land'),
});
export type CoverageProfile = z.infer<typeof coverageProfile>;

export const coverageTrendQuery = z.object({
  userGroup: userGroup.default('households'),
  technology: technology.default('all'),
  asOf,
});
export type CoverageTrendQuery = z.infer<typeof coverageTrendQuery>;
export const coverageTrend = z.object({
  technology: z.string(),
  points: z.array(
    z.object({
      referenceDate: z.iso.date(),
      source: z.string(),
      isDemo: z.boolean(),
      seriesBreak: said('set: the series breaks before this point, and why').nullable(),
      figures: z.array(figureDto.extend({ minMbit: z.number().int() })),
    }),
  ),
});
export type CoverageTrend = z.infer<typeof coverageTrend>;
