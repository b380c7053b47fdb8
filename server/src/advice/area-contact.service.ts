import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { may } from '../account/permissions.js';
import { isOfficer } from '../account/provider-roles.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { resolveMunicipality } from '../municipality/succession.js';
import { changing } from '../platform/changing.js';
import { etagOf, requireCurrent } from '../platform/history.js';
import { notFound, problem } from '../platform/problem.js';
import { contactHistory } from './advice-history.js';
import { requireAreas } from './advice-scope.js';
import type {
  AreaContactBody,
  AreaContactChange,
  AreaContactDto,
  PublicContactDto,
} from './area-contact.dto.js';
import {
  type ContactRow,
  contactsOf,
  deleteContact,
  insertContact,
  lockContact,
  oneContact,
  updateContact,
} from './area-contact.queries.js';
import { refusalToPublish } from './area-contact-rules.js';

/** For one that does not exist and one outside the scope alike. */
const contactNotFound = (id: number) => notFound(`Den Kontakt ${id} gibt es nicht.`);

/** Whom to ask in a Kommune. Name, e-mail and phone stand in table person and nowhere else. */
@Injectable()
export class AreaContactService {
  constructor(private readonly db: DataSource) {}

  /** What anyone reads: what the Gemeinde, and its Kreis, have decided to show. */
  async published(key: string): Promise<{ items: PublicContactDto[] }> {
    const found = await resolveMunicipality(this.db, key);
    if (!found) throw notFound(`Zum Schlüssel ${key} gibt es keine Gemeinde in Sachsen.`);
    const rows = await contactsOf(this.db, found.ags);
    return { items: rows.filter(({ isPublic }) => isPublic).map(publicOf) };
  }

  async list(actor: Actor, area: string): Promise<{ items: AreaContactDto[] }> {
    const rows = await contactsOf(this.db, area);
    return {
      items: rows
        .filter((row) => may(actor, 'contact.edit', { areas: [row.area] }))
        .map((row) => dtoOf(row, actor)),
    };
  }

  async add(actor: Actor, { area, ...body }: AreaContactBody, reply: FastifyReply): Promise<AreaContactDto> {
    const thing = { areas: [area] };
    const id = await changing(this.db, async (manager) => {
      await requireAreas(manager, [area], 'area', () => may(actor, 'contact.edit', thing));
      await requireStillAllowed(manager, actor, 'contact.edit', thing);
      requireMayPublish(actor, body, null);
      return insertContact(manager, area, body);
    });
    return this.answer(actor, id, reply);
  }

  async save(
    actor: Actor,
    id: number,
    body: AreaContactChange,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<AreaContactDto> {
    await this.change(actor, id, ifMatch, (manager, before) => {
      requireMayPublish(actor, body, before);
      return updateContact(manager, before, body);
    });
    return this.answer(actor, id, reply);
  }

  remove(actor: Actor, id: number, ifMatch: string | undefined): Promise<void> {
    return this.change(actor, id, ifMatch, (manager, before) => deleteContact(manager, before));
  }

  /** The one way to change a contact. */
  private change(
    actor: Actor,
    id: number,
    ifMatch: string | undefined,
    work: (manager: EntityManager, before: ContactRow) => Promise<void>,
  ): Promise<void> {
    return changing(this.db, async (manager) => {
      await lockContact(manager, id);
      const before = await oneContact(manager, id);
      const thing = { areas: before ? [before.area] : [] };
      if (!before || !may(actor, 'contact.edit', thing)) throw contactNotFound(id);
      await requireStillAllowed(manager, actor, 'contact.edit', thing);
      await requireCurrent(manager, { ...contactHistory(id), ifMatch });
      await work(manager, before);
    });
  }

  private async answer(actor: Actor, id: number, reply: FastifyReply): Promise<AreaContactDto> {
    const row = await oneContact(this.db, id);
    if (!row) throw contactNotFound(id);
    const dto = dtoOf(row, actor);
    reply.header('etag', dto.etag);
    return dto;
  }
}

function requireMayPublish(
  { role }: Actor,
  { isPublic, name }: AreaContactChange,
  before: ContactRow | null,
): void {
  const message = refusalToPublish({ byKommune: isOfficer(role), wanted: isPublic, name, before });
  if (message) throw problem(403, `Nicht gespeichert: ${message}`, [{ path: 'isPublic', message }]);
}

const publicOf = ({ area, areaName, role, office, name, email, phone }: ContactRow): PublicContactDto => ({
  area: { ags: area, name: areaName },
  role,
  office,
  name,
  email,
  phone,
});

const dtoOf = (row: ContactRow, { role }: Actor): AreaContactDto => ({
  id: row.id,
  ...publicOf(row),
  isPublic: row.isPublic,
  etag: etagOf(row.version),
  mayPublish: isOfficer(role),
});
