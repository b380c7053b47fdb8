import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Actor, actorOf } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { requireStillAllowed } from '../../account/still-allowed.js';
import { requireReadableName } from '../../municipality/document.service.js';
import { DocumentStore } from '../../platform/document-store.js';
import { badRequest, notFound } from '../../platform/problem.js';
import { findProject, type ProjectRow } from '../project-row.js';
import type { DocumentBody, DocumentUploadQuery } from './record-body.dto.js';
import type { RecordDto } from './record.dto.js';
import { changeRecord, changeWithin, recordNotFound } from './record-change.js';
import { insertDocumentLink, updateDocumentLink } from './record-document.queries.js';
import { RecordService } from './record.service.js';

/** Documents of a project. The public reads those alone that are meant for it, and never a network plan. */
@Injectable()
export class RecordDocumentService {
  constructor(
    protected readonly db: DataSource,
    private readonly store: DocumentStore,
    private readonly records: RecordService,
  ) {}

  async add(
    id: number,
    query: DocumentUploadQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    const actor = actorOf(request);
    requireReadableName(request.url);
    const project = await this.editable(actor, id);
    const thing = { areas: project.managed_by };
    const announced = request.headers['content-length'];
    await this.store.add({
      body: request.body as Readable | undefined,
      announced: announced === undefined ? null : Number(announced),
      name: query.name,
      area: areaOf(actor, project),
      accountId: actor.accountId,
      requireStillAllowed: (manager) => requireStillAllowed(manager, actor, 'project.edit', thing),
      put: (manager, document) => {
        const link = { documentId: document.id, kind: query.kind, title: query.title || document.name };
        return changeWithin(manager, { actor, id, ifMatch: undefined, anyVersion: true }, () =>
          insertDocumentLink(manager, id, link),
        );
      },
    });
    return this.records.get(actor, id, reply);
  }

  async save(
    actor: Actor,
    id: number,
    document: string,
    body: DocumentBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordDto> {
    await changeRecord(this.db, { actor, id, ifMatch }, async (manager) => {
      if (body.isPublic && body.kind === 'network_plan') throw networkPlan();
      if (!(await updateDocumentLink(manager, id, document, body)))
        throw notFound('Dieses Dokument gibt es nicht.');
    });
    return this.records.get(actor, id, reply);
  }

  private async editable(actor: Actor, id: number): Promise<ProjectRow> {
    const row = await findProject(this.db, id);
    if (!row || !may(actor, 'project.edit', { areas: row.managed_by })) throw recordNotFound(id);
    return row;
  }
}

/** That of the one who adds it, where it is one of several: whoever added it can read it again. */
function areaOf(actor: Actor, { managed_by }: ProjectRow): string {
  const own = managed_by.find((area) => may(actor, 'document.read', { areas: [area] }));
  return own ?? managed_by[0]!;
}

function networkPlan() {
  const message =
    'Netzpläne bleiben intern, sie zeigen schützenswerte Leitungen. Bitte eine andere Art wählen, wenn es keiner ist.';
  return badRequest(message, [{ path: 'isPublic', message }]);
}
