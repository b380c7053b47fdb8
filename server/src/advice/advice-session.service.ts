import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../account/actor.js';
import { may } from '../account/permissions.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { adviceProtocolOf, noteAdviceProtocol } from '../funding/facts/advice-protocol.js';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { attachment } from '../platform/document-name.js';
import { etagOf, lastVersionId, versionsOf } from '../platform/history.js';
import { badRequest, notFound, problem } from '../platform/problem.js';
import type { VersionQuery } from '../platform/version.dto.js';
import { todayInBerlin } from '../project/calendar.js';
import { sessionHistory, sessionParts } from './advice-history.js';
import { mailCancelled, mailHandedOver, mailProtocol, mailScheduled } from './advice-mails.js';
import { updateRequestState } from './advice-request.queries.js';
import { readableAreas, requireAreas, requireProject } from './advice-scope.js';
import type {
  AddendumBody,
  CancellationBody,
  OpenTaskList,
  OpenTaskQuery,
  SessionBody,
  SessionCreateBody,
  SessionDto,
  SessionQuery,
  TickBody,
} from './advice-session.dto.js';
import { countSessions, listedSessions, oneSession } from './advice-session.queries.js';
import { openTaskList } from './open-tasks.js';
import { protocolPdf } from './protocol-pdf.js';
import { obstaclesToFinish } from './protocol-rules.js';
import { changeSession, requirePlanned, sessionNotFound } from './session-change.js';
import {
  insertAddendum,
  insertSession,
  type NewSession,
  saveParticipants,
  saveTasks,
  tickTask,
  updateSession,
  updateSessionState,
} from './session-save.queries.js';
import { requireLeader } from './session-leader.js';
import { itemOf, sessionDtoOf } from './session-view.js';

const position = z.tuple([z.iso.date(), z.int().min(1)]);

/** Sessions of advice: planned, led, their protocol finished and from then on frozen. */
@Injectable()
export class AdviceSessionService {
  constructor(private readonly db: DataSource) {}

  async list(actor: Actor, { limit, after, ...query }: SessionQuery) {
    const filter = {
      sessions: query.state ?? null,
      area: query.area ?? null,
      project: query.project ?? null,
    };
    const chosen = {
      readable: readableAreas(actor),
      state: filter.sessions,
      area: filter.area,
      project: filter.project,
    };
    const rows = await listedSessions(this.db, {
      ...chosen,
      after: after ? decodeCursor(after, filter, position) : null,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(itemOf),
      next: last && rows.length > limit ? encodeCursor(filter, [last.heldOn, last.id]) : null,
      total: await countSessions(this.db, chosen),
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  /** The answer of every write of a session, too. The ETag is read first: one that is too old only asks to look again. */
  async get(actor: Actor, id: number, reply?: FastifyReply): Promise<SessionDto> {
    const version = await lastVersionId(this.db, 'advice_session', String(id), sessionParts);
    const row = await oneSession(this.db, id);
    const thing = { areas: row?.areas.map(({ ags }) => ags) ?? [] };
    if (!row || !may(actor, 'advice.read', thing)) throw sessionNotFound(id);
    if (version !== null) reply?.header('etag', etagOf(version));
    const noted = row.project ? await adviceProtocolOf(this.db, row.project.id) : null;
    return sessionDtoOf(row, noted, {
      edits: may(actor, 'advice.edit', thing),
      ticks: may(actor, 'advice.task', thing),
    });
  }

  async create(actor: Actor, body: SessionCreateBody, reply: FastifyReply): Promise<SessionDto> {
    const id = await changing(this.db, async (manager) => {
      await requireStillAllowed(manager, actor, 'advice.edit', { areas: body.areas });
      return this.insertWithin(manager, actor, { ...body, requestId: null });
    });
    return this.get(actor, id, reply);
  }

  /** Inside a transaction of `changing`. */
  async insertWithin(manager: EntityManager, actor: Actor, body: NewSession): Promise<number> {
    const led = { ...body, ledBy: body.ledBy ?? actor.accountId };
    await this.requirePossible(manager, actor, led);
    const id = await insertSession(manager, led);
    await mailScheduled(manager, actor, datedOf(id, led), true);
    return id;
  }

  async save(
    actor: Actor,
    id: number,
    body: SessionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    await changeSession(this.db, { actor, id, ifMatch }, async (manager, session) => {
      requirePlanned(session);
      await this.requirePossible(manager, actor, body);
      await updateSession(manager, id, body);
      await saveParticipants(manager, id, body.participants);
      await saveTasks(manager, id, body.tasks);
      const dated = datedOf(id, body);
      const moved = dated.held_on !== session.held_on || dated.starts_at !== session.starts_at;
      if (moved && dated.held_on >= todayInBerlin()) await mailScheduled(manager, actor, dated, false);
      if (body.ledBy && body.ledBy !== session.led_by)
        await mailHandedOver(manager, actor, { ...session, ...dated }, body.ledBy);
    });
    return this.get(actor, id, reply);
  }

  /** Nothing is deleted; what the Kommune asked for is open again. */
  async cancel(
    actor: Actor,
    id: number,
    { reason }: CancellationBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    await changeSession(this.db, { actor, id, ifMatch, reason }, async (manager, session) => {
      requirePlanned(session);
      await updateSessionState(manager, id, 'cancelled', { reason });
      if (session.request_id !== null) await updateRequestState(manager, session.request_id, 'open');
      await mailCancelled(manager, actor, session);
    });
    return this.get(actor, id, reply);
  }

  /** From now on the protocol stays as it is, and the funding case knows that there is one. */
  async finish(
    actor: Actor,
    id: number,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    await changeSession(this.db, { actor, id, ifMatch }, async (manager, session) => {
      requirePlanned(session);
      const stored = (await oneSession(manager, id))!;
      const obstacles = obstaclesToFinish(stored, todayInBerlin());
      if (obstacles.length > 0) throw problem(409, obstacles.join(' '), undefined, obstacles);
      await updateSessionState(manager, id, 'finished', { accountId: actor.accountId, moment: now() });
      if (session.request_id !== null) await updateRequestState(manager, session.request_id, 'done');
      if (session.project_id !== null)
        await noteAdviceProtocol(manager, actor, session.project_id, session.held_on);
      const tasks = stored.tasks.filter(({ owner }) => owner === 'recipient').length;
      await mailProtocol(manager, actor, session, { isAddendum: false, tasks });
    });
    return this.get(actor, id, reply);
  }

  async addAddendum(
    actor: Actor,
    id: number,
    { text }: AddendumBody,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    await changeSession(this.db, { actor, id, anyVersion: true }, async (manager, session) => {
      if (session.state !== 'finished')
        throw problem(
          409,
          'Das Protokoll ist noch nicht abgeschlossen. Behebung: es gleich dort ändern, ohne Nachtrag.',
        );
      await insertAddendum(manager, id, text, { accountId: actor.accountId, moment: now() });
      await mailProtocol(manager, actor, session, { isAddendum: true, tasks: 0 });
    });
    return this.get(actor, id, reply);
  }

  async tick(
    actor: Actor,
    id: number,
    number: number,
    { doneOn }: TickBody,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    const asked = { actor, id, action: 'advice.task', anyVersion: true } as const;
    await changeSession(this.db, asked, async (manager, { state, held_on }) => {
      if (state !== 'finished')
        throw problem(409, 'Die Aufgaben gelten erst, wenn das Protokoll abgeschlossen ist.');
      requireDayBetween(doneOn, held_on, todayInBerlin());
      if (!(await tickTask(manager, id, number, doneOn)))
        throw notFound(`Die Aufgabe ${number} gibt es nicht.`);
    });
    return this.get(actor, id, reply);
  }

  tasks(actor: Actor, query: OpenTaskQuery): Promise<OpenTaskList> {
    return openTaskList(this.db, actor, query);
  }

  async versions(actor: Actor, id: number, query: VersionQuery) {
    const { areas } = await this.get(actor, id);
    const drafts = may(actor, 'advice.edit', { areas: areas.map(({ ags }) => ags) });
    return versionsOf(this.db, { ...sessionHistory(id, { drafts }), withNames: true }, query);
  }

  async pdf(actor: Actor, id: number, reply: FastifyReply): Promise<StreamableFile> {
    const session = await this.get(actor, id);
    const bytes = await protocolPdf(session);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: attachment(`Beratung ${session.heldOn} ${session.areas[0]!.name}.pdf`),
      length: bytes.length,
    });
  }

  private async requirePossible(
    manager: EntityManager,
    actor: Actor,
    { areas, projectId, ledBy }: Pick<SessionCreateBody, 'areas' | 'projectId' | 'ledBy'>,
  ): Promise<void> {
    await requireAreas(manager, areas, 'areas');
    await requireProject(manager, actor, projectId, areas);
    await requireLeader(manager, ledBy);
  }
}

const datedOf = (
  id: number,
  { areas, subject, heldOn, startsAt, form, place }: Omit<SessionCreateBody, 'ledBy'>,
) => ({ id, areas, subject, held_on: heldOn, starts_at: startsAt, form, place: place || null });

function requireDayBetween(day: string | null, from: string, until: string): void {
  if (day === null || (day >= from && day <= until)) return;
  const message =
    day > until
      ? 'Zu spät: Der Tag liegt in der Zukunft. Behebung: einen Tag bis heute angeben.'
      : 'Zu früh: Der Tag liegt vor der Beratung. Behebung: einen Tag ab der Beratung angeben.';
  throw badRequest(message, [{ path: 'doneOn', message }]);
}
