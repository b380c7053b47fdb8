import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { attachment } from '../../platform/document-name.js';
import { caseExport, type ExportQuery } from './case-export.js';
import { exportZip } from './export-zip.js';

/** A whole case leaves the house: who took it stands in the log of the service. */
@Injectable()
export class CaseExportService {
  private readonly log = new Logger('export');

  constructor(private readonly db: DataSource) {}

  async zip(actor: Actor, id: number, query: ExportQuery, reply: FastifyReply): Promise<StreamableFile> {
    const made = await caseExport(this.db, actor, id, query);
    this.log.log(`the file of case ${id} is exported`, { account: actor.accountId, ...query });
    const zip = exportZip(made);
    zip.on('error', (error) => this.log.error(`the file of case ${id} was not sent whole`, error));
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(zip, {
      type: 'application/zip',
      disposition: attachment(
        `Foerderakte_${made.reference.replaceAll('/', '-')}_${made.asOf ? `Stand_${stamp(made.asOf)}` : stamp(now())}.zip`,
      ),
    });
  }
}

/** 2026-11-22_0815, in Europe/Berlin. */
const stamp = (moment: Date): string =>
  moment
    .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })
    .slice(0, 16)
    .replace(' ', '_')
    .replace(':', '');
