import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
});
