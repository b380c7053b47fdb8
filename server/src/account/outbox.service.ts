import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { mailList, MailQuery } from './account.dto.js';

@Injectable()
export class OutboxService {
  list(_query: MailQuery): Promise<z.infer<typeof mailList>> {
    throw new Error('to be built');
  }
}
