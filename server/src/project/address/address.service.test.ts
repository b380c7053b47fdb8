import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Command } from 'commander';
import { signedIn } from '../../../test/accounts.js';
import { BulkScene, BURKAU, csv, HASELBACHTAL } from '../../../test/bulk-scene.js';
import type { CommandSession } from '../../platform/command.js';
import { addressCommands } from './address.commands.js';
import { NO_REASON } from '../../platform/typed-text.js';

let scene: BulkScene;
beforeAll(async () => {
  scene = await BulkScene.start();
}, 120_000);
afterAll(() => scene?.service.close());

const LIST = csv([
  ['AGS', 'Los', 'Straße', 'Hausnummer', 'Stand', 'Quartal', 'Grund'],
  [HASELBACHTAL, 2, 'Dorfstraße', '9', 'angeschlossen', '', ''],
  [BURKAU, 1, 'Hauptstraße', '100', 'geplant', 'Q4 2026', ''],
  [BURKAU, 1, 'Hauptstraße', '12 a', 'im Bau', 'Q4 2026', ''],
  [BURKAU, 1, 'Hauptstraße', '9', 'geplant', '', ''],
  [BURKAU, '', 'Am Teich', '1', 'verweigert', '', 'Eigentümer lehnt ab'],
]);
beforeEach(async () => {
  await scene.newProject();
  await scene.takeOver(LIST);
});

const listed = async (query = '') =>
  (await scene.call('GET', `project-records/${scene.project}/addresses${query}`)).json;
const words = (json: { items: { street: string; houseNumber: string }[] }) =>
  json.items.map(({ street, houseNumber }) => `${street} ${houseNumber}`);

describe('the addresses of a project', () => {
  it('are listed by Gemeinde, street and number as people count, page by page', async () => {
    const all = await listed();
    expect(words(all)).toEqual([
      'Am Teich 1',
      'Hauptstraße 9',
      'Hauptstraße 12 a',
      'Hauptstraße 100',
      'Dorfstraße 9',
    ]);
    expect(all).toMatchObject({ total: 5, next: null });
    const first = await listed('?limit=2');
    const second = await listed(`?limit=2&after=${first.next}`);
    const third = await listed(`?limit=2&after=${second.next}`);
    expect([first, second, third].flatMap(words)).toEqual(words(all));
    expect(third.next).toBeNull();
  });

  it.each([
    ['?search=hauptstr%2012', ['Hauptstraße 12 a']],
    ['?state=geplant', null],
    ['?state=planned', ['Hauptstraße 9', 'Hauptstraße 100']],
    [`?municipality=${HASELBACHTAL}`, ['Dorfstraße 9']],
    ['?lot=2', ['Dorfstraße 9']],
  ])('are found by %s', async (query, expected) => {
    const answer = await scene.call('GET', `project-records/${scene.project}/addresses${query}`);
    if (expected === null) expect(answer.status).toBe(400);
    else expect(words(answer.json)).toEqual(expected);
  });

  it('are counted by state, whatever state is chosen', async () => {
    const { stateCounts, total } = await listed('?state=planned');
    expect(total).toBe(2);
    expect(stateCounts).toContainEqual({ state: 'refused', count: 1 });
  });

  it('are read by the officers of its Gemeinden, and are not there for others', async () => {
    const stranger = await signedIn(scene.service, { role: 'municipal_officer', areas: ['14625250'] });
    const path = `project-records/${scene.project}/addresses`;
    expect((await scene.call('GET', path, undefined, { by: scene.reader })).status).toBe(200);
    expect((await scene.call('GET', path, undefined, { by: stranger })).status).toBe(404);
  });
});

describe('one address', () => {
  const address = async (street: string, number: string) =>
    (await listed()).items.find(
      (one: { street: string; houseNumber: string }) => one.street === street && one.houseNumber === number,
    );
  const save = (one: { number: number; etag: string }, body: object, etag = one.etag) =>
    scene.call('PUT', `project-records/${scene.project}/addresses/${one.number}`, body, { etag });

  it('is saved with its version; the figures of the project follow', async () => {
    const one = await address('Hauptstraße', '9');
    const saved = await save(one, { state: 'connected', quarter: '2026-Q3', lotNumber: 1 });
    expect(saved.json).toMatchObject({ state: 'connected', quarter: '2026-Q3', lotNumber: 1 });
    expect(saved.headers.etag).toBe(saved.json.etag);
    const [counts] = await scene.db.query(`SELECT homes_connected FROM project WHERE id = $1`, [
      scene.project,
    ]);
    expect(counts).toEqual({ homes_connected: 2 });
    const history = await scene.call(
      'GET',
      `project-records/${scene.project}/addresses/${one.number}/versions`,
    );
    expect(history.json.items[0].changes).toContainEqual({
      field: 'state',
      name: 'Stand',
      unit: null,
      from: 'geplant',
      to: 'Anschluss hergestellt',
      spoken: true,
    });
  });

  it('whoever comes second learns what the first changed (412), and another address is not in the way', async () => {
    const one = await address('Hauptstraße', '9');
    const other = await address('Hauptstraße', '100');
    expect((await save(one, { state: 'in_construction' })).status).toBe(200);
    const stale = await save(one, { state: 'ready' });
    expect(stale.status).toBe(412);
    expect(stale.json.changes[0].changes[0]).toMatchObject({ field: 'state', to: 'im Bau' });
    expect((await save(other, { state: 'ready' })).status).toBe(200);
    expect((await save(one, { state: 'ready' }, '')).status).toBe(428);
  });

  it.each([
    ['refused', 'Hauptstraße', '9'],
    ['left_out', 'Hauptstraße', '9'],
    ['planned', 'Hauptstraße', '12 a'],
  ])('%s needs a reason where it is no step ahead', async (state, street, number) => {
    const one = await address(street, number);
    expect((await save(one, { state })).json).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    const dots = await save(one, { state, reason: 'k. A.' });
    expect(dots.json).toMatchObject({ status: 400, errors: [{ path: 'reason', message: NO_REASON }] });
    expect((await save(one, { state, reason: 'Wegen der Probe' })).status).toBe(200);
  });

  it('the same again writes no version', async () => {
    const one = await address('Hauptstraße', '100');
    const before = await scene.versions();
    expect((await save(one, { state: 'planned', quarter: '2026-Q4', lotNumber: 1 })).json.etag).toBe(
      one.etag,
    );
    expect(await scene.versions()).toBe(before);
  });

  it('a lot that is not there, and an address that is not there', async () => {
    const one = await address('Hauptstraße', '9');
    expect((await save(one, { state: 'planned', lotNumber: 9 })).json.errors[0].path).toBe('lotNumber');
    expect((await save({ ...one, number: 999 }, { state: 'planned' })).status).toBe(404);
  });

  it('is not changed by those who only read', async () => {
    const one = await address('Hauptstraße', '9');
    const target = `project-records/${scene.project}/addresses/${one.number}`;
    const answer = await scene.call('PUT', target, { state: 'ready' }, { by: scene.reader, etag: one.etag });
    expect(answer.status).toBe(404);
  });
});

describe('lotse import addresses', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-addresses-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function lotse(content: string, ...options: string[]) {
    await writeFile(path.join(folder, 'liste.csv'), content);
    const said: string[] = [];
    const session: CommandSession = {
      db: scene.db,
      cwd: folder,
      beside: 'nothing',
      say: (line) => void said.push(line),
      warn: (line) => void said.push(line),
      progress: () => undefined,
      exitCode: 0,
    };
    const program = new Command('lotse');
    addressCommands(program, session);
    await program.parseAsync(
      ['import', 'addresses', 'liste.csv', '--project', String(scene.project), ...options],
      { from: 'user' },
    );
    return { said: said.join('\n'), exit: session.exitCode };
  }

  it('goes the same way as the web, and tells what it did', async () => {
    const content = csv([
      ['AGS', 'Straße', 'Hausnummer', 'Stand'],
      [BURKAU, 'Hauptstraße', '9', 'im Bau'],
      [BURKAU, 'Hauptstraße', '', 'im Bau'],
    ]);
    const dry = await lotse(content, '--dry-run', '--json');
    expect(JSON.parse(dry.said)).toMatchObject({ rows: { read: 2, changed: 1, refused: 1 }, dryRun: true });
    expect(dry.exit).toBe(1);
    const done = await lotse(content);
    expect(done.said).toContain(
      '2 Zeilen gelesen = 0 unverändert + 1 geändert + 0 neu + 1 abgelehnt + 0 ohne Treffer',
    );
    expect(done.said).toContain('Zeile 3, Spalte C, „“: Hausnummer fehlt.');
    expect((await lotse(content)).said).toContain('1 unverändert');
  });

  it('refuses a file that is no list in one sentence', async () => {
    await expect(lotse('%PDF-1.7')).rejects.toThrow('PDF-Datei');
  });
});
