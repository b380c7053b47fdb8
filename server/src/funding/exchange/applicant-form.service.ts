import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Actor, actorOf } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { attachment, cleanName } from '../../platform/document-name.js';
import { problem, staleNow } from '../../platform/problem.js';
import { Turns } from '../../platform/turns.js';
import { receiveList } from '../../project/bulk/bulk-receive.js';
import { findProject } from '../../project/project-row.js';
import { changeCase, caseNotFound, readableCase } from '../case/case-change.js';
import {
  type ApplicantFormApplyQuery,
  applicantFormDto,
  type ApplicantFormDto,
  type ApplicantFormQuery,
  type ApplicantOutcomeDto,
} from './applicant-form.dto.js';
import { basisOf, type FormPlan, takeForm } from './applicant-plan.js';
import { type Sheets, sheetsOf } from './applicant-sheets.js';
import { applicantForm } from './applicant-template.js';

/** A workbook is held in memory while it is looked through. */
const MOST_AT_ONCE = 2;

/** Ends the transaction of a dry run: what it wrote was written to see whether it may be. */
class Undone extends Error {
  constructor(readonly plan: FormPlan) {
    super('a dry run');
  }
}

/** The form of an applicant: downloaded with what is stored, filled in outside, checked, and taken over whole or not at all. */
@Injectable()
export class ApplicantFormService {
  private readonly turns = new Turns(MOST_AT_ONCE);

  constructor(private readonly db: DataSource) {}

  async template(actor: Actor, id: number, reply: FastifyReply): Promise<StreamableFile> {
    await this.requireEditable(actor, id);
    const { reference } = (await findProject(this.db, id))!;
    const bytes = await applicantForm(this.db, id);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: attachment(`Antrag_${reference.replaceAll('/', '-')}.xlsx`),
      length: bytes.length,
    });
  }

  async check(id: number, query: ApplicantFormQuery, request: FastifyRequest): Promise<ApplicantFormDto> {
    const fileName = cleanName(query.name);
    const sheets = await this.sheetsIn(id, request);
    return dtoOf(fileName, await this.dryRun(actorOf(request), id, sheets));
  }

  async apply(
    id: number,
    query: ApplicantFormApplyQuery,
    request: FastifyRequest,
  ): Promise<ApplicantOutcomeDto> {
    const actor = actorOf(request);
    const fileName = cleanName(query.name);
    const sheets = await this.sheetsIn(id, request);
    const asked = { actor, id, ifMatch: undefined, anyVersion: true as const };
    const reason = `Antragsformular „${fileName}“`;
    const plan = await changeCase(this.db, { ...asked, reason }, async (manager) => {
      const found = await takeForm({ manager, actor, id, sheets });
      if (basisOf(found) !== query.basis) throw stale(fileName, found);
      if (found.refused.length > 0) throw refused(found);
      return found;
    });
    return { applied: plan.changes.length };
  }

  private async dryRun(actor: Actor, id: number, sheets: Sheets): Promise<FormPlan> {
    try {
      await changeCase(this.db, { actor, id, ifMatch: undefined, anyVersion: true }, async (manager) => {
        throw new Undone(await takeForm({ manager, actor, id, sheets }));
      });
    } catch (error) {
      if (error instanceof Undone) return error.plan;
      throw error;
    }
    throw new Error('a dry run is never taken over');
  }

  private async sheetsIn(id: number, request: FastifyRequest): Promise<Sheets> {
    await this.requireEditable(actorOf(request), id);
    const bytes = await receiveList(request.body as Readable | undefined, request.headers['content-length']);
    return this.turns.take(() => sheetsOf(bytes));
  }

  private async requireEditable(actor: Actor, id: number): Promise<void> {
    const thing = await readableCase(this.db, actor, id);
    if (!may(actor, 'case.edit', thing)) throw caseNotFound(id);
  }
}

const dtoOf = (fileName: string, plan: FormPlan): ApplicantFormDto => ({
  fileName,
  ...plan,
  basis: basisOf(plan),
});

const stale = (fileName: string, plan: FormPlan) =>
  staleNow(
    'Inzwischen wurde der Fall geändert. Es wurde nichts gespeichert: bitte die neue Prüfung ansehen und dann übernehmen.',
    applicantFormDto,
    dtoOf(fileName, plan),
  );

const refused = ({ refused: cells }: FormPlan) =>
  problem(
    422,
    'Nicht übernommen: Das Formular enthält abgewiesene Zellen. Bitte berichtigen und neu hochladen; es wurde nichts gespeichert.',
    cells.map(({ sheet, cell, reason, mend }) => ({
      path: `${sheet}!${cell}`,
      message: `${reason} ${mend}`,
    })),
  );
