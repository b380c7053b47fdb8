import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { insertSmallLand } from '../../../test/small-land.js';
import {
  insertLot,
  insertOperator,
  insertProject,
  insertPublicationRequest,
  type ProjectOptions,
} from '../../../test/things-of-projects.js';
import type { PublicationKind } from '../words.js';

type Signed = Awaited<ReturnType<typeof signedIn>>;
let service: TestService;
let officer: Signed;
let colleague: Signed;
let neighbour: Signed;
let advisor: Signed;
let lead: Signed;

beforeAll(async () => {
  service = await startTestService(insertSmallLand, { publicUrl: 'https://lotse.example.org', demo: false });
  officer = await signedIn(service, { name: 'Olga Ortsamt' });
  colleague = await signedIn(service, { name: 'Kai Kollege' });
  neighbour = await signedIn(service, { areas: ['14521460'] });
  advisor = await signedIn(service, { role: 'dias_advisor' });
  lead = await signedIn(service, { role: 'dias_lead' });
}, 120_000);
afterAll(() => service.close());
afterEach(() => service.db.query('DELETE FROM mail'));

const aProject = (options: ProjectOptions = {}) =>
  insertProject(service.db, { status: 'tendering', ...options });
const etagOf = async (id: number) =>
  String((await service.get(`/api/project-records/${id}`, lead.headers)).headers.etag);

async function post(id: number, rest: string, body: object, by: Signed, ifMatch?: string) {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/project-records/${id}/publication-requests${rest}`,
    headers: { ...by.headers, 'if-match': ifMatch ?? (await etagOf(id)) },
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json() };
}
const ask = (id: number, kind: PublicationKind, by: Signed, ifMatch?: string) =>
  post(id, '', { kind }, by, ifMatch);
const decide = (id: number, decision: string, by: Signed, reason?: string, ifMatch?: string) =>
  post(id, '/1/decision', { decision, ...(reason && { reason }) }, by, ifMatch);
async function narrow(id: number, by: Signed, reason = 'Bitte der Anwohner') {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/project-records/${id}/address-display`,
    headers: { ...by.headers, 'if-match': await etagOf(id) },
    payload: { display: 'counts', reason },
  });
  return { status: answer.statusCode, json: answer.json() };
}
const stored = async (id: number) =>
  (
    await service.db.query(
      `SELECT published_at IS NOT NULL AS published, published_early AS early, address_display AS display
         FROM project WHERE id = $1`,
      [id],
    )
  )[0];
const mailed = async () =>
  (await service.db.query('SELECT recipient FROM mail ORDER BY recipient')).map(
    (row: { recipient: string }) => row.recipient,
  );

describe('Publication', () => {
  it('is asked for by one and approved by another; only then anybody sees it', async () => {
    const id = await aProject();
    expect((await ask(id, 'publish', officer)).status).toBe(201);
    expect(await stored(id)).toMatchObject({ published: false });
    expect((await service.get(`/api/projects/${id}`)).status).toBe(404);
    expect((await decide(id, 'approved', colleague)).status).toBe(200);
    expect(await stored(id)).toEqual({ published: true, early: false, display: 'counts' });
  });

  it('is not decided by the one who asked', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    expect(await decide(id, 'approved', officer)).toMatchObject({
      status: 409,
      json: { detail: 'Darüber entscheidet eine zweite Person: Sie selbst haben darum gebeten.' },
    });
    expect(await stored(id)).toMatchObject({ published: false });
  });

  it('cannot be approved by the one who asked even past the service', async () => {
    const id = await aProject();
    await insertPublicationRequest(service.db, id, 'publish', officer.id);
    await expect(
      service.db.query(
        `UPDATE publication_request SET decision = 'approved', decided_at = now(), decided_by = requested_by
          WHERE project_id = $1`,
        [id],
      ),
    ).rejects.toThrow('publication_needs_a_second_person');
  });

  it('is no matter of another Kommune', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    expect((await decide(id, 'approved', neighbour)).status).toBe(404);
    expect((await ask(id, 'unpublish', neighbour)).status).toBe(404);
  });

  it('may be withdrawn by the one who asked, and by nobody else', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    expect((await decide(id, 'withdrawn', colleague)).status).toBe(409);
    expect((await decide(id, 'withdrawn', officer)).status).toBe(200);
    expect((await decide(id, 'approved', colleague)).json.detail).toBe('Darüber ist schon entschieden.');
    expect(await stored(id)).toMatchObject({ published: false });
  });

  it('is refused with a reason, and can be asked for again', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    expect((await decide(id, 'refused', colleague)).status).toBe(400);
    expect((await decide(id, 'refused', colleague, 'Kosten fehlen')).status).toBe(200);
    expect((await ask(id, 'publish', officer)).json.publication.requests).toHaveLength(2);
  });

  it('is asked for once at a time', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    expect((await ask(id, 'publish', colleague)).status).toBe(409);
  });

  it('that lacks something is refused with what it lacks, when asked and when decided', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    await service.db.query('UPDATE project SET recipient_name = NULL WHERE id = $1', [id]);
    expect(await decide(id, 'approved', colleague)).toMatchObject({
      status: 409,
      json: { unmet: ['Fehlt: der Zuwendungsempfänger. Behebung: bitte im Vorhaben eintragen.'] },
    });
    const other = await aProject({ recipient_name: null });
    expect((await ask(other, 'publish', officer)).status).toBe(409);
  });

  it('of a commercial project needs to know who builds', async () => {
    const id = await aProject({ kind: 'commercial', status: 'announced', recipient_name: null });
    expect((await ask(id, 'publish', officer)).status).toBe(409);
    await insertLot(service.db, id, await insertOperator(service.db));
    expect((await ask(id, 'publish', officer)).status).toBe(201);
  });

  it('before the application is a step of its own, in which the recipient takes part', async () => {
    const id = await aProject({ status: 'market_survey' });
    expect((await ask(id, 'publish', officer)).status).toBe(409);
    expect((await ask(id, 'publish_early', advisor)).status).toBe(201);
    expect(await decide(id, 'approved', lead)).toMatchObject({
      status: 409,
      json: { detail: expect.stringContaining('Eine der beiden Personen muss von dort sein') },
    });
    expect((await decide(id, 'approved', officer)).status).toBe(200);
    expect(await stored(id)).toMatchObject({ published: true, early: true });
  });

  it('is taken back by two persons, too, and with it the display of addresses', async () => {
    const id = await aProject({ published_at: new Date(), address_display: 'state_and_quarter' });
    await ask(id, 'unpublish', officer);
    expect(await stored(id)).toMatchObject({ published: true });
    await decide(id, 'approved', advisor);
    expect(await stored(id)).toEqual({ published: false, early: false, display: 'counts' });
  });

  it('shows state and quarter of addresses once two have decided so; one alone may take that back', async () => {
    const id = await aProject({ published_at: new Date() });
    await ask(id, 'show_addresses', officer);
    await decide(id, 'approved', advisor);
    expect(await stored(id)).toMatchObject({ display: 'state_and_quarter' });
    expect((await narrow(id, officer, '')).status).toBe(400);
    expect((await narrow(id, neighbour)).status).toBe(404);
    expect((await narrow(id, officer)).json.publication.addressDisplay).toBe('counts');
    expect(await stored(id)).toMatchObject({ display: 'counts' });
    expect((await narrow(id, officer)).status).toBe(409);
    const { items } = (await service.get(`/api/project-records/${id}/versions`, lead.headers)).json;
    expect(items[0]).toMatchObject({
      reason: 'Bitte der Anwohner',
      by: { name: 'Olga Ortsamt' },
      changes: [{ field: 'addressDisplay', to: 'nur Zahlen' }],
    });
  });

  it('once narrowed, the map shows no address any more, and to widen it again takes two', async () => {
    const id = await aProject({ published_at: new Date(), address_display: 'state_and_quarter' });
    await narrow(id, officer);
    expect((await ask(id, 'show_addresses', officer)).status).toBe(201);
    expect((await decide(id, 'approved', officer)).status).toBe(409);
    expect((await service.get(`/api/projects/${id}`)).json.addressDisplay).toBe('counts');
  });
});

describe('Two who decide at once', () => {
  it('one decides, the other sees what has changed', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    const seen = await etagOf(id);
    const answers = await Promise.all([
      decide(id, 'approved', colleague, undefined, seen),
      decide(id, 'refused', advisor, 'Kosten fehlen', seen),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('A mail about publication', () => {
  it('goes to the other officers who keep it, and the decision to the one who asked', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    expect(await mailed()).toEqual([colleague.email]);
    const [mail] = await service.db.query('SELECT subject, body FROM mail');
    expect(mail.subject).toBe('„Cluster 12“: Veröffentlichung bitte prüfen');
    expect(mail.body).not.toContain('Olga');
    await service.db.query('DELETE FROM mail');
    await decide(id, 'approved', colleague);
    expect(await mailed()).toEqual([officer.email]);
  });

  it('goes to the advisors where nobody else keeps it', async () => {
    const id = await aProject({ municipalities: ['14521460'] });
    await ask(id, 'publish', neighbour);
    expect(await mailed()).toEqual([advisor.email, lead.email].sort());
  });

  it('tells nobody of a request that was withdrawn', async () => {
    const id = await aProject();
    await ask(id, 'publish', officer);
    await service.db.query('DELETE FROM mail');
    await decide(id, 'withdrawn', officer);
    expect(await mailed()).toEqual([]);
  });
});
