import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { splitMend } from './bulk-cells.js';
import {
  type JudgedLot,
  judgeLot,
  type Lot,
  lotOf,
  type Operators,
  operatorsOf,
  outcomeOf,
} from './bulk-lot-row.js';
import { OwnProjects } from './bulk-own-projects.js';
import type { Plan, PlannedRow, Remark } from './bulk-plan.js';
import { type BulkRow, bulkRows } from './bulk-row.js';
import { type BulkTable, grouped } from './bulk-table.js';
import { type Bounds, boundRemark, NO_BOUNDS } from '../address/count-bounds.js';
import { boundsOfProjects } from '../address/count-bounds.queries.js';
import { lotErrors, lotSumErrors } from '../record/lot-rules.js';
import { findProject, type ProjectRow } from '../project-row.js';
import { saveLots } from '../record/record-lots.js';
import { tiesOfLots } from '../record/record-lots.queries.js';
import { type LotRow, lotRows } from '../record/record-part.queries.js';
import { countsOf } from '../record/record-view.js';

type Db = DataSource | EntityManager;

/** What a list of lots would do: they are added or changed, never taken away. */
export async function planLots(db: Db, actor: Actor, onlyId: number | null, table: BulkTable): Promise<Plan> {
  const rows = bulkRows(table);
  const projects = await OwnProjects.load(db, actor, rows, onlyId);
  const operators = await operatorsOf(db, rows);
  const stored = new Map<number, LotRow[]>();
  const judged: JudgedLot[] = [];
  for (const row of rows) {
    const project = projects.of(row) ?? null;
    if (project && !stored.has(project.id)) stored.set(project.id, await lotRows(db, project.id));
    judged.push(judgeLot(row, project, project ? stored.get(project.id)! : [], operators));
  }
  const bounds = await boundsOfProjects(db, [...stored.keys()]);
  const wholes = await requireFit(db, judged, stored, operators, bounds);
  const names = namesOf(stored, operators);
  const found = judged.map((one) => outcomeOf(one, names));
  const touched = [...new Set(judged.filter((_, at) => isGood(found[at]!)).map(({ project }) => project!))];
  const named = touched.map(({ id, name }) => ({ id, name })).sort((a, b) => a.id - b.id);
  return {
    rows: found,
    faults: rows.flatMap(({ faults }) => faults),
    warnings: judged.filter((_, at) => isGood(found[at]!)).flatMap((one) => remarkOf(one, bounds)),
    unmatched: [],
    notInFile: [],
    effects: [],
    srid: null,
    projects: named,
    write: async (manager) => {
      for (const { id } of named)
        await saveLots(manager, (await findProject(manager, id))!, { lots: wholes.get(id)! });
      return named;
    },
  };
}

const isGood = ({ outcome }: PlannedRow): boolean => outcome === 'changed' || outcome === 'added';

function remarkOf({ row, project, after }: JudgedLot, bounds: Map<number, Bounds>): Remark[] {
  const sentence = boundRemark(after!, bounds.get(project!.id) ?? NO_BOUNDS);
  return sentence ? [{ line: row.line, sentence: `${sentence}. Bitte prüfen.`, offers: [] }] : [];
}

function namesOf(stored: Map<number, LotRow[]>, operators: Operators): Map<number, string> {
  const kept = [...stored.values()]
    .flat()
    .flatMap(({ operator_id, operator_name }) =>
      operator_id === null ? [] : [[operator_id, operator_name!] as const],
    );
  const said = [...operators.values()].flatMap(({ operator }) =>
    operator ? [[operator.id, operator.name] as const] : [],
  );
  return new Map([...kept, ...said]);
}

/** The rules of the form, over all lots of each project as they would be; answers these lots. */
async function requireFit(
  db: Db,
  judged: JudgedLot[],
  stored: Map<number, LotRow[]>,
  operators: Operators,
  bounds: Map<number, Bounds>,
): Promise<Map<number, Lot[]>> {
  const known = new Set(namesOf(stored, operators).keys());
  const wholes = new Map<number, Lot[]>();
  for (const [project, own] of grouped(judged, (one) => one.project)) {
    if (project === null) continue;
    const before = stored.get(project.id)!;
    refuseRepeated(own);
    const ties = await tiesOfLots(db as EntityManager, project.id);
    const listed = new Set(ties.flatMap(({ number, addresses }) => (addresses > 0 ? [number] : [])));
    const counted = new Map(
      before.flatMap((row) => (listed.has(row.number) ? [[row.number, row] as const] : [])),
    );
    for (const one of own) {
      if (!one.after) continue;
      const lot = { ...one.after, commercial: one.after.commercial || project.kind === 'commercial' };
      one.after = lot;
      const facts = {
        kind: project.kind,
        operators: known,
        counted,
        bounds: bounds.get(project.id) ?? NO_BOUNDS,
        stored: before.map(lotOf),
      };
      for (const { path, message } of lotErrors([lot], facts))
        refuseFor(one.row, path.split('.').at(-1)!, message);
    }
    refuseSum(project, own, before.map(lotOf));
    wholes.set(project.id, wholeOf(own, before.map(lotOf)));
  }
  return wholes;
}

/** The lots of a project as the list would leave them. */
function wholeOf(own: readonly JudgedLot[], before: readonly Lot[]): Lot[] {
  const said = new Map(
    own.flatMap(({ row, after }) =>
      after && row.faults.length === 0 ? [[after.number, after] as const] : [],
    ),
  );
  const kept = before.filter(({ number }) => !said.has(number));
  return [...kept, ...said.values()].sort((a, b) => a.number - b.number);
}

/** Which of the rows is wrong nobody can tell: every one that says the figure is refused. */
function refuseSum(project: ProjectRow, own: readonly JudgedLot[], before: readonly Lot[]): void {
  const errors = lotSumErrors(wholeOf(own, before), before, countsOf(project));
  for (const { path, message } of errors) {
    const field = path.split('.').at(-1)!;
    for (const { row } of own) if (row.text(field) !== '') refuseFor(row, field, message);
  }
}

const refuseFor = (row: BulkRow, path: string, message: string): void =>
  void row.refuse(path === 'operatorId' ? 'operator' : path, { group: message, ...splitMend(message) });

function refuseRepeated(own: JudgedLot[]): void {
  for (const [number, rows] of grouped(own, ({ after }) => after?.number ?? null)) {
    if (number === null || rows.length === 1) continue;
    const lines = rows.map(({ row }) => row.line).join(' und ');
    for (const { row } of rows)
      row.refuse('number', {
        group: `doppelt ${lines}`,
        reason: `Los ${number} steht in den Zeilen ${lines}.`,
        mend: 'Entscheiden Sie, welche Zeile gilt, und löschen Sie die andere.',
      });
  }
}
