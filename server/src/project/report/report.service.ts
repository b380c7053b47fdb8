import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { badRequest, problem } from '../../platform/problem.js';
import { todayInBerlin } from '../calendar.js';
import { statusesWithPromises } from '../work-list/care-phases.js';
import { mergedFacts } from '../lifecycle/fact-writer.js';
import {
  addMilestone,
  addPromise,
  promiseFactsOf,
  reachMilestone,
  refusalOf,
  saveMilestoneState,
} from '../promise/milestone-writer.js';
import { boundsOf } from '../address/count-bounds.queries.js';
import { municipalitiesOf, type ProjectRow } from '../project-row.js';
import type { MilestoneBody, MilestoneStateBody, PromiseBody } from '../promise/promise.dto.js';
import { milestonesOf } from '../promise/promise.js';
import type { ReportBody } from '../record/record-body.dto.js';
import type { RecordDto } from '../record/record.dto.js';
import { changeRecord } from '../record/record-change.js';
import { RecordService } from '../record/record.service.js';
import { countErrors, reportedCounts } from './report-counts.js';
import { updateFacts, updateReportedAt, updateReportedCounts } from './report.queries.js';
import { changeStatus } from '../lifecycle/status-writer.js';

/** Keeps a project true in seconds: status, one date and the figures together, or that nothing has changed. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: DataSource,
    private readonly records: RecordService,
  ) {}

  async report(
    actor: Actor,
    id: number,
    body: ReportBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    requireContent(body);
    const { reason } = body;
    await changeRecord(this.db, { actor, id, ifMatch, reason }, (manager, project) =>
      report(manager, actor, project, body),
    );
    return this.records.get(actor, id, reply);
  }

  /** A date that has run out cannot be true any more. */
  async confirm(
    actor: Actor,
    id: number,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch }, async (manager, project) => {
      await requireNothingRunOut(manager, project);
      await updateReportedAt(manager, id, now());
    });
    return this.records.get(actor, id, reply);
  }

  async addMilestone(
    actor: Actor,
    id: number,
    body: MilestoneBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch }, (manager) => addMilestone(manager, actor, id, body));
    return this.records.get(actor, id, reply);
  }

  async saveMilestoneState(
    actor: Actor,
    id: number,
    number: number,
    body: MilestoneStateBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch }, (manager) =>
      saveMilestoneState(manager, actor, id, number, body),
    );
    return this.records.get(actor, id, reply);
  }

  async addPromise(
    actor: Actor,
    id: number,
    number: number,
    body: PromiseBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch }, async (manager) =>
      addPromise(manager, actor, id, await promiseFactsOf(manager, id, number), body),
    );
    return this.records.get(actor, id, reply);
  }
}

function requireContent({ to, facts, promise, counts }: ReportBody): void {
  const isEmpty =
    !to && Object.keys(facts).length === 0 && !promise && Object.keys(counts ?? {}).length === 0;
  if (isEmpty)
    throw badRequest(
      'Fehlt: Die Meldung enthält nichts. Behebung: Stand, Termin oder Zahlen ändern, oder „Unverändert bestätigen“.',
    );
}

/** Date and figures come first: what a step asks for may be told in the same report. */
async function report(
  manager: EntityManager,
  actor: Actor,
  project: ProjectRow,
  body: ReportBody,
): Promise<void> {
  const { id } = project;
  if (body.promise) await reportPromise(manager, actor, id, body.promise);
  if (body.counts) await reportCounts(manager, project, body.counts);
  if (body.to && body.to !== project.status)
    await changeStatus(manager, { project, to: body.to, facts: body.facts, reason: body.reason, actor });
  else if (Object.keys(body.facts).length > 0)
    await updateFacts(manager, id, await mergedFacts(manager, id, body.facts, { actor }));
  await updateReportedAt(manager, id, now());
}

async function reportPromise(
  manager: EntityManager,
  actor: Actor,
  id: number,
  { milestone, promised, reason, explanation, reachedOn }: NonNullable<ReportBody['promise']>,
): Promise<void> {
  const facts = await promiseFactsOf(manager, id, milestone);
  if (promised !== undefined && reachedOn !== undefined)
    throw refusalOf([
      {
        path: 'promise.reachedOn',
        message:
          'Passt nicht: Was erreicht ist, wird nicht mehr zugesagt. Behebung: bitte nur eines von beiden angeben.',
      },
    ]);
  if (reachedOn !== undefined) return reachMilestone(manager, id, facts, reachedOn, 'promise.');
  if (promised === undefined)
    throw refusalOf([
      { path: 'promise.promised', message: 'Fehlt: der neue Termin oder der Tag, an dem es erreicht wurde.' },
    ]);
  await addPromise(manager, actor, id, facts, { promised, reason, explanation }, 'promise.');
}

async function reportCounts(
  manager: EntityManager,
  project: ProjectRow,
  typed: NonNullable<ReportBody['counts']>,
): Promise<void> {
  const today = todayInBerlin();
  const bounds = await boundsOf(manager, await municipalitiesOf(manager, project.id));
  const errors = countErrors(typed, project, today, bounds);
  if (errors.length > 0) throw refusalOf(errors);
  if (project.counts_from === 'reported')
    await updateReportedCounts(manager, project.id, reportedCounts(typed, project, today));
}

async function requireNothingRunOut(manager: EntityManager, { id, status }: ProjectRow): Promise<void> {
  if (!statusesWithPromises.includes(status)) return;
  const milestones = (await milestonesOf(manager, [id], todayInBerlin())).get(id) ?? [];
  if (milestones.some(({ overdue }) => overdue))
    throw problem(
      409,
      'Nicht möglich: Der zugesagte Termin ist abgelaufen und braucht ein neues Datum.',
      undefined,
      ['promise_overdue'],
    );
}
