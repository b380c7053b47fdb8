import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { splitMend } from './bulk-cells.js';
import { OwnProjects } from './bulk-own-projects.js';
import type { Plan, PlannedRow } from './bulk-plan.js';
import { type BulkPromise, readPromise } from './bulk-promise-row.js';
import { type BulkRow, bulkRows } from './bulk-row.js';
import { type BulkTable, grouped } from './bulk-table.js';
import { todayInBerlin } from '../calendar.js';
import { factsBeside } from '../promise/milestone-writer.js';
import type { ProjectRow } from '../project-row.js';
import { promisedOf, textOf, wordsOf } from '../promise/promise-dates.js';
import type { MilestoneDto } from '../promise/promise.dto.js';
import { milestoneName, milestonesOf } from '../promise/promise.js';
import { judgePromise, type NewPromise, type PromiseFacts } from '../promise/promise-rules.js';
import { lotRows } from '../record/record-part.queries.js';
import { insertMilestone, insertPromise } from '../report/report.queries.js';
import { slipReasons } from '../words.js';

type Db = DataSource | EntityManager;

interface JudgedPromise {
  row: BulkRow;
  read: BulkPromise | null;
  project: ProjectRow | null;
  /** As it is; a new one has no promise yet. */
  milestone: MilestoneDto | null;
  isNew: boolean;
  /** null: refused, or what is promised already. */
  promise: NewPromise | null;
}

/** What a list of dates would do: promises are added to the chains, none is taken away. */
export async function planPromises(
  db: Db,
  actor: Actor,
  onlyId: number | null,
  table: BulkTable,
): Promise<Plan> {
  const rows = bulkRows(table);
  const projects = await OwnProjects.load(db, actor, rows, onlyId);
  const judged = rows.map((row): JudgedPromise => {
    const project = projects.of(row) ?? null;
    return { row, read: readPromise(row), project, milestone: null, isNew: false, promise: null };
  });
  for (const [project, own] of grouped(judged, (one) => one.project))
    if (project !== null) await judgeProject(db, project, own);
  const found = judged.map(outcomeOf);
  const good = judged.filter((_, at) => found[at]!.outcome === 'changed' || found[at]!.outcome === 'added');
  const touched = [...new Map(good.map(({ project }) => [project!.id, project!])).values()].sort(
    (a, b) => a.id - b.id,
  );
  const named = touched.map(({ id, name }) => ({ id, name }));
  return {
    rows: found,
    faults: rows.flatMap(({ faults }) => faults),
    warnings: [],
    unmatched: [],
    notInFile: [],
    effects: [],
    srid: null,
    projects: named,
    write: async (manager) => {
      for (const one of good) await write(manager, actor, one);
      return named;
    },
  };
}

/** Every date is looked at beside the others as the list would leave them: they may move together. */
async function judgeProject(db: Db, project: ProjectRow, own: JudgedPromise[]): Promise<void> {
  const today = todayInBerlin();
  const stored = (await milestonesOf(db, [project.id], today)).get(project.id) ?? [];
  const lots = (await lotRows(db, project.id)).map(({ number }) => number);
  const beside = await factsBeside(db as EntityManager, project.id);
  const added: MilestoneDto[] = [];
  for (const one of own) place(one, stored, added, lots);
  refuseRepeated(own);
  const after = new Map([...stored, ...added].map((milestone) => [milestone.number, milestone]));
  for (const { read, milestone, row } of own)
    if (read && milestone && row.faults.length === 0)
      after.set(milestone.number, withPromise(milestone, read, today));
  for (const one of own) {
    if (!one.milestone || !one.read || one.row.faults.length > 0) continue;
    const others = [...after.values()].filter(({ number }) => number !== one.milestone!.number);
    judge(one, { ...beside, today, milestone: one.milestone, others });
  }
}

/** Which milestone a row means; the first row of one that is not there adds it. */
function place(one: JudgedPromise, stored: MilestoneDto[], added: MilestoneDto[], lots: number[]): void {
  const { row, read } = one;
  if (!read) return;
  if (read.lot !== null && !lots.includes(read.lot))
    return void row.refuse('lot', {
      group: String(read.lot),
      reason: `Das Los ${read.lot} gibt es in diesem Vorhaben nicht.`,
      mend: lots.length > 0 ? `Das Vorhaben hat die Lose ${lots.join(', ')}.` : 'Lassen Sie die Zelle leer.',
    });
  const isMeant = ({ kind, lotNumber, name }: MilestoneDto) =>
    kind === read.kind &&
    lotNumber === read.lot &&
    (kind !== 'other' || name?.toLowerCase() === read.name?.toLowerCase());
  const known = stored.find(isMeant);
  const isNew = known === undefined;
  const milestone = known ?? added.find(isMeant) ?? emptyMilestone(read, [...stored, ...added]);
  if (isNew && !added.includes(milestone)) added.push(milestone);
  Object.assign(one, { milestone, isNew });
}

const emptyMilestone = (read: BulkPromise, others: MilestoneDto[]): MilestoneDto => ({
  number: others.reduce((most, { number }) => Math.max(most, number), 0) + 1,
  lotNumber: read.lot,
  kind: read.kind,
  name: read.kind === 'other' ? read.name : null,
  promises: [],
  continues: null,
  reachedOn: null,
  waivedReason: null,
  waivedOn: null,
  slipDays: null,
  overdue: false,
});

function refuseRepeated(own: JudgedPromise[]): void {
  for (const [milestone, rows] of grouped(own, (one) => one.milestone)) {
    if (milestone === null || rows.length === 1) continue;
    const lines = rows.map(({ row }) => row.line).join(' und ');
    for (const { row } of rows)
      row.refuse('kind', {
        group: `doppelt ${lines}`,
        reason: `„${milestoneName(milestone)}“ steht in den Zeilen ${lines}.`,
        mend: 'Entscheiden Sie, welche Zeile gilt, und löschen Sie die andere.',
      });
  }
}

const isSame = ({ promises }: MilestoneDto, read: BulkPromise): boolean =>
  promises.at(-1)?.promised === read.promised;

function withPromise(milestone: MilestoneDto, read: BulkPromise, today: string): MilestoneDto {
  if (isSame(milestone, read)) return milestone;
  const { lastDay } = promisedOf(read.promised)!;
  const promise = {
    number: milestone.promises.length + 1,
    promised: read.promised,
    lastDay,
    promisedOn: today,
    reason: null,
    explanation: null,
  };
  return { ...milestone, promises: [...milestone.promises, promise] };
}

function judge(one: JudgedPromise, facts: PromiseFacts): void {
  const { row, read } = one;
  if (isSame(facts.milestone, read!)) return;
  const { promised, reason, explanation } = read!;
  const verdict = judgePromise({ promised, reason: reason ?? undefined, explanation }, facts);
  one.promise = verdict.value;
  for (const { path, message } of verdict.errors) row.refuse(path, { group: message, ...splitMend(message) });
}

function outcomeOf({ row, read, project, milestone, isNew, promise }: JudgedPromise): PlannedRow {
  const name = milestone ? milestoneName(milestone) : row.text('kind');
  const lot = read?.lot ? ` (Los ${read.lot})` : '';
  const base = {
    line: row.line,
    thing: `${project?.name ?? row.text('reference')}, ${name}${lot}`,
    changes: [],
  };
  if (row.faults.length > 0 || !milestone) return { ...base, outcome: 'refused' };
  if (promise === null) return { ...base, outcome: 'unchanged' };
  const before = milestone.promises.at(-1);
  const change = {
    field: 'promised',
    label: 'Termin',
    from: before ? wordsOf(before.promised) : null,
    to: wordsOf(textOf(promise)),
    note: promise.reason ? `Grund: ${slipReasons[promise.reason]}` : null,
  };
  return { ...base, outcome: isNew ? 'added' : 'changed', changes: [change] };
}

async function write(manager: EntityManager, { accountId }: Actor, one: JudgedPromise): Promise<void> {
  const { project, milestone, isNew, promise, read } = one;
  if (isNew) await insertMilestone(manager, project!.id, milestone!);
  await insertPromise(manager, project!.id, {
    ...promise!,
    milestone: milestone!.number,
    explanation: read!.explanation,
    promisedOn: todayInBerlin(),
    accountId,
    moment: now(),
  });
}
