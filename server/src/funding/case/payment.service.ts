import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { changeCase } from './case-change.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { partNotFound } from '../lifecycle/case-part.js';
import { changeCaseStatus } from '../lifecycle/case-status-writer.js';
import { followCase } from '../facts/follow-case.js';
import type { FundingCaseDto } from './funding-case.dto.js';
import type { CaseStepBody, ChangeRequestBody, PayoutBody, PlanBody, ProofBody } from './track.dto.js';
import { FundingCaseService } from './funding-case.service.js';
import { saveChangeRequest, saveDrawdownPlan, savePayout, saveProof } from './payment-save.js';
import type { Aggregate, Funder } from '../words.js';

/** Where in a case something is: of which funder, which number; null: it is new. */
interface Place {
  id: number;
  funder: Funder;
  number: number | null;
}

/** What is drawn, proven and asked to be changed with a funder. */
@Injectable()
export class PaymentService {
  constructor(
    protected readonly db: DataSource,
    private readonly cases: FundingCaseService,
  ) {}

  /** Without a number: a further one. */
  savePayout(
    actor: Actor,
    id: number,
    funder: Funder,
    number: number | null,
    body: PayoutBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, funder, number }, ifMatch, reply, (manager, part) =>
      savePayout(manager, part, body),
    );
  }

  savePlan(
    actor: Actor,
    id: number,
    funder: Funder,
    body: PlanBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, funder, number: null }, ifMatch, reply, (manager) =>
      saveDrawdownPlan(manager, id, funder, body),
    );
  }

  saveProof(
    actor: Actor,
    id: number,
    funder: Funder,
    number: number | null,
    body: ProofBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, funder, number }, ifMatch, reply, (manager, part) =>
      saveProof(manager, part, body),
    );
  }

  saveChangeRequest(
    actor: Actor,
    id: number,
    funder: Funder,
    number: number | null,
    body: ChangeRequestBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, funder, number }, ifMatch, reply, (manager, part) =>
      saveChangeRequest(manager, part, body),
    );
  }

  private async write(
    actor: Actor,
    { id, funder, number }: Place,
    ifMatch: string | undefined,
    reply: FastifyReply,
    work: (
      manager: EntityManager,
      part: { actor: Actor; facts: CaseFacts; track: TrackFacts; number: number | null },
    ) => Promise<void>,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch }, async (manager) => {
      const facts = (await readCaseFacts(manager, [id], { surroundings: false })).get(id)!;
      const track = facts.tracks[funder];
      if (!track) throw partNotFound({ aggregate: 'track', funder, number: null });
      await work(manager, { actor, facts, track, number });
    });
    return this.cases.get(actor, id, reply);
  }

  /** The one way to another status of a payout request, a proof, a change request. */
  async changeStatus(
    actor: Actor,
    aggregate: Aggregate,
    { id, funder, number }: Place,
    body: CaseStepBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    const { reason } = body;
    await changeCase(this.db, { actor, id, ifMatch, reason }, async (manager, project) => {
      await changeCaseStatus(manager, { ...body, project, aggregate, funder, number, actor });
      await followCase(manager, id, { actor, reason });
    });
    return this.cases.get(actor, id, reply);
  }
}
