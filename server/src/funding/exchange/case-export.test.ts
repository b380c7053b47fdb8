import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { signedIn } from '../../../test/accounts.js';
import { CaseApi } from '../../../test/case-api.js';
import { pdf } from '../../../test/documents.js';
import type { Signed } from '../../../test/record-api.js';
import { insertNotice } from '../../../test/things-of-funding.js';
import { unzipped } from '../../../test/unzipped.js';
import type { Actor } from '../../account/actor.js';
import { clearPerson } from '../../account/anonymise.queries.js';
import { runLotse } from '../../lotse-program.js';
import { changing } from '../../platform/changing.js';
import { sealVersions } from '../../platform/seal.js';
import { caseExport } from './case-export.js';
import { exportFolder } from './export-folder.js';
import { exportZip } from './export-zip.js';

const AUDITOR: Actor = {
  accountId: randomUUID(),
  role: 'auditor',
  areas: [],
  managesUsers: false,
  via: 'session',
  tokenScopes: null,
  needsSecondFactor: false,
};

let api: CaseApi;
let auditor: Signed;
let id: number;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'akte-'));
  api = await CaseApi.start();
  auditor = await signedIn(api.service, { role: 'auditor', name: 'Paul Prüfer' });
  id = await api.opened({ name: 'Glasfaser „Aue“' });
  await filled();
});
afterAll(async () => {
  await api.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const sql = (query: string, values: unknown[] = []) =>
  changing(api.service.db, (manager) => manager.query(query, values), 'für die Prüfung');

async function upload(name: string, text: string): Promise<string> {
  const answer = await api.service.fastify.inject({
    method: 'POST',
    url: `/api/project-records/${id}/documents?name=${encodeURIComponent(name)}`,
    headers: { ...api.officer.headers, 'content-type': 'application/octet-stream' },
    payload: await pdf({ text }),
  });
  expect(answer.statusCode).toBe(201);
  const [row] = await api.service.db.query(`SELECT id FROM document WHERE name = $1`, [name]);
  return row.id;
}

/** A case with a notice, two documents of which one was taken away, a conversation, and an area that was drawn twice. */
async function filled(): Promise<void> {
  await upload('Bescheid.pdf', 'eins');
  const replaced = await upload('Alter Plan.pdf', 'zwei');
  await sql(`DELETE FROM project_document WHERE document_id = $1`, [replaced]);
  await api.write('PUT', id, '', { summary: 'Drei Lose' });
  await api.call('POST', `funding-cases/${id}/messages`, {
    by: api.officer,
    body: { body: 'Ist alles da?', internal: false },
  });
  await api.call('POST', `funding-cases/${id}/messages`, { body: { body: 'Nur für uns', internal: true } });
  await changing(api.service.db, (manager) =>
    insertNotice(manager as never, id, 'federal', { decision_reason: 'geprüft' }),
  );
  for (const side of [1_000, 2_000])
    await sql(
      `UPDATE project SET area = ST_Multi(ST_MakeEnvelope(350000, 5600000, 350000 + $2::int, 5601000, 25833)) WHERE id = $1`,
      [id, side],
    );
  await sealVersions(api.service.db);
}

const take = (by: Pick<Signed, 'headers'> = auditor, of = id) =>
  api.service.get(`/api/funding-cases/${of}/export`, by.headers as Record<string, string>);
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('the Rechnungshof takes the file of a case along', () => {
  it('and finds every file of the manifest with its bytes and its checksum', async () => {
    const answer = await take();
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    const files = await unzipped(answer.raw);
    const manifest = JSON.parse(files.get('manifest.json')!.toString());
    expect(manifest.files).toEqual(
      [...files]
        .filter(([name]) => !['manifest.json', 'SHA256SUMS'].includes(name))
        .map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: sha(bytes) })),
    );
    expect(files.get('SHA256SUMS')!.toString().trim().split('\n')).toEqual(
      [...files].filter(([name]) => name !== 'SHA256SUMS').map(([name, bytes]) => `${sha(bytes)}  ${name}`),
    );
    expect([...files.keys()]).toEqual([
      'LIESMICH.txt',
      'fall.json',
      'vorhaben.json',
      'verlauf.json',
      'verlauf.csv',
      'entscheidungen.csv',
      'bescheide.csv',
      'auszahlungen.csv',
      'fristen.csv',
      'pruefhinweise.csv',
      'nachrichten.txt',
      'vermerke-intern.txt',
      'gebiet.geojson',
      'unterlagen/001_Bescheid.pdf',
      'unterlagen/002_Alter Plan.pdf',
      'unterlagen.csv',
      'manifest.json',
      'SHA256SUMS',
    ]);
  });

  it('with every version from the first one on: when, who, why, from and to, and the seal it stands under', async () => {
    const files = await unzipped((await take()).raw);
    const versions = JSON.parse(files.get('verlauf.json')!.toString());
    const [{ count }] = await api.service.db.query(
      `SELECT count(*)::int FROM record_version WHERE record_key = $1 OR record_key LIKE $1 || '/%' OR record = 'document'`,
      [String(id)],
    );
    expect(versions).toHaveLength(count);
    const summary = versions.find(
      ({ record, operation }: { record: string; operation: string }) =>
        record === 'funding_case' && operation === 'update',
    );
    expect(summary).toMatchObject({
      by: { office: 'Digitalagentur Sachsen', name: 'Bea Berat', anonymised: false },
      changes: [{ column: 'summary', from: null, to: 'Drei Lose' }],
    });
    const { seals } = JSON.parse(files.get('manifest.json')!.toString());
    const [seal] = await api.service.db.query(
      `SELECT encode(hash, 'hex') AS hash FROM record_seal WHERE id = $1`,
      [summary.sealed.seal],
    );
    expect(seals.find((one: { id: number }) => one.id === summary.sealed.seal).hash).toBe(seal.hash);
    const told = files.get('verlauf.csv')!.toString();
    expect(told).toContain('Bea Berat');
    expect(told).toMatch(/Zusammenfassung;;Drei Lose;/);
  });

  it('with notices, conversation and internal notes apart, and each stored state of the area', async () => {
    const files = await unzipped((await take()).raw);
    const text = (name: string) => files.get(name)!.toString();
    expect(text('bescheide.csv')).toContain('1000000,00');
    expect(text('entscheidungen.csv')).toContain('bestätigt');
    expect(text('nachrichten.txt')).toContain('Ist alles da?');
    expect(text('nachrichten.txt')).not.toContain('Nur für uns');
    expect(text('vermerke-intern.txt')).toContain('Nur für uns');
    const area = JSON.parse(text('gebiet.geojson'));
    expect(
      area.features.map(({ properties }: { properties: { isCurrent: boolean } }) => properties.isCurrent),
    ).toEqual([false, true]);
    const [east, north] = area.features[1].geometry.coordinates[0][0][0];
    expect([Math.round(east), Math.round(north)]).toEqual([13, 51]);
  });

  it('and two of the same state are equal byte for byte', async () => {
    const [one, other] = [await take(), await take()];
    expect(one.raw.equals(other.raw)).toBe(true);
  });

  it('with every document that is missing, damaged, replaced or not scanned named', async () => {
    const [{ sha256 }] = await api.service.db.query(
      `SELECT sha256 FROM document WHERE name = 'Alter Plan.pdf'`,
    );
    const [{ bytes }] = await api.service.db.query(`SELECT bytes FROM document_part WHERE sha256 = $1`, [
      sha256,
    ]);
    await api.service.db.query(`DELETE FROM document_part WHERE sha256 = $1`, [sha256]);
    const without = await unzipped((await take()).raw);
    expect(without.has('unterlagen/002_Alter Plan.pdf')).toBe(false);
    const list = without.get('unterlagen.csv')!.toString();
    expect(list).toMatch(
      /Alter Plan\.pdf.*fehlt: der Inhalt ist nicht vollständig gespeichert.*ersetzt oder vom Vorhaben genommen/,
    );
    expect(list).toMatch(/Bescheid\.pdf.*nicht auf Viren geprüft/);
    expect(without.get('LIESMICH.txt')!.toString()).toContain('1 von 2 Dokumenten liegen bei.');
    const other = Buffer.from(bytes).fill(0x20, 0, 4);
    await api.service.db.query(`INSERT INTO document_part (sha256, part, bytes) VALUES ($1, 0, $2)`, [
      sha256,
      other,
    ]);
    const damaged = await unzipped((await take()).raw);
    expect(damaged.get('unterlagen/002_Alter Plan.pdf')!.equals(other)).toBe(true);
    expect(damaged.get('manifest.json')!.toString()).toContain('beschädigt: die Prüfsumme ist eine andere');
    await api.service.db.query(`UPDATE document_part SET bytes = $2 WHERE sha256 = $1`, [sha256, bytes]);
  });

  it('says of a person who was anonymised that it was one, and not who', async () => {
    const other = await api.opened({}, api.colleague);
    await api.write('PUT', other, '', { summary: 'Von Kai' }, api.colleague);
    const [{ person }] = await api.service.db.query(`SELECT person_id AS person FROM account WHERE id = $1`, [
      api.colleague.id,
    ]);
    await changing(api.service.db, (manager) => clearPerson(manager, person, new Date()));
    const files = await unzipped((await take(auditor, other)).raw);
    const told = files.get('verlauf.csv')!.toString();
    expect(told).toContain('Person anonymisiert');
    expect([...files.values()].some((bytes) => bytes.includes('Kai Kollege'))).toBe(false);
  });
});

describe('who may take it', () => {
  it('auditors, advisors and leads; not the Kommune', async () => {
    for (const by of [auditor, api.advisor, api.lead]) expect((await take(by)).status).toBe(200);
    expect((await take(api.officer)).status).toBe(403);
    expect((await take(auditor, 999_999)).json.detail).toBe('Den Förderfall 999999 gibt es nicht.');
  });
});

const session = () => {
  const said: string[] = [];
  return {
    said,
    db: api.service.db,
    cwd: folder,
    beside: 'nothing' as const,
    say: (line: string) => void said.push(line),
    warn: (line: string) => void said.push(line),
    progress: () => undefined,
    exitCode: 0 as const,
  };
};

describe('lotse export case', () => {
  it('writes the same files as a folder that sha256sum checks', async () => {
    expect(await runLotse(['export', 'case', String(id), 'akte'], session())).toBe(0);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: path.join(folder, 'akte'),
      encoding: 'utf8',
    });
    expect(checked.trim().split('\n')).toHaveLength(17);
    expect(checked).not.toContain('FAILED');
    const zip = await unzipped((await take()).raw);
    for (const name of ['verlauf.json', 'bescheide.csv', 'unterlagen/001_Bescheid.pdf'])
      expect(fs.readFileSync(path.join(folder, 'akte', name)).equals(zip.get(name)!)).toBe(true);
  });

  it('refuses a folder that is there, and a case that is not', async () => {
    const [again, missing] = [session(), session()];
    expect(await runLotse(['export', 'case', String(id), '.'], again)).toBe(1);
    expect(again.said[0]).toContain('gibt es schon');
    expect(await runLotse(['export', 'case', '999999', 'keine'], missing)).toBe(1);
    expect(missing.said).toEqual(['Den Förderfall 999999 gibt es nicht.']);
  });

  it('leaves nothing where it is broken off in the middle', async () => {
    const made = await caseExport(api.service.db, AUDITOR, id);
    const target = path.join(folder, 'abgebrochen');
    const broken = exportFolder(made, target, (done) => {
      if (done === 5) throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('abgebrochen'))).toEqual([]);
  });
});

describe('the Rechnungshof asks for the file as it was known at a moment', () => {
  const at = (asOf: string, by: Pick<Signed, 'headers'> = auditor) =>
    api.service.get(
      `/api/funding-cases/${id}/export?asOf=${encodeURIComponent(asOf)}`,
      by.headers as Record<string, string>,
    );
  /** A moment between what stood before and what is written after it. */
  const between = async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const moment = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    return moment;
  };
  let moment: string;
  let before: Awaited<ReturnType<typeof take>>;

  beforeAll(async () => {
    moment = await between();
    before = await at(moment);
    await upload('Später.pdf', 'drei');
    await sql(
      `DELETE FROM project_document WHERE document_id = (SELECT id FROM document WHERE name = 'Bescheid.pdf')`,
    );
    await api.write('PUT', id, '', { summary: 'Vier Lose' });
    await api.call('POST', `funding-cases/${id}/messages`, { body: { body: 'Danach', internal: false } });
    await changing(api.service.db, (manager) =>
      insertNotice(manager as never, id, 'federal', { number: 2, amount: 7 }),
    );
    await sql(
      `UPDATE project SET name = 'Anders', area = ST_Multi(ST_MakeEnvelope(350000, 5600000, 353000, 5601000, 25833)) WHERE id = $1`,
      [id],
    );
    await sealVersions(api.service.db);
  });

  it('„Derselbe Zeitpunkt liefert dieselben Bytes, was auch immer danach geschah und wer auch immer fragt“', async () => {
    expect([before.status, before.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('_Stand_'),
    ]);
    for (const by of [auditor, api.lead]) expect((await at(moment, by)).raw.equals(before.raw)).toBe(true);
  });

  it('nothing that came later is inside, whichever file one opens, and the manifest names the moment', async () => {
    const files = await unzipped((await at(moment)).raw);
    const text = (name: string) => files.get(name)!.toString();
    const manifest = JSON.parse(text('manifest.json'));
    expect(manifest.asOf).toBe(moment);
    expect(manifest.changedAt < moment).toBe(true);
    for (const [name, bytes] of files)
      expect([name, /Später|Vier Lose|Danach|Anders/.test(bytes.toString())]).toEqual([name, false]);
    expect(JSON.parse(text('fall.json'))).toMatchObject({
      summary: 'Drei Lose',
      projectName: 'Glasfaser „Aue“',
    });
    expect(JSON.parse(text('vorhaben.json'))).toMatchObject({ hasArea: true, areaKm2: 2 });
    expect(JSON.parse(text('verlauf.json')).at(-1).version).toBe(manifest.lastVersion);
    expect(text('bescheide.csv').trim().split('\n')).toHaveLength(2);
    expect(text('nachrichten.txt')).toContain('Ist alles da?');
    expect(JSON.parse(text('gebiet.geojson')).features.at(-1).properties.isCurrent).toBe(true);
    expect(text('unterlagen.csv')).not.toMatch(/Bescheid\.pdf.*ersetzt oder vom Vorhaben genommen/);
    expect(text('LIESMICH.txt')).toContain('Was später erfasst oder berichtigt wurde, ist nicht enthalten.');
    const now = await unzipped((await take()).raw);
    expect(now.get('fall.json')!.toString()).toContain('Vier Lose');
    expect(now.has('unterlagen/003_Später.pdf')).toBe(true);
  });

  it('a moment before the case was opened, and one to come, are refused with a sentence', async () => {
    expect((await at('2020-01-01')).json.detail).toMatch(/^Vor dem .* ist kein Stand gespeichert\.$/);
    expect((await at('2999-01-01')).status).toBe(400);
    expect((await at('gestern')).status).toBe(400);
  });

  it('lotse export case writes the very same files for --as-of', async () => {
    const [done, refused] = [session(), session()];
    expect(await runLotse(['export', 'case', String(id), 'damals', '--as-of', moment, '--json'], done)).toBe(
      0,
    );
    expect(JSON.parse(done.said.at(-1)!).asOf).toBe(moment);
    for (const [name, bytes] of await unzipped(before.raw))
      expect([name, fs.readFileSync(path.join(folder, 'damals', name)).equals(bytes)]).toEqual([name, true]);
    expect(await runLotse(['export', 'case', String(id), 'nie', '--as-of', 'gestern'], refused)).not.toBe(0);
  });
});

it('a ZIP that is broken off has no directory: nobody takes it for whole', async () => {
  const { raw } = await take();
  await expect(unzipped(raw.subarray(0, raw.length - 200))).rejects.toThrow();
});

/** Of so many bytes that no buffer on the way takes it whole. */
async function bigDocument(bytes: Buffer): Promise<void> {
  const sha256 = sha(bytes);
  const [{ id: document }] = await sql(
    `INSERT INTO document (sha256, area, name, media_type, size, scan, uploaded_by)
     VALUES ($1, '14521035', 'Groß.pdf', 'application/pdf', $2, 'clean', $3) RETURNING id`,
    [sha256, bytes.length, api.officer.id],
  );
  for (let part = 0; part * 262_144 < bytes.length; part++)
    await sql(`INSERT INTO document_part (sha256, part, bytes) VALUES ($1, $2, $3)`, [
      sha256,
      part,
      bytes.subarray(part * 262_144, (part + 1) * 262_144),
    ]);
  await sql(
    `INSERT INTO project_document (project_id, document_id, kind, title) VALUES ($1, $2, 'other', 'Groß')`,
    [id, document],
  );
}

it('whoever goes away in the middle of the download gets nothing more made, and the service goes on', async () => {
  await bigDocument(randomBytes(8 * 1024 ** 2));
  await api.service.app.listen(0, '127.0.0.1');
  const { port } = api.service.fastify.server.address() as AddressInfo;
  const address = {
    port,
    path: `/api/funding-cases/${id}/export`,
    headers: { ...auditor.headers },
    agent: false,
  };
  await new Promise<void>((resolve, reject) => {
    const request = http.get(address, (answer) => {
      answer.once('data', () => {
        answer.destroy();
        resolve();
      });
    });
    request.on('error', reject);
  });
  const made = await caseExport(api.service.db, AUDITOR, id);
  for await (const _chunk of exportZip(made)) break;
  const sent = made.entries.length;
  expect((await take()).status).toBe(200);
  expect([sent < made.files.length, made.entries.length]).toEqual([true, sent]);
});
