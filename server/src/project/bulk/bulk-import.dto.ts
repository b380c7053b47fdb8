import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { oneLine, reasonIfAny } from '../../platform/typed-text.js';
import { said } from '../../platform/wording/said.js';

/* Files of rows: addresses, projects, lots, promised dates. The dry run is the same code as taking over, stopped before. */

export const bulkKinds = ['addresses', 'projects', 'lots', 'promises'] as const;

export const bulkUploadQuery = queryOf({
  kind: z.enum(bulkKinds),
  project: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe('needed for addresses'),
  name: z
    .string('Bitte den Namen der Datei angeben (?name=…).')
    .min(1, 'Bitte den Namen der Datei angeben (?name=…).')
    .max(1_000),
});
export type BulkUploadQuery = z.infer<typeof bulkUploadQuery>;

/** How the file is read: found by the service, set by the sender where that is wrong. */
export const readingDto = z.object({
  format: z.enum(['csv', 'xlsx', 'ods']),
  delimiter: z.enum([';', ',', '\t', '|']).nullable(),
  encoding: z.enum(['utf-8', 'windows-1252']).nullable(),
  srid: z.number().int().nullable().describe('of the columns with coordinates; null: there are none'),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()).describe('of a workbook: those that can be chosen'),
  onlyUpdates: z.boolean().describe('rows that match none of ours are named (unmatched) instead of added'),
  headerLine: z.number().int(),
  columns: z.array(
    z.object({
      letter: z.string().describe('A, B, …'),
      header: z.string().describe('as in the file'),
      field: z.string().nullable().describe('what it is read as; null: not read'),
      label: said('name of the field').nullable(),
    }),
  ),
  fields: z
    .array(z.object({ field: z.string(), label: said() }))
    .describe('what a column can be read as, with the German name'),
});
export type ReadingDto = z.infer<typeof readingDto>;

export const mendOfferDto = z.object({
  label: said('what the button says'),
  corrections: z.array(z.object({ line: z.number().int(), column: z.string(), value: z.string() })),
});

export const refusedRowDto = z.object({
  line: z.number().int().describe('as a spreadsheet shows it, 1 is the first line of the file'),
  column: z.string().describe('letter; empty where the file has no such column'),
  header: z.string(),
  value: z.string().describe('as found'),
  reason: said('one sentence'),
  mend: said('one sentence'),
  alsoLines: z.array(z.number().int()).describe('other rows with the same fault'),
  offers: z
    .array(mendOfferDto)
    .describe('mends that can be taken with one press, for all rows with the same fault'),
});
export type RefusedRowDto = z.infer<typeof refusedRowDto>;

export const changedFieldDto = z.object({
  line: z.number().int(),
  thing: z.string().describe('the address, project, lot or milestone in words'),
  field: z.string(),
  label: said(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: said('the reason, or what to look at').nullable(),
  stepBack: z.boolean().describe('to an earlier state'),
});

const rowCounts = z
  .object({
    read: z.number().int(),
    unchanged: z.number().int(),
    changed: z.number().int(),
    added: z.number().int(),
    refused: z.number().int(),
    unmatched: z.number().int(),
  })
  .describe('read = unchanged + changed + added + refused + unmatched');

export const bulkOutcomeDto = z.object({
  applied: z.number().int().describe('rows taken over: changed and added'),
  refused: z.number().int(),
  rows: rowCounts,
  projects: z.array(z.object({ id: z.number().int(), name: z.string() })),
  durationMs: z.number().int(),
});
export type BulkOutcomeDto = z.infer<typeof bulkOutcomeDto>;

export const bulkImportDto = z.object({
  id: z.uuid(),
  kind: z.enum(bulkKinds),
  project: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  fileName: z.string(),
  size: z.number().int().describe('bytes'),
  createdAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  durationMs: z.number().int(),
  reading: readingDto,
  outcome: bulkOutcomeDto.nullable().describe('what taking over did; null: not taken over'),
  rows: rowCounts.describe('of the dry run against the stock as it is now'),
  changedFields: z.number().int(),
  summary: z.array(
    z.object({
      field: z.string(),
      label: said(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      count: z.number().int(),
    }),
  ),
  refused: z.array(refusedRowDto),
  warnings: z.array(z.object({ line: z.number().int(), sentence: said(), offers: z.array(mendOfferDto) })),
  notInFile: z
    .object({ count: z.number().int(), items: z.array(z.string()) })
    .describe('of the stock; they stay as they are (at most 200 are named)'),
  unmatched: z
    .array(
      z.object({
        line: z.number().int(),
        value: z.string(),
        sentence: said(),
        offers: z.array(mendOfferDto).describe('where one of ours is nearly the same'),
      }),
    )
    .describe('rows of an operator that match none of our addresses: named, never dropped'),
  effects: z.array(said('"im Bau 912 → 1.126"')),
  basis: z.string().describe('what the dry run was made against; sent back when taking over'),
  corrections: z.array(z.object({ line: z.number().int(), column: z.string(), value: z.string() })),
});
export type BulkImportDto = z.infer<typeof bulkImportDto>;

export const bulkChangeQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  show: z.enum(['changed', 'added', 'warnings']).default('changed'),
  field: z.string().max(60).optional(),
  from: z.string().max(300).optional(),
  to: z.string().max(300).optional(),
});
export type BulkChangeQuery = z.infer<typeof bulkChangeQuery>;
export const bulkChangeList = listOf(changedFieldDto);

/** What is left out stays as it is; corrections are given all at once. */
export const bulkReadingBody = z.object({
  delimiter: z.enum([';', ',', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  srid: z.number().int().optional(),
  sheet: z.string().max(100).optional(),
  onlyUpdates: z.boolean().optional(),
  columns: z
    .record(z.string().max(3), z.string().max(60).nullable())
    .optional()
    .describe('letter → field; null: not read'),
  corrections: z
    .array(
      z.object({
        line: z.number().int().min(1).max(2_000_000),
        column: z.string().max(3),
        value: oneLine(500),
      }),
    )
    .max(5_000)
    .optional(),
});
export type BulkReadingBody = z.infer<typeof bulkReadingBody>;

export const bulkApplyBody = z.object({ basis: z.string().max(200), reason: reasonIfAny() });
export type BulkApplyBody = z.infer<typeof bulkApplyBody>;
export const bulkImportKey = z.string().max(100).describe('id of the upload');
export const bulkImportList = listOf(
  bulkImportDto.pick({
    id: true,
    kind: true,
    project: true,
    fileName: true,
    size: true,
    createdAt: true,
    appliedAt: true,
  }),
);
export const bulkListQuery = queryOf(listQuery.pick({ limit: true, after: true }).shape);
export type BulkListQuery = z.infer<typeof bulkListQuery>;
export const errorFileQuery = queryOf({
  format: z.enum(['csv', 'csv-excel', 'xlsx']).optional().describe('that of the file where it is left out'),
});
export type ErrorFileQuery = z.infer<typeof errorFileQuery>;
export const changesFileQuery = queryOf({
  format: z.enum(['csv', 'csv-excel', 'xlsx']).default('csv-excel'),
});
export type ChangesFileQuery = z.infer<typeof changesFileQuery>;
export const templateQuery = queryOf({
  kind: z.enum(bulkKinds),
  project: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('set: with the stock of this project, to be edited and sent back'),
  format: z.enum(['csv', 'csv-excel', 'xlsx', 'ods']).default('xlsx'),
});
export type TemplateQuery = z.infer<typeof templateQuery>;
