import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { etagOf, lastVersionId, requireCurrent, versionsOf } from '../../platform/history.js';
import { badRequest, notFound } from '../../platform/problem.js';
import { NO_REASON } from '../../platform/typed-text.js';
import type { VersionQuery } from '../../platform/version.dto.js';
import { refreshCounts } from './address-counts.js';
import type { AddressBody, AddressDto, AddressQuery } from './address.dto.js';
import { addressFields } from './address-fields.js';
import {
  type AddressRow,
  countStates,
  findAddress,
  hasLot,
  listAddresses,
  updateAddress,
} from './address.queries.js';
import { explains, needsReason } from './address-rules.js';
import { changeRecord } from '../record/record-change.js';
import { readableProject } from '../record/record-scope.js';
import { addressStates } from '../words.js';

const position = z.tuple([z.string().max(200), z.string().max(8), z.string().max(1_000), z.int()]);
const addressNotFound = (number: number) =>
  notFound(`Die Adresse ${number} gibt es in diesem Vorhaben nicht.`);

/** The addresses of a project for those who keep it; what the public sees of them says `address-privacy.ts`. */
@Injectable()
export class AddressService {
  constructor(private readonly db: DataSource) {}

  async list(actor: Actor, id: number, { limit, after, ...filter }: AddressQuery) {
    await readableProject(this.db, actor, id);
    const made = { id, ...filter };
    const from = after ? decodeCursor(after, made, position) : null;
    const found = await listAddresses(this.db, id, filter, { after: from, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const stateCounts = await countStates(this.db, id, filter);
    const counted = filter.state ? stateCounts.filter(({ state }) => state === filter.state) : stateCounts;
    return {
      items: rows.map(dtoOf),
      next:
        found.length > rows.length
          ? encodeCursor(made, [last!.municipality_order, last!.ags, last!.folded, last!.number])
          : null,
      total: counted.reduce((sum, { count }) => sum + count, 0),
      stateCounts,
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async save(
    actor: Actor,
    id: number,
    number: number,
    body: AddressBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<AddressDto> {
    // The version that was edited is that of the address: others may change other addresses meanwhile.
    const asked = { actor, id, ifMatch: undefined, anyVersion: true } as const;
    const saved = await changeRecord(this.db, asked, (manager) => change(manager, id, number, body, ifMatch));
    const dto = dtoOf(saved);
    void reply.header('etag', dto.etag);
    return dto;
  }

  async versions(actor: Actor, id: number, number: number, query: VersionQuery) {
    await readableProject(this.db, actor, id);
    const key = `${id}/${number}`;
    if ((await lastVersionId(this.db, 'address', key)) === null) throw addressNotFound(number);
    return versionsOf(this.db, { record: 'address', key, fields: addressFields, withNames: true }, query);
  }
}

async function change(
  manager: EntityManager,
  id: number,
  number: number,
  body: AddressBody,
  ifMatch: string | undefined,
): Promise<AddressRow> {
  const before = await findAddress(manager, id, number);
  if (!before) throw addressNotFound(number);
  await requireCurrent(manager, {
    record: 'address',
    key: `${id}/${number}`,
    fields: addressFields,
    ifMatch,
  });
  const reason = body.reason || null;
  if (needsReason(before.state, body.state) && !explains(reason, before)) throw reasonMissing(body, reason);
  if (body.lotNumber !== null && !(await hasLot(manager, id, body.lotNumber)))
    throw lotMissing(body.lotNumber);
  await updateAddress(manager, id, number, { ...body, reason });
  const after = (await findAddress(manager, id, number))!;
  if (after.version === before.version) return after;
  await refreshCounts(manager, id);
  // What is shown of it may have gone on with its street: that is a version, too.
  return (await findAddress(manager, id, number))!;
}

function reasonMissing({ state }: AddressBody, reason: string | null) {
  const message =
    reason === null
      ? `Fehlt: der Grund. „${addressStates[state]}“ geht hier nur mit Grund; er wird nie veröffentlicht.`
      : NO_REASON;
  return badRequest(message, [{ path: 'reason', message }]);
}

function lotMissing(number: number) {
  const message = `Das Los ${number} gibt es in diesem Vorhaben nicht. Bitte ein Los des Vorhabens wählen.`;
  return badRequest(message, [{ path: 'lotNumber', message }]);
}

function dtoOf({
  x,
  y,
  version,
  municipality_order: _order,
  folded: _folded,
  ...row
}: AddressRow): AddressDto {
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  return { ...row, position: x === null || y === null ? null : [round(x), round(y)], etag: etagOf(version) };
}
