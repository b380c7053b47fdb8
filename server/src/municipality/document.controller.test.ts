import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionHeaders, signedIn, type TestAccount } from '../../test/accounts.js';
import { pdf, signed } from '../../test/documents.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { uploader } from '../../test/uploader.js';

const AUE = '14521035';
const DOEBELN = '14522080';

let service: TestService;
let officer: TestAccount & { headers: Record<string, string> };
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
  officer = await signedIn(service, { role: 'municipal_officer', areas: [AUE], name: 'Anna Amt' });
});
afterAll(() => service.close());

const upload = uploader(
  () => service,
  () => officer.headers,
);
const download = (id: string, headers: Record<string, string> = officer.headers) =>
  service.get(`/api/documents/${id}`, headers);
const count = async (table: string) =>
  Number((await service.db.query(`SELECT count(*) FROM ${table}`))[0].count);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a document of a Gemeinde', () => {
  it('comes back byte for byte, with its signature, to be kept and not to be opened', async () => {
    const bytes = signed(Buffer.concat([await pdf(), Buffer.from('%'), randomBytes(700_000)]));
    const { status, json } = await upload(bytes, { name: 'Bescheid für Göda’s Äcker (neu).pdf' });
    expect([status, json]).toEqual([
      201,
      expect.objectContaining({
        area: AUE,
        name: 'Bescheid für Göda’s Äcker (neu).pdf',
        mediaType: 'application/pdf',
        size: bytes.length,
        sha256: hash(bytes),
        signed: true,
        scan: 'not_scanned',
        uploadedBy: { kind: 'account', office: 'Kommune', name: 'Anna Amt' },
      }),
    ]);
    const back = await download(json.id);
    expect(hash(back.raw)).toBe(hash(bytes));
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition':
        `attachment; filename="Bescheid fur Goda_s Acker (neu).pdf"; filename*=UTF-8''` +
        'Bescheid%20f%C3%BCr%20G%C3%B6da%E2%80%99s%20%C3%84cker%20%28neu%29.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(back.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('may be sent as any type, JSON too, and in pieces of unknown length', async () => {
    const trail = Buffer.from('{"type":"FeatureCollection","features":[]}');
    const headers = { ...officer.headers, 'content-type': 'application/json' };
    expect(await upload(trail, { name: 'Trasse.geojson', headers })).toMatchObject({
      status: 201,
      json: { mediaType: 'application/geo+json; charset=utf-8', size: trail.length },
    });
    const pieces = Readable.from([trail.subarray(0, 7), trail.subarray(7)]);
    const typeless = { ...officer.headers, 'content-type': 'nonsense' };
    expect((await upload(pieces, { name: 'Trasse.geojson', headers: typeless })).status).toBe(201);
  });

  it('is stored once per content, whoever adds it and under whatever name', async () => {
    const bytes = Buffer.concat([await pdf(), randomBytes(600_000)]);
    const parts = await count('document_part');
    const first = await upload(bytes);
    const second = await upload(bytes, { name: 'Zweitschrift.pdf' });
    expect(second.json.sha256).toBe(first.json.sha256);
    expect(second.json.id).not.toBe(first.json.id);
    expect((await count('document_part')) - parts).toBe(3);
  });

  it('is listed, the newest first, page after page', async () => {
    for (const name of ['eins.txt', 'zwei.txt', 'drei.txt']) await upload(Buffer.from(name), { name });
    const url = `/api/municipalities/${AUE}/documents?limit=2`;
    const first = await service.get(url, officer.headers);
    expect(first.json.items.map((item: { name: string }) => item.name)).toEqual(['drei.txt', 'zwei.txt']);
    const next = await service.get(`${url}&after=${first.json.next}`, officer.headers);
    expect(next.json.items[0].name).toBe('eins.txt');
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('stands in the history with who added it', async () => {
    const { json } = await upload(await pdf({ text: 'Verlauf' }));
    const rows = await service.db.query(
      `SELECT account_id, operation FROM record_version WHERE record = 'document' AND record_key = $1`,
      [json.id],
    );
    expect(rows).toEqual([{ account_id: officer.id, operation: 'insert' }]);
  });
});

describe('documents belong to those who are in charge', () => {
  it('of another Gemeinde, none at all and an odd key are the same 404', async () => {
    const { json } = await upload(await pdf({ text: 'Nur Aue' }));
    const other = await signedIn(service, { role: 'municipal_officer', areas: [DOEBELN] });
    const answers = await Promise.all(
      [json.id, '00000000-0000-4000-8000-000000000000', 'x', "1'--"].map((id) => download(id, other.headers)),
    );
    for (const { status, json: problem } of answers)
      expect([status, problem.detail]).toEqual([404, 'Dieses Dokument gibt es nicht.']);
    const hidden = await service.get(`/api/municipalities/${AUE}/documents`, other.headers);
    const missing = await service.get('/api/municipalities/14999999/documents', other.headers);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.json.detail.replace(AUE, '14999999')).toBe(missing.json.detail);
    expect((await upload(await pdf(), { headers: other.headers })).status).toBe(404);
  });

  it('the Landkreis reads and adds those of its Gemeinden, an auditor reads', async () => {
    const { json } = await upload(await pdf({ text: 'Kreis' }));
    const district = await signedIn(service, { role: 'district_officer', areas: ['14521'] });
    const auditor = await signedIn(service, { role: 'auditor' });
    expect((await download(json.id, district.headers)).status).toBe(200);
    expect((await upload(await pdf(), { headers: district.headers })).status).toBe(201);
    expect((await download(json.id, auditor.headers)).status).toBe(200);
    expect((await upload(await pdf(), { headers: auditor.headers })).status).toBe(403);
    expect((await download(json.id, {})).status).toBe(401);
  });

  it('a former key leads to the Gemeinde of today', async () => {
    expect((await upload(await pdf(), { ags: '14521030' })).json.area).toBe(AUE);
  });
});

describe('an account that ends, or moves, while its file is still under way', () => {
  /** Sends the first half, lets something happen, sends the rest. */
  async function uploadDuring(happening: (id: string) => Promise<unknown>) {
    const leaving = await signedIn(service, { role: 'municipal_officer', areas: [AUE] });
    const halves = Readable.from(
      (async function* () {
        yield Buffer.from('Bescheid,');
        await happening(leaving.id);
        yield Buffer.from(` ${leaving.id}`);
      })(),
    );
    const before = await count('document');
    const answer = await upload(halves, { name: 'Bescheid.txt', headers: leaving.headers });
    return { ...answer, stored: (await count('document')) - before };
  }

  it.each([
    ['is deactivated', `state = 'deactivated', deactivated_at = now()`],
    ['goes to another Gemeinde', `areas = '{${DOEBELN}}'`],
    ['becomes an auditor', `role = 'auditor', areas = '{}'`],
  ])('stores nothing any more if it %s', async (_what, change) => {
    const { status, json, stored } = await uploadDuring((id) =>
      service.db.query(`UPDATE account SET ${change} WHERE id = $1`, [id]),
    );
    expect([status, stored]).toEqual([401, 0]);
    expect(json.detail).toContain('deshalb wurde nichts gespeichert');
  });

  it('stores it as ever if it moves to the Kreis of the Gemeinde', async () => {
    const { status, stored } = await uploadDuring((id) =>
      service.db.query(`UPDATE account SET role = 'district_officer', areas = '{14521}' WHERE id = $1`, [id]),
    );
    expect([status, stored]).toEqual([201, 1]);
  });
});

it.each(['%ff%fe.pdf', 'G%F6da.pdf', '100%.pdf'])('a name that is not UTF-8 is refused: %s', async (name) => {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/municipalities/${AUE}/documents?name=${name}`,
    headers: { ...officer.headers, 'content-type': 'application/pdf' },
    payload: await pdf(),
  });
  expect([answer.statusCode, answer.json().errors]).toEqual([
    400,
    [{ path: 'name', message: expect.stringContaining('Bitte ihn in UTF-8 angeben') }],
  ]);
});

it('only the upload takes files: every other write takes JSON', async () => {
  const headers = { ...(await sessionHeaders(service, officer.id)), 'content-type': 'text/plain' };
  const answer = await service.fastify.inject({
    method: 'POST',
    url: '/api/access-tokens',
    headers,
    payload: '{}',
  });
  expect([answer.statusCode, answer.json().detail]).toEqual([415, expect.stringContaining('muss JSON sein')]);
});
