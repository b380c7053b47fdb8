import type { EntityManager } from 'typeorm';
import { badRequest, problem } from '../platform/problem.js';
import { lotErrors, tiedLots } from './lot-rules.js';
import { keepOperators } from './operator.queries.js';
import type { ProjectRow } from './project-row.js';
import type { LotsBody } from './record.dto.js';
import { replaceLots, tiesOfLots } from './record-lots.queries.js';
import { lotRows } from './record-part.queries.js';

/** All lots of a project, inside `changeRecord`. */
export async function saveLots(
  manager: EntityManager,
  { id, kind }: ProjectRow,
  body: LotsBody,
): Promise<void> {
  // Of a commercial project every lot is one.
  const lots = body.lots.map((lot) => ({ ...lot, commercial: lot.commercial || kind === 'commercial' }));
  const named = lots.flatMap(({ operatorId }) => (operatorId === null ? [] : [operatorId]));
  const operators = await keepOperators(manager, named);
  const ties = await tiesOfLots(manager, id);
  const counted = ties.filter(({ addresses }) => addresses > 0).map(({ number }) => number);
  const stored = (await lotRows(manager, id)).filter(({ number }) => counted.includes(number));
  const errors = lotErrors(lots, {
    kind,
    operators,
    counted: new Map(stored.map((row) => [row.number, row])),
  });
  if (errors.length > 0) throw badRequest(errors[0]!.message, errors);
  const going = ties.filter(({ number }) => !lots.some((lot) => lot.number === number));
  const refusal = tiedLots(going);
  if (refusal) throw problem(409, refusal);
  await replaceLots(manager, id, lots);
}
