import { randomBytes } from 'node:crypto';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { EICAR, findClamd, startClamd } from '../../test/clamd.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { addressOf, scanForViruses } from './antivirus.js';

async function* of(...parts: Buffer[]) {
  yield* parts;
}

it.each([
  ['clamav:3310', { host: 'clamav', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('CLAMAV=%s', (text, address) => expect(addressOf(text)).toEqual(address));

describe('only a plain yes is a yes', () => {
  const answering = (words: string | null) =>
    new Promise<{ address: string; close(): void }>((resolve) => {
      const server = net.createServer((socket) => {
        socket.on('error', () => undefined);
        if (words === null) return void socket.destroy();
        socket.once('data', () => socket.end(words));
      });
      server.listen(0, '127.0.0.1', () =>
        resolve({
          address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
          close: () => server.close(),
        }),
      );
    });
  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: Access denied. ERROR\0', 'OK\0', '', null])(
    'what answers %j was not able to say',
    async (words) => {
      const { address, close } = await answering(words);
      await expect(scanForViruses(address, of(Buffer.alloc(5_000_000)))).rejects.toThrow();
      close();
    },
  );
});

describe('uploads without a scanner that answers', () => {
  it('are refused: nothing is stored that nobody could look at', async () => {
    const service = await startTestService(insertSmallLand, { clamav: '/nowhere/clamd.sock' });
    try {
      const { status, json } = await upload(service, Buffer.from('Bescheid'));
      expect([status, json.title]).toEqual([503, 'Gerade nicht möglich']);
      expect(json.detail).toContain(
        'Die Virenprüfung ist gerade nicht erreichbar, deshalb wurde nichts gespeichert.',
      );
      expect(await stored(service)).toBe(0);
    } finally {
      await service.close();
    }
  });
});

const clamd = findClamd();
const describeWithClamd = clamd ? describe : describe.skip;
describeWithClamd('uploads with ClamAV (needs clamd, Debian: clamav-daemon)', () => {
  let scanner: { socket: string; stop(): Promise<void> };
  let service: TestService;
  beforeAll(async () => {
    scanner = await startClamd(clamd!);
    service = await startTestService(insertSmallLand, { clamav: scanner.socket });
  });
  afterAll(async () => {
    await service?.close();
    await scanner?.stop();
  });

  it('that are clean are stored, and say that they were looked at', async () => {
    expect(await upload(service, Buffer.from('Bescheid'))).toMatchObject({
      status: 201,
      json: { scan: 'clean' },
    });
  });
  it('that are infected are refused, and nothing is stored', async () => {
    const before = await stored(service);
    const { status, json } = await upload(service, Buffer.concat([Buffer.from('Notiz: '), EICAR]));
    expect(status).toBe(422);
    expect(json.detail).toContain('Schadsoftware gefunden (Eicar-Test-Signature');
    expect(await stored(service)).toBe(before);
  });
  it('of 25 MB are looked at to their end', async () => {
    const large = () => of(...Array.from({ length: 24 }, () => randomBytes(1024 * 1024)));
    expect(await scanForViruses(scanner.socket, large())).toEqual({ infected: null });
  });
});

async function upload(service: TestService, payload: Buffer) {
  const { headers } = await signedIn(service, { role: 'admin' });
  const answer = await service.fastify.inject({
    method: 'POST',
    url: '/api/municipalities/14521035/documents?name=Notiz.txt',
    headers: { ...headers, 'content-type': 'text/plain' },
    payload,
  });
  return { status: answer.statusCode, json: answer.json() };
}

const stored = async (service: TestService): Promise<number> =>
  Number(
    (
      await service.db.query(
        'SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM document_part) AS n',
      )
    )[0].n,
  );
