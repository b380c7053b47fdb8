import type { Facts, Parameter } from '../../project/case.js';
import type { FundingModel, Kind, MilestoneKind, ProjectStatus, RecipientType } from '../../project/words.js';
import type {
  ChangeRequestKind,
  ChangeRequestStatus,
  CommitmentOutcome,
  Component,
  Criterion,
  Funder,
  NoticeKind,
  NoticeState,
  PayoutStatus,
  ProofKind,
  ProofStatus,
  TrackStatus,
} from '../words.js';

/*
 * A funding case as far as rules ask: a plain object, so that life cycles, deadlines, plausibility rules and forecasts are
 * pure functions that are tested without a database. `case-facts.queries.ts` reads it. Days are JJJJ-MM-TT, amounts whole
 * cents, rates percent with two decimals; null: not known.
 */

type Day = string | null;
type Cents = number | null;
type Count = number | null;

export interface NoticeFacts {
  number: number;
  component: Component;
  kind: NoticeKind;
  state: NoticeState;
  dated: string;
  receivedOn: Day;
  unappealableOn: Day;
  fileNumber: string | null;
  issuingBody: string;
  agency: string | null;
  amount: Cents;
  rate: number | null;
  eligibleExpenditure: Cents;
  approvalPeriodStart: Day;
  approvalPeriodEnd: Day;
}

export interface PayoutFacts {
  number: number;
  status: PayoutStatus;
  requested: number;
  approved: Cents;
  paid: Cents;
  submittedOn: Day;
  paidOn: Day;
  materialInStock: boolean;
}

export interface ProofFacts {
  number: number;
  kind: ProofKind;
  status: ProofStatus;
  forYear: number | null;
  submittedOn: Day;
  decidedOn: Day;
  provenExpenditure: Cents;
}

export interface ChangeRequestFacts {
  number: number;
  kind: ChangeRequestKind;
  status: ChangeRequestStatus;
  submittedOn: Day;
  decidedOn: Day;
  approvalPeriodEnd: Day;
  amount: Cents;
}

export interface TrackFacts {
  funder: Funder;
  status: TrackStatus;
  statusSince: string;
  sideFrom: TrackStatus | null;
  guideline: { id: string; name: string } | null;
  /** Of the guideline version of this funder; missing or null: nobody knows. */
  parameters: Record<string, Parameter>;
  requestedAmount: Cents;
  requestedRate: number | null;
  appliedOn: Day;
  specificationOn: Day;
  /** In the order of their days; refused and void ones are among them. */
  notices: NoticeFacts[];
  payouts: PayoutFacts[];
  plan: { year: number; amount: number }[];
  proofs: ProofFacts[];
  changeRequests: ChangeRequestFacts[];
}

export interface DialogueFacts {
  number: number;
  announcedOn: Day;
  startedOn: Day;
  endedOn: Day;
  hasDocument: boolean;
}

export interface SurveyFacts {
  number: number;
  startedOn: Day;
  endedOn: Day;
  evaluatedOn: Day;
  horizonYears: number | null;
  horizonReason: string | null;
  addresses: Count;
  eligible: Count;
  white: Count;
  /** Bindingly promised by operators, and what the Potenzialanalyse expects. */
  promised: Count;
  potential: Count;
}

export interface CommitmentFacts {
  number: number;
  operatorId: number;
  addresses: Count;
  promisedOn: Day;
  dueOn: Day;
  hasMilestonePlan: boolean;
  outcome: CommitmentOutcome;
  builtAddresses: Count;
}

export interface TenderFacts {
  number: number;
  /** Empty: all lots. */
  lots: number[];
  startedOn: Day;
  offersUntil: Day;
  endedOn: Day;
  offers: Count;
  councilDecidedOn: Day;
  awardedOn: Day;
  operatorId: number | null;
  awardAmount: Cents;
  sentToAgencyOn: Day;
  contractOn: Day;
  cancelled: boolean;
}

export interface CaseFacts {
  /** The day on which it is asked (Europe/Berlin). */
  today: string;
  project: {
    id: number;
    reference: string;
    name: string;
    kind: Kind;
    status: ProjectStatus;
    model: FundingModel | null;
    recipientType: RecipientType | null;
    recipientName: string | null;
    facts: Facts;
    costs: { total: Cents; federal: Cents; state: Cents; own: Cents; third: Cents };
    eligible: Count;
    funded: Count;
    reserveExtension: Count;
    connected: Count;
    municipalities: {
      ags: string;
      name: string;
      population: Count;
      areaKm2: number | null;
      addressCount: Count;
    }[];
    lots: { number: number; operatorId: number | null; commercial: boolean; funded: Count }[];
    milestones: {
      number: number;
      kind: MilestoneKind;
      name: string | null;
      reachedOn: Day;
      waived: boolean;
      /** Last day of the last promise. */
      promisedUntil: Day;
    }[];
    /** null: none is drawn. */
    area: {
      km2: number;
      /** Share of the area outside the named Gemeinden, percent. */
      outsideShare: number;
      /** With areas of other funded projects, largest first. */
      overlaps: { projectId: number; name: string; km2: number }[];
    } | null;
  };
  openedOn: string;
  /** Of the work between Kommune and advisor: since when it waits for whom. */
  review: { submittedOn: Day; returnedOn: Day };
  adviceProtocolOn: Day;
  guideline: {
    id: string;
    name: string;
    programmeId: string;
    branch: 'infrastructure' | 'gap_closure' | 'advisory';
    begins: Day;
    ends: Day;
  } | null;
  call: {
    id: string;
    name: string;
    year: number;
    opens: Day;
    closes: Day;
    endedEarlyOn: Day;
  } | null;
  /** Of the guideline version of the project and its call. */
  parameters: Record<string, Parameter>;
  /** Where each parameter is from and how far it is trusted. */
  sources: Record<string, { label: string; unit: string | null; source: string; trust: string }>;
  tracks: Partial<Record<Funder, TrackFacts>>;
  dialogues: DialogueFacts[];
  surveys: SurveyFacts[];
  commitments: CommitmentFacts[];
  tenders: TenderFacts[];
  scorePoints: { criterion: Criterion; points: number }[];
  ownDeadlines: { number: number; title: string; dueOn: string; doneOn: Day }[];
  /** Applications of other projects for the same Gemeinden: for rules of uniqueness. */
  others: {
    projectId: number;
    name: string;
    ags: string[];
    branch: 'infrastructure' | 'gap_closure' | 'advisory';
    callYear: number | null;
    callId: string | null;
    appliedOn: Day;
    rejected: boolean;
  }[];
}
