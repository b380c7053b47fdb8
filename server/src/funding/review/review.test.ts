import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseScene, type CaseScene } from '../../../test/case-scene.js';
import { signedIn } from '../../../test/accounts.js';
import { setClock } from '../../platform/clock.js';
import { sections } from '../words.js';

let scene: CaseScene;
beforeAll(async () => {
  scene = await caseScene();
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(async () => {
  setClock(null);
  await scene.service.db.query('DELETE FROM mail');
});

const SECTIONS = Object.keys(sections);

async function submitted() {
  const id = await scene.aCase({ status: 'survey_evaluated' });
  await scene.write('POST', id, '/submissions', scene.officer);
  await scene.service.db.query('DELETE FROM mail');
  return id;
}
const review = (id: number, section: string, body: object) =>
  scene.write('PUT', id, `/review/${section}`, scene.advisor, body);
const sectionOf = (json: { sections: { section: string }[] }, section: string) =>
  json.sections.find((one) => one.section === section);

describe('A review', () => {
  it('begins when the Kommune submits, and tells the advisors', async () => {
    const id = await scene.aCase();
    const answer = await scene.write('POST', id, '/submissions', scene.officer, { note: 'Bitte prüfen' });
    expect(answer.json).toMatchObject({
      status: 'submitted',
      submission: 1,
      note: 'Bitte prüfen',
      maySubmit: false,
    });
    expect((await scene.mails()).map(({ subject }) => subject)).toContain(
      '„Cluster 12“: zur Prüfung eingereicht',
    );
    expect((await scene.write('POST', id, '/submissions', scene.officer)).status).toBe(409);
  });

  it('goes section by section: to ask for a change needs the reason', async () => {
    const id = await submitted();
    const refused = await review(id, 'costs', { state: 'change_requested' });
    expect(refused.json).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    const asked = await review(id, 'costs', {
      state: 'change_requested',
      reason: 'Bitte den Eigenanteil ergänzen.',
    });
    expect(sectionOf(asked.json, 'costs')).toMatchObject({ state: 'change_requested', changedSince: false });
    expect(sectionOf(asked.json, 'master')).toMatchObject({ state: 'new' });
    expect((await scene.write('PUT', id, '/review/costs', scene.officer, { state: 'accepted' })).status).toBe(
      403,
    );
  });

  it('is returned with what is to be changed; what was accepted and did not change stays accepted', async () => {
    const id = await submitted();
    expect((await scene.write('POST', id, '/review', scene.advisor, { outcome: 'returned' })).status).toBe(
      409,
    );
    await review(id, 'master', { state: 'accepted' });
    await review(id, 'costs', { state: 'change_requested', reason: 'Bitte ergänzen.' });
    const returned = await scene.write('POST', id, '/review', scene.advisor, {
      outcome: 'returned',
      note: 'Danke',
    });
    expect(returned.json).toMatchObject({ status: 'returned', returnNote: 'Danke' });
    const mail = (await scene.mails())[0]!;
    expect(mail).toMatchObject({ recipient: scene.officer.email, subject: '„Cluster 12“: bitte ergänzen' });
    expect(mail.body).toContain('„Ausgaben und Finanzierung“');
    await scene.change(`UPDATE project SET own_share = 1000 WHERE id = $1`, [id]);
    const again = await scene.write('POST', id, '/submissions', scene.officer);
    expect(sectionOf(again.json, 'costs')).toMatchObject({ state: 'new', changedSince: true });
    expect(sectionOf(again.json, 'master')).toMatchObject({ state: 'accepted', changedSince: false });
  });

  it('is closed once every section is accepted; the step to the application rests on that', async () => {
    const id = await submitted();
    const early = await scene.write('POST', id, '/review', scene.advisor, { outcome: 'accepted' });
    expect(early.status).toBe(409);
    expect(early.json.detail).toContain(
      `Noch nicht geprüft: ${SECTIONS.length} von ${SECTIONS.length} Abschnitten.`,
    );
    for (const section of SECTIONS) await review(id, section, { state: 'accepted' });
    const { obstacles } = (await scene.get(`/api/funding-cases/${id}/review`, scene.advisor)).json;
    for (const obstacle of obstacles) expect(obstacle).toMatch(/sperr/);
    if (obstacles.length > 0) return;
    expect((await scene.write('POST', id, '/review', scene.advisor, { outcome: 'accepted' })).status).toBe(
      200,
    );
    const [{ facts }] = await scene.service.db.query('SELECT facts FROM project WHERE id = $1', [id]);
    expect(facts.plausibility_checked_on).toBe('2026-11-22');
  });

  it('names what each section lacks in the phase of the case', async () => {
    const id = await scene.aCase({ status: 'survey_evaluated', model: null });
    const { json } = await scene.get(`/api/funding-cases/${id}/review`, scene.officer);
    expect(sectionOf(json, 'master')).toMatchObject({
      missing: ['Fördermodell', 'Beschluss von Rat oder Kreistag'],
    });
    expect(sectionOf(json, 'area')).toMatchObject({ missing: ['Projektgebiet'] });
    expect(sectionOf(json, 'proofs')).toMatchObject({ missing: [] });
  });

  it('refuses who comes second with what the first has changed', async () => {
    const id = await submitted();
    const before = await scene.etagOf(id);
    await review(id, 'costs', { state: 'accepted' });
    const second = await scene.send(
      'PUT',
      `/api/funding-cases/${id}/review/area`,
      scene.colleague,
      { state: 'accepted' },
      { 'if-match': before },
    );
    expect(second.status).toBe(412);
    expect(second.json.changes[0].changes[0].name).toContain('Ausgaben und Finanzierung');
    const inEnglish = await scene.send(
      'PUT',
      `/api/funding-cases/${id}/review/area`,
      scene.colleague,
      { state: 'accepted' },
      { 'if-match': before, 'accept-language': 'en' },
    );
    expect(inEnglish.json.changes[0].changes[0].name).toContain('Expenditure and financing');
  });
});

describe('What changed', () => {
  it('since the last visit is told by section, from the old to the new, and by whom', async () => {
    const id = await scene.aCase({ name: 'Alt', eligible_addresses: 100 });
    const visit = () => scene.send('POST', `/api/funding-cases/${id}/visits`, scene.advisor);
    expect((await visit()).json.previousAt).toBeNull();
    const first = (await scene.get(`/api/funding-cases/${id}/changes`, scene.advisor)).json;
    expect(first).toMatchObject({ since: null, sinceLabel: 'Sie sehen diesen Fall zum ersten Mal.' });
    setClock(new Date('2026-11-22T13:00:00Z'));
    await scene.change(`UPDATE project SET name = 'Neu', eligible_addresses = 120 WHERE id = $1`, [id]);
    await scene.change(
      `UPDATE grant_track SET applied_on = '2023-10-12' WHERE project_id = $1 AND funder = 'federal'`,
      [id],
    );
    expect((await visit()).json.previousAt).toMatch(/^2026-11-22T10:00:0/);
    const { sections: told, unchanged } = (await scene.get(`/api/funding-cases/${id}/changes`, scene.advisor))
      .json;
    expect(told.map(({ section }: { section: string }) => section)).toEqual([
      'master',
      'municipalities',
      'application',
    ]);
    expect(told[0].changes).toEqual([
      expect.objectContaining({ name: 'Name', from: 'Alt', to: 'Neu', by: expect.anything() }),
    ]);
    expect(told[2].changes[0]).toMatchObject({
      name: 'Förderstrang Bund: Antrag vom',
      from: null,
      to: '2023-10-12',
    });
    expect(unchanged).toEqual([]);
  });

  it('since the last submission shows the way from then to now, not what lay between', async () => {
    const id = await submitted();
    setClock(new Date('2026-11-22T11:00:00Z'));
    for (const name of ['Einmal', 'Zweimal']) {
      await scene.change(`UPDATE project SET name = $2 WHERE id = $1`, [id, name]);
      setClock(new Date('2026-11-22T12:00:00Z'));
    }
    const { sections: told } = (
      await scene.get(`/api/funding-cases/${id}/changes?since=submission`, scene.advisor)
    ).json;
    expect(told).toEqual([expect.objectContaining({ section: 'master' })]);
    expect(told[0].changes).toEqual([expect.objectContaining({ from: 'Cluster 12', to: 'Zweimal' })]);
  });
});

describe('The conversation in a case', () => {
  it('reaches the other side by a mail that does not say what was written', async () => {
    const id = await scene.aCase({}, { assigned_to: scene.advisor.id });
    const body = { body: 'Wann kommt der Bescheid?', section: 'application' };
    const sent = await scene.send('POST', `/api/funding-cases/${id}/messages`, scene.officer, body);
    expect(sent.json).toMatchObject({ body: body.body, mine: true, internal: false });
    const [mail, ...more] = await scene.mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: scene.advisor.email });
    expect(mail!.body).not.toContain('Wann kommt');
    const { items } = (await scene.get(`/api/funding-cases/${id}/messages`, scene.colleague)).json;
    expect(items).toEqual([expect.objectContaining({ body: body.body, mine: false })]);
  });

  it('and the review are told in the name of whoever runs the service', async () => {
    vi.stubEnv('PUBLISHER_NAME', 'Amt für Netze');
    const id = await submitted();
    await scene.send('POST', `/api/funding-cases/${id}/messages`, scene.advisor, { body: 'Bitte ergänzen.' });
    await review(id, 'costs', { state: 'change_requested', reason: 'Bitte ergänzen.' });
    await scene.write('POST', id, '/review', scene.advisor, { outcome: 'returned' });
    const told = (await scene.mails()).filter(({ recipient }) => recipient === scene.officer.email);
    expect(told.map(({ body }) => body)).toEqual([
      expect.stringContaining('Amt für Netze hat Ihnen zum Förderfall'),
      expect.stringContaining('Amt für Netze hat den Förderfall'),
    ]);
    vi.unstubAllEnvs();
  });

  it('keeps what advisors note for themselves from every officer', async () => {
    const id = await scene.aCase();
    const note = { body: 'Zahlen wirken geschätzt.', internal: true };
    expect((await scene.send('POST', `/api/funding-cases/${id}/messages`, scene.advisor, note)).status).toBe(
      201,
    );
    expect(await scene.mails()).toEqual([]);
    expect((await scene.get(`/api/funding-cases/${id}/messages`, scene.officer)).json.items).toEqual([]);
    expect((await scene.get(`/api/funding-cases/${id}/messages`, scene.colleague)).json.items).toHaveLength(
      1,
    );
    expect((await scene.send('POST', `/api/funding-cases/${id}/messages`, scene.officer, note)).status).toBe(
      403,
    );
    for (const [role, seen] of [
      ['auditor', 1],
      ['admin', 0],
    ] as const) {
      const by = await signedIn(scene.service, { role, areas: [] });
      expect((await scene.get(`/api/funding-cases/${id}/messages`, by)).json.items).toHaveLength(seen);
    }
  });

  it('shows who else has the case open', async () => {
    const id = await scene.aCase();
    await scene.send('POST', `/api/funding-cases/${id}/visits`, scene.colleague);
    const { others } = (await scene.send('POST', `/api/funding-cases/${id}/visits`, scene.advisor)).json;
    expect(others).toEqual([
      expect.objectContaining({ by: expect.objectContaining({ name: 'Cem Beratung' }) }),
    ]);
    setClock(new Date('2026-11-22T10:05:00Z'));
    expect((await scene.send('POST', `/api/funding-cases/${id}/visits`, scene.advisor)).json.others).toEqual(
      [],
    );
  });
});
