import { z } from 'zod';
import { listOf, listQuery } from './list.dto.js';
import { queryOf } from './query.js';
import { said, saidWhere } from './wording/said.js';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** One field that differs between two versions, in the words and the unit that the reader knows it by. */
export const fieldChangeDto = z.object({
  field: z.string().describe('id, as in the record’s own answer'),
  name: said(),
  unit: z.string().nullable().describe('km², Einwohner, …'),
  from: saidWhere('spoken', value),
  to: saidWhere('spoken', value),
  spoken: z.boolean().optional().describe('true: the values are words of the service'),
});
export type FieldChange = z.infer<typeof fieldChangeDto>;

/** What the area gained and lost, in km² and, in a diff of two versions, as geometry (GeoJSON, CRS84). */
export const areaChangeDto = z.object({
  addedKm2: z.number(),
  removedKm2: z.number(),
  added: z.record(z.string(), z.unknown()).nullable().describe('MultiPolygon'),
  removed: z.record(z.string(), z.unknown()).nullable().describe('MultiPolygon'),
});
export type AreaChange = z.infer<typeof areaChangeDto>;

export const authorDto = z.object({
  kind: z.enum(['account', 'import', 'service', 'database']),
  office: said('"Digitalagentur Sachsen", "Kommune", "Einlesen amtlicher Dateien", …'),
  name: z.string().nullable().describe('of the person, for those who are signed in; null for everyone else'),
});

export const versionDto = z.object({
  id: z.number().int().describe('also the ETag of the record while this is its last version'),
  recordedAt: z.iso.datetime(),
  operation: z.enum(['insert', 'update', 'delete']),
  by: authorDto,
  reason: z
    .string()
    .nullable()
    .describe('what a person gave as the reason is for those who are signed in; null for everyone else'),
  changes: z.array(fieldChangeDto).describe('against the version before; empty for the first'),
  area: areaChangeDto.nullable().describe('null: the area is as before'),
});
export type VersionDto = z.infer<typeof versionDto>;

export const versionList = listOf(versionDto);
export const versionQuery = queryOf(listQuery.pick({ limit: true, after: true }).shape);
export type VersionQuery = z.infer<typeof versionQuery>;

export const versionDiffQuery = queryOf({
  from: z.coerce.number('Bitte die Nummer einer Fassung angeben.').int().min(1).max(Number.MAX_SAFE_INTEGER),
  to: z.coerce.number('Bitte die Nummer einer Fassung angeben.').int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export type VersionDiffQuery = z.infer<typeof versionDiffQuery>;
export const versionDiffDto = z.object({
  from: versionDto.omit({ changes: true, area: true }),
  to: versionDto.omit({ changes: true, area: true }),
  changes: z.array(fieldChangeDto),
  area: areaChangeDto.nullable(),
});
export type VersionDiffDto = z.infer<typeof versionDiffDto>;
