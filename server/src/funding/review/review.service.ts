import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { now } from '../../platform/clock.js';
import { etagOf, lastVersionId } from '../../platform/history.js';
import { authorOf } from '../../platform/history-author.js';
import { badRequest, problem } from '../../platform/problem.js';
import { publisherName } from '../../platform/publisher.js';
import { todayInBerlin } from '../../project/calendar.js';
import { mergedFacts } from '../../project/lifecycle/fact-writer.js';
import { updateFacts } from '../../project/record/record-save.queries.js';
import { changeCase, readableCase } from '../case/case-change.js';
import { caseChanges } from './case-changes.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { advisorSide, calledCase, recipientSide, tellOfCase } from './case-mails.js';
import { addMessage, messagesOf } from './case-messages.js';
import { caseParts } from '../case/case-parts.js';
import { workOn } from '../desk/case-summary.queries.js';
import { visitCase } from './case-visits.js';
import { missingOf } from './checklist-rules.js';
import { findingsOf } from '../finding/plausibility-rules.js';
import {
  documentKindsOf,
  dropSection,
  endSubmission,
  insertSubmission,
  lastSubmission,
  sectionDigests,
  sectionReviews,
  writeSection,
} from './review.queries.js';
import type {
  CaseChangesDto,
  CaseChangesQuery,
  MessageBody,
  MessageDto,
  MessageQuery,
  ReviewDto,
  ReviewEndBody,
  SectionReviewBody,
  SubmissionBody,
  VisitDto,
} from './review.dto.js';
import { obstaclesToEnd } from './review-rules.js';
import { type Section, sections } from '../words.js';

/** What passes between a Kommune that submits its case and the advisor who reviews it, section by section. */
@Injectable()
export class ReviewService {
  constructor(private readonly db: DataSource) {}

  async get(actor: Actor, id: number, reply: FastifyReply): Promise<ReviewDto> {
    const version = await lastVersionId(this.db, 'funding_case', String(id), caseParts);
    const thing = await readableCase(this.db, actor, id);
    if (version !== null) reply.header('etag', etagOf(version));
    const last = await lastSubmission(this.db, id);
    const reviewed = await this.sectionsOf(this.db, id);
    return {
      status: last.status,
      submission: last.submission,
      submittedAt: last.submittedAt?.toISOString() ?? null,
      submittedBy: last.account_id ? authorOf(last, true) : null,
      note: last.note,
      returnNote: last.status === 'returned' ? last.returnNote : null,
      sections: reviewed,
      maySubmit: may(actor, 'case.edit', thing) && last.status !== 'submitted',
      mayReview: may(actor, 'case.check', thing) && last.status === 'submitted',
      obstacles: obstaclesToEnd(reviewed, await this.blockingFindings(this.db, id)),
    };
  }

  async submit(
    actor: Actor,
    id: number,
    { note }: SubmissionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    await changeCase(this.db, { actor, id, ifMatch }, async (manager, project) => {
      const { status } = await lastSubmission(manager, id);
      if (status === 'submitted')
        throw problem(
          409,
          'Der Fall liegt schon zur Prüfung vor. Ergänzungen sieht die Beratung auch ohne neue Einreichung.',
        );
      await insertSubmission(manager, id, { accountId: actor.accountId, moment: now(), note: note || null });
      await tellOfCase(manager, await advisorSide(manager, id, actor.accountId), project, {
        subject: `„${project.name}“: zur Prüfung eingereicht`,
        paragraphs: [`Der Förderfall ${calledCase(project)} wurde zur Prüfung eingereicht.`],
      });
    });
    return this.get(actor, id, reply);
  }

  async reviewSection(
    actor: Actor,
    id: number,
    section: Section,
    { state, reason }: SectionReviewBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    await changeCase(this.db, { actor, id, ifMatch, action: 'case.check', reason }, async (manager) => {
      await requireSubmitted(manager, id);
      if (state === 'new') return dropSection(manager, id, section);
      if (state === 'change_requested' && !reason) throw missingReason(section);
      const digest = (await sectionDigests(manager, id))[section];
      const by = { accountId: actor.accountId, moment: now() };
      return writeSection(manager, id, section, { state, reason: reason || null, digest, ...by });
    });
    return this.get(actor, id, reply);
  }

  /** Returned, the Kommune goes on; accepted, the case is plausible: the step to the application rests on that. */
  async end(
    actor: Actor,
    id: number,
    { outcome, note }: ReviewEndBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    await changeCase(
      this.db,
      { actor, id, ifMatch, action: 'case.check', reason: note },
      async (manager, project) => {
        await requireSubmitted(manager, id);
        const reviewed = await this.sectionsOf(manager, id);
        const asked = reviewed.filter(({ state }) => state === 'change_requested');
        if (outcome === 'returned' && asked.length === 0)
          throw problem(
            409,
            'Es ist um keine Änderung gebeten. Behebung: bei mindestens einem Abschnitt eine Änderung erbitten, mit Grund.',
          );
        const obstacles = obstaclesToEnd(reviewed, await this.blockingFindings(manager, id));
        if (outcome === 'accepted' && obstacles.length > 0)
          throw problem(409, obstacles.join(' '), undefined, obstacles);
        await endSubmission(manager, id, outcome, {
          accountId: actor.accountId,
          moment: now(),
          note: note || null,
        });
        if (outcome === 'accepted') {
          const facts = await mergedFacts(
            manager,
            id,
            { plausibility_checked_on: todayInBerlin() },
            { actor },
          );
          await updateFacts(manager, id, facts);
        }
        const names = asked.map(({ section }) => `„${sections[section]}“`).join(', ');
        await tellOfCase(manager, await recipientSide(manager, project, actor.accountId), project, {
          subject: `„${project.name}“: ${outcome === 'accepted' ? 'Prüfung abgeschlossen' : 'bitte ergänzen'}`,
          paragraphs:
            outcome === 'accepted'
              ? [`${publisherName()} hat den Förderfall ${calledCase(project)} geprüft und angenommen.`]
              : [
                  `${publisherName()} hat den Förderfall ${calledCase(project)} geprüft und bittet um Änderungen bei: ${names}.`,
                ],
        });
      },
    );
    return this.get(actor, id, reply);
  }

  async changes(actor: Actor, id: number, query: CaseChangesQuery): Promise<CaseChangesDto> {
    await readableCase(this.db, actor, id);
    const reviewed = await this.sectionsOf(this.db, id);
    const accepted = reviewed.filter(({ state }) => state === 'accepted').map(({ section }) => section);
    return caseChanges(this.db, actor, id, query, accepted);
  }

  async messages(actor: Actor, id: number, query: MessageQuery) {
    await readableCase(this.db, actor, id);
    return messagesOf(this.db, actor, id, query);
  }

  addMessage(actor: Actor, id: number, body: MessageBody): Promise<MessageDto> {
    return changeCase(this.db, { actor, id, ifMatch: undefined, anyVersion: true }, (manager, project) =>
      addMessage(manager, actor, project, body),
    );
  }

  async visit(actor: Actor, id: number): Promise<VisitDto> {
    await readableCase(this.db, actor, id);
    return visitCase(this.db, actor, id);
  }

  private async sectionsOf(db: DataSource | EntityManager, id: number): Promise<ReviewDto['sections']> {
    const rows = new Map((await sectionReviews(db, id)).map((row) => [row.section, row]));
    const digests = await sectionDigests(db, id);
    const facts = (await readCaseFacts(db, [id], {})).get(id)!;
    const missing = missingOf(facts, await documentKindsOf(db, id));
    return (Object.keys(sections) as Section[]).map((section) => {
      const row = rows.get(section);
      const isCurrent = row?.digest === digests[section];
      return {
        section,
        state: row && isCurrent ? row.state : 'new',
        reason: row?.reason ?? null,
        reviewedBy: row?.account_id ? authorOf(row, true) : null,
        reviewedAt: row?.reviewedAt.toISOString() ?? null,
        changedSince: row !== undefined && !isCurrent,
        missing: missing.get(section) ?? [],
      };
    });
  }

  private async blockingFindings(db: DataSource | EntityManager, id: number): Promise<number> {
    const facts = (await readCaseFacts(db, [id], {})).get(id)!;
    const passed = (await workOn(db, [id])).get(id)!.overridden;
    return findingsOf(facts).filter(
      ({ severity, rule, digest }) => severity === 'block' && !passed.has(`${rule} ${digest}`),
    ).length;
  }
}

async function requireSubmitted(manager: EntityManager, id: number): Promise<void> {
  const { status } = await lastSubmission(manager, id);
  if (status !== 'submitted')
    throw problem(
      409,
      'Der Fall liegt gerade nicht zur Prüfung vor. Behebung: warten, bis die Kommune ihn einreicht.',
    );
}

function missingReason(section: Section) {
  const message = `Fehlt: der Grund. Behebung: bitte sagen, was bei „${sections[section]}“ zu ändern ist.`;
  return badRequest(message, [{ path: 'reason', message }]);
}
