import { HttpException } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { splitMend } from './bulk-cells.js';
import { OwnProjects } from './bulk-own-projects.js';
import type { Plan, TouchedProject } from './bulk-plan.js';
import { type JudgedProject, outcomeOf } from './bulk-project-diff.js';
import { type Programmes, readProject } from './bulk-project-row.js';
import { programmeNames, referencesInUse } from './bulk-project.queries.js';
import { type BulkRow, bulkRows } from './bulk-row.js';
import { type BulkTable, grouped } from './bulk-table.js';
import { boundRemark } from '../address/count-bounds.js';
import { boundsOf } from '../address/count-bounds.queries.js';
import { findProject, type ProjectRow } from '../project-row.js';
import { foreignPlaces, requireOwnManagers } from '../record/record-managers.js';
import { municipalityRows } from '../record/record-part.queries.js';
import { createRecord, faultsOf, placesOf, saveRecord, wholeWords } from '../record/record-save.js';
import type { RecordWords } from '../record/record-save.queries.js';
import { countsOf } from '../record/record-view.js';

type Db = DataSource | EntityManager;

/** What a list of projects would do: by their Kennung they are made or changed, through the rules of the form. */
export async function planProjects(db: Db, actor: Actor, table: BulkTable): Promise<Plan> {
  const rows = bulkRows(table);
  const projects = await OwnProjects.load(db, actor, rows, null);
  const foreign = await referencesInUse(
    db,
    rows.map((row) => row.text('reference')).filter((text) => !projects.find(text)),
  );
  refuseRepeated(rows);
  const programmes = await programmeNames(db);
  const judged: JudgedProject[] = [];
  for (const row of rows) judged.push(await judge(db, actor, row, projects, programmes, foreign));
  const found = judged.map(outcomeOf);
  const good = judged.filter((_, at) => found[at]!.outcome === 'changed' || found[at]!.outcome === 'added');
  const named = good.flatMap(({ project }): TouchedProject[] =>
    project ? [{ id: project.id, name: project.name }] : [],
  );
  return {
    rows: found,
    faults: rows.flatMap(({ faults }) => faults),
    warnings: good.flatMap(({ row, remark }) =>
      remark ? [{ line: row.line, sentence: `${remark}. Bitte prüfen.`, offers: [] }] : [],
    ),
    unmatched: [],
    notInFile: [],
    effects: [],
    srid: null,
    projects: named.sort((a, b) => a.id - b.id),
    write: (manager) => write(manager, actor, good),
  };
}

async function judge(
  db: Db,
  actor: Actor,
  row: BulkRow,
  projects: OwnProjects,
  programmes: Programmes,
  foreign: ReadonlySet<string>,
): Promise<JudgedProject> {
  requireReference(row, foreign);
  const project = projects.find(row.text('reference'));
  const before = project ? await wordsOfStored(db, project) : null;
  const body = readProject(row, before, programmes);
  const refused = { row, project, before, body: null, after: null, remark: null };
  if (!body) return refused;
  const after = wholeWords(body, project);
  try {
    requireOwnManagers(actor, after.managedBy, project?.managed_by ?? null);
  } catch (error) {
    if (!(error instanceof HttpException)) throw error;
    const { detail } = error.getResponse() as { detail: string };
    row.refuse(row.has('recipientArea') ? 'recipientArea' : 'municipalities', {
      group: detail,
      ...splitMend(detail),
    });
  }
  for (const { path, message } of await faultsOf(db as EntityManager, actor, after, project))
    row.refuse(fieldAt(path), { group: message, ...splitMend(message) });
  const stored = project ? await placesOf(db, project) : null;
  for (const { path, message } of row.faults.length > 0 ? [] : foreignPlaces(actor, after, stored))
    row.refuse(fieldAt(path), { group: message, ...splitMend(message) });
  if (row.faults.length > 0) return refused;
  const bounds = await boundsOf(
    db,
    after.municipalities.map(({ ags }) => ags),
  );
  return { row, project, before, body, after, remark: boundRemark(after.counts, bounds) };
}

const REFERENCE = /^[0-9A-Za-zÄÖÜäöüß._/-]{1,60}$/;

function requireReference(row: BulkRow, foreign: ReadonlySet<string>): void {
  const text = row.text('reference');
  if (text === '')
    row.refuse('reference', {
      group: 'leer',
      reason: 'Die Kennung fehlt.',
      mend: 'An der Kennung wird das Vorhaben wiedererkannt, wenn die Liste noch einmal kommt. Tragen Sie eine ein.',
    });
  else if (!REFERENCE.test(text))
    row.refuse('reference', {
      group: text,
      reason: `„${text}“ kann keine Kennung sein.`,
      mend: 'Erlaubt sind Buchstaben, Ziffern und . _ / -, höchstens 60 Zeichen.',
    });
  else if (foreign.has(text))
    row.refuse('reference', {
      group: text,
      reason: 'Diese Kennung hat schon ein anderes Vorhaben.',
      mend: 'Bitte eine andere angeben.',
    });
}

function refuseRepeated(rows: BulkRow[]): void {
  for (const [reference, same] of grouped(rows, (row) => row.text('reference'))) {
    if (reference === '' || same.length === 1) continue;
    const lines = same.map(({ line }) => line).join(' und ');
    for (const row of same)
      row.refuse('reference', {
        group: `doppelt ${lines}`,
        reason: `Das Vorhaben „${reference}“ steht in den Zeilen ${lines}.`,
        mend: 'Entscheiden Sie, welche Zeile gilt, und löschen Sie die andere.',
      });
  }
}

/** Where the fault of a form stands in a list. */
function fieldAt(path: string): string {
  const [first, second] = path.split('.');
  if ((first === 'costs' || first === 'counts') && second) return second;
  return { guidelineVersionId: 'guideline', callId: 'call', managedBy: 'recipientArea' }[first!] ?? first!;
}

export async function wordsOfStored(db: Db, project: ProjectRow): Promise<RecordWords> {
  const municipalities = await municipalityRows(db, project.id);
  return wholeWords(
    {
      reference: project.reference,
      name: project.name,
      clusterLabel: project.cluster_label,
      description: project.description,
      kind: project.kind,
      guidelineVersionId: project.guideline_version_id,
      callId: project.call_id,
      recipientType: project.recipient_type,
      recipientName: project.recipient_name,
      recipientArea: project.recipient_area,
      technology: project.technology,
      model: project.model,
      costs: {},
      counts: countsOf(project),
      municipalities: municipalities.map(({ ags, addressCount }) => ({ ags, addressCount })),
      facts: {},
    },
    project,
  );
}

async function write(
  manager: EntityManager,
  actor: Actor,
  good: readonly JudgedProject[],
): Promise<TouchedProject[]> {
  const written: TouchedProject[] = [];
  for (const { project, body } of good) {
    if (project) await saveRecord(manager, actor, (await findProject(manager, project.id))!, body!);
    written.push({ id: project?.id ?? (await createRecord(manager, actor, body!)), name: body!.name });
  }
  return written;
}
