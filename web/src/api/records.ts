import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* The whole record of a project, for those who keep it. */

export type RecordList = wire.ListRecordsResponses[200];
export type RecordItemDto = RecordList['items'][number];
export type RecordDto = wire.GetRecordResponses[200];
export type ProjectStatus = RecordDto['status'];
export type TransitionDto = RecordDto['transitions'][number];
export type UnmetDto = TransitionDto['unmet'][number];
export type OverrideDto = wire.GetCaseResponses[200]['overrides'][number];
export type OverrideDecisionBody = wire.DecideStepOverrideData['body'];
export type FactDto = RecordDto['facts'][number];
export type CareDto = RecordDto['care'][number];
export type LotDto = RecordDto['lots'][number];
export type RecordQuery = NonNullable<wire.ListRecordsData['query']>;
export type RecordBody = wire.SaveRecordData['body'];
export type LotsBody = wire.SaveLotsData['body'];
export type ContactsBody = wire.SaveContactsData['body'];
export type StatusBody = wire.ChangeStatusData['body'];
export type ReportBody = wire.ReportProjectData['body'];
export type WorkListDto = wire.GetWorkListResponses[200];
export type TaskDto = WorkListDto['tasks'][number];
export type OperatorDto = wire.ListOperatorsResponses[200]['items'][number];
export type AddressList = wire.ListAddressesResponses[200];
export type AddressDto = AddressList['items'][number];

/** A record with the name of its version, which every change of it has to bring along. */
export interface ReadRecord {
  record: RecordDto;
  etag: string;
}

async function withTag(
  asked: Promise<{ data?: RecordDto; error?: unknown; response?: Response }>,
): Promise<ReadRecord> {
  const answer = await asked;
  const record = await answerOf(Promise.resolve(answer));
  return { record, etag: answer.response?.headers.get('etag') ?? '' };
}

const at = (id: number, etag: string) => ({ path: { id }, headers: { 'If-Match': etag } });

export const getWorkList = () => answerOf(sdk.getWorkList());
export const listRecords = (of?: Of<typeof sdk.listRecords>) => answerOf(sdk.listRecords(of));
export const getRecord = (id: number) => withTag(sdk.getRecord({ path: { id } }));
export const createRecord = (body: RecordBody) => withTag(sdk.createRecord({ body }));
export const saveRecord = (id: number, etag: string, body: RecordBody) =>
  withTag(sdk.saveRecord({ ...at(id, etag), body }));
export const saveLots = (id: number, etag: string, body: LotsBody) =>
  withTag(sdk.saveLots({ ...at(id, etag), body }));
export const saveContacts = (id: number, etag: string, body: ContactsBody) =>
  withTag(sdk.saveContacts({ ...at(id, etag), body }));
export const changeStatus = (id: number, etag: string, body: StatusBody) =>
  withTag(sdk.changeStatus({ ...at(id, etag), body }));
export const reportProject = (id: number, etag: string, body: ReportBody) =>
  withTag(sdk.reportProject({ ...at(id, etag), body }));
export const confirmProject = (id: number, etag: string) => withTag(sdk.confirmProject(at(id, etag)));
export const listRecordEvents = (id: number) => answerOf(sdk.listRecordEvents({ path: { id } }));
export const listRecordVersions = (of: Of<typeof sdk.listRecordVersions>) =>
  answerOf(sdk.listRecordVersions(of));
export const diffRecordVersions = (of: Of<typeof sdk.diffRecordVersions>) =>
  answerOf(sdk.diffRecordVersions(of));
export const listOperators = (of?: Of<typeof sdk.listOperators>) => answerOf(sdk.listOperators(of));
export const addOperator = (of: Of<typeof sdk.addOperator>) => answerOf(sdk.addOperator(of));
export const mergeOperators = (of: Of<typeof sdk.mergeOperators>) => answerOf(sdk.mergeOperators(of));
export const listAddresses = (of: Of<typeof sdk.listAddresses>) => answerOf(sdk.listAddresses(of));
