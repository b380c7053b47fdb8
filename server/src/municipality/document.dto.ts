import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { authorDto } from '../platform/version.dto.js';
import type { ListedDocument } from './document.queries.js';

export const documentDto = z.object({
  id: z.uuid(),
  area: z.string().describe('AGS of the Gemeinde'),
  name: z.string(),
  mediaType: z.string().describe('found in the content, never taken from the name'),
  size: z.number().int().describe('bytes'),
  sha256: z.string().describe('of the bytes, which come back exactly as they were sent'),
  signed: z.boolean().describe('carries an electronic signature; whether it is valid was not checked'),
  scan: z.enum(['clean', 'not_scanned']).describe('not_scanned: the service has no virus scanner (CLAMAV)'),
  uploadedAt: z.iso.datetime(),
  uploadedBy: authorDto,
});
export type DocumentDto = z.infer<typeof documentDto>;
export const documentList = listOf(documentDto);
export const documentQuery = listQuery.pick({ limit: true, after: true });
export type DocumentQuery = z.infer<typeof documentQuery>;

export const documentUpload = z.object({
  name: z
    .string('Bitte den Namen der Datei angeben (?name=…).')
    .min(1, 'Bitte den Namen der Datei angeben (?name=…).')
    .max(1_000, 'Bitte einen Namen mit höchstens 1.000 Zeichen angeben.')
    .describe('name of the file; shortened to 200 signs and freed of paths'),
});
export type DocumentUpload = z.infer<typeof documentUpload>;

export const documentKey = z.string().max(100).describe('id of the document');

export function documentDtoOf(row: ListedDocument): DocumentDto {
  return {
    id: row.id,
    area: row.area,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    signed: row.signed,
    scan: row.scan,
    uploadedAt: row.uploaded_at.toISOString(),
    uploadedBy: row.uploadedBy,
  };
}
