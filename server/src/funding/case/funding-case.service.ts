import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { changing } from '../../platform/changing.js';
import { now } from '../../platform/clock.js';
import { dataVersion } from '../../platform/data-version.js';
import { etagOf, lastVersionId, versionsOf } from '../../platform/history.js';
import { badRequest, problem } from '../../platform/problem.js';
import type { VersionQuery } from '../../platform/version.dto.js';
import { todayInBerlin } from '../../project/calendar.js';
import { changeCase, readableCase } from './case-change.js';
import { caseCoverage } from './case-coverage.js';
import { caseEvents } from './case-events.js';
import { caseHistory } from './case-history.js';
import { openCase } from '../review/case-open.js';
import { caseOverlaps } from './case-overlaps.js';
import { caseParts } from './case-parts.js';
import { isAdvisor, updateCase } from './case-save.queries.js';
import { caseDtoOf } from './case-view.js';
import type { CaseBody, FundingCaseDto, OpenCaseBody } from './funding-case.dto.js';

/** Funding cases, for those who lead, check or audit them. */
@Injectable()
export class FundingCaseService {
  constructor(protected readonly db: DataSource) {}

  async open(actor: Actor, { projectId }: OpenCaseBody, reply: FastifyReply): Promise<FundingCaseDto> {
    await changing(this.db, (manager) => openCase(manager, actor, projectId));
    return this.get(actor, projectId, reply);
  }

  /** The answer of every write of a case, too. The ETag is read first: one that is too old only asks to look again. */
  async get(actor: Actor, id: number, reply: FastifyReply): Promise<FundingCaseDto> {
    const version = await lastVersionId(this.db, 'funding_case', String(id), caseParts);
    const thing = await readableCase(this.db, actor, id);
    if (version !== null) reply.header('etag', etagOf(version));
    return caseDtoOf(this.db, actor, id, thing);
  }

  async save(
    actor: Actor,
    id: number,
    body: CaseBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch }, async (manager, { managed_by }) => {
      requireAdvisorFor(body, may(actor, 'case.check', { areas: managed_by }));
      requirePast(body);
      if (body.assignedTo) await requireAdvisor(manager, body.assignedTo);
      await updateCase(manager, id, body);
    });
    return this.get(actor, id, reply);
  }

  async overlaps(actor: Actor, id: number) {
    await readableCase(this.db, actor, id);
    return caseOverlaps(this.db, actor, id);
  }

  async coverage(actor: Actor, id: number) {
    await readableCase(this.db, actor, id);
    return caseCoverage(this.db, id);
  }

  async events(actor: Actor, id: number) {
    await readableCase(this.db, actor, id);
    const items = await caseEvents(this.db, id);
    return { items, next: null, asOf: now().toISOString(), dataVersion: await dataVersion(this.db) };
  }

  async versions(actor: Actor, id: number, query: VersionQuery) {
    await readableCase(this.db, actor, id);
    return versionsOf(this.db, { ...caseHistory(id), withNames: true }, query);
  }
}

/** Who leads a case, and when it was advised on, says the Digitalagentur. */
function requireAdvisorFor({ assignedTo, adviceProtocolOn }: CaseBody, mayCheck: boolean): void {
  if (mayCheck || (assignedTo === undefined && adviceProtocolOn === undefined)) return;
  const [path, message] =
    assignedTo !== undefined
      ? ['assignedTo', 'Wer einen Förderfall übernimmt, legt die Beratung der Digitalagentur fest.']
      : ['adviceProtocolOn', 'Das Beratungsprotokoll trägt die Beratung der Digitalagentur ein.'];
  throw problem(403, `Nicht gespeichert: ${message}`, [{ path: path!, message: message! }]);
}

function requirePast({ adviceProtocolOn }: CaseBody): void {
  if (!adviceProtocolOn || adviceProtocolOn <= todayInBerlin()) return;
  const message =
    'Zu spät: Der Tag der Beratung liegt in der Zukunft. Behebung: einen Tag bis heute angeben.';
  throw badRequest(message, [{ path: 'adviceProtocolOn', message }]);
}

export async function requireAdvisor(manager: EntityManager, account: string): Promise<void> {
  if (await isAdvisor(manager, account)) return;
  const message =
    'Passt nicht: Einen Förderfall übernimmt jemand von der Beratung der Digitalagentur. Behebung: jemand anderen wählen.';
  throw badRequest(message, [{ path: 'assignedTo', message }]);
}
