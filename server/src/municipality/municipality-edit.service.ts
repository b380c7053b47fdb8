import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { may } from '../account/permissions.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { LOCKS } from '../platform/advisory-lock.js';
import { changing } from '../platform/changing.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { lastVersionId, requireCurrent } from '../platform/history.js';
import type { MunicipalityBody, MunicipalityDetailDto } from './municipality.dto.js';
import { municipalityFields } from './municipality-fields.js';
import { municipalityNotFound, MunicipalityService } from './municipality.service.js';
import { rebuildSearchTerms } from './search-terms.js';

type Words = Pick<MunicipalityBody, 'sorbianName' | 'website'>;

/** What a Kommune says about itself: its Sorbian name and its website. */
@Injectable()
export class MunicipalityEditService {
  constructor(
    private readonly db: DataSource,
    private readonly municipalities: MunicipalityService,
  ) {}

  async save(
    actor: Actor,
    ags: string,
    body: MunicipalityBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<MunicipalityDetailDto> {
    const words = { sorbianName: tidy(body.sorbianName), website: body.website || null };
    await changing(this.db, (manager) => this.change(manager, actor, ags, words, ifMatch), body.reason);
    return this.municipalities.get(ags, {}, reply);
  }

  private async change(
    manager: EntityManager,
    actor: Actor,
    ags: string,
    words: Words,
    ifMatch: string | undefined,
  ): Promise<void> {
    // Before the row, as an import does it: it would else write what it has read before.
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.municipality]);
    const [row] = await manager.query(
      `SELECT district_ags, sorbian_name FROM municipality WHERE ags = $1 AND valid_to IS NULL FOR UPDATE`,
      [ags],
    );
    const thing = { areas: [ags, row?.district_ags] };
    if (!row || !may(actor, 'municipality.edit', thing)) throw municipalityNotFound(ags);
    await requireStillAllowed(manager, actor, 'municipality.edit', thing);
    await requireCurrent(manager, { record: 'municipality', key: ags, fields: municipalityFields, ifMatch });
    const before = await lastVersionId(manager, 'municipality', ags);
    await manager.query(`UPDATE municipality SET sorbian_name = $2, website = $3 WHERE ags = $1`, [
      ags,
      words.sorbianName,
      words.website,
    ]);
    if ((await lastVersionId(manager, 'municipality', ags)) === before) return;
    const isRenamed = row.sorbian_name !== words.sorbianName;
    if (isRenamed) await rebuildSearchTerms(manager);
    await bumpDataVersion(manager, isRenamed ? 'municipality' : 'website');
  }
}

const tidy = (name: string | null): string | null => name?.replace(/\s+/g, ' ') || null;
