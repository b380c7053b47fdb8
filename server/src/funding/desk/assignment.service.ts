import { HttpException, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { type Problem, problem } from '../../platform/problem.js';
import { changeCase, readableCase } from '../case/case-change.js';
import { updateCase } from '../case/case-save.queries.js';
import { requireAdvisor } from '../case/funding-case.service.js';
import type { AssignmentBody, AssignmentDto } from './desk.dto.js';
import { assigneeOf, nameOfCase } from './assignment.queries.js';

type Failed = AssignmentDto['failed'][number];

/** Several cases pass to one person: each in a transaction of its own, so that one that fails holds up no other. */
@Injectable()
export class AssignmentService {
  constructor(private readonly db: DataSource) {}

  async assign(actor: Actor, { assignedTo, cases }: AssignmentBody): Promise<AssignmentDto> {
    if (assignedTo) await requireAdvisor(this.db.manager, assignedTo);
    const [done, failed]: [number[], Failed[]] = [[], []];
    for (const { id, assigned } of cases) {
      const why = await this.assignOne(actor, id, assigned, assignedTo);
      if (why === null) done.push(id);
      else failed.push({ id, name: await this.nameFor(actor, id), sentence: why });
    }
    return { done, failed };
  }

  /** null: done; else why not. What is no refusal is thrown on. */
  private async assignOne(
    actor: Actor,
    id: number,
    assigned: string | null,
    to: string | null,
  ): Promise<string | null> {
    try {
      await changeCase(
        this.db,
        { actor, id, ifMatch: undefined, action: 'case.check', anyVersion: true },
        async (manager) => {
          await requireAssignee(manager, id, assigned, to);
          await updateCase(manager, id, { assignedTo: to });
        },
      );
      return null;
    } catch (error) {
      if (!(error instanceof HttpException) || error.getStatus() >= 500) throw error;
      return (error.getResponse() as Problem).detail;
    }
  }

  private async nameFor(actor: Actor, id: number): Promise<string | null> {
    const known = await readableCase(this.db, actor, id).catch(() => null);
    return known && nameOfCase(this.db, id);
  }
}

/** Whom the list named, or who it is to be; somebody else took it meanwhile. */
async function requireAssignee(
  manager: EntityManager,
  id: number,
  assigned: string | null,
  to: string | null,
): Promise<void> {
  const now = await assigneeOf(manager, id);
  if (now.account === assigned || now.account === to) return;
  const what =
    now.account === null ? 'ist er niemandem mehr zugewiesen' : `hat ihn ${now.name ?? 'jemand anderes'}`;
  throw problem(409, `Inzwischen ${what}. Behebung: die Liste neu laden und noch einmal auswählen.`);
}
