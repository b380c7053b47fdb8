import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { badRequest } from '../platform/problem.js';
import { todayInBerlin } from '../project/calendar.js';
import type { AdvisorList, HandoverBody } from './advice-handover.dto.js';
import { possibleLeaders, updateLeader } from './advice-handover.queries.js';
import { mailHandedOver } from './advice-mails.js';
import type { SessionDto } from './advice-session.dto.js';
import { AdviceSessionService } from './advice-session.service.js';
import { changeSession, requirePlanned } from './session-change.js';
import { requireLeader } from './session-leader.js';

/** A planned session goes to another advisor; a finished protocol keeps who led it. */
@Injectable()
export class AdviceHandoverService {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: AdviceSessionService,
  ) {}

  async advisors(): Promise<AdvisorList> {
    return { items: await possibleLeaders(this.db, todayInBerlin()) };
  }

  async handOver(
    actor: Actor,
    id: number,
    { ledBy, reason }: HandoverBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    const asked = { actor, id, ifMatch, ...(reason && { reason }) };
    await changeSession(this.db, asked, async (manager, session) => {
      requirePlanned(session);
      await requireLeader(manager, ledBy);
      if (session.led_by === ledBy) {
        const message =
          'Passt nicht: Diese Person führt die Beratung schon. Behebung: jemand anderen wählen.';
        throw badRequest(message, [{ path: 'ledBy', message }]);
      }
      await updateLeader(manager, id, ledBy);
      await mailHandedOver(manager, actor, session, ledBy);
    });
    return this.sessions.get(actor, id, reply);
  }
}
