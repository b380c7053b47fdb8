import { answerOf } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Who changed what and when, over the generated client. Every record that has a history answers in the same shapes. */

export type VersionList = wire.ListAccountVersionsResponses[200];
export type VersionDto = VersionList['items'][number];
export type FieldChange = VersionDto['changes'][number];
export type FieldValue = FieldChange['from'];
export type AreaChange = NonNullable<VersionDto['area']>;
export type Author = VersionDto['by'];
export type VersionDiff = wire.DiffAccountVersionsResponses[200];

/** A record together with the mark of its version: whoever saves it says which version was edited. */
export interface Edited<T> {
  record: T;
  etag: string;
}

export async function withEtag<T>(
  asked: Promise<{ data?: T; error?: unknown; response?: Response }>,
): Promise<Edited<T>> {
  const record = await answerOf(asked);
  const { response } = await asked;
  return { record, etag: response?.headers.get('etag') ?? '' };
}

type MunicipalityBody = wire.SaveMunicipalityData['body'];
interface VersionQuery {
  limit?: number;
  after?: string | undefined;
}
interface DiffQuery {
  from: number;
  to: number;
}

export const listMunicipalityVersions = (ags: string, query: VersionQuery) =>
  answerOf(sdk.listMunicipalityVersions({ path: { ags }, query }));
export const diffMunicipalityVersions = (ags: string, query: DiffQuery) =>
  answerOf(sdk.diffMunicipalityVersions({ path: { ags }, query }));
export const listEditionVersions = (id: string, query: VersionQuery) =>
  answerOf(sdk.listEditionVersions({ path: { id }, query }));
export const diffEditionVersions = (id: string, query: DiffQuery) =>
  answerOf(sdk.diffEditionVersions({ path: { id }, query }));

/** As it is stored now, whatever the browser has kept. */
export const readMunicipality = (ags: string) =>
  withEtag(sdk.getMunicipality({ path: { ags }, cache: 'no-store' }));

export const saveMunicipality = (ags: string, etag: string, body: MunicipalityBody) =>
  withEtag(sdk.saveMunicipality({ path: { ags }, headers: { 'If-Match': etag }, body }));
