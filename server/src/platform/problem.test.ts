import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/service.js';

describe('every error is a problem with one German sentence', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const cases: [url: string, status: number, detail: string][] = [
    ['/%E0%A4%A', 400, 'Diese Adresse ist nicht lesbar.'],
    ['/api/nonsense', 404, 'Diese Adresse gibt es nicht.'],
    ['/api/coverage?area=abc', 400, 'DE, Land (2), Kreis (5) oder Gemeinde (8 Stellen)'],
    ['/api/coverage?area=14&minMbit=99999999999', 400, ''],
    ['/api/municipalities?limit=0', 400, 'Bitte eine ganze Zahl von 1 bis 500 angeben.'],
    ['/api/municipalities?search=a&search=b', 400, 'search: Hier wird ein Text erwartet.'],
    ['/tiles/coverage.json?edition=2021-02-31', 400, 'ist kein Datum'],
    ['/tiles/nonsense/1/1/1.pbf', 404, ''],
    ['/tiles/municipality/99/1/1.pbf', 400, ''],
  ];
  for (const [url, status, detail] of cases)
    it(`${url} is answered with ${status}`, async () => {
      const answer = await service.get(url);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json).toMatchObject({
        status,
        title: expect.any(String),
        detail: expect.stringContaining(detail),
      });
      expect(answer.text).not.toMatch(/ at |node_modules/);
    });

  it('a fault in a route beside Nest says nothing of the inside', async () => {
    await service.db.query('ALTER TABLE tile RENAME TO tile_gone');
    const answer = await service.get('/tiles/district/6/34/21.pbf');
    await service.db.query('ALTER TABLE tile_gone RENAME TO tile');
    expect(answer.status).toBe(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json.detail).toContain('Das liegt an uns');
    expect(answer.text).not.toMatch(/relation|tile_gone/);
  });

  it('other sites may read the API, and a host that is none is not repeated', async () => {
    const answer = await service.get('/tiles/municipality.json', { host: 'evil"><script>' });
    expect(answer.text).not.toContain('script');
    expect((await service.get('/api/health')).headers).toMatchObject({ 'access-control-allow-origin': '*' });
  });
});
