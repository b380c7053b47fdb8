import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Requests for advice, sessions with protocol and tasks, and whom to ask. */

export type AdviceRequestList = wire.ListAdviceRequestsResponses[200];
export type AdviceRequestDto = AdviceRequestList['items'][number];
export type AdviceRequestBody = wire.AskForAdviceData['body'];
export type ScheduleBody = wire.ScheduleAdviceData['body'];
export type SessionItemDto = wire.ListAdviceSessionsResponses[200]['items'][number];
export type SessionDto = wire.GetAdviceSessionResponses[200];
export type SessionBody = wire.SaveAdviceSessionData['body'];
export type NewSessionBody = wire.CreateAdviceSessionData['body'];
export type AdviceTaskDto = wire.ListAdviceTasksResponses[200]['items'][number];
export type Topic = SessionDto['topics'][number];
export type ContactRequestDto = wire.ListContactRequestsResponses[200]['items'][number];
export type ContactLetter = wire.SendContactRequestData['body'];
export type PublicContactDto = wire.ListPublicContactsResponses[200]['items'][number];
export type AreaContactDto = wire.ListAreaContactsResponses[200]['items'][number];
export type AreaContactBody = wire.AddAreaContactData['body'];

/** A session with the name of its version, which every change of it has to bring along. */
export interface ReadSession {
  record: SessionDto;
  etag: string;
}

async function withTag(
  asked: Promise<{ data?: SessionDto; error?: unknown; response?: Response }>,
): Promise<ReadSession> {
  const answer = await asked;
  const record = await answerOf(Promise.resolve(answer));
  return { record, etag: answer.response?.headers.get('etag') ?? '' };
}
const headersOf = (etag: string) => ({ 'If-Match': etag });
const at = (id: number, etag: string) => ({ path: { id }, headers: headersOf(etag) });

export const listAdviceRequests = (of?: Of<typeof sdk.listAdviceRequests>) =>
  answerOf(sdk.listAdviceRequests(of));
export const getAdviceRequest = (id: number) => answerOf(sdk.getAdviceRequest({ path: { id } }));
export const askForAdvice = (body: AdviceRequestBody) => answerOf(sdk.askForAdvice({ body }));
/** The file itself is the body. */
export const addAdviceDocument = (id: number, file: File) =>
  answerOf(sdk.addAdviceDocument({ path: { id }, query: { name: file.name }, body: file }));
export const withdrawAdviceRequest = ({ id, etag }: Pick<AdviceRequestDto, 'id' | 'etag'>, reason: string) =>
  answerOf(sdk.withdrawAdviceRequest({ ...at(id, etag), body: { reason } }));
export const scheduleAdvice = ({ id, etag }: Pick<AdviceRequestDto, 'id' | 'etag'>, body: ScheduleBody) =>
  withTag(sdk.scheduleAdvice({ ...at(id, etag), body }));

export const listAdviceSessions = (of?: Of<typeof sdk.listAdviceSessions>) =>
  answerOf(sdk.listAdviceSessions(of));
export const listAdviceTasks = (of?: Of<typeof sdk.listAdviceTasks>) => answerOf(sdk.listAdviceTasks(of));
export const getAdviceSession = (id: number) => withTag(sdk.getAdviceSession({ path: { id } }));
export const createAdviceSession = (body: NewSessionBody) => withTag(sdk.createAdviceSession({ body }));
export const saveAdviceSession = (id: number, etag: string, body: SessionBody) =>
  withTag(sdk.saveAdviceSession({ ...at(id, etag), body }));
export const cancelAdviceSession = (id: number, etag: string, reason: string) =>
  withTag(sdk.cancelAdviceSession({ ...at(id, etag), body: { reason } }));
export const finishProtocol = (id: number, etag: string) => withTag(sdk.finishProtocol(at(id, etag)));
export const addAddendum = (id: number, text: string) =>
  withTag(sdk.addAddendum({ path: { id }, body: { text } }));
export const tickAdviceTask = (id: number, number: number, doneOn: string | null) =>
  withTag(sdk.tickAdviceTask({ path: { id, number }, body: { doneOn } }));
export type AdvisorDto = wire.ListAdviceAdvisorsResponses[200]['items'][number];
export type HandoverBody = wire.HandOverAdviceSessionData['body'];
export const listAdviceAdvisors = () => answerOf(sdk.listAdviceAdvisors());
export const handOverAdviceSession = (id: number, etag: string, body: HandoverBody) =>
  withTag(sdk.handOverAdviceSession({ ...at(id, etag), body }));

interface VersionQuery {
  limit: number;
  after: string | undefined;
}
export const listSessionVersions = (id: number, query: VersionQuery) =>
  answerOf(sdk.listAdviceVersions({ path: { id }, query }));
export const listRequestVersions = (id: number, query: VersionQuery) =>
  answerOf(sdk.listAdviceRequestVersions({ path: { id }, query }));
export const protocolPath = (id: number): string => `/api/advice-sessions/${id}/protocol.pdf`;

export const getContactForm = () => answerOf(sdk.getContactForm());
export const sendContactRequest = (body: ContactLetter) => answerOf(sdk.sendContactRequest({ body }));
export const listContactRequests = (of?: Of<typeof sdk.listContactRequests>) =>
  answerOf(sdk.listContactRequests(of));
export const answerContactRequest = (id: number) => answerOf(sdk.answerContactRequest({ path: { id } }));

export const listPublicContacts = (ags: string) => answerOf(sdk.listPublicContacts({ path: { ags } }));
export const listAreaContacts = (area: string) => answerOf(sdk.listAreaContacts({ query: { area } }));
export const addAreaContact = (body: AreaContactBody) => answerOf(sdk.addAreaContact({ body }));
export const saveAreaContact = (
  { id, etag }: Pick<AreaContactDto, 'id' | 'etag'>,
  body: Omit<AreaContactBody, 'area'>,
) => answerOf(sdk.saveAreaContact({ ...at(id, etag), body }));
export const removeAreaContact = ({ id, etag }: Pick<AreaContactDto, 'id' | 'etag'>) =>
  answerOf(sdk.removeAreaContact(at(id, etag)));
