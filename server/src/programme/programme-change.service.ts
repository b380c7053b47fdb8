import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../account/actor.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { bumpDataVersion, dataVersion } from '../platform/data-version.js';
import { requireCurrent } from '../platform/history.js';
import { badRequest, notFound, problem } from '../platform/problem.js';
import { applyChange } from './programme-change-apply.js';
import type {
  ProgrammeChangeBody,
  ProgrammeChangeDto,
  ProgrammeChangeQuery,
  ProgrammeDecisionBody,
} from './programme-change.dto.js';
import {
  type ChangeRow,
  findChange,
  insertChange,
  listChanges,
  lockChange,
  otherLeads,
  readTarget,
  updateDecision,
} from './programme-change.queries.js';
import { obstacleTo, requireOpen, same } from './programme-change-rules.js';
import { mailDecided, mailProposed } from './programme-change-mails.js';
import { proposalOf } from './programme-change-proposal.js';
import { changeDtoOf } from './programme-change-words.js';

const position = z.tuple([z.int().min(1)]);

/** Programmes are changed by four eyes: a lead proposes, another lead approves; nothing else writes them. */
@Injectable()
export class ProgrammeChangeService {
  constructor(private readonly db: DataSource) {}

  async list(actor: Actor, query: ProgrammeChangeQuery) {
    const { programme = null, state, limit } = query;
    const filter = { programme, state };
    const before = query.after ? decodeCursor(query.after, filter, position)[0] : null;
    const rows = await listChanges(this.db, { programme, state, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const others = await otherLeads(this.db, actor.accountId);
    return {
      items: page.map((row) => changeDtoOf(row, { accountId: actor.accountId, others })),
      next: rows.length > limit ? encodeCursor(filter, [page.at(-1)!.id]) : null,
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async get(actor: Actor, id: number, reply: FastifyReply): Promise<ProgrammeChangeDto> {
    const row = await findChange(this.db, id);
    if (!row) throw changeNotFound(id);
    void reply.header('etag', row.etag);
    const others = await otherLeads(this.db, actor.accountId);
    return changeDtoOf(row, { accountId: actor.accountId, others });
  }

  async propose(actor: Actor, body: ProgrammeChangeBody, reply: FastifyReply): Promise<ProgrammeChangeDto> {
    const id = await changing(
      this.db,
      async (manager) => {
        await requireStillAllowed(manager, actor, 'programme.edit', {});
        const proposed = await proposalOf(manager, body);
        const made = { ...proposed, reason: body.reason, by: actor.accountId, moment: now() };
        const number = await insertChange(manager, made);
        if (number === 0)
          throw problem(
            409,
            'Dazu gibt es schon einen offenen Vorschlag. Bitte zuerst über ihn entscheiden.',
          );
        await mailProposed(manager, (await findChange(manager, number))!);
        return number;
      },
      body.reason,
    );
    return this.get(actor, id, reply);
  }

  async decide(
    actor: Actor,
    id: number,
    body: ProgrammeDecisionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<ProgrammeChangeDto> {
    const known = await findChange(this.db, id);
    if (!known) throw changeNotFound(id);
    // The history of the figure itself says why it was proposed, and by which proposal.
    const reason = `${known.reason} (Vorschlag ${id})`;
    await changing(this.db, (manager) => this.decideWithin(manager, actor, id, body, ifMatch), reason);
    return this.get(actor, id, reply);
  }

  private async decideWithin(
    manager: EntityManager,
    actor: Actor,
    id: number,
    { decision, reason = '' }: ProgrammeDecisionBody,
    ifMatch: string | undefined,
  ): Promise<void> {
    const row = await lockChange(manager, id);
    if (!row) throw changeNotFound(id);
    await requireStillAllowed(manager, actor, 'programme.edit', {});
    await requireCurrent(manager, { record: 'programme_change', key: String(id), fields: [], ifMatch });
    requireOpen(row);
    const obstacle = obstacleTo(decision, row, actor.accountId);
    if (obstacle) throw problem(409, obstacle, undefined, ['second_person']);
    if (decision === 'refused' && !reason) {
      const message = 'Bitte in ein paar Worten sagen, warum der Vorschlag abgelehnt wird.';
      throw badRequest(message, [{ path: 'reason', message }]);
    }
    const decided = { decision, by: actor.accountId, moment: now(), reason: reason || null };
    await updateDecision(manager, id, decided);
    if (decision === 'approved') await this.apply(manager, row);
    await mailDecided(manager, row, { decision, reason });
  }

  private async apply(manager: EntityManager, row: ChangeRow): Promise<void> {
    if (!same(await readTarget(manager, row, true), row.before))
      throw problem(
        409,
        'Inzwischen steht dort etwas anderes als beim Vorschlag. Behebung: den Vorschlag ablehnen und mit dem heutigen Wert neu vorschlagen.',
      );
    await applyChange(manager, row);
    await bumpDataVersion(manager, 'programme');
  }
}

const changeNotFound = (id: number) => notFound(`Den Vorschlag ${id} gibt es nicht.`);
