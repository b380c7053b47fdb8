import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findChromium, openBrowser, openPage } from './browser.js';
import {
  freePort,
  type Place,
  runProgram,
  type RunningService,
  seededPlace,
  startService,
} from './service.js';
import { withDatabase } from './stored.js';

/** Names, sizes and contents of all files below a folder, as one hash. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

const folders: string[] = [];
const temporary = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-start-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

describe('what keeps the service from starting is one sentence with the mend, exit code 1, and nothing is changed', () => {
  it('a port in use', async () => {
    const port = await freePort();
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(port, 'localhost', resolve));
    const folder = temporary();
    const ended = await runProgram('main', [], { PORT: String(port), DATA_DIR: path.join(folder, 'data') });
    other.close();
    expect(ended.code).toBe(1);
    expect(ended.err.trim()).toBe(
      `Port ${port} ist belegt. Bitte das andere Programm beenden oder einen freien Port wählen: PORT=3001 npm start.`,
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('a setting that makes no sense', async () => {
    const ended = await runProgram('main', [], { PORT: 'dreitausend', DATA_DIR: temporary() });
    expect(ended).toMatchObject({ code: 1, err: 'PORT muss eine ganze Zahl von 0 bis 65535 sein.\n' });
  });

  it('a data folder that cannot be written', async () => {
    const file = path.join(temporary(), 'file');
    fs.writeFileSync(file, 'x');
    const ended = await runProgram('main', [], { PORT: '0', DATA_DIR: path.join(file, 'data') });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('lässt sich nicht beschreiben. Bitte Rechte prüfen');
  });

  it('a damaged data folder', async () => {
    const dataDir = temporary();
    fs.mkdirSync(path.join(dataDir, 'database/global'), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'database/PG_VERSION'), '18\n');
    const before = fingerprint(dataDir);
    const ended = await runProgram('main', [], { PORT: '0', DATA_DIR: dataDir });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('ist beschädigt und wurde nicht verändert. Bitte eine Sicherung');
    expect(fingerprint(dataDir)).toBe(before);
  });

  it('an unreachable DATABASE_URL, without showing its password', async () => {
    const url = `postgres://lotse:geheim@127.0.0.1:${await freePort()}/lotse`;
    const ended = await runProgram('main', [], { PORT: '0', DATABASE_URL: url });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('ist nicht erreichbar');
    expect(ended.err).toContain('Bitte DATABASE_URL prüfen und die Datenbank starten.');
    expect(ended.err).not.toContain('geheim');
  });
});

/** A picture of one grey pixel. */
const greyPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB78fUkwAAAABJRU5ErkJggg==',
  'base64',
);

describe('a running service', () => {
  let place: Place;
  let service: RunningService;
  // A copy of what a first start has filled: that start is the one of seededPlace.
  beforeAll(async () => {
    place = await seededPlace();
    service = await startService(place);
  }, 180_000);
  afterAll(async () => {
    await service.kill('SIGKILL');
    await place.remove();
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${service.url}/api/health`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${service.url}/api/ready`);
    expect(await ready.json()).toEqual({ status: 'ready', database: true, migrations: true, seed: true });
  });

  it('keeps a second one off its data folder', async () => {
    if (service.env.DATABASE_URL) return expect((await fetch(`${service.url}/api/ready`)).status).toBe(200);
    const ended = await runProgram('main', [], { ...service.env, PORT: '0' });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(
      /ist schon geöffnet \(Prozess \d+\)\. Bitte den anderen Breitbandlotsen beenden/,
    );
  });

  it('is there again after being killed in the middle, with all its data', async () => {
    const before = await (await fetch(`${service.url}/api/municipalities?limit=500`)).json();
    await service.kill('SIGKILL');
    service = await startService(place);
    const after = await (await fetch(`${service.url}/api/municipalities?limit=500`)).json();
    expect(before.items).toHaveLength(418);
    expect(after.items).toEqual(before.items);
  }, 60_000);

  it('shows a background map that only the server fetches, with its credit', async () => {
    if (!findChromium()) return console.log('übersprungen: Chromium fehlt');
    const asked: string[] = [];
    const standIn = http.createServer((request, response) => {
      asked.push(request.url!);
      response.setHeader('content-type', 'image/png').end(greyPixel);
    });
    await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
    const { port } = standIn.address() as net.AddressInfo;
    await service.kill('SIGTERM');
    const background = {
      BASEMAP_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      BASEMAP_CREDIT: '© Ersatzkarte',
    };
    service = await startService(place, background);
    const browser = await openBrowser();
    const { page, foreign, errors } = await openPage(browser, service.url);
    const shown = page.waitForResponse((answer) => answer.url().includes('/basemap/') && answer.ok());
    await page.goto(`${service.url}/karte`);
    await shown;
    expect(await page.locator('main').textContent()).toContain('© Ersatzkarte');
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
    expect(asked.length).toBeGreaterThan(0);
    await browser.close();
    standIn.close();
  }, 90_000);

  it('refuses a schema that a newer program has made', async () => {
    await service.kill('SIGTERM');
    await addUnknownMigration(service.env);
    const ended = await runProgram('main', [], { ...service.env, PORT: '0' });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(
      'von einer neueren Fassung des Breitbandlotsen angelegt (Future9999999999999)',
    );
  }, 60_000);
});

/** As a newer program would have left it. */
const addUnknownMigration = (env: Record<string, string>) =>
  withDatabase(env, (client) =>
    client.query(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`),
  );
