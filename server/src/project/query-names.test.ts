import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { insertAddress, insertProject } from '../../test/things-of-projects.js';

let service: TestService;
let headers: Record<string, string>;
let project: number;
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
  ({ headers } = await signedIn(service, { role: 'dias_lead' }));
  project = await insertProject(service.db, { status: 'tendering', published_at: new Date() });
  await insertAddress(service.db, project);
}, 120_000);
afterAll(() => service.close());

describe('a name in the address that is not known', () => {
  it.each([
    ['projects', 'limit, after, asOf, search, state'],
    ['projects/choices', 'asOf'],
    ['projects/{id}', 'asOf'],
    ['projects/{id}/area', 'asOf'],
    ['projects/download?format=csv', 'year, moved, project, asOf, format'],
    ['project-slips', 'by, kind, asOf'],
    ['programmes', 'asOf'],
    ['project-records', 'programme, operator, district'],
    ['project-records/{id}/versions', 'limit, after'],
    ['project-records/{id}/addresses', 'limit, after, search, state, municipality, lot'],
    ['bulk-imports', 'limit, after'],
    ['bulk-imports/template?kind=projects', 'kind, project, format'],
    ['operators', 'limit, after, search'],
    ['work-list', null],
  ])('is refused by %s and named, with those that are known', async (path, known) => {
    const url = `/api/${path.replace('{id}', String(project))}`;
    const asked = await service.get(url, headers);
    expect([asked.status, asked.text.slice(0, 200)]).toEqual([200, expect.anything()]);
    const answer = await service.get(`${url}${url.includes('?') ? '&' : '?'}staet=finished`, headers);
    expect(answer.status).toBe(400);
    expect(answer.json.errors).toEqual([
      { path: 'staet', message: expect.stringMatching(/^Diese Angabe gibt es hier nicht\. .*\.$/) },
    ]);
    expect(answer.json.detail).toContain('staet: Diese Angabe gibt es hier nicht.');
    if (known !== null) expect(answer.json.detail).toContain(known);
  });

  it('does not keep anyone from a page', async () => {
    for (const page of ['/projekte?utm_source=x', '/projekt/1?lang=de&print'])
      expect((await service.get(page)).status).not.toBe(400);
  });
});
