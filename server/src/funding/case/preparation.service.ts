import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { changeCase } from './case-change.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { followCase } from '../facts/follow-case.js';
import type {
  CommitmentsBody,
  DialoguesBody,
  FundingCaseDto,
  ScorePointsBody,
  SurveysBody,
  TendersBody,
} from './funding-case.dto.js';
import { FundingCaseService } from './funding-case.service.js';
import { saveCommitments, saveDialogues, saveScorePoints, saveSurveys } from './preparation-save.js';
import { saveTenders } from './tender-save.js';

/** What of the project the case no longer says when the last row of it goes. */
export const SAID_BY = {
  dialogues: [
    'dialogue_announced_on',
    'dialogue_start',
    'dialogue_end',
    'score_forecast_document',
    'dialogue_document',
  ],
  surveys: ['survey_start', 'survey_end', 'survey_horizon_years', 'survey_horizon_reason', 'survey_document'],
  tenders: [
    'tender_start',
    'tender_end',
    'council_decided_on',
    'contract_on',
    'contract_sent_on',
    'award_note_document',
  ],
} as const;

/** Dialogue, survey, commitments, tender, points: what is there before a notice, and what it rests on. */
@Injectable()
export class PreparationService {
  constructor(
    protected readonly db: DataSource,
    private readonly cases: FundingCaseService,
  ) {}

  saveDialogues(
    actor: Actor,
    id: number,
    body: DialoguesBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(
      actor,
      { id, ifMatch, reason: body.reason, reply },
      SAID_BY.dialogues,
      (manager, facts) => saveDialogues(manager, facts, body.dialogues),
    );
  }

  saveSurveys(
    actor: Actor,
    id: number,
    body: SurveysBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, ifMatch, reason: body.reason, reply }, SAID_BY.surveys, (manager, facts) =>
      saveSurveys(manager, facts, body.surveys, { actor, reason: body.reason }),
    );
  }

  saveCommitments(
    actor: Actor,
    id: number,
    body: CommitmentsBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, ifMatch, reason: body.reason, reply }, [], (manager, facts) =>
      saveCommitments(manager, facts, body.commitments, { actor, reason: body.reason }),
    );
  }

  saveTenders(
    actor: Actor,
    id: number,
    body: TendersBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, ifMatch, reason: body.reason, reply }, SAID_BY.tenders, (manager, facts) =>
      saveTenders(manager, facts, body.tenders),
    );
  }

  saveScorePoints(
    actor: Actor,
    id: number,
    { points }: ScorePointsBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    return this.write(actor, { id, ifMatch, reply }, [], (manager, facts) =>
      saveScorePoints(manager, facts, points),
    );
  }

  private async write(
    actor: Actor,
    {
      id,
      ifMatch,
      reason,
      reply,
    }: { id: number; ifMatch: string | undefined; reason?: string; reply: FastifyReply },
    said: readonly string[],
    work: (manager: EntityManager, facts: CaseFacts) => Promise<void>,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch, reason }, async (manager) => {
      const facts = (await readCaseFacts(manager, [id], { surroundings: false })).get(id)!;
      await work(manager, facts);
      if (said.length > 0) await followCase(manager, id, { actor, reason, cleared: said });
    });
    return this.cases.get(actor, id, reply);
  }
}
