import { SetMetadata } from '@nestjs/common';
import type { Action } from './permissions.js';

export const RIGHT = 'right';

/** The right that a route needs (`permissions.ts`). A route with neither this nor `@Open()` stops the server from starting. */
export const Right = (action: Action) => SetMetadata(RIGHT, action);
