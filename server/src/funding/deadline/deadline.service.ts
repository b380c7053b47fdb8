import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { isOfficer } from '../../account/provider-roles.js';
import { badRequest, problem } from '../../platform/problem.js';
import { inGerman, todayInBerlin } from '../../project/calendar.js';
import { readableAreas } from '../../project/record/record-scope.js';
import { changeCase } from '../case/case-change.js';
import { refreshSummaries } from '../desk/case-summary.js';
import type { DeadlineQuery, OwnDeadlinesBody } from './deadline.dto.js';
import {
  countDeadlines,
  deadlineRows,
  deadlinesOfOfficers,
  ownDeadlinesOf,
  type Place,
  saveOwnDeadlines,
} from './deadline.queries.js';
import { stateOn } from './deadline-state.js';
import { FundingCaseService } from '../case/funding-case.service.js';

const place: z.ZodType<Place> = z.tuple([z.iso.date(), z.int().min(1), z.string()]);

/**
 * Deadlines over all cases in the own scope, from what the rules said of each when it last changed (`case-summary.ts`);
 * how urgent one is says the day on which it is asked. One case shows what the rules say now.
 */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly db: DataSource,
    private readonly cases: FundingCaseService,
  ) {}

  async list(actor: Actor, { limit, after, ...query }: DeadlineQuery) {
    await refreshSummaries(this.db);
    const asked = { query, areas: readableAreas(actor), today: todayInBerlin() };
    const behind = after ? decodeCursor(after, query, place) : null;
    const found = await deadlineRows(this.db, { ...asked, after: behind, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => ({ ...row, state: stateOn(row.dueOn, row.doneOn, asked.today) })),
      next: found.length > limit ? encodeCursor(query, [last!.dueOn, last!.caseId, last!.key]) : null,
      counts: await countDeadlines(this.db, asked),
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async saveOwn(
    actor: Actor,
    id: number,
    { deadlines }: OwnDeadlinesBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    requireDistinct(deadlines);
    requireDone(deadlines);
    await changeCase(this.db, { actor, id, ifMatch }, async (manager) => {
      if (isOfficer(actor.role)) await requireKept(manager, id, deadlines);
      await saveOwnDeadlines(manager, id, deadlines);
    });
    return this.cases.get(actor, id, reply);
  }
}

function requireDone(deadlines: OwnDeadlinesBody['deadlines']): void {
  const today = todayInBerlin();
  const ahead = deadlines.findIndex(({ doneOn }) => doneOn !== null && doneOn > today);
  if (ahead < 0) return;
  const message = `Zu spät: Erledigt ist etwas frühestens heute (${inGerman(today)}), nicht am ${inGerman(deadlines[ahead]!.doneOn!)}. Behebung: den Tag prüfen.`;
  throw badRequest(message, [{ path: `deadlines.${ahead}.doneOn`, message }]);
}

/** What the Digitalagentur has set a Kommune does not move; it says that it is done. */
async function requireKept(
  manager: EntityManager,
  id: number,
  deadlines: OwnDeadlinesBody['deadlines'],
): Promise<void> {
  const own = await deadlinesOfOfficers(manager, id);
  for (const { number, title, dueOn } of await ownDeadlinesOf(manager, id)) {
    const at = deadlines.findIndex((one) => one.number === number);
    const isKept = deadlines[at]?.title === title && deadlines[at].dueOn === dueOn;
    if (isKept || own.has(number)) continue;
    const message = `Die Frist „${title}“ zum ${inGerman(dueOn)} hat die Digitalagentur gesetzt. Verschieben oder streichen kann nur sie die Frist; als erledigt melden können Sie sie.`;
    throw problem(403, `Nicht gespeichert: ${message}`, [
      { path: at < 0 ? 'deadlines' : `deadlines.${at}.dueOn`, message },
    ]);
  }
}

function requireDistinct(deadlines: OwnDeadlinesBody['deadlines']): void {
  const numbers = deadlines.map(({ number }) => number);
  const twice = numbers.findIndex((number, index) => numbers.indexOf(number) < index);
  if (twice < 0) return;
  const message = `Die Nummer ${numbers[twice]} steht zweimal in der Liste. Behebung: jeder Frist eine eigene geben.`;
  throw badRequest(message, [{ path: `deadlines.${twice}.number`, message }]);
}
