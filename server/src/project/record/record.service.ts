import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { changing } from '../../platform/changing.js';
import { now } from '../../platform/clock.js';
import { dataVersion } from '../../platform/data-version.js';
import { diffOf, etagOf, lastVersionOf, versionsOf } from '../../platform/history.js';
import type { VersionDiffQuery, VersionQuery } from '../../platform/version.dto.js';
import type { ContactsBody, LotsBody, RecordBody } from './record-body.dto.js';
import type { RecordDto, RecordQuery } from './record.dto.js';
import { changeRecord } from './record-change.js';
import { saveContacts } from './record-contacts.js';
import { recordHistory } from './record-history.js';
import { listOf } from './record-list.js';
import { saveLots } from './record-lots.js';
import { overrideRows } from '../lifecycle/override.queries.js';
import { eventRows } from './record-part.queries.js';
import { createRecord, saveRecord } from './record-save.js';
import { readableProject } from './record-scope.js';
import { eventDtoOf, recordOf } from './record-view.js';

/** The record of a project, for those who keep it, check it or audit it. */
@Injectable()
export class RecordService {
  constructor(protected readonly db: DataSource) {}

  /** The answer of every write of a record, too. The ETag is read first: one that is too old only asks to look again. */
  async get(actor: Actor, id: number, reply: FastifyReply): Promise<RecordDto> {
    const version = await lastVersionOf(this.db, recordHistory(id));
    const row = await readableProject(this.db, actor, id);
    if (version !== null) reply.header('etag', etagOf(version));
    return recordOf(this.db, actor, row);
  }

  list(actor: Actor, query: RecordQuery) {
    return listOf(this.db, actor, query);
  }

  async create(actor: Actor, body: RecordBody, reply: FastifyReply): Promise<RecordDto> {
    const id = await changing(this.db, (manager) => createRecord(manager, actor, body), body.reason);
    return this.get(actor, id, reply);
  }

  async save(
    actor: Actor,
    id: number,
    body: RecordBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const asked = { actor, id, ifMatch, reason: body.reason };
    await changeRecord(this.db, asked, (manager, project) => saveRecord(manager, actor, project, body));
    return this.get(actor, id, reply);
  }

  async saveLots(
    actor: Actor,
    id: number,
    body: LotsBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const asked = { actor, id, ifMatch, reason: body.reason };
    await changeRecord(this.db, asked, (manager, project) => saveLots(manager, project, body));
    return this.get(actor, id, reply);
  }

  async saveContacts(
    actor: Actor,
    id: number,
    body: ContactsBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch }, (manager) => saveContacts(manager, id, body));
    return this.get(actor, id, reply);
  }

  async events(actor: Actor, id: number) {
    await readableProject(this.db, actor, id);
    const overrides = await overrideRows(this.db, id);
    const items = (await eventRows(this.db, id)).map((row) => eventDtoOf(row, overrides));
    return { items, next: null, asOf: now().toISOString(), dataVersion: await dataVersion(this.db) };
  }

  async versions(actor: Actor, id: number, query: VersionQuery) {
    await readableProject(this.db, actor, id);
    return versionsOf(this.db, { ...recordHistory(id), withNames: true }, query);
  }

  async diff(actor: Actor, id: number, query: VersionDiffQuery) {
    await readableProject(this.db, actor, id);
    return diffOf(this.db, { ...recordHistory(id), withNames: true }, query);
  }
}
