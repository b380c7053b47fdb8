import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { changing } from '../../platform/changing.js';
import { now } from '../../platform/clock.js';
import { problem, staleNow } from '../../platform/problem.js';
import { type BulkApplyBody, bulkImportDto, type BulkOutcomeDto } from './bulk-import.dto.js';
import { type ImportRow, lockImport, noteApplied } from './bulk-import.queries.js';
import { importDto, rowCounts } from './bulk-import-view.js';
import { bulkKindOf } from './bulk-kinds.js';
import { basisOf, countOf, type Plan } from './bulk-plan.js';
import type { BulkTable } from './bulk-table.js';
import { changeAllWithin } from '../record/record-change.js';
import { updateReportedAt } from '../report/report.queries.js';

/**
 * Takes the good rows over, all or none, in one transaction that holds every project that is written to. The dry run is made
 * once more inside it: what somebody changed in between makes another one of it, which is then shown instead (412).
 */
export async function applyImport(
  db: DataSource,
  actor: Actor,
  row: ImportRow,
  table: BulkTable,
  body: BulkApplyBody,
): Promise<BulkOutcomeDto> {
  const started = now();
  const ids = await projectsOf(db, actor, row, table);
  const work = (manager: EntityManager) => takeOver(manager, { actor, row, table, body, started });
  return changing(db, (manager) => changeAllWithin(manager, { actor, ids }, work), body.reason);
}

/** A list of addresses is of one project; which ones other lists are of, only they know. */
async function projectsOf(db: DataSource, actor: Actor, row: ImportRow, table: BulkTable): Promise<number[]> {
  if (row.kind === 'addresses') return [row.project_id!];
  const { projects } = await bulkKindOf[row.kind].plan(db, actor, row, table);
  return projects.map(({ id }) => id);
}

interface TakingOver {
  actor: Actor;
  row: ImportRow;
  table: BulkTable;
  body: BulkApplyBody;
  started: Date;
}

async function takeOver(
  manager: EntityManager,
  { actor, row, table, body, started }: TakingOver,
): Promise<BulkOutcomeDto> {
  const held = await lockImport(manager, row.id);
  if (!held || held.applied_at) throw alreadyApplied();
  const kind = bulkKindOf[row.kind];
  const plan = await kind.plan(manager, actor, row, table);
  const isSameFile = same(held.reading, row.reading) && same(held.corrections, row.corrections);
  if (!isSameFile || basisOf(plan) !== body.basis) throw stale(row, table, plan);
  const applied = countOf(plan, 'changed') + countOf(plan, 'added');
  const projects = applied === 0 ? [] : await plan.write(manager);
  // Whoever sends a list has reported.
  for (const { id } of projects) await updateReportedAt(manager, id, now());
  const outcome: BulkOutcomeDto = {
    applied,
    refused: countOf(plan, 'refused'),
    rows: rowCounts(plan),
    projects,
    durationMs: Math.max(0, now().getTime() - started.getTime()),
  };
  await noteApplied(manager, row.id, outcome, now());
  return outcome;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const alreadyApplied = () =>
  problem(409, 'Diese Datei ist schon übernommen. Für weitere Änderungen bitte eine neue Datei hochladen.');

const stale = (row: ImportRow, table: BulkTable, plan: Plan) =>
  staleNow(
    'Inzwischen wurde der Bestand geändert. Es wurde nichts gespeichert: bitte den neuen Probelauf ansehen und dann übernehmen.',
    bulkImportDto,
    importDto(row, { table, plan, fields: bulkKindOf[row.kind].fields, durationMs: 0 }),
  );
