import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { type Action, may } from '../../account/permissions.js';
import type {
  AreaBody,
  AreaCheckBody,
  AreaCheckDto,
  AreaFileDto,
  AreaFileQuery,
  HouseholdsBody,
  HouseholdsDto,
  SurroundingsDto,
} from './area.dto.js';
import { shapeOfWkb } from './area.queries.js';
import { findLot, storedAreas } from './stored-area.queries.js';
import { type CheckedFor, checkArea } from './area-check.js';
import { readAreaFile } from './area-file.js';
import { withReceived } from './area-file-receive.js';
import { checksOfAccounts, countsOfAccounts, within } from './area-limits.js';
import { swappedAxes } from './area-mend.js';
import { noSuchLot, refusedArea, saveArea } from './area-save.js';
import { inDegrees, shapeOf } from './area-shape.js';
import { isSound, structuralFaults } from './area-structure.js';
import { toKm2 } from './area-words.js';
import { VersionMemory } from '../../platform/version-memory.js';
import { type Counting, countHouseholds, countingFor } from './households.js';
import { findProject, municipalitiesOf, type ProjectRow } from '../project-row.js';
import { recordNotFound } from '../record/record-change.js';
import { surroundingsOf } from './surroundings.js';
import { RecordService } from '../record/record.service.js';

@Injectable()
export class AreaService {
  readonly checks = checksOfAccounts();
  readonly counts = countsOfAccounts();
  private readonly countings: VersionMemory<Counting>;

  constructor(
    protected readonly db: DataSource,
    private readonly records: RecordService,
  ) {
    this.countings = new VersionMemory(db);
  }

  async get(actor: Actor, id: number): Promise<unknown> {
    await this.projectOf(actor, id, 'project.read');
    const stored = await storedAreas(this.db, id);
    return {
      type: 'FeatureCollection',
      features: stored.map(({ lot, wkb, area }) => ({
        type: 'Feature',
        geometry: inDegrees(shapeOfWkb(wkb)),
        properties: { project: id, lot, areaKm2: toKm2(area) },
      })),
    };
  }

  async surroundings(actor: Actor, id: number): Promise<SurroundingsDto> {
    await this.projectOf(actor, id, 'project.read');
    return surroundingsOf(this.db, actor, id);
  }

  async save(
    actor: Actor,
    id: number,
    body: AreaBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<unknown> {
    await saveArea(this.db, { actor, id, ifMatch, reason: body.reason }, body);
    return this.records.get(actor, id, reply);
  }

  async readFile(query: AreaFileQuery, request: FastifyRequest): Promise<AreaFileDto> {
    const announced = request.headers['content-length'];
    return withReceived(
      request.body as Readable | undefined,
      announced === undefined ? null : Number(announced),
      (file) => readAreaFile(this.db, file, query),
    );
  }

  async check(actor: Actor, body: AreaCheckBody): Promise<AreaCheckDto> {
    const { project: id, lot } = body;
    const project = id === null ? null : await this.projectOf(actor, id, 'project.edit');
    const isCommercial = lot !== null && id !== null && (await this.lotOf(id, lot)).commercial;
    const whose: CheckedFor = {
      actor,
      project: id,
      lot,
      municipalities: id === null ? [] : await municipalitiesOf(this.db, id),
      cut: body.cut,
      swapped: swappedAxes(body.geometry, body.srid),
      isFunded: project?.kind !== 'commercial' && !isCommercial,
    };
    const shape = shapeOf(body.geometry, body.srid);
    return this.checks.take(actor.accountId, () =>
      within(this.db, (manager) => checkArea(manager, shape, whose)),
    );
  }

  async households(actor: Actor, body: HouseholdsBody): Promise<HouseholdsDto> {
    const shape = shapeOf(body.geometry, body.srid);
    if (!isSound(shape)) throw refusedArea(structuralFaults(shape));
    return this.counts.take(actor.accountId, async () => {
      const { edition, guideline } = body;
      const counting = await this.countings.get(JSON.stringify([edition, guideline]), () =>
        countingFor(this.db, { edition, guideline }),
      );
      // No time limit, whose transaction would cost as much as the counting: how many rows are crossed bounds it.
      return countHouseholds(this.db, shape, body, counting);
    });
  }

  private async projectOf(actor: Actor, id: number, action: Action): Promise<ProjectRow> {
    const project = await findProject(this.db, id);
    if (!project) throw recordNotFound(id);
    const others = action === 'project.read' ? await municipalitiesOf(this.db, id) : [];
    if (!may(actor, action, { areas: [...project.managed_by, ...others] })) throw recordNotFound(id);
    return project;
  }

  private async lotOf(id: number, number: number): Promise<{ commercial: boolean }> {
    const lot = await findLot(this.db, id, number);
    if (!lot) throw noSuchLot(number);
    return lot;
  }
}
