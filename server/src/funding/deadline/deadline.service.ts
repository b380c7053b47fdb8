import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { badRequest } from '../../platform/problem.js';
import { todayInBerlin } from '../../project/calendar.js';
import { readableAreas } from '../../project/record/record-scope.js';
import { changeCase } from '../case/case-change.js';
import { refreshSummaries } from '../desk/case-summary.js';
import type { DeadlineQuery, OwnDeadlinesBody } from './deadline.dto.js';
import { countDeadlines, deadlineRows, type Place, saveOwnDeadlines } from './deadline.queries.js';
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
    await changeCase(this.db, { actor, id, ifMatch }, (manager) => saveOwnDeadlines(manager, id, deadlines));
    return this.cases.get(actor, id, reply);
  }
}

function requireDistinct(deadlines: OwnDeadlinesBody['deadlines']): void {
  const numbers = deadlines.map(({ number }) => number);
  const twice = numbers.findIndex((number, index) => numbers.indexOf(number) < index);
  if (twice < 0) return;
  const message = `Die Nummer ${numbers[twice]} steht zweimal in der Liste. Behebung: jeder Frist eine eigene geben.`;
  throw badRequest(message, [{ path: `deadlines.${twice}.number`, message }]);
}
