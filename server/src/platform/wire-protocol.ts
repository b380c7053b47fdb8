/**
 * The few messages of PostgreSQL's frontend/backend protocol 3.0 that the bridge must know.
 * Source: PostgreSQL documentation, chapter "Message Formats".
 */

export interface Taken {
  kind: 'startup' | 'batch' | 'terminate';
  bytes: Uint8Array;
  rest: Buffer;
}

const QUERY = 0x51; // Q
const SYNC = 0x53; // S
const TERMINATE = 0x58; // X
const READY = 0x5a; // Z

/** Cuts the next complete batch off the buffer: everything up to and with a Query or Sync message; null if incomplete. */
export function takeBatch(buffer: Buffer, started: boolean): Taken | null {
  if (!started) return takeStartup(buffer);
  let at = 0;
  while (at + 5 <= buffer.length) {
    const type = buffer[at]!;
    const end = at + 1 + buffer.readInt32BE(at + 1);
    if (end > buffer.length) return null;
    if (type === TERMINATE)
      return { kind: 'terminate', bytes: buffer.subarray(at, end), rest: buffer.subarray(end) };
    if (type === QUERY || type === SYNC)
      return { kind: 'batch', bytes: new Uint8Array(buffer.subarray(0, end)), rest: buffer.subarray(end) };
    at = end;
  }
  return null;
}

function takeStartup(buffer: Buffer): Taken | null {
  if (buffer.length < 4 || buffer.length < buffer.readInt32BE(0)) return null;
  const end = buffer.readInt32BE(0);
  return { kind: 'startup', bytes: buffer.subarray(0, end), rest: buffer.subarray(end) };
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const text = (value: string) => Buffer.from(`${value}\0`, 'utf8');

/** The answer to a startup message: authentication ok, the parameters `pg` looks at, ready. */
export function authenticated(): Buffer {
  const parameters = {
    server_version: '18.3',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
  };
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...Object.entries(parameters).map(([name, value]) =>
      message('S', Buffer.concat([text(name), text(value)])),
    ),
    message('K', Buffer.alloc(8)),
    message('Z', Buffer.from('I')),
  ]);
}

export const sync = (): Uint8Array => new Uint8Array(message('S', Buffer.alloc(0)));
export const rollback = (): Uint8Array => new Uint8Array(message('Q', text('ROLLBACK')));

/** An ErrorResponse with SQLSTATE XX000 (internal error). */
export function errorResponse(words: string): Buffer {
  const field = (code: string, value: string) => Buffer.concat([Buffer.from(code), text(value)]);
  return message(
    'E',
    Buffer.concat([
      field('S', 'ERROR'),
      field('V', 'ERROR'),
      field('C', 'XX000'),
      field('M', words),
      Buffer.alloc(1),
    ]),
  );
}

/** ReadyForQuery is six bytes: Z, length 5, and I (idle), T (in a transaction) or E (in a failed one). */
export function endsReady(answer: Buffer): boolean {
  return (
    answer.length >= 6 && answer[answer.length - 6] === READY && answer.readInt32BE(answer.length - 5) === 5
  );
}

export function transactionOpen(answer: Buffer): boolean {
  return endsReady(answer) && answer[answer.length - 1] !== 0x49;
}

const ERROR = 0x45; // E, from the backend

/** What the frontend asks for, and what ends it well: P 1 parse, B 2 bind, E C/I/s execute, Q C/I simple query. */
const completions: [request: number, answers: number[]][] = [
  [0x50, [0x31]],
  [0x42, [0x32]],
  [0x45, [0x43, 0x49, 0x73]],
  [QUERY, [0x43, 0x49]],
];

/** Whether every step of a batch has ended in the answer, well or with an error; a swallowed error leaves one open. */
export function everyStepEnded(batch: Uint8Array, answer: Buffer): boolean {
  const answered = countTypes(answer);
  if (answered.has(ERROR)) return true;
  const asked = countTypes(Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength));
  return completions.every(([request, answers]) => {
    const ended = answers.reduce((sum, type) => sum + (answered.get(type) ?? 0), 0);
    return ended >= (asked.get(request) ?? 0);
  });
}

function countTypes(bytes: Buffer): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1))
    counts.set(bytes[at]!, (counts.get(bytes[at]!) ?? 0) + 1);
  return counts;
}

/** Puts an error before the ReadyForQuery at the end. */
export function withError(answer: Buffer, words: string): Buffer {
  const ready = answer.length - 6;
  return Buffer.concat([answer.subarray(0, ready), errorResponse(words), answer.subarray(ready)]);
}
