import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { diffOf, type HistoryOf, versionsOf } from '../platform/history.js';
import type { VersionDiffDto, VersionDiffQuery, versionList, VersionQuery } from '../platform/version.dto.js';
import { accountFields } from './account-fields.js';
import { findReadable } from './account-within.js';
import type { Actor } from './actor.js';

/** Who changed role and scope of an account, when and why. */
@Injectable()
export class AccountHistoryService {
  constructor(private readonly db: DataSource) {}

  async list(actor: Actor, id: string, query: VersionQuery): Promise<z.infer<typeof versionList>> {
    return versionsOf(this.db, await this.within(actor, id), query);
  }

  async diff(actor: Actor, id: string, query: VersionDiffQuery): Promise<VersionDiffDto> {
    return diffOf(this.db, await this.within(actor, id), query);
  }

  private async within(actor: Actor, id: string): Promise<HistoryOf> {
    const account = await findReadable(this.db, actor, id);
    return { record: 'account', key: account.id, fields: accountFields, withNames: true };
  }
}
