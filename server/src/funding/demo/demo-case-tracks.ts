import { addDays, addMonths } from '../../project/calendar.js';
import { type DemoCase, hasCome, type Row } from './demo-case-rows.js';
import type { Funder, TrackStatus } from '../words.js';

/* Tracks of a case of the demo with their notices and the steps that were taken. */

export interface DemoTrack {
  funder: Funder;
  /** The Land takes over what the Bund examines. */
  follows: boolean;
  /** Whole cents: what holds now. */
  amount: number;
  stages: { status: TrackStatus; on: string; reason?: string }[];
  provisionalOn: string | null;
  finalOn: string | null;
  periodEnd: string | null;
}

const GENERATIONS: Record<string, string> = {
  grey_spot: 'dios_2022',
  gigabit20: 'dios_2023',
  gap_closure: 'dios_2023',
};
const stateGuideline = (of: DemoCase): string =>
  GENERATIONS[of.project.programme ?? ''] ??
  ((of.day('application_on') ?? of.project.begun) < '2018-09-18' ? 'dios_2016' : 'dios_2018');

export function tracksOfDemo(of: DemoCase): DemoTrack[] {
  return (['federal', 'state'] as const).map((funder): DemoTrack => {
    const follows = funder === 'state' && of.project.programme !== 'white_spot';
    const provisionalOn = of.day(`${funder}_provisional_on`);
    return {
      funder,
      follows,
      amount: of.project[funder],
      stages: stagesOf(of, funder, follows),
      provisionalOn,
      finalOn: of.day(`${funder}_final_on`),
      periodEnd: provisionalOn ? `${Number(provisionalOn.slice(0, 4)) + 4}-12-31` : null,
    };
  });
}

const appliedOn = (of: DemoCase, funder: Funder): string | null => {
  const day = of.day('application_on');
  return day && funder === 'state' ? addDays(day, 8) : day;
};

/** What was reached when; a step that the project has not taken is not taken here. */
function stagesOf(of: DemoCase, funder: Funder, follows: boolean): DemoTrack['stages'] {
  const { day, told, today } = of;
  const stages: [TrackStatus, string | null | false][] = [
    ['draft', of.project.begun],
    ['submitted', appliedOn(of, funder)],
    ['provisional_granted', day(`${funder}_provisional_on`)],
    ['specification_submitted', !follows && day('specification_on')],
    ['final_granted', day(`${funder}_final_on`)],
    ['proof_submitted', !follows && day('usage_proof_on')],
    ['proof_accepted', !follows && day(`${funder}_proof_accepted_on`)],
    ['binding', hasCome(of, 'purpose_bound') && day('state_proof_accepted_on')],
    ['closed', of.status === 'closed' && of.project.since],
  ];
  const reached = stages.flatMap(([status, on]) => (on && on <= today ? [{ status, on }] : []));
  const last = reached.at(-1)!;
  if (of.status === 'rejected') {
    const rejected = day('rejection_on') ?? of.project.since;
    return [...reached, { status: 'rejected', on: later(rejected, last.on) }];
  }
  if (of.status === 'withdrawn')
    return [
      ...reached,
      { status: 'withdrawn', on: later(of.project.since, last.on), reason: 'Zurückgestellt.' },
    ];
  if (told.informationRequested && funder === 'federal') {
    const on = later(addDays(last.on, 40), last.on);
    return [
      ...reached,
      { status: 'information_requested', on: on < today ? on : today, reason: told.informationRequested },
    ];
  }
  return reached;
}

const later = (a: string, b: string): string => (a > b ? a : b);

export function trackRows(
  of: DemoCase,
  track: DemoTrack,
): Record<'grant_track' | 'notice' | 'case_event', Row[]> {
  return {
    grant_track: [trackRow(of, track)],
    notice: noticeRows(of, track),
    case_event: track.stages.map(({ status, on, reason }, at) => ({
      project_id: of.project.id,
      aggregate: 'track',
      key: track.funder,
      from_status: track.stages[at - 1]?.status ?? null,
      to_status: status,
      effective_on: on,
      recorded_at: `${on}T10:30:00+01:00`,
      actor: 'seed',
      direction: directionOf(status, at),
      reason: reason ?? null,
      overridden: [],
      documents: [],
    })),
  };
}

function directionOf(status: TrackStatus, at: number): string {
  if (at === 0) return 'created';
  if (status === 'information_requested') return 'side';
  return status === 'rejected' || status === 'withdrawn' ? 'end' : 'forward';
}

function trackRow(of: DemoCase, { funder, follows, amount, stages }: DemoTrack): Row {
  const last = stages.at(-1)!;
  const isFederal = funder === 'federal';
  return {
    project_id: of.project.id,
    funder,
    status: last.status,
    status_since: last.on,
    side_from: last.status === 'information_requested' ? stages.at(-2)!.status : null,
    guideline_version_id: isFederal ? of.project.guideline : stateGuideline(of),
    granting_authority: isFederal ? null : 'Landesdirektion Sachsen',
    executing_agency: isFederal ? of.project.agency : null,
    requested_amount: (amount / 100).toFixed(2),
    requested_rate: rateOf(of, amount),
    applied_on: appliedOn(of, funder),
    application_reference: appliedOn(of, funder) ? `${isFederal ? 'B' : 'L'}-${of.project.id}-Demo` : null,
    specification_on: follows ? null : of.day('specification_on'),
  };
}

const rateOf = ({ project: { total } }: DemoCase, amount: number): number =>
  Math.round((amount / total) * 10_000) / 100;

/** What is told of a notice beside who gives it. */
interface Told {
  kind: 'provisional' | 'final' | 'rejection';
  dated: string;
  cents: number;
  component?: 'base' | 'schools_hospitals';
  waits?: true;
}

/** A fifteenth for schools and hospitals, and the rest for the base project: together what holds. */
const SCHOOLS = 15;

function noticeRows(of: DemoCase, track: DemoTrack): Row[] {
  const { told, random, today } = of;
  const { provisionalOn, finalOn, amount } = track;
  const isFixed = of.project.reference === 'BZ-C12' || of.project.reference === 'BZ-C15';
  // Offers come in above or below what was expected.
  const first = finalOn && !isFixed ? Math.round((amount * (0.9 + random() * 0.18)) / 100) * 100 : amount;
  const parted = (kind: Told['kind'], dated: string, cents: number): Told[] => {
    if (!told.severalComponents) return [{ kind, dated, cents }];
    const schools = Math.floor(cents / SCHOOLS);
    return [
      { kind, dated, cents: cents - schools },
      { kind, dated, cents: schools, component: 'schools_hospitals' },
    ];
  };
  const all: Told[] = [];
  if (provisionalOn && told.raised) {
    all.push({ kind: 'provisional', dated: provisionalOn, cents: Math.round(first * 0.28) });
    const raisedOn = addDays(provisionalOn, 70);
    all.push({
      kind: 'provisional',
      dated: finalOn && raisedOn > finalOn ? finalOn : raisedOn,
      cents: first,
    });
  } else if (provisionalOn) all.push(...parted('provisional', provisionalOn, first));
  if (finalOn) all.push(...parted('final', finalOn, amount));
  const rejected = track.stages.find(({ status }) => status === 'rejected');
  if (rejected) all.push({ kind: 'rejection', dated: rejected.on, cents: 0 });
  if (told.waitingNotice && track.funder === 'federal')
    all.push({ kind: 'provisional', dated: addDays(today, -3), cents: amount, waits: true });
  return all.filter(({ dated }) => dated <= today).map((notice, at) => noticeRow(of, track, notice, at + 1));
}

function noticeRow(
  of: DemoCase,
  { funder, periodEnd, amount }: DemoTrack,
  notice: Told,
  number: number,
): Row {
  const { project, people, today, told } = of;
  const isFederal = funder === 'federal';
  const isRejection = notice.kind === 'rejection';
  const received = addDays(notice.dated, 4) <= today ? addDays(notice.dated, 4) : today;
  const unappealable = addMonths(received, 1);
  const rate = rateOf(of, amount);
  // An extension says another day later.
  const end = told.extended && periodEnd ? addMonths(periodEnd, -12) : periodEnd;
  return {
    project_id: project.id,
    funder,
    number,
    component: notice.component ?? 'base',
    kind: notice.kind,
    dated: notice.dated,
    received_on: received,
    unappealable_on: !notice.waits && unappealable <= today ? unappealable : null,
    file_number: `${isFederal ? '832.6' : 'C37-0522'}/${project.id}-${number} Demo`,
    issuing_body: isFederal ? (project.agency ?? 'Projektträger des Bundes') : 'Landesdirektion Sachsen',
    agency: isFederal ? project.agency : null,
    amount: isRejection ? null : (notice.cents / 100).toFixed(2),
    rate: isRejection ? null : rate,
    eligible_expenditure: isRejection
      ? null
      : (Math.round((notice.cents * project.total) / amount) / 100).toFixed(2),
    approval_period_start: isRejection ? null : notice.dated,
    approval_period_end: isRejection || !end || end < notice.dated ? null : end,
    state: notice.waits ? 'recorded' : 'confirmed',
    // What waits is for the advisor to confirm.
    recorded_by: notice.waits ? people.lead : people.advisor,
    recorded_at: `${received}T09:00:00+01:00`,
    decided_by: notice.waits ? null : people.lead,
    decided_at: notice.waits ? null : `${received}T14:00:00+01:00`,
  };
}
