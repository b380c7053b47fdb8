import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { VersionDiffDto, VersionDiffQuery, versionList, VersionQuery } from '../platform/version.dto.js';
import type { Actor } from './actor.js';

@Injectable()
export class AccountHistoryService {
  list(_actor: Actor, _id: string, _query: VersionQuery): Promise<z.infer<typeof versionList>> {
    throw new Error('to be built');
  }
  diff(_actor: Actor, _id: string, _query: VersionDiffQuery): Promise<VersionDiffDto> {
    throw new Error('to be built');
  }
}
