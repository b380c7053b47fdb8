import { ApiError } from '../../api/client.js';
import { type Draft, numbersIn, placesIn } from './record-draft.js';

/* The service counts the rows that were sent; the form names them by what they are. Pure. */

/** "municipalities.0.ags" is the field of the first Gemeinde. */
export function placeKey(path: string, draft: Draft): string {
  const [, row] = /^municipalities\.(\d+)\./.exec(path) ?? [];
  const ags = row === undefined ? undefined : placesIn(draft)[Number(row)];
  return ags ? `place.${ags}` : path;
}

/** "lots.0.funded" is "2.funded" where the first lot is number 2. */
export function rowKey(path: string, draft: Draft): string {
  const [, row, name] = /^(?:lots|contacts)\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const number = row === undefined ? undefined : numbersIn(draft)[Number(row)];
  return number === undefined ? path : `${number}.${name}`;
}

/** The same refusal, with the names of the form's fields. */
export function atFields(error: unknown, keyOf: (path: string) => string): unknown {
  if (!(error instanceof ApiError) || !error.problem.errors) return error;
  const errors = error.problem.errors.map(({ path, message }) => ({ path: keyOf(path), message }));
  const problem = { ...error.problem, errors };
  return new ApiError(error.status, error.detail, error.requestId, problem, error.retryAfter);
}
