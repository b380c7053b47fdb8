import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { changeCase } from './case-change.js';
import type { TrackFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { partNotFound } from '../lifecycle/case-part.js';
import { changeCaseStatus } from '../lifecycle/case-status-writer.js';
import { followCase } from '../facts/follow-case.js';
import type { FundingCaseDto } from './funding-case.dto.js';
import type {
  CaseStepBody,
  NoticeBody,
  NoticeDecisionBody,
  NoticeWordsBody,
  TrackBody,
} from './track.dto.js';
import { FundingCaseService } from './funding-case.service.js';
import { decideNotice } from './notice-decision.js';
import { recordNotice, saveNoticeWords } from './notice-record.js';
import { saveTrack } from './track-save.js';
import type { Funder } from '../words.js';

/** What is applied for with a funder, and what it decides. */
@Injectable()
export class TrackService {
  constructor(
    protected readonly db: DataSource,
    private readonly cases: FundingCaseService,
  ) {}

  async save(
    actor: Actor,
    id: number,
    funder: Funder,
    body: TrackBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch, reason: body.reason }, async (manager) => {
      const { facts, track } = await readTrack(manager, id, funder);
      const cleared = await saveTrack(manager, actor, facts, track, body);
      await followCase(manager, id, { actor, reason: body.reason, cleared });
    });
    return this.cases.get(actor, id, reply);
  }

  async changeStatus(
    actor: Actor,
    id: number,
    funder: Funder,
    body: CaseStepBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch, reason: body.reason }, (manager, project) =>
      changeCaseStatus(manager, { ...body, project, aggregate: 'track', funder, number: null, actor }),
    );
    return this.cases.get(actor, id, reply);
  }

  async addNotice(
    actor: Actor,
    id: number,
    funder: Funder,
    body: NoticeBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch, action: 'case.check' }, async (manager, project) => {
      const { facts, track } = await readTrack(manager, id, funder);
      await recordNotice(manager, { actor, project, facts, track }, body);
    });
    return this.cases.get(actor, id, reply);
  }

  async saveNotice(
    actor: Actor,
    id: number,
    funder: Funder,
    number: number,
    body: NoticeWordsBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    await changeCase(this.db, { actor, id, ifMatch, action: 'case.check' }, async (manager) => {
      const { facts, track } = await readTrack(manager, id, funder);
      await saveNoticeWords(manager, { actor, facts, track, number }, body);
    });
    return this.cases.get(actor, id, reply);
  }

  async decideNotice(
    actor: Actor,
    id: number,
    funder: Funder,
    number: number,
    body: NoticeDecisionBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<FundingCaseDto> {
    const asked = { actor, id, ifMatch, action: 'case.check' as const, reason: body.reason };
    await changeCase(this.db, asked, async (manager, project) => {
      const { facts, track } = await readTrack(manager, id, funder);
      await decideNotice(manager, { actor, project, facts, track, number }, body);
      await followCase(manager, id, { actor, reason: body.reason });
    });
    return this.cases.get(actor, id, reply);
  }
}

async function readTrack(manager: EntityManager, id: number, funder: Funder) {
  const facts = (await readCaseFacts(manager, [id], { surroundings: false })).get(id)!;
  const track: TrackFacts | undefined = facts.tracks[funder];
  if (!track) throw partNotFound({ aggregate: 'track', funder, number: null });
  return { facts, track };
}
