import { z } from 'zod';
import { oneLine, reasonIfAny, reasonText } from '../../platform/typed-text.js';
import { keysOf } from '../../project/words.js';
import { day, moneyIn } from './funding-case.dto.js';
import { changeRequestKinds, components, funders, noticeKinds, proofKinds } from '../words.js';

/* What is written of the track of one funder: application, steps, notices, payout requests, proofs, change requests. */

const reason = reasonIfAny();

export const funderKey = z.enum(keysOf(funders));

export const trackBody = z.object({
  guidelineVersionId: z.string().max(100).nullable().optional(),
  grantingAuthority: oneLine(200).nullable().optional(),
  executingAgency: oneLine(200).nullable().optional(),
  requestedAmount: moneyIn.nullable().optional(),
  requestedRate: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.01, 'Bitte höchstens zwei Stellen nach dem Komma angeben.')
    .nullable()
    .optional(),
  appliedOn: day.optional(),
  applicationReference: oneLine(100).nullable().optional(),
  specificationOn: day.optional(),
  reason,
});
export type TrackBody = z.infer<typeof trackBody>;

export const caseStepBody = z.object({
  to: z.string().max(60),
  effectiveOn: z.iso
    .date('Bitte einen Tag angeben (JJJJ-MM-TT).')
    .optional()
    .describe('today where it is left out'),
  reason,
  approvedAmount: moneyIn.optional().describe('payout requests: approved'),
  paidAmount: moneyIn.optional().describe('payout requests: paid'),
});
export type CaseStepBody = z.infer<typeof caseStepBody>;

export const noticeBody = z.object({
  component: z.enum(keysOf(components)).default('base'),
  kind: z.enum(keysOf(noticeKinds)),
  dated: z.iso.date('Bitte den Tag des Bescheids angeben (JJJJ-MM-TT).'),
  receivedOn: day.default(null),
  unappealableOn: day.default(null),
  fileNumber: oneLine(100).nullable().default(null),
  issuingBody: oneLine(200, { min: 2, missing: 'Bitte angeben, wer den Bescheid erlassen hat.' }),
  agency: oneLine(200).nullable().default(null),
  amount: moneyIn.nullable().default(null),
  rate: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.01, 'Bitte höchstens zwei Stellen nach dem Komma angeben.')
    .nullable()
    .default(null),
  eligibleExpenditure: moneyIn.nullable().default(null),
  approvalPeriodStart: day.default(null),
  approvalPeriodEnd: day.default(null),
  ancillaryConditions: oneLine(200).nullable().default(null),
  documentId: z.uuid().nullable().default(null),
  note: oneLine(500).nullable().default(null),
});
export type NoticeBody = z.infer<typeof noticeBody>;
export const noticeWordsBody = z.object({
  receivedOn: day.optional(),
  unappealableOn: day.optional(),
  documentId: z.uuid().nullable().optional(),
  note: oneLine(500).nullable().optional(),
});
export type NoticeWordsBody = z.infer<typeof noticeWordsBody>;
export const noticeDecisionBody = z.object({
  decision: z.enum(['confirmed', 'refused', 'void']),
  reason: reasonIfAny().describe('needed to refuse and to make void'),
});
export type NoticeDecisionBody = z.infer<typeof noticeDecisionBody>;

export const payoutBody = z.object({
  requestedAmount: moneyIn.min(1, 'Bitte einen Betrag über 0 angeben.'),
  periodStart: day.default(null),
  periodEnd: day.default(null),
  materialInStock: z.boolean().default(false),
  reference: oneLine(100).nullable().default(null),
  documentId: z.uuid().nullable().default(null),
  note: oneLine(500).nullable().default(null),
});
export type PayoutBody = z.infer<typeof payoutBody>;
export const proofBody = z.object({
  kind: z.enum(keysOf(proofKinds)),
  forYear: z.number().int().min(2013).max(2100).nullable().default(null),
  provenExpenditure: moneyIn.nullable().default(null),
  documentId: z.uuid().nullable().default(null),
  note: oneLine(500).nullable().default(null),
});
export type ProofBody = z.infer<typeof proofBody>;
export const changeRequestBody = z.object({
  kind: z.enum(keysOf(changeRequestKinds)),
  reason: reasonText(1_000),
  approvalPeriodEnd: day.default(null),
  amount: moneyIn.nullable().default(null),
  documentId: z.uuid().nullable().default(null),
});
export type ChangeRequestBody = z.infer<typeof changeRequestBody>;
export const planBody = z.object({
  years: z.array(z.object({ year: z.number().int().min(2013).max(2100), amount: moneyIn })).max(40),
});
export type PlanBody = z.infer<typeof planBody>;
