import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';
import { setClock } from '../../platform/clock.js';

let api: CaseApi;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(async () => {
  setClock(null);
  await api.service.db.query('DELETE FROM mail');
});

const FEDERAL = {
  kind: 'provisional',
  dated: '2023-12-15',
  issuingBody: 'PwC',
  amount: 60_000_000,
  rate: 60,
};
const STATE = {
  kind: 'provisional',
  dated: '2024-01-17',
  issuingBody: 'Landesdirektion Sachsen',
  amount: 40_000_000,
};
const APPLIED = { application_on: '2023-10-12', state_application_on: '2023-10-20' };

type By = CaseApi['advisor'];
const record = (id: number, funder: string, body: object, by: By = api.advisor) =>
  api.write('POST', id, `/tracks/${funder}/notices`, body, by);
const decide = (id: number, funder: string, number: number, body: object, by: By = api.colleague) =>
  api.write('POST', id, `/tracks/${funder}/notices/${number}/decision`, body, by);
const step = (id: number, funder: string, body: object, by: By = api.advisor) =>
  api.write('POST', id, `/tracks/${funder}/status`, body, by);
const confirmed = async (id: number, funder: string, body: object) => {
  const recorded = await record(id, funder, body);
  const track = recorded.json.tracks.find((one: { funder: string }) => one.funder === funder);
  const number = Math.max(...track.notices.map((one: { number: number }) => one.number));
  return decide(id, funder, number, { decision: 'confirmed' });
};
const projectOf = async (id: number) =>
  (
    await api.service.db.query(
      'SELECT facts, federal_share, state_share, cost_basis FROM project WHERE id = $1',
      [id],
    )
  )[0];
const applied = (facts: Record<string, string> = {}) => api.opened({ facts: { ...APPLIED, ...facts } });

describe('A notice', () => {
  it('counts only once a second person has confirmed it; then the project follows', async () => {
    const id = await applied();
    await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' });
    const recorded = await record(id, 'federal', FEDERAL);
    expect(recorded.status).toBe(201);
    expect(recorded.json.tracks[0]).toMatchObject({ status: 'submitted', provisionalAmount: null });
    expect((await projectOf(id)).facts.federal_provisional_on).toBeUndefined();

    const own = await decide(id, 'federal', 1, { decision: 'confirmed' }, api.advisor);
    expect(own.status).toBe(409);
    expect(own.json.detail).toMatch(/^Vier Augen: /);
    vi.stubEnv('PUBLISHER_NAME', 'Amt für Netze');
    const second = await decide(id, 'federal', 1, { decision: 'confirmed' });
    vi.unstubAllEnvs();
    const mails = await api.service.db.query('SELECT body FROM mail WHERE subject LIKE $1', [
      '%Bescheid%erfasst',
    ]);
    expect(mails.at(-1).body).toContain('Amt für Netze hat im Förderfall');
    expect(second.json.tracks[0]).toMatchObject({
      status: 'provisional_granted',
      statusSince: '2023-12-15',
      provisionalAmount: 60_000_000,
      rate: 60,
    });
    expect(await projectOf(id)).toMatchObject({
      facts: { federal_provisional_on: '2023-12-15' },
      federal_share: '600000.00',
      cost_basis: 'provisional',
    });
    expect((await decide(id, 'federal', 1, { decision: 'confirmed' })).status).toBe(409);
  });

  it('is recorded by the advisors only, whatever a Kommune keeps', async () => {
    const id = await applied();
    expect((await record(id, 'federal', FEDERAL, api.officer)).status).toBe(403);
    expect((await decide(id, 'federal', 1, { decision: 'confirmed' }, api.officer)).status).toBe(403);
    expect((await record(id, 'federal', FEDERAL, api.elsewhere)).status).toBe(403);
  });

  it('comes after its application, of the Land after that of the Bund, and none in final amount alone', async () => {
    const id = await applied();
    const early = await record(id, 'federal', { ...FEDERAL, dated: '2023-10-11' });
    expect([early.status, early.json.errors[0].path]).toEqual([400, 'dated']);
    expect(early.json.detail).toBe(
      'Zu früh: Der Bescheid ist vom 11.10.2023, der Antrag vom 12.10.2023. Behebung: die Tage prüfen.',
    );
    expect((await record(id, 'state', STATE)).json.detail).toMatch(/^Zu früh: .* des Bundes liegt nicht vor/);
    expect((await record(id, 'federal', { ...FEDERAL, kind: 'final' })).json.detail).toMatch(
      /ohne ihn gibt es keinen abschließenden/,
    );
    expect((await record(id, 'federal', { ...FEDERAL, kind: 'revocation', amount: null })).status).toBe(400);
    await record(id, 'federal', FEDERAL);
    expect((await record(id, 'state', { ...STATE, dated: '2023-12-14' })).json.detail).toMatch(
      /nach dem Bund/,
    );
    expect((await record(id, 'state', STATE)).status).toBe(201);
    // Recorded in parallel, but not confirmed before it.
    const { status, json } = await decide(id, 'state', 1, { decision: 'confirmed' });
    expect(status).toBe(409);
    expect(json.detail).toMatch(
      /Zu früh: Der Bescheid des Bundes vom 15\.12\.2023 wartet noch auf eine zweite Person/,
    );
  });

  it('of the Land may come before that of the Bund only with a consent to an early start', async () => {
    const id = await applied({ early_start_consent_on: '2023-11-01' });
    expect((await record(id, 'state', { ...STATE, dated: '2023-12-01' })).status).toBe(201);
  });

  it('raises or lowers the grant without overwriting the earlier one: the last confirmed one holds', async () => {
    const id = await applied();
    await confirmed(id, 'federal', { ...FEDERAL, amount: 70_000_000 });
    const raised = await confirmed(id, 'federal', { ...FEDERAL, dated: '2024-05-02', amount: 260_000_000 });
    const [{ notices, provisionalAmount }] = raised.json.tracks;
    expect(notices.map(({ amount, holds }: { amount: number; holds: boolean }) => [amount, holds])).toEqual([
      [70_000_000, false],
      [260_000_000, true],
    ]);
    expect(provisionalAmount).toBe(260_000_000);
    expect((await projectOf(id)).facts.federal_provisional_on).toBe('2023-12-15');
  });

  it('of several components makes the sum of them', async () => {
    const id = await applied();
    await confirmed(id, 'federal', FEDERAL);
    const both = await confirmed(id, 'federal', {
      ...FEDERAL,
      component: 'schools_hospitals',
      amount: 5_000_000,
    });
    expect(both.json.tracks[0].provisionalAmount).toBe(65_000_000);
    const schools = await record(id, 'federal', {
      ...FEDERAL,
      kind: 'final',
      component: 'business_parks',
      dated: '2025-01-10',
    });
    expect(schools.json.errors[0].path).toBe('component');
  });

  it('that was wrong becomes void by a lead, and stays; the project takes it back', async () => {
    const id = await applied();
    await confirmed(id, 'federal', FEDERAL);
    const asked = { decision: 'void', reason: 'Falsches Vorhaben' };
    expect((await decide(id, 'federal', 1, asked)).status).toBe(403);
    expect((await decide(id, 'federal', 1, { decision: 'void' }, api.lead)).status).toBe(400);
    // The federal track is a draft here: no status rests on it.
    const gone = await decide(id, 'federal', 1, asked, api.lead);
    expect(gone.json.tracks[0]).toMatchObject({
      provisionalAmount: null,
      notices: [{ state: 'void', amount: 60_000_000, decisionReason: 'Falsches Vorhaben' }],
    });
    expect((await projectOf(id)).facts.federal_provisional_on).toBeUndefined();
    expect((await decide(id, 'federal', 1, asked, api.lead)).status).toBe(409);
  });

  it('on which a status rests does not become void under it', async () => {
    const id = await applied();
    await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' });
    await confirmed(id, 'federal', FEDERAL);
    const refused = await decide(id, 'federal', 1, { decision: 'void', reason: 'Irrtum' }, api.lead);
    expect([refused.status, refused.json.detail]).toEqual([
      409,
      expect.stringContaining('ruht auf diesem Bescheid'),
    ]);
    const back = { to: 'submitted', reason: 'Irrtum' };
    expect((await step(id, 'federal', back)).status).toBe(403);
    expect((await step(id, 'federal', back, api.lead)).status).toBe(200);
    expect((await decide(id, 'federal', 1, { decision: 'void', reason: 'Irrtum' }, api.lead)).status).toBe(
      200,
    );
  });

  it('becomes unappealable later; what it decided is never changed', async () => {
    const id = await applied();
    await confirmed(id, 'federal', FEDERAL);
    const path = '/tracks/federal/notices/1';
    expect((await api.write('PUT', id, path, { unappealableOn: '2023-12-01' })).status).toBe(400);
    const later = await api.write('PUT', id, path, {
      unappealableOn: '2024-01-22',
      note: 'Frist abgelaufen',
    });
    expect(later.json.tracks[0].notices[0]).toMatchObject({
      unappealableOn: '2024-01-22',
      amount: 60_000_000,
    });
    await expect(
      api.service.db.query('UPDATE notice SET amount = 1 WHERE project_id = $1', [id]),
    ).rejects.toThrow();
    await expect(api.service.db.query('DELETE FROM notice WHERE project_id = $1', [id])).rejects.toThrow();
  });

  it('is the only source of what it says: nobody types it at the project', async () => {
    const id = await applied();
    const { etag } = await api.call('GET', `project-records/${id}`);
    const typed = await api.call('POST', `project-records/${id}/status`, {
      etag,
      body: { to: 'rejected', facts: { rejection_on: '2024-01-01' } },
    });
    expect([typed.status, typed.json.detail]).toEqual([
      409,
      expect.stringContaining('kommt aus dem Förderfall'),
    ]);
  });

  it('is confirmed wholly or not at all', async () => {
    const id = await applied();
    await record(id, 'federal', FEDERAL);
    const db = api.service.db;
    await db.query(
      `ALTER TABLE project ADD CONSTRAINT breaks CHECK (id <> ${id} OR NOT facts ? 'federal_provisional_on') NOT VALID`,
    );
    try {
      expect((await decide(id, 'federal', 1, { decision: 'confirmed' })).status).toBe(500);
      const [row] = await db.query('SELECT state FROM notice WHERE project_id = $1', [id]);
      expect(row.state).toBe('recorded');
      expect(
        await db.query('SELECT 1 FROM case_event WHERE project_id = $1 AND from_status IS NOT NULL', [id]),
      ).toEqual([]);
    } finally {
      await db.query('ALTER TABLE project DROP CONSTRAINT breaks');
    }
  });
});

describe('An objection to a rejection that has success (§§ 72, 73 VwGO)', () => {
  const REJECTION = { kind: 'rejection', dated: '2023-12-15', issuingBody: 'PwC' };
  const moved = async (id: number) => ({
    project: (
      await api.service.db.query(
        'SELECT status, status_since::text AS since, held_from FROM project WHERE id = $1',
        [id],
      )
    )[0],
    last: (
      await api.service.db.query(
        `SELECT from_status, to_status, direction, legal_basis, reason, account_id FROM project_event
          WHERE project_id = $1 ORDER BY id DESC LIMIT 1`,
        [id],
      )
    )[0],
  });
  const reject = async (id: number, effectiveOn = '2023-12-18') => {
    const { etag } = await api.call('GET', `project-records/${id}`);
    return api.call('POST', `project-records/${id}/status`, { etag, body: { to: 'rejected', effectiveOn } });
  };
  /** As a list from elsewhere tells it: from where the table knows no rejection. */
  const importedAsRejected = async (id: number) => {
    await api.service.db.query(
      `INSERT INTO project_event (project_id, from_status, to_status, effective_on, recorded_at, actor, direction)
       VALUES ($1, 'funding_provisional', 'rejected', '2023-12-18', now(), 'seed', 'end')`,
      [id],
    );
    await api.service.db.query(
      `UPDATE project SET status = 'rejected', status_since = '2023-12-18' WHERE id = $1`,
      [id],
    );
  };
  /** Rejected by the Bund, and by the Land where that is said; the objection to the Bund runs. */
  const objected = async (
    alsoByState = false,
    endProject = async (id: number) => expect((await reject(id)).status).toBe(200),
    liftedBy = '2024-05-02',
  ): Promise<number> => {
    const id = await api.opened({ facts: APPLIED, published_at: new Date('2023-10-20T10:00:00Z') });
    for (const funder of alsoByState ? ['federal', 'state'] : ['federal']) {
      await api.service.db.query(
        `UPDATE grant_track SET status = 'submitted', status_since = '2023-10-20' WHERE project_id = $1 AND funder = $2`,
        [id, funder],
      );
      expect((await confirmed(id, funder, REJECTION)).status).toBe(200);
    }
    await endProject(id);
    const objection = { to: 'objection', effectiveOn: '2024-01-08', reason: 'Widerspruch vom 08.01.' };
    expect((await step(id, 'federal', objection)).json.tracks[0].status).toBe('objection');
    expect((await confirmed(id, 'federal', { ...FEDERAL, dated: liftedBy })).status).toBe(200);
    return id;
  };
  const succeed = (id: number, effectiveOn = '2024-05-02') =>
    step(id, 'federal', { to: 'provisional_granted', effectiveOn, reason: 'Abhilfe' });

  it('„Der Ablehnungsbescheid ist aufgehoben, also läuft auch das Vorhaben wieder“: it is again what it was, for the public, too', async () => {
    const id = await objected();
    expect((await moved(id)).project.status).toBe('rejected');
    expect((await api.call('GET', `projects/${id}`)).status).toBe(404);
    // Nobody takes the way back by hand; only a lead corrects.
    const { json, etag } = await api.call('GET', `project-records/${id}`);
    expect(json.transitions).toEqual([]);
    const body = { to: 'funding_applied', reason: 'Abhilfe' };
    expect((await api.call('POST', `project-records/${id}/status`, { etag, body })).status).toBe(403);

    expect((await succeed(id)).status).toBe(200);
    expect(await moved(id)).toEqual({
      project: { status: 'funding_applied', since: '2024-05-02', held_from: null },
      last: {
        from_status: 'rejected',
        to_status: 'funding_applied',
        direction: 'resume',
        legal_basis: 'Abhilfe oder Widerspruchsbescheid (§§ 72, 73 VwGO)',
        reason: 'Abhilfe',
        account_id: api.advisor.id,
      },
    });
    const shown = await api.call('GET', `projects/${id}`);
    expect([shown.status, shown.json.publicState]).toEqual([200, 'funding_applied']);
  });

  it('reaches a project that a list from elsewhere has told as rejected', async () => {
    const id = await objected(false, importedAsRejected);
    expect((await succeed(id)).status).toBe(200);
    expect((await moved(id)).project.status).toBe('funding_applied');
  });

  it('ends again only with a rejection of its own: the one that was lifted carries no second one', async () => {
    const id = await objected();
    await succeed(id);
    const early = await reject(id, '2024-07-01');
    expect([early.status, early.json.detail]).toEqual([
      409,
      expect.stringContaining('Fehlt: der neue ablehnende Bescheid. Der vom 15.12.2023 ist aufgehoben'),
    ]);
    await confirmed(id, 'state', { ...REJECTION, dated: '2024-06-20' });
    expect((await projectOf(id)).facts.rejection_on).toBe('2024-06-20');
    expect((await reject(id, '2024-07-01')).status).toBe(200);
    // The case goes on: what the project rests on now is the second one, and nothing else is in the way.
    const answered = await confirmed(id, 'state', { ...STATE, dated: '2024-09-02' });
    expect([answered.status, answered.json.detail]).toEqual([200, undefined]);
    expect((await projectOf(id)).facts.rejection_on).toBe('2024-06-20');
  });

  it('is lifted also by a notice of its own day: the project does not rest on it any more', async () => {
    const id = await objected(false, undefined, '2023-12-15');
    await succeed(id);
    await confirmed(id, 'state', { ...REJECTION, dated: '2024-06-20' });
    expect((await projectOf(id)).facts.rejection_on).toBe('2024-06-20');
  });

  it('may end again with a rejection that came before it was recorded that the project goes on', async () => {
    const id = await objected();
    await succeed(id, '2024-07-10');
    await confirmed(id, 'state', { ...REJECTION, dated: '2024-06-20' });
    const again = await reject(id, '2024-07-12');
    expect([again.status, again.json.detail]).toEqual([200, undefined]);
  });

  it('leaves the project rejected as long as the Land still rejects it', async () => {
    const id = await objected(true);
    expect((await succeed(id)).json.tracks[0].status).toBe('provisional_granted');
    expect((await moved(id)).project.status).toBe('rejected');
  });
});
