import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { badRequest, notFound, problem } from '../../platform/problem.js';
import { changeCase } from '../case/case-change.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import type { DecisionBody, OverrideBody } from './finding.dto.js';
import {
  decideOverride,
  findOverride,
  insertOverride,
  overridesOf,
  type OverrideRow,
} from './finding.queries.js';
import { FundingCaseService } from '../case/funding-case.service.js';
import { findingsOf, type RawFinding } from './plausibility-rules.js';

/**
 * To let a finding pass takes two: somebody of the Digitalagentur asks with a reason, a lead who is somebody else decides.
 * Findings themselves are computed at every reading and stored nowhere.
 */
@Injectable()
export class FindingService {
  constructor(
    private readonly db: DataSource,
    private readonly cases: FundingCaseService,
  ) {}

  async ask(
    actor: Actor,
    id: number,
    { rule, reason }: OverrideBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    await changeCase(this.db, { actor, id, ifMatch, action: 'case.check', reason }, async (manager) => {
      const found = await foundOf(manager, id, rule);
      await requireNew(manager, id, found);
      await insertOverride(manager, id, {
        rule,
        digest: found.digest,
        sentence: found.sentence,
        reason,
        askedBy: actor.accountId,
        moment: now(),
      });
    });
    return this.cases.get(actor, id, reply);
  }

  async decide(
    actor: Actor,
    id: number,
    number: number,
    { decision, reason }: DecisionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    await changeCase(this.db, { actor, id, ifMatch, action: 'case.override', reason }, async (manager) => {
      const row = await openOverride(manager, id, number);
      if (row.askedBy === actor.accountId)
        throw problem(
          403,
          'Wer eine Übersteuerung anfragt, entscheidet nicht über sie. Behebung: eine andere Leitung bitten.',
        );
      if (decision === 'refused' && !reason) throw reasonMissing();
      if (decision === 'approved') await requireSameFigures(manager, id, row);
      await decideOverride(manager, id, number, {
        decision,
        reason: reason ?? null,
        decidedBy: actor.accountId,
        moment: now(),
      });
    });
    return this.cases.get(actor, id, reply);
  }

  /** Whoever asked takes it back, whatever the role; nobody else does. */
  async withdraw(actor: Actor, id: number, number: number, ifMatch: string | undefined, reply: FastifyReply) {
    await changeCase(this.db, { actor, id, ifMatch, action: 'case.check' }, async (manager) => {
      const row = await openOverride(manager, id, number);
      if (row.askedBy !== actor.accountId)
        throw problem(
          403,
          'Zurücknehmen kann die Anfrage nur, wer sie gestellt hat. Behebung: die Leitung lehnt sie mit Begründung ab.',
        );
      const by = { decidedBy: actor.accountId, moment: now() };
      await decideOverride(manager, id, number, { decision: 'withdrawn', reason: null, ...by });
    });
    return this.cases.get(actor, id, reply);
  }
}

async function openOverride(manager: EntityManager, id: number, number: number): Promise<OverrideRow> {
  const row = await findOverride(manager, id, number);
  if (!row) throw notFound(`Die Übersteuerung ${number} gibt es in diesem Förderfall nicht.`);
  if (row.decision !== null) throw problem(409, 'Über diese Übersteuerung ist schon entschieden.');
  return row;
}

/** All findings of a rule together, as they are let pass. */
async function foundOf(manager: EntityManager, id: number, rule: string): Promise<RawFinding> {
  const own = await findingsOfRule(manager, id, rule);
  const [first] = own;
  if (!first)
    throw badRequest('Diesen Befund gibt es nicht mehr. Behebung: den Förderfall neu laden.', [
      { path: 'rule', message: 'Diesen Befund gibt es nicht mehr.' },
    ]);
  if (own.every(({ severity }) => severity === 'hint'))
    throw badRequest('Ein Hinweis sperrt nichts und braucht keine Übersteuerung.', [
      { path: 'rule', message: 'Ein Hinweis sperrt nichts.' },
    ]);
  return { ...first, sentence: own.map(({ sentence }) => sentence).join(' ') };
}

async function findingsOfRule(manager: EntityManager, id: number, rule: string): Promise<RawFinding[]> {
  const facts = (await readCaseFacts(manager, [id])).get(id);
  return facts ? findingsOf(facts).filter((finding) => finding.rule === rule) : [];
}

async function requireNew(manager: EntityManager, id: number, { rule, digest }: RawFinding): Promise<void> {
  const same = (await overridesOf(manager, id)).filter((row) => row.rule === rule && row.digest === digest);
  if (same.some(({ decision }) => decision === null))
    throw problem(409, 'Für diesen Befund ist die Übersteuerung schon angefragt; die Leitung entscheidet.');
  if (same.some(({ decision }) => decision === 'approved'))
    throw problem(409, 'Dieser Befund ist schon übersteuert.');
}

const reasonMissing = () =>
  badRequest('Bitte in ein paar Worten sagen, warum abgelehnt wird.', [
    { path: 'reason', message: 'Bitte in ein paar Worten sagen, warum.' },
  ]);

/** What was asked for other figures is not approved for those of now. */
async function requireSameFigures(
  manager: EntityManager,
  id: number,
  { rule, digest }: OverrideRow,
): Promise<void> {
  const [finding] = await findingsOfRule(manager, id, rule);
  if (finding?.digest === digest) return;
  throw problem(
    409,
    finding
      ? 'Die Zahlen des Befunds haben sich geändert, seit die Übersteuerung angefragt wurde. Behebung: ablehnen und neu anfragen lassen.'
      : 'Den Befund gibt es nicht mehr, zu übersteuern ist nichts. Behebung: die Anfrage ablehnen.',
  );
}
