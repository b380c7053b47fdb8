import { z } from 'zod';
import { queryOf } from '../../platform/query.js';
import { keysOf } from '../../project/words.js';
import { funders, proofKinds } from '../words.js';
import { said } from '../../platform/wording/said.js';

/*
 * Reports for ministry and Landtag. `asOf`: what the service knew at that moment; `until`: facts dated up to that day, as
 * they were known at that moment. A link with both repeats figures, CSV and JSON byte for byte, XLSX, ODS and PDF by content.
 */

export const reportQuery = queryOf({
  asOf: z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true })],
      'Bitte einen Tag (JJJJ-MM-TT) oder einen Zeitpunkt nach ISO 8601 angeben.',
    )
    .optional(),
  until: z.iso
    .date('Bitte einen Tag angeben (JJJJ-MM-TT).')
    .optional()
    .describe('today where it is left out'),
  district: z
    .string()
    .regex(/^\d{5}$/, 'Bitte einen Schlüssel mit fünf Ziffern angeben.')
    .optional(),
  programme: z.string().max(100).optional(),
  year: z.coerce.number().int().min(2013).max(2100).optional().describe('year of the application'),
});
export type ReportQuery = z.infer<typeof reportQuery>;
export const reportFormats = { xlsx: 'XLSX', ods: 'ODS', csv: 'CSV', pdf: 'PDF', json: 'JSON' } as const;
export const reportFileQuery = queryOf({
  ...reportQuery.shape,
  format: z.enum(['xlsx', 'ods', 'csv', 'pdf', 'json']),
});
/** CSV is one table: the list of overdue proofs is one of its own. The other formats hold both. */
export const drawdownFileQuery = reportFileQuery.extend({
  part: z.enum(['figures', 'overdue']).default('figures').describe('overdue: the overdue proofs alone'),
});
export type DrawdownFileQuery = z.infer<typeof drawdownFileQuery>;
export type ReportFileQuery = z.infer<typeof reportFileQuery>;

const cents = z.number().int().nullable();
const head = {
  asOf: z.iso.datetime(),
  until: z.iso.date(),
  dataVersion: z
    .string()
    .describe(
      'number of the last version of a row that this report rests on: of its cases, programmes and places',
    ),
  filter: z.array(said('clause by clause; empty: everything')),
  checksum: z.string().describe('sha256 of the figures, for the permanent link'),
  link: z.string().describe('permanent: carries both dates'),
};

/** Landtag: Kreis/Gemeinde × application, approval, recipient, object, Bund/Land/Kommune, drawn, phase. */
export const landtagRowDto = z.object({
  caseId: z.number().int(),
  district: z.object({ ags: z.string(), name: z.string() }),
  municipalities: z.array(z.string()),
  appliedOn: z.iso.date().nullable(),
  approvedOn: z.iso
    .date()
    .nullable()
    .describe('day of the first confirmed notice of the later of the required tracks'),
  recipient: z.string().nullable(),
  object: z.string(),
  programme: z.string().nullable(),
  total: cents,
  federal: cents,
  state: cents,
  own: cents,
  third: cents,
  drawn: z.number().int().describe('paid by Bund and Land, in cents'),
  phase: said(),
  counts: z
    .boolean()
    .describe('false: rejected, withdrawn or built without funding, and therefore in no sum but `apart`'),
});
export type LandtagRowDto = z.infer<typeof landtagRowDto>;
const sums = z.object({
  cases: z.number().int(),
  total: z.number().int(),
  federal: z.number().int(),
  state: z.number().int(),
  own: z.number().int(),
  third: z.number().int(),
  drawn: z.number().int(),
});
export const landtagReportDto = z.object({
  ...head,
  rows: z.array(landtagRowDto),
  subtotals: z.array(sums.extend({ ags: z.string(), name: z.string(), apart: sums })),
  total: sums,
  apart: sums.describe(
    'of cases that were rejected, withdrawn or are built without funding: in no other sum',
  ),
  missing: z.number().int().describe('cells that are still open, and therefore in no sum'),
});
export type LandtagReportDto = z.infer<typeof landtagReportDto>;

const drawdownSums = z.object({
  approved: z.number().int(),
  requested: z.number().int(),
  paid: z.number().int(),
  remaining: z.number().int(),
  planned: z.number().int().describe('forecast of the years to come'),
  paidShare: z.number().nullable().describe('percent of approved, two decimals'),
  overdueProofs: z.number().int(),
});
export const drawdownReportDto = z.object({
  ...head,
  total: drawdownSums,
  years: z.array(
    z.object({
      year: z.number().int(),
      approved: z.number().int(),
      paid: z.number().int(),
      planned: z.number().int(),
    }),
  ),
  districts: z.array(drawdownSums.extend({ ags: z.string(), name: z.string() })),
  programmes: z.array(drawdownSums.extend({ id: z.string(), name: z.string() })),
  cases: z.array(drawdownSums.extend({ caseId: z.number().int(), name: z.string(), district: z.string() })),
  overdueByAge: z.array(z.object({ label: said(), count: z.number().int() })),
  overdue: z
    .array(
      z.object({
        caseId: z.number().int(),
        reference: z.string(),
        name: z.string(),
        recipient: z.string().nullable(),
        district: z.string(),
        funder: z.enum(keysOf(funders)),
        kind: z.enum(keysOf(proofKinds)),
        year: z.number().int().nullable().describe('budget year of an interim proof'),
        dueOn: z.iso.date(),
        rule: said('how the day follows'),
        days: z.number().int(),
        advisor: z
          .string()
          .nullable()
          .describe('who is in charge as known then, by the name of today; not in the checksum'),
        link: z.string(),
      }),
    )
    .describe('each overdue proof, the longest overdue first; the sums and ages count these'),
});
export type DrawdownReportDto = z.infer<typeof drawdownReportDto>;

export const programmeReportDto = z.object({
  ...head,
  items: z.array(
    z.object({
      programme: z.object({ id: z.string(), shortName: z.string() }),
      applications: z.number().int(),
      approved: z.number().int(),
      rejected: z.number().int(),
      withdrawn: z.number().int(),
      federal: z.number().int(),
      state: z.number().int(),
      addresses: z.number().int(),
      medianDaysToNotice: z.number().nullable(),
      costPerAddress: z.number().int().nullable().describe('in cents'),
    }),
  ),
});
export type ProgrammeReportDto = z.infer<typeof programmeReportDto>;
