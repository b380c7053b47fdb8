import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyReply } from 'fastify';
import { signedIn } from '../../test/accounts.js';
import { TestFolder } from '../../test/boundary-files.js';
import { startTestService, type TestService } from '../../test/service.js';
import { squareLand } from '../../test/square-land.js';
import type { Actor } from '../account/actor.js';
import { MunicipalityEditService } from './municipality-edit.service.js';
import { importMunicipalities } from './municipality-import.js';
import { municipalityDetailDto } from './municipality.dto.js';

const GOEDA = '14625150';
const WEBSITE = 'https://www.goeda.de/rathaus';

let service: TestService;
let officer: Awaited<ReturnType<typeof signedIn>>;
const folder = new TestFolder();
const run = (places = squareLand()) =>
  importMunicipalities(service.db, folder.geoJson('land.geojson', places, 'EPSG:25833'), { states: ['14'] });

beforeAll(async () => {
  service = await startTestService();
  await run();
  officer = await signedIn(service, { role: 'municipal_officer', areas: [GOEDA], name: 'Wandelgard' });
});
afterAll(async () => {
  folder.remove();
  await service?.close();
});

const etag = async (ags = GOEDA) => String((await service.get(`/api/municipalities/${ags}`)).headers.etag);
const words = { sorbianName: 'Hodźij', website: WEBSITE, reason: 'Neuer Auftritt' };

async function put(
  body: object,
  { ags = GOEDA, by = officer as { headers: Record<string, string> }, ifMatch = '' } = {},
) {
  const answer = await service.fastify.inject({
    method: 'PUT',
    url: `/api/municipalities/${ags}`,
    headers: { ...by.headers, ...(ifMatch !== 'none' && { 'if-match': ifMatch || (await etag(ags)) }) },
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json(), etag: answer.headers.etag };
}

const dataVersionOf = async () => (await service.get('/api/districts')).json.dataVersion as string;

describe('what a Kommune says about itself', () => {
  it('is saved by its officer, with reason, and shows at once', async () => {
    const [before, known] = [await etag(), await dataVersionOf()];
    const saved = await put(words);
    expect(saved.status).toBe(200);
    expect(municipalityDetailDto.parse(saved.json)).toMatchObject({
      website: WEBSITE,
      sorbianName: 'Hodźij',
    });
    expect(saved.etag).toBe(await etag());
    expect(saved.etag).not.toBe(before);
    expect(await dataVersionOf()).not.toBe(known);
    const { json } = await service.get(`/api/municipalities/${GOEDA}/versions?limit=1`, officer.headers);
    expect(json.items[0]).toMatchObject({
      by: { kind: 'account', office: 'Kommune', name: 'Wandelgard' },
      reason: 'Neuer Auftritt',
      changes: [{ field: 'website', name: 'Website', from: null, to: WEBSITE }],
    });
  });

  it('leads to the Gemeinde by its new Sorbian name', async () => {
    expect((await put({ ...words, sorbianName: 'Hodźijska' })).status).toBe(200);
    const { json } = await service.get('/api/municipalities?search=hodzijska');
    expect(json.items).toMatchObject([{ ags: GOEDA, matched: 'Hodźijska', exact: true }]);
  });

  it('writes no version when nothing changed', async () => {
    const [before, known] = [await etag(), await dataVersionOf()];
    const saved = await put({ ...words, sorbianName: '  Hodźijska ' });
    expect([saved.status, saved.etag, await dataVersionOf()]).toEqual([200, before, known]);
  });

  it('needs the version that was edited', async () => {
    expect(await put(words, { ifMatch: 'none' })).toMatchObject({ status: 428 });
    expect(await put(words, { ifMatch: '*' })).toMatchObject({ status: 428 });
  });

  it('is refused on an outdated version, with what has changed since, and nothing is saved', async () => {
    const old = await etag();
    await put({ ...words, website: 'https://neu.goeda.de' });
    const stale = await put({ ...words, website: 'https://alt.goeda.de' }, { ifMatch: old });
    expect(stale.status).toBe(412);
    expect(stale.json.changes).toMatchObject([
      {
        by: { office: 'Kommune', name: 'Wandelgard' },
        reason: 'Neuer Auftritt',
        changes: [
          { field: 'sorbianName', from: 'Hodźijska', to: 'Hodźij' },
          { field: 'website', from: WEBSITE, to: 'https://neu.goeda.de/' },
        ],
      },
    ]);
    expect((await service.get(`/api/municipalities/${GOEDA}`)).json.website).toBe('https://neu.goeda.de/');
    expect(await put(words, { ifMatch: '"999999"' })).toMatchObject({ status: 412, json: { changes: null } });
  });

  it('is saved once when two save at the same moment', async () => {
    const ifMatch = await etag();
    const both = await Promise.all(
      ['eins', 'zwei'].map((name) => put({ ...words, website: `https://${name}.goeda.de` }, { ifMatch })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('is for its own officers, those of its Kreis and advisors; for others it is not there', async () => {
    const of = (
      role: 'municipal_officer' | 'district_officer' | 'dias_advisor' | 'auditor',
      areas: string[] = [],
    ) => signedIn(service, { role, areas });
    const save = async (by: { headers: Record<string, string> }, ags = GOEDA) =>
      (await put({ ...words, reason: `Prüfung ${Math.random()}` }, { by, ags })).status;
    expect(await save(await of('district_officer', ['14625']))).toBe(200);
    expect(await save(await of('dias_advisor'))).toBe(200);
    expect(await save(await of('municipal_officer', ['14625010']))).toBe(404);
    expect(await save(await of('district_officer', ['14626']))).toBe(404);
    expect(await save(await of('auditor'))).toBe(403);
    expect(await save({ headers: {} })).toBe(401);
    const missing = await put(words, { ags: '14999999', ifMatch: '"1"' });
    const outside = await put(words, { ags: '14626110' });
    expect([missing.status, outside.status]).toEqual([404, 404]);
    expect(outside.json.detail).toBe(missing.json.detail.replace('14999999', '14626110'));
  });

  it.each([
    ['eine Adresse ohne https', { website: 'www.goeda.de' }],
    ['eine Anweisung an den Browser', { website: 'javascript:alert(1)' }],
    ['ein Kennwort in der Adresse', { website: 'https://ich:geheim@goeda.de' }],
    ['ein Anführungszeichen in der Adresse', { website: 'https://goeda.de/"x' }],
    ['eine andere Leserichtung', { sorbianName: 'Hodźij\u202E' }],
    ['eine neue Zeile im Grund', { reason: 'Anruf\nder Kommune' }],
    ['kein Grund', { reason: ' ' }],
    ['ein Name von tausend Zeichen', { sorbianName: 'x'.repeat(1000) }],
  ])('refuses %s', async (_name, part) => {
    const { status, json } = await put({ ...words, ...part });
    expect(status).toBe(400);
    expect(json.errors[0].path).toBe(Object.keys(part)[0]);
  });

  it('is not saved any more by who was deactivated, or sent elsewhere, since they asked', async () => {
    const edits = service.app.get(MunicipalityEditService);
    const changes = [`state = 'deactivated', deactivated_at = now()`, `areas = '{14625010}'`];
    for (const change of changes) {
      const leaving = await signedIn(service, { role: 'municipal_officer', areas: [GOEDA] });
      const admitted: Actor = {
        accountId: leaving.id,
        role: 'municipal_officer',
        areas: [GOEDA],
        managesUsers: false,
        via: 'session',
        tokenScopes: null,
        needsSecondFactor: false,
      };
      await service.db.query(`UPDATE account SET ${change} WHERE id = $1`, [leaving.id]);
      const before = await etag();
      const body = { ...words, website: 'https://anders.example' };
      await expect(edits.save(admitted, GOEDA, body, before, {} as FastifyReply)).rejects.toMatchObject({
        status: 401,
      });
      expect(await etag()).toBe(before);
    }
  });

  it('outlives an import of official borders, which know neither', async () => {
    await put({ ...words, sorbianName: 'Hodźijska', website: WEBSITE });
    const report = await run(
      squareLand((places) => {
        const place = places.get(GOEDA)!;
        place.properties.name_sorbisch = null;
        place.properties.BEZ = 'Markt';
      }),
    );
    expect(report.changes.changed).toBe(1);
    expect((await service.get(`/api/municipalities/${GOEDA}`)).json).toMatchObject({
      kind: 'Markt',
      sorbianName: 'Hodźijska',
      website: WEBSITE,
    });
  });

  it('can be taken back', async () => {
    const { json } = await put({ sorbianName: null, website: '', reason: 'Abgeschaltet' });
    expect(json).toMatchObject({ sorbianName: null, website: null });
  });
});
