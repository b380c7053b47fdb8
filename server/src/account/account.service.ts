import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { etagOf, lastVersionId, requireCurrent } from '../platform/history.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { problem } from '../platform/problem.js';
import {
  addAccount,
  changeScope,
  deactivate,
  reactivate,
  renewInvitation,
  requireNoDemo,
  resetAccess,
  type Sender,
} from './account-change.js';
import { accountFields } from './account-fields.js';
import {
  accountNotFound,
  accountThing,
  findReadable,
  isManageable,
  readableAreas,
  requireAccountKey,
} from './account-within.js';
import {
  type AccountBody,
  type AccountDto,
  accountDtoOf,
  type accountList,
  type AccountQuery,
  type InvitationBody,
  type ReasonBody,
} from './account.dto.js';
import {
  type AccountRow,
  findAccount,
  listAccounts,
  lockAccount,
  type LockedAccount,
} from './account.queries.js';
import type { Actor } from './actor.js';
import { areaNames } from './area-names.queries.js';
import { inviterOf } from './inviter.js';
import { serviceOrigin } from './link-address.js';
import { may } from './permissions.js';
import { requireStillAllowed } from './still-allowed.js';

const listPosition = z.tuple([z.boolean(), z.string(), z.uuid()]);

/** Accounts of others, as far as the one who asks may see and manage them. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async list(actor: Actor, query: AccountQuery): Promise<z.infer<typeof accountList>> {
    const { limit, after, ...filter } = query;
    const rows = await listAccounts(this.db, {
      search: filter.search || null,
      role: filter.role ?? null,
      state: filter.state ?? null,
      area: filter.area ?? null,
      readableAreas: readableAreas(actor),
      after: after ? decodeCursor(after, filter, listPosition) : null,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const moment = now().toISOString();
    return {
      items: await this.dtosOf(actor, page),
      next:
        last && rows.length > limit
          ? encodeCursor(filter, [last.name === null, last.sort_name, last.id])
          : null,
      asOf: moment,
      // Accounts are in no data version: no answer stands for a later one.
      dataVersion: moment,
    };
  }

  async get(actor: Actor, id: string, reply: FastifyReply): Promise<AccountDto> {
    const row = await findReadable(this.db, actor, id);
    // Read before the account is: should it change in between, saving is refused rather than blind.
    const version = await lastVersionId(this.db, 'account', row.id);
    if (version !== null) reply.header('etag', etagOf(version));
    return this.dtoOf(actor, row.id);
  }

  async invite(actor: Actor, body: InvitationBody): Promise<AccountDto> {
    this.requireWithin(actor, body);
    const { id } = await changing(this.db, async (manager) => {
      await requireStillAllowed(manager, actor, 'account.manage', body);
      return addAccount(manager, { ...body, passwordHash: null }, await this.sender(manager, actor));
    });
    return this.dtoOf(actor, id);
  }

  async save(
    actor: Actor,
    id: string,
    body: AccountBody,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<AccountDto> {
    const version = await this.change(actor, id, body.reason, async (manager, account) => {
      await requireCurrent(manager, { record: 'account', key: account.id, fields: accountFields, ifMatch });
      this.requireWithin(actor, body);
      await requireStillAllowed(manager, actor, 'account.manage', body);
      await changeScope(manager, account, body);
      return lastVersionId(manager, 'account', account.id);
    });
    reply.header('etag', etagOf(version!));
    return this.dtoOf(actor, id);
  }

  async deactivate(actor: Actor, id: string, { reason }: ReasonBody): Promise<AccountDto> {
    await this.change(actor, id, reason, deactivate);
    return this.dtoOf(actor, id);
  }

  async reactivate(actor: Actor, id: string, { reason }: ReasonBody): Promise<AccountDto> {
    await this.change(actor, id, reason, async (manager, account) =>
      reactivate(manager, account, await this.sender(manager, actor)),
    );
    return this.dtoOf(actor, id);
  }

  async renewInvitation(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, undefined, async (manager, account) =>
      renewInvitation(manager, account, await this.sender(manager, actor)),
    );
  }

  async reset(actor: Actor, id: string, { reason }: ReasonBody): Promise<void> {
    await this.change(actor, id, `Zugang zurückgesetzt: ${reason}`, (manager, account) =>
      resetAccess(manager, account, serviceOrigin(this.configuration)),
    );
  }

  /** One transaction that changes an account of someone else within the own scope. */
  private change<T>(
    actor: Actor,
    id: string,
    reason: string | undefined,
    work: (manager: EntityManager, account: LockedAccount) => Promise<T>,
  ): Promise<T> {
    requireAccountKey(id);
    return changing(
      this.db,
      async (manager) => {
        const account = await lockAccount(manager, id, actor.accountId);
        if (!account || !may(actor, 'account.manage', accountThing(account))) throw accountNotFound();
        await requireStillAllowed(manager, actor, 'account.manage', accountThing(account));
        if (account.id === actor.accountId)
          throw problem(
            409,
            'Das eigene Konto verwaltet jemand anderes: Bitte eine Person mit diesem Recht fragen.',
          );
        requireNoDemo(account);
        return work(manager, account);
      },
      reason,
    );
  }

  /** What an account becomes must lie in the own scope as what it was. */
  private requireWithin(actor: Actor, { role, areas }: { role: Actor['role']; areas: string[] }): void {
    if (may(actor, 'account.manage', { role, areas })) return;
    throw problem(
      403,
      'Das liegt außerhalb Ihrer Zuständigkeit: Sie verwalten nur Konten von Kommunen und Landkreisen innerhalb Ihrer eigenen Gebiete.',
    );
  }

  private async sender(manager: EntityManager, actor: Actor): Promise<Sender> {
    return { inviter: await inviterOf(manager, actor), origin: serviceOrigin(this.configuration) };
  }

  private async dtoOf(actor: Actor, id: string): Promise<AccountDto> {
    const row = await findAccount(this.db, id);
    const [dto] = await this.dtosOf(actor, [row!]);
    return dto!;
  }

  private async dtosOf(actor: Actor, rows: AccountRow[]): Promise<AccountDto[]> {
    const names = await areaNames(
      this.db,
      rows.flatMap((row) => row.areas),
    );
    return rows.map((row) => accountDtoOf(row, names, isManageable(actor, row)));
  }
}
