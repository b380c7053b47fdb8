import type { DataSource, EntityManager } from 'typeorm';
import { todayInBerlin } from '../../project/calendar.js';
import { areasOf } from './case-area.queries.js';
import type { CaseFacts, TrackFacts } from './case-facts.js';
import { type PartRows, partRows } from './case-facts-parts.queries.js';
import { type HeadRow, headRows } from '../case/case-head.queries.js';
import { othersOf } from '../review/case-others.queries.js';
import { parametersAt } from './case-parameters.queries.js';
import { casesKnownAt } from '../lifecycle/case-past.js';
import { factsUntil } from './case-until.js';
import { ideasUntil, lastStatuses } from './case-until.queries.js';
import type { Funder } from '../words.js';

export interface FactsAsked {
  today?: string;
  /** What the service knew then. Areas and what other projects applied for are asked of today only. */
  asOf?: Date | null;
  /** What is dated later is left out. */
  until?: string | null;
  /** Without what lies around: area, overlaps, applications of others. The life cycles do not ask for it. */
  surroundings?: false;
}

/** The facts of cases by number, in a fixed number of queries however many they are; a project without a case has none. */
export async function readCaseFacts(
  db: DataSource | EntityManager,
  ids: readonly number[],
  { asOf = null, until = null, today, surroundings }: FactsAsked = {},
): Promise<Map<number, CaseFacts>> {
  if (ids.length === 0) return new Map();
  const known = casesKnownAt(db, asOf, ids);
  const heads = await headRows(known, ids);
  const parts = await partRows(known, ids);
  const parameters = await parametersAt(known, [
    ...heads.map(({ guideline, call }) => ({ guideline: guideline?.id ?? null, call: call?.id ?? null })),
    ...parts.tracks.map((row) => ({ guideline: row.guideline?.id ?? null, call: null })),
  ]);
  const isAlone = asOf !== null || surroundings === false;
  const around = isAlone ? null : { areas: await areasOf(db, ids), others: await othersOf(db, ids) };
  const statuses = until ? await lastStatuses(known, ids, until) : null;
  const ideas = until ? await ideasUntil(known, ids, until) : null;
  const day = today ?? until ?? (asOf ? berlinDay(asOf) : todayInBerlin());
  const ofCase = byCase(parts);
  const facts = heads.flatMap((head): CaseFacts[] => {
    const whole = factsOf(head, ofCase(head.id), parameters, day);
    whole.project.area = around?.areas.get(head.id) ?? null;
    whole.others = around?.others.get(head.id) ?? [];
    const left = until
      ? factsUntil(whole, until, { statuses: statuses!.get(head.id) ?? {}, before: ideas!.get(head.id) })
      : whole;
    return left ? [left] : [];
  });
  return new Map(facts.map((of) => [of.project.id, of]));
}

type Known = Awaited<ReturnType<typeof parametersAt>>;

/** Looked up, not searched: there may be thousands of cases. */
function byCase(parts: PartRows): (id: number) => PartRows {
  const groups = Object.entries(parts).map(([part, rows]) => {
    const groups = new Map<number, unknown[]>();
    for (const row of rows as { projectId: number }[]) {
      const group = groups.get(row.projectId);
      if (group) group.push(row);
      else groups.set(row.projectId, [row]);
    }
    return [part, groups] as const;
  });
  return (id) =>
    Object.fromEntries(groups.map(([part, of]) => [part, of.get(id) ?? []])) as unknown as PartRows;
}

function factsOf(head: HeadRow, parts: PartRows, known: Known, today: string): CaseFacts {
  const { id, openedOn, adviceProtocolOn, review, guideline, call, ...project } = head;
  const of = known(guideline?.id ?? null, call?.id ?? null);
  const own = <T extends { projectId: number }>(rows: T[]): Omit<T, 'projectId'>[] =>
    rows.map(({ projectId: _project, ...row }) => row);
  return {
    today,
    project: {
      id,
      ...project,
      municipalities: own(parts.municipalities),
      lots: own(parts.lots),
      milestones: own(parts.milestones),
      area: null,
    },
    openedOn,
    review,
    adviceProtocolOn,
    guideline,
    call,
    parameters: of.values,
    sources: of.sources,
    tracks: tracksOf(head, parts, known),
    dialogues: own(parts.dialogues),
    surveys: own(parts.surveys),
    commitments: own(parts.commitments),
    tenders: own(parts.tenders),
    scorePoints: own(parts.scorePoints),
    ownDeadlines: own(parts.ownDeadlines),
    others: [],
  };
}

function tracksOf(head: HeadRow, parts: PartRows, known: Known): CaseFacts['tracks'] {
  return Object.fromEntries(
    parts.tracks.map(({ projectId: _project, ...row }): [Funder, TrackFacts] => {
      const own = <T extends { projectId: number; funder: Funder }>(rows: T[]) =>
        rows
          .filter(({ funder }) => funder === row.funder)
          .map(({ projectId: _id, funder: _funder, ...rest }) => rest);
      // The call belongs to the guideline version of the project; the Land has none.
      const call = row.guideline && row.guideline.id === head.guideline?.id ? (head.call?.id ?? null) : null;
      return [
        row.funder,
        {
          ...row,
          parameters: known(row.guideline?.id ?? null, call).values,
          notices: own(parts.notices),
          payouts: own(parts.payouts),
          plan: own(parts.plan),
          proofs: own(parts.proofs),
          changeRequests: own(parts.changeRequests),
        },
      ];
    }),
  );
}

const berlinDay = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
