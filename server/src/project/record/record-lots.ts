import type { EntityManager } from 'typeorm';
import { badRequest, problem } from '../../platform/problem.js';
import { lotOf } from '../bulk/bulk-lot-row.js';
import { boundsOf } from '../address/count-bounds.queries.js';
import { lotErrors, lotSumErrors, tiedLots } from './lot-rules.js';
import { keepOperators } from '../operator/operator.queries.js';
import { municipalitiesOf, type ProjectRow } from '../project-row.js';
import type { LotsBody } from './record-body.dto.js';
import { replaceLots, tiesOfLots } from './record-lots.queries.js';
import { lotRows } from './record-part.queries.js';
import { countsOf } from './record-view.js';

/** All lots of a project, inside `changeRecord`. */
export async function saveLots(manager: EntityManager, project: ProjectRow, body: LotsBody): Promise<void> {
  const { id, kind } = project;
  // Of a commercial project every lot is one.
  const lots = body.lots.map((lot) => ({ ...lot, commercial: lot.commercial || kind === 'commercial' }));
  const named = lots.flatMap(({ operatorId }) => (operatorId === null ? [] : [operatorId]));
  const operators = await keepOperators(manager, named);
  const ties = await tiesOfLots(manager, id);
  const counted = ties.filter(({ addresses }) => addresses > 0).map(({ number }) => number);
  const rows = await lotRows(manager, id);
  const stored = rows.map(lotOf);
  const facts = {
    kind,
    operators,
    counted: new Map(
      rows.flatMap((row) => (counted.includes(row.number) ? [[row.number, row] as const] : [])),
    ),
    bounds: await boundsOf(manager, await municipalitiesOf(manager, id)),
    stored,
  };
  const errors = [...lotErrors(lots, facts), ...lotSumErrors(lots, stored, countsOf(project))];
  if (errors.length > 0) throw badRequest(errors[0]!.message, errors);
  const going = ties.filter(({ number }) => !lots.some((lot) => lot.number === number));
  const refusal = tiedLots(going);
  if (refusal) throw problem(409, refusal);
  await replaceLots(manager, id, lots);
}
