import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { milestoneDto } from '../promise/promise.dto.js';
import {
  costBases,
  documentKinds,
  keysOf,
  kinds,
  models,
  publicStates,
  recipientTypes,
  technologies,
} from '../words.js';

/* What the public sees of a project: published ones only (design, section 3). */

/** Addresses, each counted for itself and never added up. */
export const countsDto = z.object({
  eligible: z.number().int().nullable().describe('förderfähige Adressen nach der Markterkundung'),
  funded: z
    .number()
    .int()
    .nullable()
    .describe('Adressen, die gefördert (oder eigenwirtschaftlich) angeschlossen werden'),
  reserveExtension: z
    .number()
    .int()
    .nullable()
    .describe('Vortrieb: branch to the plot border beside a funded trench'),
  passed: z.number().int().nullable().describe('Anschluss möglich (homes passed)'),
  connected: z.number().int().nullable().describe('Anschluss hergestellt (homes connected)'),
  activated: z.number().int().nullable().describe('Anschluss in Nutzung (homes activated)'),
  countsOn: z.iso.date().nullable().describe('day of the figures'),
});
export type CountsDto = z.infer<typeof countsDto>;

const cents = z.number().int().nullable().describe('in cents');
export const costsDto = z.object({
  total: cents,
  federal: cents,
  state: cents,
  own: cents,
  third: cents,
  basis: z.enum(keysOf(costBases)).nullable(),
});
export type CostsDto = z.infer<typeof costsDto>;

export const operatorRefDto = z.object({ id: z.number().int(), name: z.string() });

export const projectDto = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: z.enum(keysOf(kinds)),
  publicState: z.enum(keysOf(publicStates)),
  isDemo: z.boolean(),
  programme: z.object({ id: z.string(), shortName: z.string() }).nullable(),
  recipientName: z.string().nullable(),
  districts: z.array(z.object({ ags: z.string(), name: z.string() })),
  municipalityCount: z.number().int(),
  operators: z.array(operatorRefDto),
  technology: z.enum(keysOf(technologies)),
  counts: countsDto,
  completion: milestoneDto
    .nullable()
    .describe('the milestone "Fertigstellung" of the whole project, or the last of its lots'),
  changedAt: z.iso.datetime(),
  bounds: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .nullable()
    .describe('west, south, east, north in degrees (CRS84) of its area, or of its Gemeinden'),
});
export type ProjectDto = z.infer<typeof projectDto>;

/** Counts of addresses in a Gemeinde; null: below 5, or a figure from which another one below 5 would follow. */
export const addressCountsDto = z.object({
  ags: z.string(),
  name: z.string(),
  planned: z.number().int().nullable().describe('by how far they are shown, as the next two'),
  inConstruction: z.number().int().nullable(),
  ready: z.number().int().nullable().describe('possible and not connected'),
  connected: z.number().int().nullable().describe('and not in use'),
  activated: z.number().int().nullable(),
  refused: z
    .number()
    .int()
    .nullable()
    .describe('among those that are planned, in construction or ready; not to be added to them'),
  leftOut: z.number().int().nullable(),
});
export type AddressCountsDto = z.infer<typeof addressCountsDto>;

export const projectDetailDto = projectDto.extend({
  reference: z.string(),
  clusterLabel: z.string().nullable(),
  description: z.string().nullable(),
  recipientType: z.enum(keysOf(recipientTypes)).nullable(),
  model: z.enum(keysOf(models)).nullable(),
  guideline: z
    .object({ id: z.string(), name: z.string(), programmeId: z.string(), programmeName: z.string() })
    .nullable(),
  municipalities: z.array(
    z.object({
      ags: z.string(),
      name: z.string(),
      sorbianName: z.string().nullable(),
      districtAgs: z.string(),
      addressCount: z.number().int().nullable(),
    }),
  ),
  lots: z.array(
    z.object({
      number: z.number().int(),
      name: z.string().nullable(),
      commercial: z.boolean(),
      operator: operatorRefDto.nullable(),
      technology: z.enum(keysOf(technologies)).nullable(),
      counts: countsDto.omit({ countsOn: true, eligible: true }),
    }),
  ),
  milestones: z.array(milestoneDto),
  costs: costsDto,
  stateHistory: z
    .array(z.object({ publicState: z.enum(keysOf(publicStates)), since: z.iso.date() }))
    .describe('the public states it went through, the first first; never what was not public'),
  onHoldReason: z.string().nullable(),
  addressDisplay: z.enum(['counts', 'state_and_quarter']),
  addressCounts: z.array(addressCountsDto),
  documents: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      kind: z.enum(keysOf(documentKinds)),
      mediaType: z.string(),
      size: z.number().int().describe('bytes'),
    }),
  ),
  hasArea: z.boolean(),
  asOf: z.iso.datetime(),
  dataVersion: z.string(),
});
export type ProjectDetailDto = z.infer<typeof projectDetailDto>;

/** The one filter of list, map, download and print. */
export const projectFilter = z.object({
  search: z
    .string()
    .trim()
    .min(2, 'Bitte mindestens zwei Zeichen eingeben.')
    .max(100)
    .optional()
    .describe('in the name, the reference, the recipient'),
  state: z.enum(keysOf(publicStates)).optional(),
  kind: z.enum(keysOf(kinds)).optional(),
  programme: z.string().max(100).optional().describe('id of the programme'),
  operator: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  district: z
    .string()
    .regex(/^\d{5}$/, 'Bitte den Schlüssel des Kreises mit fünf Ziffern angeben.')
    .optional(),
  municipality: z
    .string()
    .regex(/^\d{8}$/, 'Bitte den Schlüssel der Gemeinde mit acht Ziffern angeben.')
    .optional(),
  year: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2100)
    .optional()
    .describe('year of completion, promised or reached'),
  moved: z.enum(['yes', 'no']).optional().describe('whether the promised completion was ever moved to later'),
  project: z.coerce
    .number('Bitte die Nummer des Projekts angeben.')
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('number of one project: to take along exactly what its page shows'),
});
export type ProjectFilter = z.infer<typeof projectFilter>;

export const projectQuery = queryOf({
  ...listQuery.shape,
  ...projectFilter.shape,
  sort: z.enum(['name', 'changed']).default('name').describe('changed: what changed last comes first'),
});
export type ProjectQuery = z.infer<typeof projectQuery>;
export const projectList = listOf(projectDto).extend({
  total: z.number().int().describe('projects of the filter, on all pages'),
});
export type ProjectList = z.infer<typeof projectList>;

const WHICH = 'Bitte die Nummer des Projekts angeben.';
/** Digits only, so that no other writing of a number (1e3, 0x1) names a project; told as an integer in the contract. */
export const projectKey = z
  .preprocess(
    (key) => (/^\d{1,10}$/.test(String(key)) ? Number(key) : Number.NaN),
    z.number(WHICH).int().min(1, WHICH).max(2_147_483_647, WHICH),
  )
  .describe('number of the project');
export const projectDetailQuery = queryOf({ asOf: listQuery.shape.asOf });
export type ProjectDetailQuery = z.infer<typeof projectDetailQuery>;

const choice = <T extends z.ZodType>(key: T) => z.object({ key, name: z.string(), count: z.number().int() });
/** What can be chosen in the filter, with the number of published projects each. */
export const projectChoices = z.object({
  states: z.array(choice(z.enum(keysOf(publicStates)))),
  kinds: z.array(choice(z.enum(keysOf(kinds)))),
  programmes: z.array(choice(z.string())),
  operators: z.array(choice(z.number().int())),
  districts: z.array(choice(z.string())),
  years: z.array(choice(z.number().int())),
  asOf: z.iso.datetime(),
  dataVersion: z.string(),
});
export type ProjectChoices = z.infer<typeof projectChoices>;

/** Area of a project as GeoJSON (CRS84), and that of its lots. */
export const projectAreaDto = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: z.record(z.string(), z.unknown()),
      properties: z.object({
        project: z.number().int(),
        lot: z.number().int().nullable(),
        areaKm2: z.number(),
      }),
    }),
  ),
});

export const projectDownloadQuery = queryOf({
  ...projectFilter.shape,
  asOf: listQuery.shape.asOf,
  format: z.enum(['csv', 'csv-excel', 'xlsx', 'geojson', 'gpkg']),
});
export type ProjectDownloadQuery = z.infer<typeof projectDownloadQuery>;
