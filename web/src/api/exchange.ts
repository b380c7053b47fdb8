import { answerOf } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* A case taken along as a whole, and the form of an applicant that comes back filled in. */

export type ApplicantFormDto = wire.CheckApplicantFormResponses[200];
export type FormChange = ApplicantFormDto['changes'][number];
export type RefusedCell = ApplicantFormDto['refused'][number];

export const caseExportPath = (id: number): string => `/api/funding-cases/${id}/export`;
/** As it was known at the end of a day. */
export const caseExportAsOf = (id: number, asOf: string): Promise<Blob> =>
  answerOf(sdk.exportCase({ path: { id }, query: { asOf }, parseAs: 'blob' }));
export const applicantFormPath = (id: number): string => `/api/funding-cases/${id}/applicant-form.xlsx`;

export const checkApplicantForm = (id: number, file: File) =>
  answerOf(sdk.checkApplicantForm({ path: { id }, query: { name: file.name }, body: file }));
/** With the same file as was checked. */
export const applyApplicantForm = (id: number, file: File, basis: string) =>
  answerOf(sdk.applyApplicantForm({ path: { id }, query: { name: file.name, basis }, body: file }));
