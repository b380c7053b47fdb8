import type {
  CaseFacts,
  ChangeRequestFacts,
  NoticeFacts,
  PayoutFacts,
  ProofFacts,
  TrackFacts,
} from './case-facts.js';
import { cents, day } from '../case/case-head.queries.js';
import type { Db } from '../lifecycle/case-past.js';
import type { Funder } from '../words.js';

type Project = CaseFacts['project'];
type OfCase<T> = T & { projectId: number };
type OfTrack<T> = T & { projectId: number; funder: Funder };

export interface PartRows {
  municipalities: OfCase<Project['municipalities'][number]>[];
  lots: OfCase<Project['lots'][number]>[];
  milestones: OfCase<Project['milestones'][number]>[];
  tracks: OfCase<
    Omit<TrackFacts, 'parameters' | 'notices' | 'payouts' | 'plan' | 'proofs' | 'changeRequests'>
  >[];
  notices: OfTrack<NoticeFacts>[];
  payouts: OfTrack<PayoutFacts>[];
  plan: OfTrack<TrackFacts['plan'][number]>[];
  proofs: OfTrack<ProofFacts>[];
  changeRequests: OfTrack<ChangeRequestFacts>[];
  dialogues: OfCase<CaseFacts['dialogues'][number]>[];
  surveys: OfCase<CaseFacts['surveys'][number]>[];
  commitments: OfCase<CaseFacts['commitments'][number]>[];
  tenders: OfCase<CaseFacts['tenders'][number]>[];
  scorePoints: OfCase<CaseFacts['scorePoints'][number]>[];
  ownDeadlines: OfCase<CaseFacts['ownDeadlines'][number]>[];
}

/** What is asked of a table: columns by the names they get, and their order. */
interface Asked {
  from: string;
  columns: Record<string, string>;
  order: string;
}

const asked: Record<keyof PartRows, Asked> = {
  municipalities: {
    from: 'project_municipality t JOIN municipality m ON m.ags = t.ags',
    columns: {
      ags: 't.ags',
      name: 'm.name',
      population: 'm.population',
      areaKm2: 'm.area_km2::float8',
      addressCount: 't.address_count',
    },
    order: 't.ags',
  },
  lots: {
    from: 'lot t',
    columns: {
      number: 't.number',
      operatorId: 't.operator_id',
      commercial: 't.commercial',
      funded: 't.funded_addresses',
    },
    order: 't.number',
  },
  milestones: {
    from: 'milestone t',
    columns: {
      number: 't.number',
      kind: 't.kind',
      name: 't.name',
      reachedOn: day('t.reached_on'),
      waived: 't.waived_reason IS NOT NULL',
      promisedUntil: `(SELECT ${day('r.last_day')} FROM promise r WHERE r.project_id = t.project_id
         AND r.milestone_number = t.number ORDER BY r.number DESC LIMIT 1)`,
    },
    order: 't.number',
  },
  tracks: {
    from: 'grant_track t LEFT JOIN guideline_version v ON v.id = t.guideline_version_id',
    columns: {
      funder: 't.funder',
      status: 't.status',
      statusSince: day('t.status_since'),
      sideFrom: 't.side_from',
      guideline: `CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'name', v.name) END`,
      requestedAmount: cents('t.requested_amount'),
      requestedRate: 't.requested_rate::float8',
      appliedOn: day('t.applied_on'),
      specificationOn: day('t.specification_on'),
    },
    order: 't.funder',
  },
  notices: {
    from: 'notice t',
    columns: {
      funder: 't.funder',
      number: 't.number',
      component: 't.component',
      kind: 't.kind',
      state: 't.state',
      dated: day('t.dated'),
      receivedOn: day('t.received_on'),
      unappealableOn: day('t.unappealable_on'),
      fileNumber: 't.file_number',
      issuingBody: 't.issuing_body',
      agency: 't.agency',
      amount: cents('t.amount'),
      rate: 't.rate::float8',
      eligibleExpenditure: cents('t.eligible_expenditure'),
      approvalPeriodStart: day('t.approval_period_start'),
      approvalPeriodEnd: day('t.approval_period_end'),
    },
    order: 't.funder, t.dated, t.number',
  },
  payouts: {
    from: 'payout_request t',
    columns: {
      funder: 't.funder',
      number: 't.number',
      status: 't.status',
      requested: cents('t.requested_amount'),
      approved: cents('t.approved_amount'),
      paid: cents('t.paid_amount'),
      submittedOn: day('t.submitted_on'),
      paidOn: day('t.paid_on'),
      materialInStock: 't.material_in_stock',
    },
    order: 't.funder, t.number',
  },
  plan: {
    from: 'drawdown_plan t',
    columns: { funder: 't.funder', year: 't.year', amount: cents('t.amount') },
    order: 't.funder, t.year',
  },
  proofs: {
    from: 'proof t',
    columns: {
      funder: 't.funder',
      number: 't.number',
      kind: 't.kind',
      status: 't.status',
      forYear: 't.for_year',
      submittedOn: day('t.submitted_on'),
      decidedOn: day('t.decided_on'),
      provenExpenditure: cents('t.proven_expenditure'),
    },
    order: 't.funder, t.number',
  },
  changeRequests: {
    from: 'change_request t',
    columns: {
      funder: 't.funder',
      number: 't.number',
      kind: 't.kind',
      status: 't.status',
      submittedOn: day('t.submitted_on'),
      decidedOn: day('t.decided_on'),
      approvalPeriodEnd: day('t.approval_period_end'),
      amount: cents('t.amount'),
    },
    order: 't.funder, t.number',
  },
  dialogues: {
    from: 'industry_dialogue t',
    columns: {
      number: 't.number',
      announcedOn: day('t.announced_on'),
      startedOn: day('t.started_on'),
      endedOn: day('t.ended_on'),
      hasDocument: 't.document_id IS NOT NULL',
    },
    order: 't.number',
  },
  surveys: {
    from: 'market_survey t',
    columns: {
      number: 't.number',
      startedOn: day('t.started_on'),
      endedOn: day('t.ended_on'),
      evaluatedOn: day('t.evaluated_on'),
      horizonYears: 't.horizon_years',
      horizonReason: 't.horizon_reason',
      addresses: 't.addresses',
      eligible: 't.eligible_addresses',
      white: 't.white_addresses',
      promised: 't.promised_addresses',
      potential: 't.potential_addresses',
    },
    order: 't.number',
  },
  commitments: {
    from: 'rollout_commitment t',
    columns: {
      number: 't.number',
      operatorId: 't.operator_id',
      addresses: 't.addresses',
      promisedOn: day('t.promised_on'),
      dueOn: day('t.due_on'),
      hasMilestonePlan: 't.has_milestone_plan',
      outcome: 't.outcome',
      builtAddresses: 't.built_addresses',
    },
    order: 't.number',
  },
  tenders: {
    from: 'tender t',
    columns: {
      number: 't.number',
      lots: 't.lots',
      startedOn: day('t.started_on'),
      offersUntil: day('t.offers_until'),
      endedOn: day('t.ended_on'),
      offers: 't.offers',
      councilDecidedOn: day('t.council_decided_on'),
      awardedOn: day('t.awarded_on'),
      operatorId: 't.operator_id',
      awardAmount: cents('t.award_amount'),
      sentToAgencyOn: day('t.sent_to_agency_on'),
      contractOn: day('t.contract_on'),
      cancelled: 't.cancelled_reason IS NOT NULL',
    },
    order: 't.number',
  },
  scorePoints: {
    from: 'score_points t',
    columns: { criterion: 't.criterion', points: 't.points' },
    order: 't.criterion',
  },
  ownDeadlines: {
    from: 'own_deadline t',
    columns: {
      number: 't.number',
      title: 't.title',
      dueOn: day('t.due_on'),
      doneOn: day('t.done_on'),
    },
    order: 't.number',
  },
};

/** One query a table. */
export async function partRows(db: Db, ids: readonly number[]): Promise<PartRows> {
  const rows: Record<string, unknown> = {};
  for (const [part, { from, columns, order }] of Object.entries(asked)) {
    const named = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
    rows[part] = await db.query(
      `SELECT t.project_id AS "projectId", ${named.join(', ')} FROM ${from}
        WHERE t.project_id = ANY ($1) ORDER BY t.project_id, ${order}`,
      [ids],
    );
  }
  return rows as unknown as PartRows;
}
