import { z } from 'zod';
import { queryOf } from '../../platform/query.js';
import { said } from '../../platform/wording/said.js';

/* The form that an applicant fills in outside and sends back: the dry run is the same code as taking it over. */

const name = z
  .string('Bitte den Namen der Datei angeben (?name=…).')
  .min(1, 'Bitte den Namen der Datei angeben (?name=…).')
  .max(1_000);

export const applicantFormQuery = queryOf({ name });
export type ApplicantFormQuery = z.infer<typeof applicantFormQuery>;
export const applicantFormApplyQuery = queryOf({
  name,
  basis: z
    .string('Bitte zuerst prüfen lassen (?basis=… aus dem Probelauf).')
    .min(1, 'Bitte zuerst prüfen lassen (?basis=… aus dem Probelauf).')
    .max(100)
    .describe('of the dry run that was shown'),
});
export type ApplicantFormApplyQuery = z.infer<typeof applicantFormApplyQuery>;

const cell = {
  sheet: z.string(),
  cell: z.string().describe('B7; empty: the sheet as a whole'),
  label: said(),
};

export const applicantFormDto = z.object({
  fileName: z.string(),
  changes: z.array(
    z.object({
      ...cell,
      from: z.string().nullable().describe('as the page shows it; null: nothing is stored'),
      to: z.string().nullable(),
      note: said('„Ergebnis einer Formel“').nullable(),
    }),
  ),
  refused: z
    .array(z.object({ ...cell, value: z.string(), reason: said(), mend: said() }))
    .describe('as long as there is one, nothing is taken over'),
  warnings: z.array(said()),
  basis: z.string().describe('to be sent with the same file, to take it over'),
});
export type ApplicantFormDto = z.infer<typeof applicantFormDto>;

export const applicantOutcomeDto = z.object({ applied: z.number().int().describe('changed fields') });
export type ApplicantOutcomeDto = z.infer<typeof applicantOutcomeDto>;
