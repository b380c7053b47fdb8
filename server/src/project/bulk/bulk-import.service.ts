import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, actorOf } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { attachment, cleanName } from '../../platform/document-name.js';
import { badRequest, notFound } from '../../platform/problem.js';
import { Turns } from '../../platform/turns.js';
import { alreadyApplied, applyImport } from './bulk-apply.js';
import { changesFile, pageOfChanges } from './bulk-changes.js';
import { errorFile } from './bulk-error-file.js';
import type { WrittenFile } from './bulk-file.js';
import type {
  BulkApplyBody,
  BulkChangeQuery,
  BulkImportDto,
  BulkListQuery,
  BulkOutcomeDto,
  BulkReadingBody,
  BulkUploadQuery,
  ChangesFileQuery,
  ErrorFileQuery,
  TemplateQuery,
} from './bulk-import.dto.js';
import {
  deleteOldestOpen,
  deleteOpenImport,
  findImport,
  type ImportRow,
  insertImport,
  listImports,
  updateReading,
} from './bulk-import.queries.js';
import { type DryRun, importDto, itemDto } from './bulk-import-view.js';
import { bulkKindOf } from './bulk-kinds.js';
import { requireReading } from './bulk-reading.js';
import { receiveList } from './bulk-receive.js';
import { readTable } from './bulk-table.js';
import { BulkTables } from './bulk-tables.js';
import { templateFile } from './bulk-template.js';
import { requireEditable } from '../record/record-scope.js';

/** A list is held in memory while it is looked through. */
const MOST_AT_ONCE = 2;
/** Of one account; the oldest go. */
const MOST_OPEN = 20;

export const importNotFound = () =>
  notFound('Diesen Upload gibt es nicht (mehr). Bitte die Datei noch einmal hochladen.');
const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Lists of rows: read, checked against the stock, shown, and taken over whole or not at all. */
@Injectable()
export class BulkImportService {
  private readonly turns = new Turns(MOST_AT_ONCE);
  private readonly tables = new BulkTables();

  constructor(private readonly db: DataSource) {}

  async list(actor: Actor, query: BulkListQuery) {
    const filter = { account: actor.accountId };
    const after = query.after ? decodeCursor(query.after, filter, position) : null;
    const found = await listImports(this.db, actor.accountId, after, query.limit + 1);
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      items: rows.map(itemDto),
      next:
        found.length > rows.length ? encodeCursor(filter, [last!.created_at.toISOString(), last!.id]) : null,
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async create(query: BulkUploadQuery, request: FastifyRequest): Promise<BulkImportDto> {
    const actor = actorOf(request);
    const projectId = await this.projectOf(actor, query);
    const bytes = await receiveList(request.body as Readable | undefined, request.headers['content-length']);
    const started = now();
    const { kind } = query;
    // What cannot be read at all is not kept.
    const table = await this.turns.take(() => readTable(bytes, bulkKindOf[kind].fields, {}));
    const file = { kind, projectId, accountId: actor.accountId, name: cleanName(query.name), bytes };
    const id = await insertImport(this.db, file, started);
    await deleteOldestOpen(this.db, actor.accountId, MOST_OPEN);
    const row = await this.own(actor, id);
    const plan = await bulkKindOf[kind].plan(this.db, actor, row, table);
    return importDto(row, { table, plan, fields: bulkKindOf[kind].fields, durationMs: since(started) });
  }

  async template(actor: Actor, query: TemplateQuery, reply: FastifyReply): Promise<StreamableFile> {
    if (query.project !== undefined) await requireEditable(this.db, actor, query.project);
    return send(await templateFile(this.db, query), reply);
  }

  async get(actor: Actor, id: string): Promise<BulkImportDto> {
    const row = await this.own(actor, id);
    return importDto(row, await this.dryRun(actor, row));
  }

  async saveReading(actor: Actor, id: string, body: BulkReadingBody): Promise<BulkImportDto> {
    const row = await this.own(actor, id);
    const { corrections = row.corrections, ...said } = body;
    requireReading(said, bulkKindOf[row.kind].fields);
    const reading = { ...row.reading, ...said };
    const changed = { ...row, reading, corrections };
    // What cannot be read that way is not kept.
    const dryRun = await this.dryRun(actor, changed);
    await updateReading(this.db, id, reading, corrections);
    return importDto(changed, dryRun);
  }

  async changes(actor: Actor, id: string, query: BulkChangeQuery) {
    const { plan } = await this.dryRun(actor, await this.own(actor, id));
    return {
      ...pageOfChanges(plan, id, query),
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async errorFile(
    actor: Actor,
    id: string,
    query: ErrorFileQuery,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const row = await this.own(actor, id);
    return send(await errorFile(row.file_name, await this.dryRun(actor, row), query.format), reply);
  }

  /** All changes of the dry run in one file. */
  async changesFile(
    actor: Actor,
    id: string,
    { format }: ChangesFileQuery,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const row = await this.own(actor, id);
    const { plan } = await this.dryRun(actor, row);
    return send(await changesFile(row.file_name, plan, format), reply);
  }

  /** Who has lost the project since may still remove the file. */
  async remove(actor: Actor, id: string): Promise<void> {
    const row = await this.sent(actor, id);
    if (row.applied_at || !(await deleteOpenImport(this.db, id))) throw alreadyApplied();
  }

  async apply(actor: Actor, id: string, body: BulkApplyBody): Promise<BulkOutcomeDto> {
    const row = await this.own(actor, id);
    if (row.applied_at) throw alreadyApplied();
    const table = await this.turns.take(() => this.tables.read(row));
    return applyImport(this.db, actor, row, table, body);
  }

  private dryRun(actor: Actor, row: ImportRow): Promise<DryRun> {
    const started = now();
    return this.turns.take(async () => {
      const { fields, plan } = bulkKindOf[row.kind];
      const table = await this.tables.read(row);
      return { table, plan: await plan(this.db, actor, row, table), fields, durationMs: since(started) };
    });
  }

  /** Of the one who asks, and of a project that they still keep. */
  private async own(actor: Actor, id: string): Promise<ImportRow> {
    const row = await this.sent(actor, id);
    if (row.project_id !== null) await requireEditable(this.db, actor, row.project_id);
    return row;
  }

  private async sent(actor: Actor, id: string): Promise<ImportRow> {
    const row = z.uuid().safeParse(id).success ? await findImport(this.db, id) : null;
    if (!row || row.account_id !== actor.accountId) throw importNotFound();
    return row;
  }

  private async projectOf(actor: Actor, { kind, project }: BulkUploadQuery): Promise<number | null> {
    if (kind === 'addresses' && project === undefined) {
      const message = 'Adressen gehören zu einem Vorhaben: bitte seine Nummer angeben (?project=…).';
      throw badRequest(message, [{ path: 'project', message }]);
    }
    if (project === undefined || kind === 'projects') return null;
    await requireEditable(this.db, actor, project);
    return project;
  }
}

const since = (started: Date): number => Math.max(0, now().getTime() - started.getTime());

function send({ name, mediaType, bytes }: WrittenFile, reply: FastifyReply): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(bytes, { type: mediaType, disposition: attachment(name), length: bytes.length });
}
