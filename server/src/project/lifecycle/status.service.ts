import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { badRequest, notFound, problem } from '../../platform/problem.js';
import { obstaclesTo, obstacleToDeciding } from '../publication/publication-rules.js';
import type { ProjectRow } from '../project-row.js';
import { changeRecord } from '../record/record-change.js';
import type {
  NarrowingBody,
  PublicationBody,
  PublicationDecisionBody,
  StatusBody,
} from '../record/record-body.dto.js';
import type { RecordDto } from '../record/record.dto.js';
import { RecordService } from '../record/record.service.js';
import {
  insertRequest,
  narrowAddressDisplay,
  publicationFacts,
  type PublicationRequest,
  publicationRequests,
  updatePublication,
  updateRequest,
} from '../publication/publication.queries.js';
import { advisorsBut, officersOf, readerOf } from './status.queries.js';
import { decisionMail, requestMail, tell } from './status-mails.js';
import { changeStatus } from './status-writer.js';
import { publicationKinds, type PublicationKind } from '../words.js';

/** Status and publication: what changes what a project is, and who may read of it. */
@Injectable()
export class StatusService {
  constructor(
    protected readonly db: DataSource,
    private readonly records: RecordService,
  ) {}

  async change(
    actor: Actor,
    id: number,
    body: StatusBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch, reason: body.reason }, (manager, project) =>
      changeStatus(manager, { ...body, project, actor }),
    );
    return this.records.get(actor, id, reply);
  }

  async requestPublication(
    actor: Actor,
    id: number,
    { kind, reason }: PublicationBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch, reason }, async (manager, project) => {
      const requests = await publicationRequests(manager, id);
      if (requests.some((open) => open.kind === kind && open.decision === null))
        throw problem(
          409,
          `Darum wurde schon gebeten: ${publicationKinds[kind]}. Es wartet auf eine zweite Person.`,
        );
      await requireUnobstructed(manager, project, kind);
      const number = Math.max(0, ...requests.map((request) => request.number)) + 1;
      const by = actor.accountId;
      await insertRequest(manager, id, { number, kind, reason: reason || null, by, moment: now() });
      const mail = requestMail(project, { kind, reason: reason || null, by: actor.role });
      await tell(manager, await deciders(manager, project, by), project, mail);
    });
    return this.records.get(actor, id, reply);
  }

  async decidePublication(
    actor: Actor,
    id: number,
    number: number,
    body: PublicationDecisionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const asked = { actor, id, ifMatch, action: 'project.decide' as const, reason: body.reason };
    await changeRecord(this.db, asked, async (manager, project) => {
      const request = (await publicationRequests(manager, id)).find((one) => one.number === number);
      if (!request) throw notFound(`Eine Bitte mit der Nummer ${number} gibt es bei diesem Vorhaben nicht.`);
      requireMayDecide(request, body, actor);
      if (body.decision === 'approved') {
        await requireUnobstructed(manager, project, request.kind);
        await updatePublication(manager, id, request.kind, now());
      }
      await noteDecision(manager, project, request, body, actor);
    });
    return this.records.get(actor, id, reply);
  }

  /** It shows less, so nobody waits for a second person. */
  async narrowAddresses(
    actor: Actor,
    id: number,
    { reason }: NarrowingBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch, reason }, async (manager, project) => {
      if (project.address_display === 'counts')
        throw problem(409, 'Von den Adressen sind schon jetzt nur Anzahlen öffentlich.');
      await narrowAddressDisplay(manager, id);
    });
    return this.records.get(actor, id, reply);
  }
}

/** Other officers of the recipient; where there are none, the advisors. */
async function deciders(manager: EntityManager, { managed_by }: ProjectRow, but: string) {
  const officers = await officersOf(manager, managed_by, but);
  return officers.length > 0 ? officers : advisorsBut(manager, but);
}

async function requireUnobstructed(
  manager: EntityManager,
  project: ProjectRow,
  kind: PublicationKind,
): Promise<void> {
  const obstacles = obstaclesTo(kind, {
    ...project,
    ...(await publicationFacts(manager, project.id)),
    heldFrom: project.held_from,
    recipientName: project.recipient_name,
    published: project.published_at !== null,
    early: project.published_early,
    addressDisplay: project.address_display,
  });
  if (obstacles.length > 0) throw problem(409, obstacles.join(' '), undefined, obstacles);
}

function requireMayDecide(
  request: PublicationRequest,
  { decision, reason }: PublicationDecisionBody,
  actor: Actor,
): void {
  if (request.decision !== null) throw problem(409, 'Darüber ist schon entschieden.');
  if (decision === 'withdrawn') {
    if (request.requestedBy === actor.accountId) return;
    throw problem(
      409,
      'Zurückziehen kann die Bitte nur, wer sie gestellt hat. Sie können ihr zustimmen oder nicht.',
    );
  }
  const obstacle = obstacleToDeciding(request, actor);
  if (obstacle) throw problem(409, obstacle);
  if (decision === 'approved' || reason) return;
  const message = 'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum nicht.';
  throw badRequest(message, [{ path: 'reason', message }]);
}

async function noteDecision(
  manager: EntityManager,
  project: ProjectRow,
  { number, kind, requestedBy }: PublicationRequest,
  { decision, reason }: PublicationDecisionBody,
  { accountId, role }: Actor,
): Promise<void> {
  const why = reason || null;
  await updateRequest(manager, project.id, { number, decision, by: accountId, moment: now(), reason: why });
  const reader = requestedBy && decision !== 'withdrawn' ? await readerOf(manager, requestedBy) : null;
  if (!reader || decision === 'withdrawn') return;
  await tell(manager, [reader], project, decisionMail(project, { kind, decision, reason: why, by: role }));
}
