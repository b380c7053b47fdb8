import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { pastMoment } from '../../municipality/past.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { attachment } from '../../platform/document-name.js';
import { DocumentStore } from '../../platform/document-store.js';
import { notFound } from '../../platform/problem.js';
import { VersionMemory } from '../../platform/version-memory.js';
import type {
  ProjectChoices,
  ProjectDetailDto,
  ProjectDetailQuery,
  ProjectFilter,
  ProjectList,
  ProjectQuery,
} from './project.dto.js';
import { countProjects, findPublicProject } from './project.queries.js';
import { choicesOf } from './project-choices.js';
import { areaParts, isPublicDocument } from './project-detail.queries.js';
import { projectDetail } from './project-detail.js';
import { type ProjectPage, projectPage } from './project-page.js';
import { projectsKnownAt } from './project-past.js';
import { areaFeature } from './public-project.js';

/** For a project that does not exist, is not published or was taken back: nobody can tell which. */
const projectNotFound = () => notFound('Dieses Projekt gibt es nicht oder es ist nicht veröffentlicht.');

const position = z.tuple([z.string(), z.int()]);

/** Published projects for everyone, now and as the service knew them at a moment. */
@Injectable()
export class ProjectService {
  private readonly choicesNow: VersionMemory<ProjectChoices>;
  private readonly totalsNow: VersionMemory<{ total: number; dataVersion: string }>;

  constructor(
    private readonly db: DataSource,
    private readonly store: DocumentStore,
  ) {
    this.choicesNow = new VersionMemory(db, 1);
    this.totalsNow = new VersionMemory(db);
  }

  async list(query: ProjectQuery): Promise<ProjectList> {
    const { limit, after, ...asked } = query;
    const filter = filterOf(asked);
    const place = after ? decodeCursor(after, asked, position) : null;
    const past = await pastMoment(this.db, query.asOf);
    const [head, page] = await Promise.all([
      this.total(filter, past),
      projectPage(this.db, filter, { sort: query.sort, after: place, limit }, past),
    ]);
    const next = page.last && encodeCursor(asked, page.last);
    return { items: page.items, next, ...head, asOf: (past ?? now()).toISOString() };
  }

  /** The same rows for a download, with what only it has; `moment` as `asOf`, which repeats. */
  page(filter: ProjectFilter, after: [string, number] | null, past: Date | null): Promise<ProjectPage> {
    return projectPage(this.db, filter, { sort: 'name', after, limit: 500 }, past);
  }

  async choices(query: ProjectDetailQuery): Promise<ProjectChoices> {
    const past = await pastMoment(this.db, query.asOf);
    const make = async () => ({
      ...(await choicesOf(projectsKnownAt(this.db, past))),
      ...(await this.head(past)),
    });
    if (past) return make();
    return { ...(await this.choicesNow.get('', make)), asOf: now().toISOString() };
  }

  async get(id: number, query: ProjectDetailQuery): Promise<ProjectDetailDto> {
    const past = await pastMoment(this.db, query.asOf);
    const detail = await projectDetail(this.db, id, past);
    if (!detail) throw projectNotFound();
    return { ...detail, ...(await this.head(past)) };
  }

  async area(id: number, query: ProjectDetailQuery) {
    const db = projectsKnownAt(this.db, await pastMoment(this.db, query.asOf), [id]);
    if (!(await findPublicProject(db, id))) throw projectNotFound();
    const features = (await areaParts(db, id)).map((part) => areaFeature(id, part));
    return { type: 'FeatureCollection' as const, features };
  }

  /** Asked for anew each time, since it may be taken back; never opened in the browser as a part of this site. */
  async document(id: number, document: string, reply: FastifyReply): Promise<StreamableFile> {
    const isPublic = await isPublicDocument(this.db, id, document);
    const found = isPublic ? await this.store.find(document) : null;
    if (!found) throw notFound('Dieses Dokument gibt es nicht oder es ist nicht veröffentlicht.');
    void reply
      .header('cache-control', 'public, no-cache')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(this.store.content(found), {
      type: found.media_type,
      disposition: attachment(found.name),
      length: found.size,
    });
  }

  /** Every visitor's first page asks for it, and it changes with the data only. */
  private total(filter: ProjectFilter, past: Date | null): Promise<{ total: number; dataVersion: string }> {
    const count = async () => ({
      total: await countProjects(projectsKnownAt(this.db, past), filter),
      dataVersion: await dataVersion(this.db, past ?? undefined),
    });
    return past ? count() : this.totalsNow.get(JSON.stringify(filter), count);
  }

  private async head(past: Date | null): Promise<{ asOf: string; dataVersion: string }> {
    return {
      asOf: (past ?? now()).toISOString(),
      dataVersion: await dataVersion(this.db, past ?? undefined),
    };
  }
}

function filterOf(asked: Omit<ProjectQuery, 'limit' | 'after'>): ProjectFilter {
  const { asOf: _, sort: __, ...filter } = asked;
  return filter;
}
