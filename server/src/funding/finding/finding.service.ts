import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { badRequest } from '../../platform/problem.js';
import {
  askOverride,
  decideOverride,
  revokeOverride,
  withdrawOverride,
} from '../../project/lifecycle/override-decision.js';
import type { DecisionBody, RevocationBody } from '../../project/lifecycle/override.dto.js';
import type { OverridePlace } from '../../project/lifecycle/override-mails.js';
import type { OverrideRow } from '../../project/lifecycle/override.queries.js';
import { type AskedCaseChange, changeCase } from '../case/case-change.js';
import { FundingCaseService } from '../case/funding-case.service.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { type AboutCase, tellOfCase } from '../review/case-mails.js';
import { blockedStepOfCase, caseStepWords, digestOfStep } from '../lifecycle/case-step-override.js';
import type { OverrideBody } from './finding.dto.js';
import { findingsOf, type RawFinding } from './plausibility-rules.js';

/**
 * To let a finding or a step pass takes two: somebody of the Digitalagentur asks with a reason, a lead who is somebody else
 * decides. Findings themselves are computed at every reading and stored nowhere.
 */
@Injectable()
export class FindingService {
  constructor(
    private readonly db: DataSource,
    private readonly cases: FundingCaseService,
  ) {}

  ask(actor: Actor, id: number, body: OverrideBody, ifMatch: string | undefined, reply: FastifyReply) {
    const { rule, reason, step } = body;
    const asked = { actor, id, ifMatch, action: 'case.check' as const, reason };
    return this.change(asked, reply, async (manager, place) => {
      const found = step
        ? await blockedStepOfCase(manager, id, rule, { ...step, reason, actor })
        : await foundOf(manager, id, rule);
      await askOverride(manager, actor, place, { ...found, rule, reason });
    });
  }

  decide(
    actor: Actor,
    id: number,
    number: number,
    body: DecisionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    const asked = { actor, id, ifMatch, action: 'case.override' as const, reason: body.reason };
    return this.change(asked, reply, (manager, place) =>
      decideOverride(manager, { actor, place, number }, body, (row) =>
        row.step ? digestOfStep(manager, id, row) : digestOfFinding(manager, id, row),
      ),
    );
  }

  withdraw(actor: Actor, id: number, number: number, ifMatch: string | undefined, reply: FastifyReply) {
    return this.change({ actor, id, ifMatch, action: 'case.check' }, reply, (manager, place) =>
      withdrawOverride(manager, { actor, place, number }),
    );
  }

  revoke(
    actor: Actor,
    id: number,
    number: number,
    body: RevocationBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ) {
    const asked = { actor, id, ifMatch, action: 'case.override' as const, reason: body.reason };
    return this.change(asked, reply, (manager, place) =>
      revokeOverride(manager, { actor, place, number }, body),
    );
  }

  /** One turn of a request; answers the case as it is then. */
  private async change(
    asked: AskedCaseChange,
    reply: FastifyReply,
    work: (manager: EntityManager, place: OverridePlace) => Promise<void>,
  ) {
    await changeCase(this.db, asked, (manager, project) => work(manager, placeOf(project)));
    return this.cases.get(asked.actor, asked.id, reply);
  }
}

const placeOf = (project: AboutCase): OverridePlace => ({
  noun: 'Förderfall',
  project,
  reads: 'case.read',
  tell: (manager, readers, mail) => tellOfCase(manager, readers, project, mail),
  stepOf: (row) => caseStepWords(row).step,
});

/** All findings of a rule together, as they are let pass. */
async function foundOf(manager: EntityManager, id: number, rule: string) {
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
  return { digest: first.digest, sentence: own.map(({ sentence }) => sentence).join(' ') };
}

async function findingsOfRule(manager: EntityManager, id: number, rule: string): Promise<RawFinding[]> {
  const facts = (await readCaseFacts(manager, [id])).get(id);
  return facts ? findingsOf(facts).filter((finding) => finding.rule === rule) : [];
}

async function digestOfFinding(
  manager: EntityManager,
  id: number,
  { rule }: OverrideRow,
): Promise<string | null> {
  const [finding] = await findingsOfRule(manager, id, rule);
  return finding?.digest ?? null;
}
