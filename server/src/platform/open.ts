import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open';

/** A route that anyone may call, signed in or not. Every route says this or names its right (`account/right.ts`). */
export const Open = () => SetMetadata(OPEN, true);
