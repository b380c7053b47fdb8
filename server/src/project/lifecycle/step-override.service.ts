import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { badRequest, problem } from '../../platform/problem.js';
import { type AskedChange, changeRecord, type ProjectRow } from '../record/record-change.js';
import type { RecordDto } from '../record/record.dto.js';
import { RecordService } from '../record/record.service.js';
import { askOverride, decideOverride, revokeOverride, withdrawOverride } from './override-decision.js';
import type { DecisionBody, RevocationBody, StepOverrideBody } from './override.dto.js';
import type { OverridePlace } from './override-mails.js';
import type { OverrideRow } from './override.queries.js';
import { blockedBy, OF_PROJECT, requirements, stepsOf, unmetOf } from './requirements.js';
import { requireDay } from './step-day.js';
import { readCase } from './status.queries.js';
import { tell } from './status-mails.js';
import { digestOn, requirementOf, ruleOfStep } from './step-override.js';
import { stepOverrideWords } from './step-override-words.js';

/** That a step of a project is taken although a requirement blocks it: one asks, another lead decides. */
@Injectable()
export class StepOverrideService {
  constructor(
    private readonly db: DataSource,
    private readonly records: RecordService,
  ) {}

  ask(
    actor: Actor,
    id: number,
    body: StepOverrideBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const { reason } = body;
    const asked = { actor, id, ifMatch, action: 'case.check' as const, reason };
    return this.change(asked, reply, async (manager, place) =>
      askOverride(manager, actor, place, { ...(await blockedStep(manager, id, body)), reason }),
    );
  }

  decide(
    actor: Actor,
    id: number,
    number: number,
    body: DecisionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const asked = { actor, id, ifMatch, action: 'case.override' as const, reason: body.reason };
    return this.change(asked, reply, (manager, place) =>
      decideOverride(manager, { actor, place, number, isHere: isOfProject }, body, (row) =>
        digestOfProject(manager, id, row),
      ),
    );
  }

  withdraw(
    actor: Actor,
    id: number,
    number: number,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    return this.change({ actor, id, ifMatch, action: 'case.check' }, reply, (manager, place) =>
      withdrawOverride(manager, { actor, place, number, isHere: isOfProject }),
    );
  }

  revoke(
    actor: Actor,
    id: number,
    number: number,
    body: RevocationBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const asked = { actor, id, ifMatch, action: 'case.override' as const, reason: body.reason };
    return this.change(asked, reply, (manager, place) =>
      revokeOverride(manager, { actor, place, number, isHere: isOfProject }, body),
    );
  }

  /** One turn of a request; answers the record as it is then. */
  private async change(
    asked: AskedChange,
    reply: FastifyReply,
    work: (manager: EntityManager, place: OverridePlace) => Promise<void>,
  ): Promise<RecordDto> {
    await changeRecord(this.db, asked, (manager, project) => work(manager, placeOf(project)));
    return this.records.get(asked.actor, asked.id, reply);
  }
}

const placeOf = (project: ProjectRow): OverridePlace => ({
  noun: 'Vorhaben',
  project,
  reads: 'project.read',
  tell: (manager, readers, mail) => tell(manager, readers, project, mail),
  stepOf: (row) => stepOverrideWords(row).step,
});

/** Those of its case are decided there. */
const isOfProject = ({ step }: OverrideRow): boolean => step?.part === OF_PROJECT;

async function blockedStep(
  manager: EntityManager,
  id: number,
  { requirement, to, effectiveOn }: StepOverrideBody,
) {
  const of = await readCase(manager, id);
  const on = effectiveOn ?? of.today;
  const step = stepsOf(of).find((one) => one.to === to);
  const unmet = step && unmetOf(step, { ...of, on }).find((one) => one.requirement === requirement);
  if (!step || !unmet || unmet.effect === 'warn') throw nothingBlocks();
  requireDay(of, step, on);
  if (!unmet.mayOverride) throw neverPassed();
  const blocked = blockedBy(requirement, step, of);
  return {
    rule: ruleOfStep(requirement),
    digest: digestOn(blocked, on)!,
    step: { ...blocked.step, effectiveOn: on },
    sentence: unmet.sentence,
  };
}

/** null: the project is elsewhere by now, or nothing blocks. */
export async function digestOfProject(
  manager: EntityManager,
  id: number,
  { rule, step: asked }: OverrideRow,
): Promise<string | null> {
  const of = await readCase(manager, id);
  const step = stepsOf(of).find(({ from, to }) => from === asked!.from && to === asked!.to);
  const requirement = requirementOf(rule);
  if (!step?.requirements.includes(requirement) || !requirements[requirement]!.mayOverride) return null;
  return digestOn(blockedBy(requirement, step, of), asked!.effectiveOn);
}

export const nothingBlocks = () =>
  badRequest('Das sperrt diesen Schritt nicht mehr. Behebung: die Seite neu laden.', [
    { path: 'requirement', message: 'Das sperrt diesen Schritt nicht mehr.' },
  ]);

export const neverPassed = () =>
  problem(
    409,
    'Davon gibt es keine Ausnahme, auch nicht durch zwei Personen. Behebung: das Fehlende ergänzen.',
  );
