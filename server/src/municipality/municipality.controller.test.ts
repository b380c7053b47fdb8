import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/service.js';
import { districtList, municipalityDetailDto, municipalityList } from './municipality.dto.js';
import { seedMunicipalities } from './seed-municipalities.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService((db) => seedMunicipalities(db, () => undefined));
});
afterAll(() => service?.close());

describe('the public API of Gemeinden', () => {
  it('lists and searches in the shape of the contract', async () => {
    const list = await service.get('/api/municipalities?district=14625&limit=10');
    expect(list.status).toBe(200);
    expect(municipalityList.parse(list.json).items).toHaveLength(10);
    const next = await service.get(`/api/municipalities?district=14625&limit=10&after=${list.json.next}`);
    expect(next.json.items[0].ags).not.toBe(list.json.items[0].ags);
    const found = await service.get('/api/municipalities?search=gorlitz');
    expect(found.json.items[0]).toMatchObject({
      name: 'Görlitz',
      districtName: 'Landkreis Görlitz',
      exact: true,
    });
  });

  it('leads from a former key to the Gemeinde of today', async () => {
    const { status, json } = await service.get('/api/municipalities/14521470');
    expect(status).toBe(200);
    expect(municipalityDetailDto.parse(json)).toMatchObject({
      name: 'Olbernhau',
      formerOf: { name: 'Pfaffroda' },
    });
  });

  it('lists the Kreise', async () => {
    const { json } = await service.get('/api/districts');
    expect(districtList.parse(json).items).toHaveLength(13);
  });

  it.each([
    ['/api/municipalities/14999999', 404, 'Zum Schlüssel 14999999 gibt es keine Gemeinde in Sachsen.'],
    ['/api/municipalities/x%00y', 400, 'Nullzeichen'],
    ['/api/municipalities?search=x', 400, 'Bitte mindestens zwei Zeichen eingeben.'],
    ['/api/municipalities?limit=501', 400, 'limit'],
    ['/api/municipalities?district=1', 400, 'district'],
    ['/api/municipalities?after=x', 400, 'nicht lesbar'],
    ['/api/municipalities?asOf=2020-01-01', 404, 'kein Stand gespeichert'],
    ['/api/municipalities?asOf=gestern', 400, 'asOf'],
    ['/api/municipalities?search=%00%00', 400, 'Nullzeichen'],
  ])('%s is answered with %s', async (url, status, words) => {
    const answer = await service.get(url);
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.json.detail).toContain(words);
  });
});
