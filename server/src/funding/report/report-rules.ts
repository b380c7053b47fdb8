import { type ProjectStatus, statuses } from '../../project/words.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import type {
  DrawdownReportDto,
  LandtagReportDto,
  LandtagRowDto,
  ProgrammeReportDto,
} from './funding-report.dto.js';
import { byAge, type OverdueProof } from './overdue-proofs.js';
import { granted, grantOf, paidOf } from '../lifecycle/grant.js';
import { funders, type Funder } from '../words.js';

/*
 * The figures of the reports, from the facts of cases alone: pure, so that the same facts give the same figures for ever.
 * Amounts in whole cents. What is not known stands as null and is in no sum.
 */

export interface Named {
  ags: string;
  name: string;
}

/** A project may lie in several Kreise; it is counted in the one that most of its Gemeinden lie in, the first of equals. */
export function districtOf({ project }: Pick<CaseFacts, 'project'>): string {
  const counts = new Map<string, number>();
  for (const { ags } of project.municipalities)
    counts.set(ags.slice(0, 5), (counts.get(ags.slice(0, 5)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

const tracksOf = ({ tracks }: CaseFacts): TrackFacts[] =>
  (Object.keys(funders) as Funder[]).flatMap((funder) => tracks[funder] ?? []);
const first = (days: (string | null)[]): string | null =>
  days.filter((day): day is string => day !== null).sort()[0] ?? null;
const last = (days: (string | null)[]): string | null =>
  days
    .filter((day): day is string => day !== null)
    .sort()
    .at(-1) ?? null;
const add = (amounts: (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

export const appliedOn = (facts: CaseFacts): string | null =>
  first(tracksOf(facts).map((track) => track.appliedOn));

const grants = ({ kind, state }: NoticeFacts): boolean =>
  state === 'confirmed' && (kind === 'provisional' || kind === 'final');

/** The day from which every funder that is asked has granted; null: one has not. */
export function approvedOn(facts: CaseFacts): string | null {
  const days = tracksOf(facts).map(({ notices }) => first(notices.filter(grants).map(({ dated }) => dated)));
  return days.length === 0 || days.includes(null) ? null : last(days);
}

const grantedBy = (facts: CaseFacts, funder: Funder): number | null => {
  const track = facts.tracks[funder];
  return track ? granted(track) : null;
};
const drawnOf = (facts: CaseFacts): number => add(tracksOf(facts).map(({ payouts }) => paidOf(payouts)));

/** Share of what is approved that was paid, percent with two decimals; null where nothing is approved. */
export const paidShare = (paid: number, approved: number): number | null =>
  approved === 0 ? null : Math.round((paid / approved) * 10_000) / 100;

function groupsOf(cases: CaseFacts[], keyOf: (facts: CaseFacts) => string): [string, CaseFacts[]][] {
  const groups = new Map<string, CaseFacts[]>();
  for (const facts of cases) groups.set(keyOf(facts), [...(groups.get(keyOf(facts)) ?? []), facts]);
  return [...groups];
}

// --- Landtag

export function landtagRow(facts: CaseFacts, nameOf: (ags: string) => string): LandtagRowDto {
  const { project, guideline } = facts;
  const ags = districtOf(facts);
  return {
    caseId: project.id,
    district: { ags, name: nameOf(ags) },
    municipalities: project.municipalities.map(({ name }) => name),
    appliedOn: appliedOn(facts),
    approvedOn: approvedOn(facts),
    recipient: project.recipientName,
    object: project.name,
    programme: guideline?.name ?? null,
    total: project.costs.total,
    federal: grantedBy(facts, 'federal'),
    state: grantedBy(facts, 'state'),
    own: project.costs.own,
    third: project.costs.third,
    drawn: drawnOf(facts),
    phase: statuses[project.status],
    // What was drawn has flowed, however the project ended.
    counts: !ENDED_UNFUNDED.includes(project.status) || (drawnOf(facts) ?? 0) > 0,
  };
}

/** Of these no amount will flow any more, whatever was asked for; unless some was drawn before. */
const ENDED_UNFUNDED: readonly ProjectStatus[] = ['rejected', 'withdrawn', 'commercial_only'];

type Sums = LandtagReportDto['total'];
const columns = ['total', 'federal', 'state', 'own', 'third'] as const;

const sumsOf = (rows: LandtagRowDto[]): Sums => ({
  cases: rows.length,
  ...(Object.fromEntries(columns.map((column) => [column, add(rows.map((row) => row[column]))])) as Record<
    (typeof columns)[number],
    number
  >),
  drawn: add(rows.map(({ drawn }) => drawn)),
});

/** By Kreis, within it by the day of the application; what was not applied for stands last. What was refused is summed apart. */
export function landtagFigures(
  cases: CaseFacts[],
  nameOf: (ags: string) => string,
): Pick<LandtagReportDto, 'rows' | 'subtotals' | 'total' | 'apart' | 'missing'> {
  const place = ({ district, appliedOn: day, caseId }: LandtagRowDto) =>
    [district.ags, day ?? '9999', String(caseId).padStart(10, '0')].join(' ');
  const rows = cases.map((facts) => landtagRow(facts, nameOf)).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const districts = [...new Set(rows.map(({ district }) => district.ags))];
  return {
    rows,
    subtotals: districts.map((ags) => {
      const { total, apart } = sumsApart(rows.filter(({ district }) => district.ags === ags));
      return { ags, name: nameOf(ags), ...total, apart };
    }),
    ...sumsApart(rows),
    missing: rows
      .filter(({ counts }) => counts)
      .flatMap((row) => columns.filter((column) => row[column] === null)).length,
  };
}

/** What will never flow is in a sum of its own, so that nobody takes it for money that is given. */
const sumsApart = (rows: LandtagRowDto[]) => ({
  total: sumsOf(rows.filter(({ counts }) => counts)),
  apart: sumsOf(rows.filter(({ counts }) => !counts)),
});

// --- Mittelabfluss

type DrawdownSums = DrawdownReportDto['total'];
type Head = 'asOf' | 'until' | 'dataVersion' | 'filter' | 'checksum' | 'link';
type WithoutAdvisor = Omit<DrawdownReportDto['overdue'][number], 'advisor'>;
/** Names of persons are no figures: they come in afterwards. */
export type DrawdownFigures = Omit<DrawdownReportDto, Head | 'overdue'> & { overdue: WithoutAdvisor[] };

export function drawdownOf(cases: CaseFacts[], until: string, overdue: OverdueProof[]): DrawdownSums {
  const tracks = cases.flatMap(tracksOf);
  const approved = add(tracks.map((track) => granted(track)));
  const grant = tracks.map((track) => grantOf(track));
  const paid = add(grant.map((one) => one.paid));
  const ids = new Set(cases.map(({ project }) => project.id));
  const thisYear = Number(until.slice(0, 4));
  return {
    approved,
    requested: add(grant.map(({ requested }) => requested)),
    paid,
    // What was paid on a grant that is gone is to come back.
    remaining: add(grant.map(({ remaining, paid: own }) => remaining ?? -own)),
    planned: add(
      tracks.flatMap(({ plan }) => plan.filter(({ year }) => year >= thisYear).map(({ amount }) => amount)),
    ),
    paidShare: paidShare(paid, approved),
    overdueProofs: overdue.filter(({ caseId }) => ids.has(caseId)).length,
  };
}

export function drawdownFigures(
  cases: CaseFacts[],
  until: string,
  overdue: OverdueProof[],
  nameOf: (ags: string) => string,
): DrawdownFigures {
  const sums = (of: CaseFacts[]) => drawdownOf(of, until, overdue);
  const ofCase = new Map(cases.map((facts) => [facts.project.id, facts]));
  const late = new Set(overdue.map(({ caseId }) => caseId));
  // A case without money but with a late proof counts too: else the sum would not be that of the list.
  const counted = cases.filter(
    (facts) =>
      late.has(facts.project.id) ||
      tracksOf(facts).some((track) => granted(track) !== null || track.payouts.length > 0),
  );
  return {
    total: sums(counted),
    years: yearsOf(counted, Number(until.slice(0, 4))),
    districts: groupsOf(counted, districtOf)
      .map(([ags, of]) => ({ ags, name: nameOf(ags), ...sums(of) }))
      .sort((a, b) => (a.ags < b.ags ? -1 : 1)),
    programmes: groupsOf(counted, (facts) => facts.guideline?.id ?? '')
      .map(([id, of]) => ({ id, name: of[0]!.guideline?.name ?? 'ohne Richtlinie', ...sums(of) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    cases: counted
      .map((facts) => ({
        caseId: facts.project.id,
        name: facts.project.name,
        district: nameOf(districtOf(facts)),
        ...sums([facts]),
      }))
      .sort((a, b) => b.remaining - a.remaining || a.caseId - b.caseId),
    overdueByAge: byAge(overdue),
    overdue: overdue.map((proof) => overdueRow(proof, ofCase.get(proof.caseId)!, nameOf)),
  };
}

const overdueRow = (
  { caseId, kind, funder, year, dueOn, rule, days }: OverdueProof,
  { project }: CaseFacts,
  nameOf: (ags: string) => string,
): DrawdownFigures['overdue'][number] => ({
  caseId,
  reference: project.reference,
  name: project.name,
  recipient: project.recipientName,
  district: nameOf(districtOf({ project })),
  funder,
  kind,
  year,
  dueOn,
  rule,
  days,
  link: `/fall/${caseId}/foerderung`,
});

/** Paid by the day of payment, approved by the day of the first notice, planned by budget year. */
function yearsOf(cases: CaseFacts[], thisYear: number): DrawdownReportDto['years'] {
  const sums = new Map<number, { approved: number; paid: number; planned: number }>();
  const of = (year: number) => {
    const known = sums.get(year) ?? { approved: 0, paid: 0, planned: 0 };
    sums.set(year, known);
    return known;
  };
  for (const track of cases.flatMap(tracksOf)) {
    const day = first(track.notices.filter(grants).map(({ dated }) => dated));
    if (day) of(Number(day.slice(0, 4))).approved += granted(track) ?? 0;
    for (const { status, paidOn, paid } of track.payouts)
      if (status === 'paid' && paidOn) of(Number(paidOn.slice(0, 4))).paid += paid ?? 0;
    for (const { year, amount } of track.plan) if (year >= thisYear) of(year).planned += amount;
  }
  return [...sums].sort(([a], [b]) => a - b).map(([year, figures]) => ({ year, ...figures }));
}

// --- Programme

const DAY = 86_400_000;

export function programmeFigures(cases: CaseFacts[]): ProgrammeReportDto['items'] {
  return groupsOf(cases, (facts) => facts.guideline?.id ?? '')
    .map(([id, of]) => {
      const waits = of.flatMap((facts) => {
        const [from, to] = [appliedOn(facts), approvedOn(facts)];
        return from && to && to >= from ? [(Date.parse(to) - Date.parse(from)) / DAY] : [];
      });
      const built = of.filter(({ project }) => project.costs.total !== null && (project.funded ?? 0) > 0);
      const addresses = add(built.map(({ project }) => project.funded));
      return {
        programme: { id, shortName: of[0]!.guideline?.name ?? 'ohne Richtlinie' },
        applications: of.filter((facts) => appliedOn(facts) !== null).length,
        approved: of.filter((facts) => approvedOn(facts) !== null).length,
        rejected: of.filter(({ project }) => project.status === 'rejected').length,
        withdrawn: of.filter(({ project }) => project.status === 'withdrawn').length,
        federal: add(of.map((facts) => grantedBy(facts, 'federal'))),
        state: add(of.map((facts) => grantedBy(facts, 'state'))),
        addresses: add(of.map(({ project }) => project.funded)),
        medianDaysToNotice: median(waits),
        costPerAddress:
          addresses === 0
            ? null
            : Math.round(add(built.map(({ project }) => project.costs.total)) / addresses),
      };
    })
    .sort((a, b) => (a.programme.shortName < b.programme.shortName ? -1 : 1));
}

function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
