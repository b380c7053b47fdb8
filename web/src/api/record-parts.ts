import { answerOf } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';
import type { OverrideDecisionBody, ReadRecord, RecordDto } from './records.js';

/* Parts of a record that have ways of their own: publication, milestones, documents. Each answers with the whole record. */

export type PublicationBody = wire.RequestPublicationData['body'];
export type DecisionBody = wire.DecidePublicationData['body'];
export type StepOverrideBody = wire.AskStepOverrideData['body'];
export type MilestoneBody = wire.AddMilestoneData['body'];
export type MilestoneStateBody = wire.SaveMilestoneStateData['body'];
export type DocumentBody = wire.SaveRecordDocumentData['body'];
export type RecordDocumentDto = RecordDto['documents'][number];
export type PublicationRequestDto = RecordDto['publication']['requests'][number];
export type EventDto = wire.ListRecordEventsResponses[200]['items'][number];

async function withTag(
  asked: Promise<{ data?: RecordDto; error?: unknown; response?: Response }>,
): Promise<ReadRecord> {
  const answer = await asked;
  const record = await answerOf(Promise.resolve(answer));
  return { record, etag: answer.response?.headers.get('etag') ?? '' };
}

const headersOf = (etag: string) => ({ 'If-Match': etag });

export const requestPublication = (id: number, etag: string, body: PublicationBody) =>
  withTag(sdk.requestPublication({ path: { id }, headers: headersOf(etag), body }));
export const decidePublication = (id: number, etag: string, number: number, body: DecisionBody) =>
  withTag(sdk.decidePublication({ path: { id, number }, headers: headersOf(etag), body }));
export const askStepOverride = (id: number, etag: string, body: StepOverrideBody) =>
  withTag(sdk.askStepOverride({ path: { id }, headers: headersOf(etag), body }));
export const decideStepOverride = (id: number, etag: string, number: number, body: OverrideDecisionBody) =>
  withTag(sdk.decideStepOverride({ path: { id, number }, headers: headersOf(etag), body }));
export const withdrawStepOverride = (id: number, etag: string, number: number) =>
  withTag(sdk.withdrawStepOverride({ path: { id, number }, headers: headersOf(etag) }));
export const revokeStepOverride = (id: number, etag: string, number: number, reason: string) =>
  withTag(sdk.revokeStepOverride({ path: { id, number }, headers: headersOf(etag), body: { reason } }));
export const narrowAddressDisplay = (id: number, etag: string, reason: string) =>
  withTag(
    sdk.narrowAddressDisplay({ path: { id }, headers: headersOf(etag), body: { display: 'counts', reason } }),
  );
export const addMilestone = (id: number, etag: string, body: MilestoneBody) =>
  withTag(sdk.addMilestone({ path: { id }, headers: headersOf(etag), body }));
export const saveMilestoneState = (id: number, etag: string, number: number, body: MilestoneStateBody) =>
  withTag(sdk.saveMilestoneState({ path: { id, number }, headers: headersOf(etag), body }));
export const saveRecordDocument = (id: number, etag: string, document: string, body: DocumentBody) =>
  withTag(sdk.saveRecordDocument({ path: { id, document }, headers: headersOf(etag), body }));

/** The file itself is the body. `fetch` tells no progress of what is sent, so this asks by the older way. */
export function addRecordDocument(
  id: number,
  file: File,
  about: { kind: string; title: string },
  onProgress: (share: number) => void,
): Promise<ReadRecord> {
  const query = new URLSearchParams({ name: file.name, kind: about.kind });
  if (about.title) query.set('title', about.title);
  return withTag(sent(`/api/project-records/${id}/documents?${query}`, file, onProgress));
}

interface Sent {
  data?: RecordDto;
  error?: unknown;
  response?: Response;
}

function sent(path: string, file: File, onProgress: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (loaded / total) * 100 : 0);
    request.onerror = () => resolve({ error: new TypeError('offline') });
    request.onload = () => resolve(answerIn(request));
    request.send(file);
  });
}

function answerIn(request: XMLHttpRequest): Sent {
  const { status, responseText } = request;
  const response = new Response(null, { status, headers: { etag: request.getResponseHeader('etag') ?? '' } });
  const json: unknown = JSON.parse(responseText || '{}');
  return status < 300 ? { data: json as RecordDto, response } : { error: json, response };
}
