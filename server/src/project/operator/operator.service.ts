import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { type Action, may } from '../../account/permissions.js';
import { requireStillAllowed } from '../../account/still-allowed.js';
import { sortName } from '../../municipality/fold.js';
import { changing } from '../../platform/changing.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { bumpDataVersion, dataVersion } from '../../platform/data-version.js';
import { badRequest } from '../../platform/problem.js';
import { foldOperator } from './operator-name.js';
import { mergeWithin, operatorNotFound } from './operator-merge.js';
import { knownAs, operatorDtoOf, requireFree } from './operator-register.js';
import {
  insertOperator,
  insertSpelling,
  listOperators,
  lockForMerge,
  operatorsById,
} from './operator.queries.js';
import type { OperatorBody, OperatorDto, OperatorMergeBody, OperatorQuery } from './operator.dto.js';

const position = z.tuple([z.string(), z.int().min(1)]);

/** The one register of operators: whoever is in it under any spelling is not added again. */
@Injectable()
export class OperatorService {
  constructor(protected readonly db: DataSource) {}

  async list(_actor: Actor, query: OperatorQuery) {
    const filter = { search: query.search };
    const after = query.after ? decodeCursor(query.after, filter, position) : null;
    const search = query.search ? foldOperator(query.search) : null;
    const found = await listOperators(this.db, { search, after, limit: query.limit + 1 });
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    const next = found.length > rows.length && last ? encodeCursor(filter, [last.sort_name, last.id]) : null;
    const head = { asOf: now().toISOString(), dataVersion: await dataVersion(this.db) };
    return { items: rows.map(operatorDtoOf), next, ...head };
  }

  async add(actor: Actor, body: OperatorBody): Promise<OperatorDto> {
    const id = await changing(this.db, async (manager) => {
      await this.requireAllowed(manager, actor, 'operator.add');
      await requireFree(manager, body);
      return this.insert(manager, body);
    });
    return this.one(id);
  }

  async merge(
    actor: Actor,
    from: number,
    body: OperatorMergeBody,
    ifMatch: string | undefined,
  ): Promise<OperatorDto> {
    const { into, reason } = body;
    if (from === into) {
      const message = 'Das ist derselbe Netzbetreiber. Bitte den anderen angeben.';
      throw badRequest(message, [{ path: 'into', message }]);
    }
    const work = async (manager: EntityManager) => {
      const there = await lockForMerge(manager, [from, into]);
      await this.requireAllowed(manager, actor, 'operator.merge');
      for (const id of [from, into]) if (!there.includes(id)) throw operatorNotFound(id);
      await mergeWithin(manager, actor, from, { ...body, ifMatch });
      await bumpDataVersion(manager, 'project');
    };
    await changing(this.db, work, reason);
    return this.one(into);
  }

  private async insert(manager: EntityManager, { name, website }: OperatorBody): Promise<number> {
    const operatorId = await insertOperator(manager, {
      name,
      website: website || null,
      sortName: sortName(name),
    });
    // Somebody may have added it since it was looked for.
    if (!(await insertSpelling(manager, { folded: foldOperator(name), operatorId, spelling: name })))
      throw await knownAs(manager, name);
    await bumpDataVersion(manager, 'project');
    return operatorId;
  }

  private async requireAllowed(manager: EntityManager, actor: Actor, action: Action): Promise<void> {
    if (!may(actor, action, {})) throw new Error(`the guard let ${actor.role} to ${action}`);
    await requireStillAllowed(manager, actor, action, {});
  }

  private async one(id: number): Promise<OperatorDto> {
    const [row] = await operatorsById(this.db, [id]);
    if (!row) throw operatorNotFound(id);
    return operatorDtoOf(row);
  }
}
