import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, actorOf } from '../account/actor.js';
import { may } from '../account/permissions.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { requireReadableName } from '../municipality/document.service.js';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { DocumentStore } from '../platform/document-store.js';
import { etagOf, versionsOf } from '../platform/history.js';
import { authorOf } from '../platform/history-author.js';
import { badRequest, problem } from '../platform/problem.js';
import type { VersionQuery } from '../platform/version.dto.js';
import { todayInBerlin } from '../project/calendar.js';
import { requestHistory } from './advice-history.js';
import { mailAsked, mailWithdrawn } from './advice-mails.js';
import type {
  RequestBody,
  RequestDto,
  RequestList,
  RequestQuery,
  ScheduleBody,
  WithdrawalBody,
} from './advice-request.dto.js';
import {
  insertRequest,
  linkDocument,
  type ListedRequest,
  listedRequests,
  oneRequest,
  openRequests,
  updateRequestState,
} from './advice-request.queries.js';
import { readableAreas, requireAreas, requireProject } from './advice-scope.js';
import { AdviceSessionService } from './advice-session.service.js';
import { changeRequest, changeRequestWithin, requestNotFound } from './request-change.js';

const position = z.tuple([z.int().min(1)]);
const MOST_DOCUMENTS = 20;

/** What Kommunen ask the advisors, until a session comes of it. */
@Injectable()
export class AdviceRequestService {
  constructor(
    private readonly db: DataSource,
    private readonly store: DocumentStore,
    private readonly sessions: AdviceSessionService,
  ) {}

  async list(actor: Actor, { limit, after, state }: RequestQuery): Promise<RequestList> {
    const areas = readableAreas(actor);
    const filter = { requests: state ?? null };
    const rows = await listedRequests(this.db, {
      areas,
      state: state ?? null,
      after: after ? decodeCursor(after, filter, position)[0] : null,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    return {
      items: page.map((row) => dtoOf(row, actor)),
      next: rows.length > limit ? encodeCursor(filter, [page.at(-1)!.id]) : null,
      openCount: await openRequests(this.db, areas),
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async get(actor: Actor, id: number, reply?: FastifyReply): Promise<RequestDto> {
    const row = await oneRequest(this.db, id);
    if (!row || !may(actor, 'advice.read', { areas: [row.area] })) throw requestNotFound(id);
    const dto = dtoOf(row, actor);
    reply?.header('etag', dto.etag);
    return dto;
  }

  async versions(actor: Actor, id: number, query: VersionQuery) {
    await this.get(actor, id);
    return versionsOf(this.db, { ...requestHistory(id), withNames: true }, query);
  }

  async ask(actor: Actor, body: RequestBody, reply: FastifyReply): Promise<RequestDto> {
    requireComing(body.proposedDays);
    const thing = { areas: [body.area] };
    const id = await changing(this.db, async (manager) => {
      await requireAreas(manager, [body.area], 'area', () => may(actor, 'advice.request', thing));
      await requireStillAllowed(manager, actor, 'advice.request', thing);
      await requireProject(manager, actor, body.projectId, [body.area]);
      const made = await insertRequest(manager, body, { accountId: actor.accountId, moment: now() });
      await mailAsked(manager, actor, { ...body, id: made });
      return made;
    });
    return this.get(actor, id, reply);
  }

  async addDocument(
    id: number,
    { name }: { name: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<RequestDto> {
    const actor = actorOf(request);
    requireReadableName(request.url);
    const row = await oneRequest(this.db, id);
    const thing = { areas: row ? [row.area] : [] };
    if (!row || !may(actor, 'advice.request', thing)) throw requestNotFound(id);
    requireRoom(row);
    const announced = request.headers['content-length'];
    await this.store.add({
      body: request.body as Readable | undefined,
      announced: announced === undefined ? null : Number(announced),
      name,
      area: row.area,
      accountId: actor.accountId,
      requireStillAllowed: (manager) => requireStillAllowed(manager, actor, 'advice.request', thing),
      put: (manager, document) =>
        changeRequestWithin(manager, { actor, id, action: 'advice.request', anyVersion: true }, () =>
          linkDocument(manager, id, document.id),
        ),
    });
    return this.get(actor, id, reply);
  }

  async withdraw(
    actor: Actor,
    id: number,
    { reason }: WithdrawalBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RequestDto> {
    const asked = { actor, id, action: 'advice.request', ifMatch, reason: reason || undefined } as const;
    await changeRequest(this.db, asked, async (manager, request) => {
      if (request.state !== 'open')
        throw problem(
          409,
          'Die Anfrage ist nicht mehr offen. Behebung: einen vereinbarten Termin bitte mit der Beratung absagen.',
        );
      await updateRequestState(manager, id, 'withdrawn', reason || null);
      await mailWithdrawn(manager, actor, request);
    });
    return this.get(actor, id, reply);
  }

  /** Becomes a session: with its subject, its topics and its files. */
  schedule(actor: Actor, id: number, body: ScheduleBody, ifMatch: string | undefined, reply: FastifyReply) {
    return changeRequest(this.db, { actor, id, action: 'advice.edit', ifMatch }, async (manager, request) => {
      if (request.state !== 'open')
        throw problem(409, 'Die Anfrage ist nicht mehr offen. Behebung: ihre Beratung öffnen.');
      const { area, project_id: projectId, subject, topics } = request;
      const made = await this.sessions.insertWithin(manager, actor, {
        ...body,
        areas: [area],
        projectId,
        subject,
        topics,
        requestId: id,
      });
      await updateRequestState(manager, id, 'scheduled');
      return made;
    }).then((made) => this.sessions.get(actor, made, reply));
  }
}

function requireComing(days: readonly string[]): void {
  const today = todayInBerlin();
  const at = days.findIndex((day) => day < today);
  if (at < 0) return;
  const message = 'Zu früh: Ein vorgeschlagener Tag ist schon vorbei. Behebung: Tage ab heute vorschlagen.';
  throw badRequest(message, [{ path: `proposedDays.${at}`, message }]);
}

function requireRoom({ state, documents }: ListedRequest): void {
  if (state !== 'open' && state !== 'scheduled')
    throw problem(409, 'Die Anfrage ist abgeschlossen. Behebung: für ein neues Anliegen neu anfragen.');
  if (documents.length >= MOST_DOCUMENTS)
    throw problem(409, `Zu viel: An einer Anfrage liegen höchstens ${MOST_DOCUMENTS} Dateien.`);
}

function dtoOf(row: ListedRequest, actor: Actor): RequestDto {
  const { account_id, actor: by, role, person_name, area, areaName, askedAt, version, ...rest } = row;
  const mayAsk = may(actor, 'advice.request', { areas: [area] });
  return {
    ...rest,
    area: { ags: area, name: areaName },
    askedBy: authorOf({ account_id, actor: by, role, person_name }, true),
    askedAt: askedAt.toISOString(),
    etag: etagOf(version),
    mayAdd: mayAsk && (rest.state === 'open' || rest.state === 'scheduled'),
    mayWithdraw: mayAsk && rest.state === 'open',
    maySchedule: may(actor, 'advice.edit', { areas: [area] }) && rest.state === 'open',
  };
}
