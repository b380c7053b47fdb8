import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, actorOf } from '../account/actor.js';
import { type Action, may } from '../account/permissions.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { attachment } from '../platform/document-name.js';
import { DocumentStore } from '../platform/document-store.js';
import { badRequest, notFound } from '../platform/problem.js';
import { type DocumentDto, documentDtoOf, type DocumentQuery, type DocumentUpload } from './document.dto.js';
import { findListedDocument, listDocuments } from './document.queries.js';
import { resolveMunicipality } from './succession.js';

const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Documents of a Gemeinde. Whoever may not see them cannot tell whether there are any. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly db: DataSource,
    private readonly store: DocumentStore,
  ) {}

  async add(key: string, { name }: DocumentUpload, request: FastifyRequest): Promise<DocumentDto> {
    const actor = actorOf(request);
    requireReadableName(request.url);
    const area = await this.areaOf(actor, 'document.add', key);
    const body = request.body as Readable | undefined;
    const announced = request.headers['content-length'];
    const { id } = await this.store.add({
      body,
      announced: announced === undefined ? null : Number(announced),
      name,
      area,
      accountId: actor.accountId,
      requireStillAllowed: (manager) =>
        requireStillAllowed(manager, actor, 'document.add', { areas: [area] }),
    });
    return documentDtoOf(await findListedDocument(this.db, id));
  }

  async list(key: string, query: DocumentQuery, actor: Actor) {
    const area = await this.areaOf(actor, 'document.read', key);
    const after = query.after ? decodeCursor(query.after, { area }, position) : null;
    const found = await listDocuments(this.db, area, { after, limit: query.limit + 1 });
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    const next =
      found.length > query.limit ? encodeCursor({ area }, [last!.uploaded_at.toISOString(), last!.id]) : null;
    const head = { asOf: now().toISOString(), dataVersion: await dataVersion(this.db) };
    return { items: rows.map(documentDtoOf), next, ...head };
  }

  /** To be kept on the reader's disk, never opened in the browser as a part of this site. */
  async content(id: string, actor: Actor, reply: FastifyReply): Promise<StreamableFile> {
    const found = await this.store.find(id);
    if (!found || !may(actor, 'document.read', { areas: [found.area] }))
      throw notFound('Dieses Dokument gibt es nicht.');
    void reply
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(this.store.content(found), {
      type: found.media_type,
      disposition: attachment(found.name),
      length: found.size,
    });
  }

  private async areaOf(actor: Actor, action: Action, key: string): Promise<string> {
    const found = await resolveMunicipality(this.db, key);
    if (!found || !may(actor, action, { areas: [found.ags] }))
      throw notFound(`Zum Schlüssel ${key} gibt es keine Gemeinde in Sachsen.`);
    return found.ags;
  }
}

/** What is not UTF-8 the parser of the query leaves as it stands, percent signs and all: that is nobody's name. */
export function requireReadableName(url: string): void {
  try {
    decodeURIComponent(url.slice(url.indexOf('?') + 1));
  } catch {
    const message =
      'Der Name der Datei ist nicht lesbar. Bitte ihn in UTF-8 angeben, Prozentzeichen als %25.';
    throw badRequest(message, [{ path: 'name', message }]);
  }
}
