import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { insertProject } from '../../test/things-of-projects.js';
import type { ProgrammeChangeDto } from './programme-change.dto.js';
import { seedProgrammes } from './seed-programmes.js';

type Signed = Awaited<ReturnType<typeof signedIn>>;
let service: TestService;
let first: Signed;
let second: Signed;
let third: Signed;
beforeAll(async () => {
  service = await startTestService(async (db) => {
    await insertSmallLand(db);
    await seedProgrammes(db);
  });
  first = await signedIn(service, { role: 'dias_lead', name: 'Lea Leit' });
  second = await signedIn(service, { role: 'dias_lead', name: 'Max Meist' });
  third = await signedIn(service, { role: 'dias_lead', name: 'Nia Noch' });
  await signedIn(service, { role: 'dias_advisor', name: 'Bea Berat' });
}, 120_000);
afterAll(() => service.close());
beforeEach(() => service.db.query('DELETE FROM mail'));

/** What is known of the version itself, corrected. */
const head = (change: object = {}) => ({
  kind: 'version',
  guidelineVersionId: 'gigabit20_2026',
  name: 'Gigabit-Richtlinie 2.0, 3. Änderung',
  legalText: 'Richtlinie „Gigabitförderung 2.0“, 3. Änderung, berichtigt',
  dated: '2026-03-30',
  validFrom: '2026-04-02',
  validTo: null,
  state: 'open',
  source: 'Bundesanzeiger AT 30.03.2026 B1',
  trust: 'to_verify',
  reason: 'Bundesanzeiger gelesen',
  ...change,
});
async function call(path: string, by: Signed, body: object, etag?: string) {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/programme-changes${path}`,
    headers: { ...by.headers, ...(etag && { 'if-match': etag }) },
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json() };
}
const propose = async (body: object): Promise<ProgrammeChangeDto> => (await call('', first, body)).json;
const decide = ({ id, etag }: ProgrammeChangeDto, by: Signed, decision: string, reason?: string) =>
  call(`/${id}/decision`, by, { decision, reason }, etag);
const mails = (): Promise<{ recipient: string; subject: string; body: string }[]> =>
  service.db.query('SELECT recipient, subject, body FROM mail ORDER BY id');
const version = async () => (await service.get('/api/programmes/gigabit20')).json.versions[0];

describe('A correction of what is known of a version itself', () => {
  it('changes title, dates, source and trust once a second lead has approved it, and no figure', async () => {
    const project = await insertProject(service.db, { guideline_version_id: 'gigabit20_2026' });
    const before = await version();
    const change = await propose(head());
    expect(change.what).toBe('Fassung „Gigabit-Richtlinie 2.0, 3. Änderung“');
    expect(change.effect).toContain('das eine Vorhaben dieser Fassung');
    expect(change.changes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Rechtstext', 'Fassung vom', 'Gültig ab', 'Quelle', 'Verlässlichkeit']),
    );
    expect(await version()).toEqual(before);
    expect((await decide(change, first, 'approved')).status).toBe(409);
    expect((await decide(change, second, 'approved')).status).toBe(200);
    expect(await version()).toMatchObject({
      id: 'gigabit20_2026',
      dated: '2026-03-30',
      validFrom: '2026-04-02',
      source: 'Bundesanzeiger AT 30.03.2026 B1',
      trust: 'to_verify',
      parameters: before.parameters,
    });
    const [kept] = await service.db.query(`SELECT guideline_version_id AS id FROM project WHERE id = $1`, [
      project,
    ]);
    expect(kept.id).toBe('gigabit20_2026');
  });

  it('that ends before it begins is refused at the field', async () => {
    const { status, json } = await call('', first, head({ validTo: '2026-01-01' }));
    expect([status, json.errors[0].path]).toEqual([400, 'validTo']);
  });
});

describe('A proposal', () => {
  it('is told to the other leads by mail, and to nobody else: what and why, never who', async () => {
    const change = await propose(head({ name: 'Gigabit-RL 2.0 (3. Änderung)' }));
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([second.email, third.email].sort());
    expect(sent[0]!.subject).toContain('Fassung „Gigabit-Richtlinie 2.0, 3. Änderung“');
    expect(sent[0]!.body).toContain('Bundesanzeiger gelesen');
    expect(sent[0]!.body).toContain('/foerderprogramm/gigabit20/aenderungen');
    expect(sent.some(({ body }) => body.includes('Lea Leit'))).toBe(false);
    await decide(change, first, 'withdrawn');
    const after = (await mails()).slice(2);
    expect(after.map(({ recipient }) => recipient).sort()).toEqual([second.email, third.email].sort());
    expect(after[0]!.subject).toMatch(/^Vorschlag zurückgezogen: /);
  });

  it('that is decided is told to the one who made it, with the reason of a refusal', async () => {
    const refused = await propose(head({ name: 'Anderer Name' }));
    await service.db.query('DELETE FROM mail');
    await decide(refused, second, 'refused', 'Der amtliche Titel ist ein anderer.');
    const [mail, ...others] = await mails();
    expect([mail!.recipient, others]).toEqual([first.email, []]);
    expect(mail!.subject).toMatch(/^Vorschlag abgelehnt: /);
    expect(mail!.body).toContain('Der amtliche Titel ist ein anderer.');
    const approved = await propose(head({ name: 'Neuer Name' }));
    await service.db.query('DELETE FROM mail');
    await decide(approved, third, 'approved');
    expect((await mails()).map(({ recipient, subject }) => [recipient, subject.split(':')[0]])).toEqual([
      [first.email, 'Vorschlag übernommen'],
    ]);
  });
});
