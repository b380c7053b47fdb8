import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';
import type { AddressDto } from './records.js';

/* Lists of rows as files: the dry run, mends, taking over. */

export type UploadDto = wire.GetBulkImportResponses[200];
export type UploadKind = UploadDto['kind'];
export type Reading = UploadDto['reading'];
export type RefusedRow = UploadDto['refused'][number];
export type MendOffer = RefusedRow['offers'][number];
export type Correction = UploadDto['corrections'][number];
export type SummaryLine = UploadDto['summary'][number];
export type UploadOutcome = wire.ApplyBulkImportResponses[200];
export type UploadItem = wire.ListBulkImportsResponses[200]['items'][number];
export type ChangeLine = wire.ListBulkChangesResponses[200]['items'][number];
export type ReadingBody = wire.SaveBulkReadingData['body'];
export type ChangesQuery = NonNullable<wire.ListBulkChangesData['query']>;
export type AddressBody = wire.SaveAddressData['body'];

/** The file itself is the body; lists of lots or dates may be of one project or name it in each row. */
export const uploadFile = (file: File, kind: UploadKind, project: number | null) =>
  answerOf(
    sdk.createBulkImport({
      query: { kind, name: file.name, ...(project !== null && { project }) },
      body: file,
    }),
  );
export const listUploads = (of?: Of<typeof sdk.listBulkImports>) => answerOf(sdk.listBulkImports(of));
export const getUpload = (id: string) => answerOf(sdk.getBulkImport({ path: { id } }));
export const saveReading = (id: string, body: ReadingBody) =>
  answerOf(sdk.saveBulkReading({ path: { id }, body }));
export const listChanges = (id: string, query: ChangesQuery) =>
  answerOf(sdk.listBulkChanges({ path: { id }, query }));
export const applyUpload = (id: string, body: { basis: string; reason?: string }) =>
  answerOf(sdk.applyBulkImport({ path: { id }, body }));
export const saveAddress = (id: number, { number, etag }: Pick<AddressDto, 'number' | 'etag'>, body: AddressBody) =>
  answerOf(sdk.saveAddress({ path: { id, number }, headers: { 'If-Match': etag }, body }));

/** Before it is taken over. */
export const deleteUpload = (id: string) => answerOf(sdk.deleteBulkImport({ path: { id } }));

export type FileFormat = 'csv' | 'csv-excel' | 'xlsx' | 'ods';
export function templatePath(kind: UploadKind, format: FileFormat, project: number | null): string {
  const stock = project === null ? '' : `&project=${project}`;
  return `/api/bulk-imports/template?kind=${kind}&format=${format}${stock}`;
}
export const changesFilePath = (id: string, format: Exclude<FileFormat, 'ods'>): string =>
  `/api/bulk-imports/${id}/changes-file?format=${format}`;
export const errorFilePath = (id: string, format: Exclude<FileFormat, 'ods'>): string =>
  `/api/bulk-imports/${id}/error-file?format=${format}`;
