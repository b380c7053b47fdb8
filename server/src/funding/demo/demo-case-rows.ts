import { randomFrom } from '../../coverage/demo-random.js';
import type { Facts } from '../../project/case.js';
import { addDays } from '../../project/calendar.js';
import { statuses, type FundingModel, type ProjectStatus } from '../../project/words.js';
import { moneyEvents, moneyRows } from './demo-case-money.js';
import type { ToldCase } from './demo-case-story.js';
import { trackRows, tracksOfDemo } from './demo-case-tracks.js';

export interface DemoProject {
  id: number;
  reference: string;
  status: ProjectStatus;
  heldFrom: ProjectStatus | null;
  facts: Facts;
  model: FundingModel | null;
  guideline: string | null;
  programme: string | null;
  /** Key of the recipient, or of who keeps it. */
  recipient: string;
  recipientName: string | null;
  /** Whole cents. */
  total: number;
  federal: number;
  state: number;
  addresses: number;
  passed: number | null;
  begun: string;
  since: string;
  lots: { number: number; operator: number | null }[];
  operators: number[];
  agency: string | null;
}

export interface DemoPeople {
  advisor: string | null;
  lead: string | null;
}

export type Row = Record<string, unknown>;

/** The rows of one case by the tables they go into. */
export interface DemoCaseRows extends Record<
  | 'funding_case'
  | 'grant_track'
  | 'notice'
  | 'payout_request'
  | 'drawdown_plan'
  | 'proof'
  | 'change_request'
  | 'industry_dialogue'
  | 'market_survey'
  | 'rollout_commitment'
  | 'tender'
  | 'case_event',
  Row[]
> {
  id: number;
  /** Facts of the project that the case takes back. */
  cleared: string[];
}

/** What all rows of a case are made with. */
export interface DemoCase {
  project: DemoProject;
  told: ToldCase;
  people: DemoPeople;
  today: string;
  /** The status that counts: one that rests is where it was. */
  status: ProjectStatus;
  random: () => number;
  day: (fact: string) => string | null;
}

const order = Object.keys(statuses);
/** Whether it has come so far on the path of a funded project; where it ended otherwise, only as far as its facts say. */
export const hasCome = ({ status }: DemoCase, to: ProjectStatus): boolean =>
  !['rejected', 'withdrawn', 'commercial_only'].includes(status) &&
  order.indexOf(status) >= order.indexOf(to);

export function casesOf(
  project: DemoProject,
  told: ToldCase,
  people: DemoPeople,
  today: string,
): DemoCaseRows {
  const of: DemoCase = {
    project,
    told,
    people,
    today,
    status: project.heldFrom ?? project.status,
    random: randomFrom(project.id * 7_919),
    day: (fact) => {
      const value = told.withoutSpecification && fact === 'specification_on' ? null : project.facts[fact];
      return typeof value === 'string' ? value : null;
    },
  };
  const tracks = tracksOfDemo(of);
  const rows = tracks.map((track) => {
    const [own, money] = [trackRows(of, track), moneyRows(of, track)];
    return { ...own, ...money, case_event: [...own.case_event, ...moneyEvents(money)] };
  });
  const all = (name: keyof (typeof rows)[number]): Row[] => rows.flatMap((own) => own[name]);
  return {
    id: project.id,
    cleared: [
      ...(told.withoutSpecification ? ['specification_on'] : []),
      ...(tracks.some(({ follows }) => follows) ? ['state_proof_accepted_on'] : []),
    ],
    funding_case: [caseRow(of)],
    grant_track: all('grant_track'),
    notice: all('notice'),
    payout_request: all('payout_request'),
    drawdown_plan: all('drawdown_plan'),
    proof: all('proof'),
    change_request: all('change_request'),
    case_event: all('case_event'),
    ...preparationRows(of),
  };
}

function caseRow({ project, people, random, day }: DemoCase): Row {
  const applied = day('application_on');
  const who = random();
  return {
    project_id: project.id,
    opened_on: project.begun,
    assigned_to: who < 0.45 ? people.advisor : who < 0.6 ? people.lead : null,
    advice_protocol_on: applied && random() < 0.85 ? addDays(applied, -30 - Math.round(random() * 40)) : null,
    summary: null,
    review_status: 'open',
  };
}

function preparationRows(of: DemoCase) {
  const { project, day } = of;
  const keyed = { project_id: project.id, number: 1 };
  const dialogue = day('dialogue_start')
    ? [
        {
          ...keyed,
          announced_on: day('dialogue_announced_on'),
          started_on: day('dialogue_start'),
          ended_on: day('dialogue_end'),
          invited: project.operators,
          taken_part: project.operators.slice(0, 3),
          result: 'Drei Netzbetreiber haben teilgenommen; keiner hat einen vollständigen Ausbau angekündigt.',
        },
      ]
    : [];
  const survey = day('survey_start') ? [surveyRow(of)] : [];
  return {
    industry_dialogue: dialogue,
    market_survey: survey,
    rollout_commitment: survey.length > 0 && day('survey_end') ? commitmentRows(of) : [],
    tender: tenderRows(of),
  };
}

function surveyRow({ project, day, random, today }: DemoCase): Row {
  const end = day('survey_end');
  const evaluated = end && addDays(end, 10) <= today ? addDays(end, 10) : null;
  const eligible = project.addresses;
  const counted = (value: number) => (evaluated ? Math.round(value) : null);
  return {
    project_id: project.id,
    number: 1,
    started_on: day('survey_start'),
    ended_on: end,
    evaluated_on: evaluated,
    horizon_years: project.facts.survey_horizon_years ?? null,
    addresses: Math.round(eligible * (2.5 + random() * 4)),
    eligible_addresses: counted(eligible),
    white_addresses: counted(eligible * (0.05 + random() * 0.3)),
    promised_addresses: counted(eligible * (0.4 + random())),
    potential_addresses: counted(eligible * (0.4 + random())),
  };
}

/** Some operators promised to build, and some of them did not. */
function commitmentRows({ project, day, random, today }: DemoCase): Row[] {
  const end = day('survey_end')!;
  return project.operators.slice(0, random() < 0.5 ? 1 : 2).map((operator, at) => {
    const due = addDays(end, 365 * 3);
    const isDue = due < today;
    const fate = random();
    const outcome = !isDue ? 'open' : fate < 0.5 ? 'kept' : fate < 0.75 ? 'partly' : 'broken';
    const addresses = Math.round(project.addresses * (0.1 + random() * 0.4));
    const built = { kept: 1, partly: 0.6, broken: 0, open: null }[outcome];
    return {
      project_id: project.id,
      number: at + 1,
      survey_number: 1,
      operator_id: operator,
      ags: [],
      addresses,
      technology: 'ftth',
      promised_on: addDays(end, -5),
      due_on: due,
      has_milestone_plan: random() < 0.7,
      outcome,
      outcome_on: isDue ? (addDays(due, 20) < today ? addDays(due, 20) : today) : null,
      built_addresses: built === null ? null : Math.round(addresses * built),
    };
  });
}

/** One for all lots, or for each of them where the district of Bautzen builds. */
function tenderRows({ project, day, random }: DemoCase): Row[] {
  const started = day('tender_start');
  if (!started) return [];
  const lots = project.reference.startsWith('BZ-') ? project.lots : project.lots.slice(0, 1);
  const several = lots.length > 1;
  const ended = day('tender_end');
  return (lots.length > 0 ? lots : [{ number: 1, operator: null }]).map(({ number, operator }, at) => {
    const awarded = operator === null ? null : day('council_decided_on');
    return {
      project_id: project.id,
      number: at + 1,
      lots: several ? [number] : [],
      procedure: project.model === 'operator_model' ? 'negotiated' : 'concession',
      started_on: started,
      offers_until: addDays(started, 120),
      ended_on: ended,
      offers: ended ? 1 + Math.round(random() * 3) : null,
      council_decided_on: day('council_decided_on'),
      awarded_on: awarded,
      operator_id: awarded ? operator : null,
      award_amount: awarded ? (project.total / 100 / Math.max(1, lots.length)).toFixed(2) : null,
      sent_to_agency_on: day('contract_sent_on'),
      contract_on: day('contract_on'),
    };
  });
}
