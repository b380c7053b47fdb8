import { createHash } from 'node:crypto';
import type { HttpException } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { badRequest, problem } from '../../platform/problem.js';
import { foldOperator, isNear, nearness } from './operator-name.js';
import {
  allSpellings,
  insertSpelling,
  operatorOf,
  type OperatorRow,
  operatorsById,
} from './operator.queries.js';
import type { OperatorBody, OperatorDto } from './operator.dto.js';

type Db = DataSource | EntityManager;

/** An operator by one of its spellings, or those that it may be. */
export type Resolved =
  | { operator: { id: number; name: string }; candidates: [] }
  | { operator: null; candidates: { id: number; name: string }[] };

/** Exact apart from case, umlauts, punctuation and legal form; where none is, the near ones, the nearest first. */
export async function resolveOperator(db: Db, spelling: string): Promise<Resolved> {
  const id = await operatorOf(db, foldOperator(spelling));
  const [known] = id === null ? [] : await operatorsById(db, [id]);
  if (known) return { operator: { id: known.id, name: known.name }, candidates: [] };
  const near = await nearOperators(db, spelling);
  return { operator: null, candidates: near.map((row) => ({ id: row.id, name: row.name })) };
}

/** A person said that this is another way to write it: from now on it is found by it. */
export async function acceptSpelling(
  manager: EntityManager,
  operatorId: number,
  spelling: string,
): Promise<void> {
  const folded = foldOperator(spelling);
  if (folded) await insertSpelling(manager, { folded, operatorId, spelling });
}

const MOST_OFFERED = 5;

async function nearOperators(db: Db, name: string) {
  const near = (await allSpellings(db)).filter(({ spelling }) => isNear(name, spelling));
  const best = new Map<number, number>();
  for (const { operator_id, spelling } of near)
    best.set(operator_id, Math.max(best.get(operator_id) ?? 0, nearness(name, spelling)));
  const ids = [...best.keys()].toSorted((a, b) => best.get(b)! - best.get(a)!).slice(0, MOST_OFFERED);
  const rows = await operatorsById(db, ids);
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Refuses a name that is there already under any spelling, and near ones unless they were looked at. */
export async function requireFree(db: Db, { name, evenIfSimilar }: OperatorBody): Promise<void> {
  if (!foldOperator(name)) {
    const message = 'Bitte einen Namen mit Buchstaben angeben.';
    throw badRequest(message, [{ path: 'name', message }]);
  }
  const id = await operatorOf(db, foldOperator(name));
  if (id !== null) throw await knownAs(db, name);
  if (evenIfSimilar) return;
  const near = await nearOperators(db, name);
  if (near.length === 0) return;
  const names = near.map((row) => `„${row.name}“`).join(', ');
  throw conflict(
    `„${name}“ ähnelt ${names}. Ist es einer davon, bitte ihn wählen; sonst bestätigen, dass es ein anderer ist.`,
    near,
  );
}

/** 409 with the one that bears this name. */
export async function knownAs(db: Db, name: string): Promise<HttpException> {
  const id = await operatorOf(db, foldOperator(name));
  const known = await operatorsById(db, id === null ? [] : [id]);
  return conflict(`„${name}“ gibt es schon unter „${known[0]?.name ?? name}“.`, known);
}

const conflict = (message: string, known: OperatorRow[]): HttpException =>
  problem(409, message, [{ path: 'name', message }], undefined, known.map(operatorDtoOf));

export function operatorDtoOf({
  id,
  name,
  website,
  spellings,
  lotCount,
  projectCount,
}: OperatorRow): OperatorDto {
  const shown = { id, name, website, spellings, lotCount, projectCount };
  const hash = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
  return { ...shown, etag: `"${hash.slice(0, 22)}"` };
}
