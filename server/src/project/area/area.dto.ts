import { z } from 'zod';
import { reasonIfAny } from '../../platform/typed-text.js';
import { queryOf } from '../../platform/query.js';
import { AREA_SRIDS } from './area-projection.js';
import { said } from '../../platform/wording/said.js';

/* Areas: drawn, typed or from a file; checked; counted. */

const position = z.array(z.number()).min(2).max(3);
/** Rings may come open or too short: what is wrong with a shape is said by the check, with the place of the fault. */
const ring = z.array(position).max(50_000);
const rings = z.array(ring).max(2_000);
/** GeoJSON, but in any of the coordinate systems that are taken. */
export const areaGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).max(2_000) }),
]);
export type AreaGeometry = z.infer<typeof areaGeometry>;

const geometryAndSrid = {
  geometry: areaGeometry,
  srid: z
    .union(AREA_SRIDS.map((srid) => z.literal(srid)))
    .default(4326)
    .describe('EPSG; 4326 means longitude before latitude (CRS84)'),
};

export const areaBody = z.object({
  geometry: areaGeometry.nullable().describe('null: no area'),
  srid: geometryAndSrid.srid,
  lot: z.number().int().min(1).max(999).nullable().default(null).describe('null: of the whole project'),
  mend: z
    .boolean()
    .default(false)
    .describe('true: an invalid area is mended and the answer says what changed'),
  reason: reasonIfAny(),
});
export type AreaBody = z.infer<typeof areaBody>;

export const areaFaultDto = z.object({
  kind: z.enum([
    'self_intersection',
    'ring_not_closed',
    'too_few_points',
    'hole_outside',
    'nested',
    'duplicate',
    'empty',
    'outside_saxony',
    'other',
  ]),
  sentence: said('with the mend'),
  position: z.tuple([z.number(), z.number()]).nullable().describe('where, in degrees (CRS84)'),
});
export type AreaFaultDto = z.infer<typeof areaFaultDto>;

export const mendDto = z.object({
  geometry: z.record(z.string(), z.unknown()).describe('MultiPolygon, CRS84'),
  sentence: said('what changes'),
  addedKm2: z.number(),
  removedKm2: z.number(),
});

export const areaCheckBody = z.object({
  ...geometryAndSrid,
  project: z.number().int().min(1).max(2_147_483_647).nullable().default(null),
  lot: z.number().int().min(1).max(999).nullable().default(null),
  cut: z
    .union([
      z.literal('outside'),
      z.object({ project: z.number().int(), lot: z.number().int().nullable().default(null) }),
    ])
    .nullable()
    .default(null)
    .describe(
      'what is to be cut out: what lies outside the named Gemeinden, or what another project has too',
    ),
});
export type AreaCheckBody = z.infer<typeof areaCheckBody>;

export const areaCheckDto = z.object({
  valid: z.boolean(),
  faults: z.array(areaFaultDto),
  mended: mendDto.nullable().describe('null: valid, or cannot be mended'),
  areaKm2: z.number().nullable(),
  municipalities: z.array(
    z.object({
      ags: z.string(),
      name: z.string(),
      areaKm2: z.number(),
      isNamed: z.boolean().describe('the project names it'),
    }),
  ),
  outside: z
    .object({ areaKm2: z.number(), geometry: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('what lies outside the Gemeinden that the project names'),
  overlaps: z.array(
    z.object({
      project: z.number().int().nullable().describe('null: not public, and not for the one who asks'),
      lot: z.number().int().nullable(),
      name: z.string(),
      isFunded: z.boolean().describe('two funded projects: double funding is to be ruled out'),
      areaKm2: z.number(),
      households: z.number().int().nullable(),
      sentence: said(),
      geometry: z
        .record(z.string(), z.unknown())
        .nullable()
        .describe('the shared part, CRS84; null: not for the one who asks'),
    }),
  ),
  change: z
    .object({ addedKm2: z.number(), removedKm2: z.number() })
    .nullable()
    .describe('against the area that is stored; null: no project was named'),
  cut: z
    .object({ geometry: z.record(z.string(), z.unknown()), removedKm2: z.number() })
    .nullable()
    .describe('MultiPolygon, CRS84: what is left; null: nothing was to be cut out, or nothing is left'),
  notes: z.array(said('what is no fault and still worth a word; what was ignored')),
});
export type AreaCheckDto = z.infer<typeof areaCheckDto>;

/** What lies around a project: the Gemeinden that it names and those beside them, other areas there, its own lots. */
export const surroundingsDto = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: z.record(z.string(), z.unknown()).describe('MultiPolygon, CRS84, not generalised'),
      properties: z.object({
        kind: z.enum(['municipality', 'project', 'lot']).describe('lot: of the project itself'),
        key: z.string().describe('AGS, number of the project, number of the lot'),
        name: z.string(),
        isNamed: z.boolean().describe('a Gemeinde that the project names'),
      }),
    }),
  ),
});
export type SurroundingsDto = z.infer<typeof surroundingsDto>;

export const areaFileQuery = queryOf({
  name: z.string('Bitte den Namen der Datei angeben (?name=…).').min(1).max(1_000),
  srid: z.coerce.number().int().optional().describe('for a file that does not say its coordinate system'),
  layer: z.string().max(200).optional().describe('for a file with several layers'),
});
export type AreaFileQuery = z.infer<typeof areaFileQuery>;
export const areaFileDto = z.object({
  format: z.enum(['geojson', 'shapefile', 'geopackage']),
  layer: z.string(),
  srid: z.number().int(),
  features: z.number().int(),
  skipped: z
    .array(z.object({ feature: z.number().int(), sentence: said() }))
    .describe('without an area: null, points, lines'),
  geometry: z.record(z.string(), z.unknown()).describe('MultiPolygon of all features, CRS84'),
  geometryInGrid: z.record(z.string(), z.unknown()).describe('the same in EPSG:25833, metres'),
  notes: z.array(z.string()),
});
export type AreaFileDto = z.infer<typeof areaFileDto>;

export const householdsBody = z.object({
  ...geometryAndSrid,
  edition: z.iso.date().optional().describe('reference date; the newest with cells where it is left out'),
  guideline: z
    .string()
    .max(100)
    .optional()
    .describe('version whose threshold decides what is dark grey; the newest where it is left out'),
});
export type HouseholdsBody = z.infer<typeof householdsBody>;

const range = z
  .object({ from: z.number().int(), to: z.number().int() })
  .describe('equal: exact; else the atlas has no class at the threshold');
export const householdsDto = z.object({
  households: z.number().int(),
  classes: z.array(
    z.object({
      fromMbit: z.number().int().describe('0: below the first class'),
      toMbit: z.number().int().nullable(),
      households: z.number().int(),
    }),
  ),
  spots: z.object({
    unknown: z.number().int().describe('of cells without a published share; in none of the classes'),
    white: z.number().int().describe('< 30 Mbit/s'),
    lightGrey: z.number().int().describe('30 to < 100 Mbit/s'),
    darkGrey: range.describe('100 Mbit/s up to the threshold of the guideline'),
    black: range,
    unclear: z.number().int().describe('in the class that holds the threshold'),
    unclearBetween: z
      .object({ from: z.number().int(), to: z.number().int().nullable() })
      .nullable()
      .describe('in Mbit/s; null: the threshold is a class of the atlas'),
  }),
  threshold: z.object({
    text: z.string().nullable().describe('„300/150“'),
    down: z.number().nullable(),
    up: z.number().nullable(),
    guideline: z.string().nullable().describe('null: no version names one'),
    guidelineName: z.string().nullable(),
    source: z.string().nullable(),
  }),
  upload: z.object({ known: z.boolean(), sentence: said() }),
  countedBy: z
    .object({ rule: z.enum(['cell_centre']), sentence: said() })
    .describe('which cells of the atlas belong to the area'),
  sentences: z.array(said('what the figures are not; the first says what they are')),
  referenceDate: z.iso.date(),
  source: z.string(),
  isDemo: z.boolean(),
  credit: z.string(),
});
export type HouseholdsDto = z.infer<typeof householdsDto>;
