import { ApiError } from '../../api/client.js';

/** What the service said, or that it says nothing; null: nothing is wrong. */
export const messageOf = (error: unknown, otherwise: string): string | null =>
  error ? (error instanceof ApiError && error.detail ? error.detail : otherwise) : null;
