import net from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** clamd reads its signatures anew now and then and answers nobody meanwhile; that takes up to a minute. */
const LONGEST_SILENCE_MS = 120_000;

/**
 * Asks clamd by its own protocol (INSTREAM, clamd(8)): the bytes go out as they come, as fast as it takes them. Throws
 * whenever the answer is not plainly "clean" or "found": whoever cannot be asked has not said yes.
 */
export async function scanForViruses(
  clamd: string,
  bytes: AsyncIterable<Buffer>,
): Promise<{ infected: string | null }> {
  const socket = net.connect(addressOf(clamd));
  socket.setTimeout(LONGEST_SILENCE_MS, () => socket.destroy(new Error('clamd does not answer')));
  try {
    const answer = text(socket);
    const [words] = await Promise.all([
      answer,
      pipeline(Readable.from(command(bytes)), socket, { end: false }),
    ]);
    return verdictOf(words.replace(/\0/g, '').trim());
  } finally {
    socket.destroy();
  }
}

/** `host:port`, `[::1]:port`, or the path of a socket. */
export function addressOf(clamd: string): net.NetConnectOpts {
  const match = /^(?:\[([^\]]+)\]|([^:/]+)):(\d{1,5})$/.exec(clamd);
  return match ? { host: match[1] ?? match[2]!, port: Number(match[3]) } : { path: clamd };
}

async function* command(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of bytes) {
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictOf(answer: string): { infected: string | null } {
  if (answer === 'stream: OK') return { infected: null };
  const found = /^stream: (.+) FOUND$/.exec(answer);
  if (found) return { infected: found[1]! };
  throw new Error(`clamd answered: ${answer.slice(0, 200) || 'nothing'}`);
}
