import { z } from 'zod';
import { listOf } from '../../platform/list.dto.js';
import { oneLine, reasonIfAny, reasonOrNull } from '../../platform/typed-text.js';
import { authorDto } from '../../platform/version.dto.js';
import { operatorRefDto } from '../../project/public/project.dto.js';
import { keysOf, models, publicStates, recipientTypes, statuses, technologies } from '../../project/words.js';
import { deadlineDto } from '../deadline/deadline.dto.js';
import { letPassDto, overrideDto, wentPastDto } from '../../project/lifecycle/override.dto.js';
import { findingDto } from '../finding/finding.dto.js';
import {
  aggregates,
  changeRequestKinds,
  changeRequestStatuses,
  commitmentOutcomes,
  components,
  criteria,
  funders,
  noticeKinds,
  noticeStates,
  payoutStatuses,
  proofKinds,
  proofStatuses,
  reviewStatuses,
  tenderProcedures,
  trackStatuses,
} from '../words.js';
import { said } from '../../platform/wording/said.js';

/*
 * A funding case as those read it who lead or check it. Amounts in whole cents, rates in percent with two decimals, days in
 * Europe/Berlin. Its ETag covers every part of the case; the project has one of its own.
 */

export const day = z.iso.date().nullable();
const cents = z.number().int().nullable().describe('in cents');
const percent = z.number().nullable().describe('percent, two decimals');
const count = z.number().int().nullable();
const documentRef = z.object({ id: z.uuid(), name: z.string() }).nullable();

/** One condition of a step that is not met, and how it is met. */
const unmet = z.object({
  requirement: z.string(),
  sentence: said('with the mend'),
  legalBasis: said().nullable(),
  effect: z.enum(['block', 'warn']),
  mayOverride: z.boolean().describe('another lead may let it pass, where somebody asks with a reason'),
  override: letPassDto.describe('that it is asked to be let pass, or is'),
});
export type CaseUnmetDto = z.infer<typeof unmet>;

const stepOf = <T extends z.ZodType>(to: T) =>
  z.object({
    to,
    label: said('what the button says'),
    direction: z.enum(['forward', 'side', 'return', 'end', 'correction']),
    needsReason: z.boolean(),
    legalBasis: said().nullable(),
    unmet: z.array(unmet),
  });

export const noticeDto = z.object({
  funder: z.enum(keysOf(funders)),
  number: z.number().int(),
  component: z.enum(keysOf(components)),
  kind: z.enum(keysOf(noticeKinds)),
  state: z.enum(keysOf(noticeStates)),
  dated: z.iso.date(),
  receivedOn: day,
  unappealableOn: day.describe('bestandskräftig seit'),
  fileNumber: z.string().nullable(),
  issuingBody: z.string(),
  agency: z.string().nullable(),
  amount: cents.describe('the whole grant of this component after this notice, in cents'),
  rate: percent,
  eligibleExpenditure: cents,
  approvalPeriodStart: day,
  approvalPeriodEnd: day,
  ancillaryConditions: z.string().nullable(),
  document: documentRef,
  note: z.string().nullable(),
  holds: z.boolean().describe('the last confirmed one of its kind and component'),
  recordedBy: authorDto,
  recordedAt: z.iso.datetime(),
  decidedBy: authorDto.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean(),
});
export type NoticeDto = z.infer<typeof noticeDto>;

export const payoutDto = z.object({
  funder: z.enum(keysOf(funders)),
  number: z.number().int(),
  status: z.enum(keysOf(payoutStatuses)),
  statusSince: z.iso.date(),
  requestedAmount: z.number().int(),
  approvedAmount: cents,
  paidAmount: cents,
  periodStart: day,
  periodEnd: day,
  submittedOn: day,
  paidOn: day,
  materialInStock: z.boolean(),
  reference: z.string().nullable(),
  document: documentRef,
  note: z.string().nullable(),
  steps: z.array(stepOf(z.enum(keysOf(payoutStatuses)))),
});
export type PayoutDto = z.infer<typeof payoutDto>;

export const proofDto = z.object({
  funder: z.enum(keysOf(funders)),
  number: z.number().int(),
  kind: z.enum(keysOf(proofKinds)),
  status: z.enum(keysOf(proofStatuses)),
  statusSince: z.iso.date(),
  forYear: z.number().int().nullable(),
  submittedOn: day,
  decidedOn: day,
  provenExpenditure: cents,
  document: documentRef,
  note: z.string().nullable(),
  steps: z.array(stepOf(z.enum(keysOf(proofStatuses)))),
});
export type ProofDto = z.infer<typeof proofDto>;

export const changeRequestDto = z.object({
  funder: z.enum(keysOf(funders)),
  number: z.number().int(),
  kind: z.enum(keysOf(changeRequestKinds)),
  status: z.enum(keysOf(changeRequestStatuses)),
  statusSince: z.iso.date(),
  reason: z.string(),
  submittedOn: day,
  decidedOn: day,
  approvalPeriodEnd: day,
  amount: cents,
  document: documentRef,
  steps: z.array(stepOf(z.enum(keysOf(changeRequestStatuses)))),
});
export type ChangeRequestDto = z.infer<typeof changeRequestDto>;

export const trackDto = z.object({
  funder: z.enum(keysOf(funders)),
  required: z.boolean().describe('the guideline version asks for it'),
  status: z.enum(keysOf(trackStatuses)),
  statusSince: z.iso.date(),
  guidelineVersionId: z.string().nullable(),
  guidelineName: z.string().nullable(),
  grantingAuthority: z.string().nullable(),
  executingAgency: z.string().nullable(),
  requestedAmount: cents,
  requestedRate: percent,
  appliedOn: day,
  applicationReference: z.string().nullable(),
  specificationOn: day,
  provisionalAmount: cents.describe('of the confirmed notices that hold, all components'),
  finalAmount: cents,
  rate: percent.describe('of the notice that holds; on several components null'),
  approvalPeriodEnd: day,
  requested: z.number().int().describe('payout requests submitted, in cents'),
  paid: z.number().int().describe('in cents'),
  remaining: cents.describe('grant that holds less what is paid'),
  notices: z.array(noticeDto).describe('in the order of their days'),
  payouts: z.array(payoutDto),
  plan: z.array(z.object({ year: z.number().int(), amount: z.number().int() })),
  proofs: z.array(proofDto),
  changeRequests: z.array(changeRequestDto),
  steps: z.array(stepOf(z.enum(keysOf(trackStatuses)))).describe('what the one who asks may do next'),
});
export type TrackDto = z.infer<typeof trackDto>;

const dialogueShape = {
  number: z.number().int().min(1).max(99),
  announcedOn: day.default(null),
  startedOn: day.default(null),
  endedOn: day.default(null),
  invited: z.array(z.number().int()).max(200).default([]).describe('operators of the register'),
  takenPart: z.array(z.number().int()).max(200).default([]),
  result: oneLine(2_000).nullable().default(null),
  scoreDocumentId: z.uuid().nullable().default(null).describe('Ergebnis des Punktekompasses'),
  documentId: z.uuid().nullable().default(null),
};
const surveyCount = z
  .number()
  .int('Bitte eine ganze Zahl ab 0 angeben.')
  .min(0, 'Bitte eine ganze Zahl ab 0 angeben.')
  .max(10_000_000)
  .nullable();
const surveyShape = {
  number: z.number().int().min(1).max(99),
  startedOn: day.default(null),
  endedOn: day.default(null),
  evaluatedOn: day.default(null),
  horizonYears: z.number().int().min(0).max(50).nullable().default(null),
  horizonReason: oneLine(500).nullable().default(null),
  platformReference: oneLine(100).nullable().default(null),
  addresses: surveyCount.default(null),
  eligibleAddresses: surveyCount.default(null),
  whiteAddresses: surveyCount.default(null),
  promisedAddresses: surveyCount.default(null),
  potentialAddresses: surveyCount.default(null),
  documentId: z.uuid().nullable().default(null),
};
const commitmentShape = {
  number: z.number().int().min(1).max(999),
  surveyNumber: z.number().int().min(1).max(99).nullable().default(null),
  operatorId: z.number().int().min(1),
  ags: z
    .array(z.string().regex(/^\d{8}$/))
    .max(500)
    .default([]),
  addresses: surveyCount.default(null),
  technology: z.enum(keysOf(technologies)).nullable().default(null),
  promisedOn: day.default(null),
  dueOn: day.default(null),
  hasMilestonePlan: z.boolean().default(false),
  outcome: z.enum(keysOf(commitmentOutcomes)).default('open'),
  outcomeOn: day.default(null),
  builtAddresses: surveyCount.default(null),
  note: oneLine(500).nullable().default(null),
};
export const moneyIn = z
  .number('Bitte einen Betrag ab 0 angeben.')
  .int('Bitte einen Betrag in ganzen Cent angeben.')
  .min(0, 'Bitte einen Betrag ab 0 angeben.')
  .max(99_999_999_999_999)
  .describe('in cents');
const tenderShape = {
  number: z.number().int().min(1).max(99),
  lots: z.array(z.number().int().min(1).max(999)).max(200).default([]).describe('empty: all lots'),
  procedure: z.enum(keysOf(tenderProcedures)),
  startedOn: day.default(null),
  offersUntil: day.default(null),
  endedOn: day.default(null),
  reference: oneLine(100).nullable().default(null),
  offers: z.number().int().min(0).max(1_000).nullable().default(null),
  councilDecidedOn: day.default(null),
  awardedOn: day.default(null),
  operatorId: z.number().int().min(1).nullable().default(null),
  awardAmount: moneyIn.nullable().default(null),
  sentToAgencyOn: day.default(null),
  contractOn: day.default(null),
  cancelledReason: reasonOrNull(),
  documentId: z.uuid().nullable().default(null),
};
const reason = reasonIfAny();

export const dialogueDto = z.object(dialogueShape);
export const surveyDto = z.object(surveyShape);
export const commitmentDto = z.object(commitmentShape).extend({ operator: operatorRefDto });
export const tenderDto = z.object(tenderShape).extend({ operator: operatorRefDto.nullable() });
export type DialogueDto = z.infer<typeof dialogueDto>;
export type SurveyDto = z.infer<typeof surveyDto>;
export type CommitmentDto = z.infer<typeof commitmentDto>;
export type TenderDto = z.infer<typeof tenderDto>;

export const scorePointsDto = z.object({
  criterion: z.enum(keysOf(criteria)),
  points: z.number().int(),
  document: documentRef,
  enteredOn: z.iso.date(),
});

export const caseEventDto = z.object({
  id: z.number().int(),
  aggregate: z.enum(keysOf(aggregates)),
  key: z.string(),
  from: said().nullable(),
  to: said(),
  effectiveOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  by: authorDto,
  direction: z.enum(['created', 'forward', 'side', 'return', 'end', 'correction']),
  reason: z.string().nullable(),
  overridden: z.array(z.string()).describe('requirements that the step went past'),
  wentPast: z.array(wentPastDto).describe('the same with who asked for that and who decided'),
  legalBasis: said().nullable(),
});
export type CaseEventDto = z.infer<typeof caseEventDto>;
export const caseEventList = listOf(caseEventDto);

export const fundingCaseDto = z.object({
  id: z.number().int().describe('number of the project'),
  reference: z.string(),
  projectName: z.string(),
  isDemo: z.boolean(),
  projectStatus: z.enum(keysOf(statuses)),
  publicState: z.enum(keysOf(publicStates)).nullable(),
  recipientName: z.string().nullable(),
  recipientType: z.enum(keysOf(recipientTypes)).nullable(),
  model: z.enum(keysOf(models)).nullable(),
  technology: z.enum(keysOf(technologies)),
  districts: z.array(z.object({ ags: z.string(), name: z.string() })),
  municipalities: z.array(z.object({ ags: z.string(), name: z.string() })),
  programme: z.object({ id: z.string(), shortName: z.string() }).nullable(),
  guidelineName: z.string().nullable(),
  callName: z.string().nullable(),
  openedOn: z.iso.date(),
  reviewStatus: z.enum(keysOf(reviewStatuses)),
  submission: z.number().int(),
  assignedTo: authorDto.nullable(),
  assignedAccount: z.uuid().nullable(),
  adviceProtocolOn: day,
  summary: z.string().nullable(),
  costs: z.object({
    total: cents,
    federal: cents,
    state: cents,
    own: cents,
    third: cents,
    addsUp: z.boolean().nullable(),
  }),
  addresses: z.object({ eligible: count, funded: count, reserveExtension: count }),
  tracks: z.array(trackDto),
  dialogues: z.array(dialogueDto),
  surveys: z.array(surveyDto),
  commitments: z.array(commitmentDto),
  tenders: z.array(tenderDto),
  scorePoints: z.array(scorePointsDto),
  findings: z.array(findingDto),
  overrides: z.array(overrideDto).describe('of findings and of steps, the newest first'),
  deadlines: z.array(deadlineDto).describe('open ones by urgency, then the done ones'),
  mayEdit: z.boolean(),
  mayCheck: z.boolean().describe('may record notices, review, assign'),
});
export type FundingCaseDto = z.infer<typeof fundingCaseDto>;

export const openCaseBody = z.object({ projectId: z.number().int().min(1).max(2_147_483_647) });
export type OpenCaseBody = z.infer<typeof openCaseBody>;

export const caseBody = z.object({
  summary: oneLine(2_000).nullable().optional(),
  adviceProtocolOn: day.optional(),
  assignedTo: z.uuid().nullable().optional().describe('account of an advisor or lead; null: nobody'),
});
export type CaseBody = z.infer<typeof caseBody>;

export const dialoguesBody = z.object({ dialogues: z.array(z.object(dialogueShape)).max(20), reason });
export type DialoguesBody = z.infer<typeof dialoguesBody>;
export const surveysBody = z.object({ surveys: z.array(z.object(surveyShape)).max(20), reason });
export type SurveysBody = z.infer<typeof surveysBody>;
export const commitmentsBody = z.object({ commitments: z.array(z.object(commitmentShape)).max(200), reason });
export type CommitmentsBody = z.infer<typeof commitmentsBody>;
export const tendersBody = z.object({ tenders: z.array(z.object(tenderShape)).max(50), reason });
export type TendersBody = z.infer<typeof tendersBody>;
export const scorePointsBody = z.object({
  points: z
    .array(
      z.object({
        criterion: z.enum(keysOf(criteria)),
        points: z.number().int().min(0),
        documentId: z.uuid('Bitte den Ausdruck des Portals als Beleg angeben.'),
      }),
    )
    .max(4),
});
export type ScorePointsBody = z.infer<typeof scorePointsBody>;
