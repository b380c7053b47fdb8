import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Funding cases and the desk. Every change of a case brings the ETag that was read and answers with the whole case. */

export type FundingCaseDto = wire.GetCaseResponses[200];
export type TrackDto = FundingCaseDto['tracks'][number];
export type Funder = TrackDto['funder'];
export type NoticeDto = TrackDto['notices'][number];
export type PayoutDto = TrackDto['payouts'][number];
export type ProofDto = TrackDto['proofs'][number];
export type ChangeRequestDto = TrackDto['changeRequests'][number];
export type CaseStepDto =
  | TrackDto['steps'][number]
  | PayoutDto['steps'][number]
  | ProofDto['steps'][number]
  | ChangeRequestDto['steps'][number];
export type CaseUnmetDto = CaseStepDto['unmet'][number];
export type FindingDto = FundingCaseDto['findings'][number];
export type OverrideDto = FundingCaseDto['overrides'][number];
export type DeadlineDto = FundingCaseDto['deadlines'][number];
export type CommitmentDto = FundingCaseDto['commitments'][number];
export type TenderDto = FundingCaseDto['tenders'][number];
export type CaseEventDto = wire.ListCaseEventsResponses[200]['items'][number];
export type CaseChangesDto = wire.GetCaseChangesResponses[200];
export type ReviewDto = wire.GetReviewResponses[200];
export type SectionDto = ReviewDto['sections'][number];
export type MessageList = wire.ListMessagesResponses[200];
export type MessageDto = MessageList['items'][number];
export type VisitDto = wire.VisitCaseResponses[200];
export type DeskDto = wire.GetDeskResponses[200];
export type CaseList = wire.ListCasesResponses[200];
export type DeskItemDto = CaseList['items'][number];
export type CaseOverlaps = wire.GetCaseOverlapsResponses[200];
export type CaseOverlapDto = CaseOverlaps['items'][number];
export type CaseCoverage = wire.GetCaseCoverageResponses[200];
export type AssignmentBody = wire.AssignCasesData['body'];
export type AssignmentDto = wire.AssignCasesResponses[200];

export type CaseBody = wire.SaveCaseData['body'];
export type TrackBody = wire.SaveTrackData['body'];
export type CaseStepBody = wire.ChangeTrackStatusData['body'];
export type NoticeBody = wire.AddNoticeData['body'];
export type NoticeWordsBody = wire.SaveNoticeData['body'];
export type NoticeDecisionBody = wire.DecideNoticeData['body'];
export type PayoutBody = wire.AddPayoutData['body'];
export type ProofBody = wire.AddProofData['body'];
export type ChangeRequestBody = wire.AddChangeRequestData['body'];
export type PlanBody = wire.SavePlanData['body'];
export type DialoguesBody = wire.SaveDialoguesData['body'];
export type SurveysBody = wire.SaveSurveysData['body'];
export type CommitmentsBody = wire.SaveCommitmentsData['body'];
export type TendersBody = wire.SaveTendersData['body'];
export type ScorePointsBody = wire.SaveScorePointsData['body'];
export type OwnDeadlinesBody = wire.SaveOwnDeadlinesData['body'];
export type OverrideBody = wire.AskOverrideData['body'];
export type OverrideDecisionBody = wire.DecideOverrideData['body'];
export type MessageBody = wire.AddMessageData['body'];
export type SectionReviewBody = wire.ReviewSectionData['body'];
export type ReviewEndBody = wire.EndReviewData['body'];

/** Something with the name of its version, which every change of it has to bring along. */
interface Tagged {
  etag: string;
}
export interface ReadCase extends Tagged {
  record: FundingCaseDto;
}
export interface ReadReview extends Tagged {
  review: ReviewDto;
}

type Asked<T> = Promise<{ data?: T; error?: unknown; response?: Response }>;

async function tagged<T>(asked: Asked<T>): Promise<{ answer: T; etag: string }> {
  const envelope = await asked;
  const answer = await answerOf(Promise.resolve(envelope));
  return { answer, etag: envelope.response?.headers.get('etag') ?? '' };
}
async function caseOf(asked: Asked<FundingCaseDto>): Promise<ReadCase> {
  const { answer, etag } = await tagged(asked);
  return { record: answer, etag };
}
async function reviewOf(asked: Asked<ReviewDto>): Promise<ReadReview> {
  const { answer, etag } = await tagged(asked);
  return { review: answer, etag };
}

const headersOf = (etag: string) => ({ 'If-Match': etag });
const at = (id: number, etag: string) => ({ path: { id }, headers: headersOf(etag) });
const on = (id: number, etag: string, funder: Funder) => ({ path: { id, funder }, headers: headersOf(etag) });
const part = (id: number, etag: string, { funder, number }: PartRef) => ({
  path: { id, funder, number },
  headers: headersOf(etag),
});

/** One notice, payout request, proof or change request of a track. */
export interface PartRef {
  funder: Funder;
  number: number;
}

export const listCases = (of?: Of<typeof sdk.listCases>) => answerOf(sdk.listCases(of));
export const getDesk = () => answerOf(sdk.getDesk());
export const saveSearch = (of: Of<typeof sdk.saveSearch>) => answerOf(sdk.saveSearch(of));
export const dropSearch = (search: number) => answerOf(sdk.dropSearch({ path: { search } }));
export const saveAbsence = (of: Of<typeof sdk.saveAbsence>) => answerOf(sdk.saveAbsence(of));

export const assignCases = (body: AssignmentBody) => answerOf(sdk.assignCases({ body }));
export const deskFilePath = (q: string, format: 'csv' | 'csv-excel') =>
  `/api/desk/file?${new URLSearchParams({ q, format })}`;

export const openCase = (projectId: number) => caseOf(sdk.openCase({ body: { projectId } }));
export const getCase = (id: number) => caseOf(sdk.getCase({ path: { id } }));
export const saveCase = (id: number, etag: string, body: CaseBody) =>
  caseOf(sdk.saveCase({ ...at(id, etag), body }));
export const getCaseOverlaps = (id: number) => answerOf(sdk.getCaseOverlaps({ path: { id } }));
export const getCaseCoverage = (id: number) => answerOf(sdk.getCaseCoverage({ path: { id } }));
export const listCaseEvents = (id: number) => answerOf(sdk.listCaseEvents({ path: { id } }));
export const listCaseVersions = (of: Of<typeof sdk.listCaseVersions>) => answerOf(sdk.listCaseVersions(of));
export const saveOwnDeadlines = (id: number, etag: string, body: OwnDeadlinesBody) =>
  caseOf(sdk.saveOwnDeadlines({ ...at(id, etag), body }));
export const askOverride = (id: number, etag: string, body: OverrideBody) =>
  caseOf(sdk.askOverride({ ...at(id, etag), body }));
export const decideOverride = (id: number, etag: string, number: number, body: OverrideDecisionBody) =>
  caseOf(sdk.decideOverride({ path: { id, number }, headers: headersOf(etag), body }));

export const withdrawOverride = (id: number, etag: string, number: number) =>
  caseOf(sdk.withdrawOverride({ path: { id, number }, headers: headersOf(etag) }));
export const revokeOverride = (id: number, etag: string, number: number, reason: string) =>
  caseOf(sdk.revokeOverride({ path: { id, number }, headers: headersOf(etag), body: { reason } }));

export const saveTrack = (id: number, etag: string, funder: Funder, body: TrackBody) =>
  caseOf(sdk.saveTrack({ ...on(id, etag, funder), body }));
export const changeTrackStatus = (id: number, etag: string, funder: Funder, body: CaseStepBody) =>
  caseOf(sdk.changeTrackStatus({ ...on(id, etag, funder), body }));
export const addNotice = (id: number, etag: string, funder: Funder, body: NoticeBody) =>
  caseOf(sdk.addNotice({ ...on(id, etag, funder), body }));
export const saveNotice = (id: number, etag: string, of: PartRef, body: NoticeWordsBody) =>
  caseOf(sdk.saveNotice({ ...part(id, etag, of), body }));
export const decideNotice = (id: number, etag: string, of: PartRef, body: NoticeDecisionBody) =>
  caseOf(sdk.decideNotice({ ...part(id, etag, of), body }));
export const savePlan = (id: number, etag: string, funder: Funder, body: PlanBody) =>
  caseOf(sdk.savePlan({ ...on(id, etag, funder), body }));
export const addPayout = (id: number, etag: string, funder: Funder, body: PayoutBody) =>
  caseOf(sdk.addPayout({ ...on(id, etag, funder), body }));
export const savePayout = (id: number, etag: string, of: PartRef, body: PayoutBody) =>
  caseOf(sdk.savePayout({ ...part(id, etag, of), body }));
export const changePayoutStatus = (id: number, etag: string, of: PartRef, body: CaseStepBody) =>
  caseOf(sdk.changePayoutStatus({ ...part(id, etag, of), body }));
export const addProof = (id: number, etag: string, funder: Funder, body: ProofBody) =>
  caseOf(sdk.addProof({ ...on(id, etag, funder), body }));
export const saveProof = (id: number, etag: string, of: PartRef, body: ProofBody) =>
  caseOf(sdk.saveProof({ ...part(id, etag, of), body }));
export const changeProofStatus = (id: number, etag: string, of: PartRef, body: CaseStepBody) =>
  caseOf(sdk.changeProofStatus({ ...part(id, etag, of), body }));
export const addChangeRequest = (id: number, etag: string, funder: Funder, body: ChangeRequestBody) =>
  caseOf(sdk.addChangeRequest({ ...on(id, etag, funder), body }));
export const saveChangeRequest = (id: number, etag: string, of: PartRef, body: ChangeRequestBody) =>
  caseOf(sdk.saveChangeRequest({ ...part(id, etag, of), body }));
export const changeRequestStatus = (id: number, etag: string, of: PartRef, body: CaseStepBody) =>
  caseOf(sdk.changeRequestStatus({ ...part(id, etag, of), body }));

export const saveDialogues = (id: number, etag: string, body: DialoguesBody) =>
  caseOf(sdk.saveDialogues({ ...at(id, etag), body }));
export const saveSurveys = (id: number, etag: string, body: SurveysBody) =>
  caseOf(sdk.saveSurveys({ ...at(id, etag), body }));
export const saveCommitments = (id: number, etag: string, body: CommitmentsBody) =>
  caseOf(sdk.saveCommitments({ ...at(id, etag), body }));
export const saveTenders = (id: number, etag: string, body: TendersBody) =>
  caseOf(sdk.saveTenders({ ...at(id, etag), body }));
export const saveScorePoints = (id: number, etag: string, body: ScorePointsBody) =>
  caseOf(sdk.saveScorePoints({ ...at(id, etag), body }));

export const getReview = (id: number) => reviewOf(sdk.getReview({ path: { id } }));
export const submitCase = (id: number, etag: string, note: string | undefined) =>
  reviewOf(sdk.submitCase({ ...at(id, etag), body: { note } }));
export const reviewSection = (
  id: number,
  etag: string,
  section: SectionDto['section'],
  body: SectionReviewBody,
) => reviewOf(sdk.reviewSection({ path: { id, section }, headers: headersOf(etag), body }));
export const endReview = (id: number, etag: string, body: ReviewEndBody) =>
  reviewOf(sdk.endReview({ ...at(id, etag), body }));
export const getCaseChanges = (id: number, query: { since: string; until?: string }) =>
  answerOf(sdk.getCaseChanges({ path: { id }, query }));
export const listMessages = (of: Of<typeof sdk.listMessages>) => answerOf(sdk.listMessages(of));
export const addMessage = (id: number, body: MessageBody) =>
  answerOf(sdk.addMessage({ path: { id }, body }));
export const visitCase = (id: number) => answerOf(sdk.visitCase({ path: { id } }));
