import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { openTestDatabase } from '../../test/database.js';
import { pdf } from '../../test/documents.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { uploader } from '../../test/uploader.js';
import { restoreBackup, writeBackup } from './backup.js';
import { setClock } from './clock.js';
import { DocumentStore } from './document-store.js';
import { DocumentSweep } from './document-sweep.js';

let service: TestService;
let headers: Record<string, string>;
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
  ({ headers } = await signedIn(service, { role: 'admin' }));
});
afterAll(() => service.close());

const upload = uploader(
  () => service,
  () => headers,
);
const download = (id: string) => service.get(`/api/documents/${id}`, headers);
const count = async (table: string) =>
  Number((await service.db.query(`SELECT count(*) FROM ${table}`))[0].count);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('an upload is whole or not there', () => {
  const nothingIsLeft = async (work: () => Promise<void>) => {
    const before = [await count('document'), await count('document_part')];
    await work();
    expect([await count('document'), await count('document_part')]).toEqual(before);
  };

  it('what is not accepted leaves nothing behind', () =>
    nothingIsLeft(async () => {
      const { status, json } = await upload(await pdf({ encrypted: true }));
      expect([status, json.title]).toEqual([422, 'Diese Datei wird nicht angenommen']);
      expect(json.detail).toContain('verschlüsselt');
      expect((await upload(undefined)).json.detail).toContain('leer');
      expect((await upload(await pdf(), { name: '' })).json.detail).toContain('Bitte den Namen');
    }));

  it('more than 25 MB is cut off while it comes, and not begun where it says so before', () =>
    nothingIsLeft(async () => {
      let taken = 0;
      const endless = Readable.from(
        (function* () {
          for (;;) {
            taken += 1_000_000;
            yield Buffer.alloc(1_000_000, 'x');
          }
        })(),
      );
      const cut = await upload(endless);
      expect([cut.status, cut.json.detail]).toEqual([413, expect.stringContaining('größer als 25 MB')]);
      expect(taken).toBeLessThan(30_000_000);
      const announcing = { ...headers, 'content-length': '30000000' };
      const announced = await upload(Buffer.from('x'), { headers: announcing });
      expect([announced.status, announced.json.detail]).toEqual([413, cut.json.detail]);
    }));

  it('four at a time are enough for one account', () =>
    nothingIsLeft(async () => {
      const endings: (() => void)[] = [];
      const slow = () =>
        Readable.from(
          (async function* () {
            yield Buffer.from([0]);
            await new Promise<void>((resolve) => endings.push(resolve));
          })(),
        );
      const running = [1, 2, 3, 4].map(() => upload(slow()));
      while (endings.length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
      const { status, json } = await upload(await pdf());
      expect([status, json.detail]).toEqual([429, expect.stringContaining('Gerade werden viele Dateien')]);
      for (const end of endings) end();
      expect((await Promise.all(running)).map((answer) => answer.status)).toEqual([422, 422, 422, 422]);
    }));

  it('what breaks off is refused', () =>
    nothingIsLeft(async () => {
      const announcing = { ...headers, 'content-length': '500000' };
      const { status, json } = await upload(await pdf(), { headers: announcing });
      expect([status, json.detail]).toEqual([400, expect.stringContaining('brach ab')]);
    }));

  it('parts without a document are swept after a day, those of documents never', async () => {
    const { json } = await upload(await pdf({ text: 'bleibt' }));
    await service.db.query(`INSERT INTO document_part (sha256, part, bytes) VALUES ('killed', 0, 'x')`);
    const sweep = service.app.get(DocumentSweep);
    expect(await sweep.sweep()).toBe(0);
    setClock(new Date(Date.now() + 25 * 3_600_000));
    try {
      expect(await sweep.sweep()).toBe(1);
    } finally {
      setClock(null);
    }
    expect((await download(json.id)).status).toBe(200);
  });

  it('bytes that are not what was stored never arrive as a whole file', async () => {
    const { json } = await upload(Buffer.concat([await pdf(), randomBytes(300_000)]));
    await service.db.query(`UPDATE document_part SET bytes = 'x' WHERE sha256 = $1 AND part = 1`, [
      json.sha256,
    ]);
    await expect(download(json.id)).rejects.toThrow();
  });
});

it('a backup holds it, and brings it back', async () => {
  const bytes = Buffer.concat([await pdf(), randomBytes(5_000_000)]);
  const { json } = await upload(bytes);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-backup-'));
  const file = path.join(folder, 'documents.backup');
  const other = await openTestDatabase();
  try {
    await writeBackup(service.db, file, () => undefined);
    await restoreBackup(other.db, file, () => undefined);
    const content = new DocumentStore(other.db, { clamav: null }).content({
      sha256: json.sha256,
      size: json.size,
    });
    expect(hash(Buffer.concat(await content.toArray()))).toBe(hash(bytes));
  } finally {
    await other.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
