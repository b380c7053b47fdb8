import { types } from 'node:util';

/** Of an error, what may stand in a log. */
export interface Fault {
  message: string;
  code?: string;
  stack?: string;
  cause?: Fault;
}

/** Values in the words of PostgreSQL (`invalid input syntax for type uuid: "…"`, `Key (email)=(…)`), and addresses. */
const VALUES: [RegExp, string][] = [
  [/: "[^]*"/g, ': "…"'],
  [/=\([^]*?\)/g, '=(…)'],
  [/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…'],
];

const MOST_SIGNS = 2_000;
const DEEPEST = 3;

/**
 * Message, code and stack, and nothing else: an error of the database carries the values of the statement (`parameters`,
 * `query`, `detail`, `where`), and with them names and addresses of people.
 */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!isError(error)) return { message: withoutValues(typeof error === 'string' ? error : typeof error) };
  const { code, cause } = error as Error & { code?: unknown };
  const message = `${error.name}: ${withoutValues(error.message)}`;
  return {
    message,
    ...(isCode(code) && { code }),
    ...(error.stack && { stack: placesOf(error.stack) }),
    ...(cause !== undefined && depth < DEEPEST && { cause: faultOf(cause, depth + 1) }),
  };
}

export const isError = (value: unknown): value is Error =>
  value instanceof Error || types.isNativeError(value);

function withoutValues(message: string): string {
  let words = message.slice(0, MOST_SIGNS);
  for (const [pattern, instead] of VALUES) words = words.replace(pattern, instead);
  return words;
}

/** The lines that say where; the first lines of a stack repeat the message. */
const placesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

const isCode = (code: unknown): code is string => typeof code === 'string' && /^[\w-]{1,60}$/.test(code);
