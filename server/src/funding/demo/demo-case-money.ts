import { addDays } from '../../project/calendar.js';
import { type DemoCase, hasCome, type Row } from './demo-case-rows.js';
import type { DemoTrack } from './demo-case-tracks.js';

/* Payout requests, plan, proofs, change requests of a track of the demo: never more than the grant, never before it. */

type Table = 'payout_request' | 'drawdown_plan' | 'proof' | 'change_request';

export function moneyRows(of: DemoCase, track: DemoTrack): Record<Table, Row[]> {
  const payouts = track.finalOn && of.day('construction_started_on') ? payoutRows(of, track) : [];
  const proofs = track.finalOn ? proofRows(of, track) : [];
  const requests = of.told.extended && track.periodEnd ? [extensionRow(of, track)] : [];
  return {
    payout_request: payouts,
    drawdown_plan: track.finalOn || track.provisionalOn ? planRows(of, track) : [],
    proof: proofs,
    change_request: requests,
  };
}

const AGGREGATES = { payout_request: 'payout', proof: 'proof', change_request: 'change_request' } as const;

/** What was made of them when: drawn up, handed in, decided. */
export function moneyEvents(rows: Record<Table, Row[]>): Row[] {
  return (['payout_request', 'proof', 'change_request'] as const).flatMap((table) =>
    rows[table].flatMap((row) => {
      const submitted = String(row.submitted_on ?? row.status_since);
      const steps: [string | null, string, string][] = [[null, 'draft', submitted]];
      if (row.submitted_on) steps.push(['draft', 'submitted', submitted]);
      const last = steps.at(-1)![1];
      if (row.status !== last) steps.push([last, String(row.status), String(row.status_since)]);
      return steps.map(([from, to, on]) => ({
        project_id: row.project_id,
        aggregate: AGGREGATES[table],
        key: `${String(row.funder)}/${String(row.number)}`,
        from_status: from,
        to_status: to,
        effective_on: on,
        recorded_at: `${on}T11:00:00+01:00`,
        actor: 'seed',
        direction: from === null ? 'created' : to === 'queried' ? 'side' : 'forward',
        reason: to === 'queried' ? 'Belege fehlen.' : null,
        overridden: [],
        documents: [],
      }));
    }),
  );
}

const year = (day: string): number => Number(day.slice(0, 4));
const euros = (cents: number): string => (cents / 100).toFixed(2);
/** Whole hundreds of euros, so that figures can be read. */
const round = (cents: number): number => Math.floor(cents / 10_000) * 10_000;

/** As the building goes on: a request each year, the last one is on its way. */
function payoutRows(of: DemoCase, { funder, amount }: DemoTrack): Row[] {
  const { today, told, project } = of;
  const started = of.day('construction_started_on')!;
  const isDone = hasCome(of, 'commissioned');
  const share = isDone ? 0.9 : Math.min(0.85, (project.passed ?? 0) / Math.max(1, project.addresses));
  const end = of.day('commissioned_on') ?? today;
  const days = [];
  for (
    let day = addDays(started, 200);
    day <= end && day <= today && days.length < 4;
    day = addDays(day, 300)
  )
    days.push(day);
  const part = days.length === 0 ? 0 : round((amount * share) / days.length);
  if (part === 0) return [];
  const final = of.day('state_proof_accepted_on');
  const rest = final && final <= today ? [{ day: final, cents: amount - part * days.length }] : [];
  return [...days.map((day) => ({ day, cents: part })), ...rest].map(({ day, cents }, at, all) => {
    const paidOn = addDays(day, 55);
    const isLast = at === all.length - 1;
    const isQueried = told.queriedPayout && isLast && !isDone;
    const isPaid = paidOn <= today && !isQueried;
    return {
      project_id: project.id,
      funder,
      number: at + 1,
      status: isQueried ? 'queried' : isPaid ? 'paid' : 'submitted',
      status_since: isPaid ? paidOn : day,
      requested_amount: euros(cents),
      approved_amount: isPaid ? euros(cents) : null,
      paid_amount: isPaid ? euros(cents) : null,
      period_start: at === 0 ? started : all[at - 1]!.day,
      period_end: day,
      submitted_on: day,
      paid_on: isPaid ? paidOn : null,
      reference: `MA ${at + 1}`,
    };
  });
}

/** Even over the years of building. */
function planRows(of: DemoCase, { funder, amount, provisionalOn, periodEnd }: DemoTrack): Row[] {
  const first = year(of.day('construction_started_on') ?? addDays(provisionalOn!, 600));
  const last = Math.max(
    first,
    year(of.day('commissioned_on') ?? periodEnd ?? addDays(provisionalOn!, 1_400)),
  );
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const part = round(amount / years.length);
  return years.map((one, at) => ({
    project_id: of.project.id,
    funder,
    year: one,
    amount: euros(at === years.length - 1 ? amount - part * (years.length - 1) : part),
  }));
}

/** One a year of building, and the proof of use; where the Bund checks alone the Land asks for none. */
function proofRows(of: DemoCase, { funder, follows, finalOn, amount }: DemoTrack): Row[] {
  const { today, told, project } = of;
  const keyed = { project_id: project.id, funder };
  if (follows)
    return [
      {
        ...keyed,
        number: 1,
        kind: 'usage',
        status: 'not_applicable',
        status_since: finalOn,
        decided_on: finalOn,
      },
    ];
  const started = of.day('construction_started_on');
  const until = of.day('commissioned_on') ?? today;
  const years = started
    ? Array.from({ length: year(until) - year(started) + 1 }, (_, at) => year(started) + at)
    : [];
  const due = years.filter((one) => `${one}-12-20` <= today);
  const given = told.withoutInterimProof ? due.slice(0, -1) : due;
  const interim = given.map((one, at): Row => {
    const accepted = addDays(`${one}-12-20`, 90);
    const isAccepted = accepted <= today;
    return {
      ...keyed,
      number: at + 1,
      kind: 'interim',
      status: isAccepted ? 'accepted' : 'submitted',
      status_since: isAccepted ? accepted : `${one}-12-20`,
      for_year: one,
      submitted_on: `${one}-12-20`,
      decided_on: isAccepted ? accepted : null,
    };
  });
  const used = of.day('usage_proof_on');
  const accepted = of.day(`${funder}_proof_accepted_on`);
  if (!used) return interim;
  const proven = Math.round((amount * project.total) / Math.max(1, amount));
  return [
    ...interim,
    {
      ...keyed,
      number: interim.length + 1,
      kind: 'usage',
      status: accepted ? 'accepted' : 'submitted',
      status_since: accepted ?? used,
      for_year: null,
      submitted_on: used,
      decided_on: accepted,
      proven_expenditure: euros(proven),
    },
  ];
}

function extensionRow(
  { project, today }: DemoCase,
  { funder, periodEnd, provisionalOn, finalOn }: DemoTrack,
): Row {
  const asked = addDays(finalOn ?? provisionalOn!, 400);
  const decided = addDays(asked, 60);
  const isDecided = decided <= today;
  return {
    project_id: project.id,
    funder,
    number: 1,
    kind: 'extension',
    status: isDecided ? 'approved' : 'submitted',
    status_since: isDecided ? decided : asked,
    reason: 'Für die Querung der Bahn fehlt die Genehmigung.',
    submitted_on: asked,
    decided_on: isDecided ? decided : null,
    approval_period_end: periodEnd,
  };
}
