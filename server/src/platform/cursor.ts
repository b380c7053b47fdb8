import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { badRequest } from './problem.js';

/** Sort values of the last item of a page; the next page starts behind them. */
export type Position = (string | number | boolean | null)[];

/**
 * A cursor holds where a page ended and a digest of the filter (with asOf) it was made for, so that it cannot be
 * used with another filter: the answer would then silently miss items.
 */
export function encodeCursor(filter: object, position: Position): string {
  return Buffer.from(JSON.stringify([digest(filter), position])).toString('base64url');
}

/** `shape` is the zod tuple of the position, so that a forged cursor is a bad request and never an SQL error. */
export function decodeCursor<P extends Position>(cursor: string, filter: object, shape: z.ZodType<P>): P {
  const [madeFor, position] = parse(cursor);
  const checked = shape.safeParse(position);
  if (typeof madeFor !== 'string' || !checked.success) throw unreadable();
  if (madeFor !== digest(filter)) {
    throw badRequest(
      'Die Seitenmarke „after“ gehört zu einer anderen Auswahl oder einem anderen Stand: bitte die Liste von vorn abrufen.',
    );
  }
  return checked.data;
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // not made by us
  }
  throw unreadable();
}

function unreadable() {
  return badRequest('Die Seitenmarke „after“ ist nicht lesbar: bitte die Liste von vorn abrufen.');
}

/** The same filter gives the same digest, whatever the order of its members; absent and undefined are the same. */
function digest(filter: object): string {
  const members = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url').slice(0, 16);
}
