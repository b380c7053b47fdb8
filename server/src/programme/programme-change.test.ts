import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { insertProject } from '../../test/things-of-projects.js';
import { NO_REASON } from '../platform/typed-text.js';
import { parametersOf } from './programme.queries.js';
import { seedProgrammes } from './seed-programmes.js';
import type { ProgrammeChangeDto } from './programme-change.dto.js';

type Signed = Awaited<ReturnType<typeof signedIn>>;
let service: TestService;
let first: Signed;
let second: Signed;
beforeAll(async () => {
  service = await startTestService(async (db) => {
    await insertSmallLand(db);
    await seedProgrammes(db);
  });
  first = await signedIn(service, { role: 'dias_lead', name: 'Lea Leit' });
  second = await signedIn(service, { role: 'dias_lead', name: 'Max Meist' });
}, 120_000);
afterAll(() => service.close());
afterEach(() => service.db.query(`UPDATE account SET state = 'active', deactivated_at = NULL`));

async function call(method: 'GET' | 'POST', path: string, by: Signed, body?: object, etag?: string) {
  const answer = await service.fastify.inject({
    method,
    url: `/api/programme-changes${path}`,
    headers: { ...by.headers, ...(etag && { 'if-match': etag }) },
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json(), etag: String(answer.headers.etag ?? '') };
}

const cap = (change: object = {}) => ({
  kind: 'parameter',
  guidelineVersionId: 'gigabit20_2026',
  name: 'cap_eur',
  value: 45_000_000,
  source: 'Richtlinie vom 31.03.2026, Nr. 6.4',
  trust: 'primary',
  reason: 'Richtlinie selbst gelesen',
  ...change,
});
const propose = (body: object, by = first) => call('POST', '', by, body);
const decide = (change: ProgrammeChangeDto, by: Signed, decision = 'approved', reason?: string) =>
  call('POST', `/${change.id}/decision`, by, { decision, reason }, change.etag);
const valueOf = async (version: string, name: string, callId: string | null = null) =>
  (await parametersOf(service.db, version, callId)).get(name);

describe('A correction of a figure', () => {
  it('changes nothing until a second lead has approved it, and then holds for every project of that version', async () => {
    await insertProject(service.db, { guideline_version_id: 'gigabit20_2026' });
    const { status, json } = await propose(cap());
    expect(status).toBe(201);
    expect(json).toMatchObject({
      what: '„Höchstbetrag des Bundes je Vorhaben“ (Gigabit-Richtlinie 2.0, 3. Änderung)',
      effect: 'Berichtigung unseres Wissens: gilt für das eine Vorhaben dieser Fassung.',
      mayDecide: false,
      mayWithdraw: true,
      proposedBy: { name: 'Lea Leit' },
    });
    expect(json.changes[0]).toMatchObject({
      name: 'Wert',
      from: '40.000.000\u00a0EUR',
      to: '45.000.000\u00a0EUR',
    });
    expect((await valueOf('gigabit20_2026', 'cap_eur'))!.value).toBe(40_000_000);

    const before = (await service.get('/api/programmes')).json.dataVersion;
    const decided = await decide(json, second);
    expect(decided.json).toMatchObject({ decision: 'approved', decidedBy: { name: 'Max Meist' } });
    expect(await valueOf('gigabit20_2026', 'cap_eur')).toMatchObject({
      value: 45_000_000,
      trust: 'primary',
      source: 'Richtlinie vom 31.03.2026, Nr. 6.4',
      unit: 'EUR',
    });
    expect((await service.get('/api/programmes')).json.dataVersion).not.toBe(before);
  });

  it('stands in the history with who approved it and why, and with asOf the old figure is still there', async () => {
    const [version] = await service.db.query(
      `SELECT account_id, reason, recorded_at, row ->> 'value' AS value FROM record_version
        WHERE record = 'programme_parameter' AND record_key = 'gigabit20_2026//cap_eur' ORDER BY id DESC LIMIT 1`,
    );
    expect(version).toMatchObject({
      account_id: second.id,
      reason: expect.stringMatching(/^Richtlinie selbst gelesen \(Vorschlag \d+\)$/),
      value: '45000000',
    });
    const then = new Date(version.recorded_at.getTime() - 1).toISOString();
    const { json } = await service.get(`/api/programmes/gigabit20?asOf=${then}`);
    const { parameters } = json.versions.find(({ id }: { id: string }) => id === 'gigabit20_2026');
    expect(parameters.find(({ name }: { name: string }) => name === 'cap_eur').value).toBe(40_000_000);
  });

  it('is not decided by the lead who proposed it: that one can only withdraw it', async () => {
    const { json } = await propose(cap({ name: 'minimum_eur', value: 120_000 }));
    const refused = await decide(json, first);
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({
      detail: 'Darüber entscheidet eine zweite Person der Leitung: Der Vorschlag ist von Ihnen.',
      unmet: ['second_person'],
    });
    expect((await decide(json, second, 'withdrawn')).status).toBe(409);
    expect((await decide(json, first, 'withdrawn')).json.decision).toBe('withdrawn');
    expect((await valueOf('gigabit20_2026', 'minimum_eur'))!.value).toBe(100_000);
  });

  it('waits where there is no second lead, and an admin is none', async () => {
    await service.db.query(`UPDATE account SET state = 'deactivated', deactivated_at = now() WHERE id = $1`, [
      second.id,
    ]);
    const admin = await signedIn(service, { role: 'admin' });
    const { json } = await propose(cap({ name: 'minimum_eur', value: 130_000 }));
    expect(json.waits).toMatch(/^Der Vorschlag wartet: Es gibt zurzeit keine zweite Person der Leitung\./);
    expect((await decide(json, admin)).status).toBe(403);
    await decide(json, first, 'withdrawn');
  });

  it('is refused with a reason, and never twice decided', async () => {
    const { json } = await propose(cap({ name: 'minimum_eur', value: 140_000 }));
    expect((await decide(json, second, 'refused')).json.errors[0].path).toBe('reason');
    const refused = await decide(json, second, 'refused', 'Steht so nicht in der Richtlinie');
    expect(refused.json).toMatchObject({
      decision: 'refused',
      decisionReason: 'Steht so nicht in der Richtlinie',
    });
    expect((await decide(refused.json, second)).json.detail).toContain('schon entschieden');
  });

  it('needs the version of the proposal it was decided on: 428 without, 412 with an older one', async () => {
    const { json } = await propose(cap({ name: 'minimum_eur', value: 150_000 }));
    expect((await call('POST', `/${json.id}/decision`, second, { decision: 'approved' })).status).toBe(428);
    await decide(json, second, 'refused', 'doch nicht');
    expect((await decide(json, second)).status).toBe(412);
  });

  it('is not applied where somebody has changed the figure since', async () => {
    const { json } = await propose(cap({ name: 'survey_min_days', value: 42 }));
    await service.db.query(
      `UPDATE programme_parameter SET value = '35' WHERE guideline_version_id = 'gigabit20_2026' AND name = 'survey_min_days'`,
    );
    const decided = await decide(json, second);
    expect([decided.status, decided.json.detail]).toEqual([
      409,
      expect.stringContaining('Inzwischen steht dort etwas anderes'),
    ]);
    expect((await valueOf('gigabit20_2026', 'survey_min_days'))!.value).toBe(35);
    await decide(json, second, 'refused', 'überholt');
  });

  it('is proposed once at a time', async () => {
    const { json } = await propose(cap({ name: 'minimum_eur', value: 160_000 }));
    expect((await propose(cap({ name: 'minimum_eur', value: 170_000 }), second)).status).toBe(409);
    await decide(json, first, 'withdrawn');
  });

  it.each([
    [{ value: 'viel' }, 'value', 'Passt nicht: Hier gehört eine Zahl hin.'],
    [{ value: -1 }, 'value', 'Zu wenig: Eine Zahl der Richtlinie ist nicht kleiner als 0.'],
    [{ value: null }, 'trust', 'Passt nicht: Ein Wert, der nicht bekannt ist, ist „unbekannt“.'],
    [{ trust: 'unknown' }, 'trust', expect.stringContaining('„zu verifizieren“')],
    [{ name: 'score_catch_up_need_full', value: 101 }, 'value', 'Zu viel: Ein Anteil ist höchstens 100 %.'],
    [
      { name: 'mondflug_eur' },
      'name',
      'Eine Regel „mondflug_eur“ kennt der Dienst nicht: Sie hätte keine Wirkung.',
    ],
    [{ source: '' }, 'source', 'Bitte die Quelle angeben.'],
    [{ reason: '' }, 'reason', NO_REASON],
  ])('%j is refused at the field', async (change, path, message) => {
    const { status, json } = await propose(cap(change));
    expect(status).toBe(400);
    expect(json.errors).toContainEqual({ path, message });
  });

  it('can make known what nobody knew: the step table of the score, row by row', async () => {
    const steps = [
      { criterion: 'catch_up_need', lower: 5, upper: 10, points: 80 },
      { criterion: 'catch_up_need', lower: 10, upper: 20, points: 140 },
    ];
    const table = cap({ name: 'score_steps', value: steps, source: 'Anlage zum Kriterienkatalog' });
    const strange = [{ ...steps[0], criterion: 'mondflug' }];
    expect((await propose({ ...table, value: strange })).json.errors[0].message).toContain('„mondflug“');
    const turned = [{ ...steps[0], lower: 30 }];
    expect((await propose({ ...table, value: turned })).json.errors[0].message).toContain('Zeile 1');
    const high = [{ ...steps[0], points: 201 }];
    expect((await propose({ ...table, value: high })).json.errors[0].message).toContain('höchstens 200');
    const { json } = await propose(table);
    expect(json.changes[0]).toMatchObject({
      from: 'nicht bekannt',
      to: 'Nachholbedarf 5 bis 10: 80; Nachholbedarf 10 bis 20: 140',
    });
    await decide(json, second);
    expect(await valueOf('gigabit20_2026', 'score_steps')).toMatchObject({ value: steps, trust: 'primary' });
  });

  it('can add to a version what only others have, and take back what turned out to be wrong', async () => {
    const name = 'survey_max_age_months_at_application';
    const { json } = await propose(cap({ name, value: 12 }));
    expect(json.changes[0]).toMatchObject({ from: null, to: '12\u00a0Monate' });
    await decide(json, second);
    expect(await valueOf('gigabit20_2026', name)).toMatchObject({ value: 12, unit: 'Monate' });
    const back = await propose(cap({ name, value: null, trust: 'unknown' }));
    await decide(back.json, second);
    expect((await valueOf('gigabit20_2026', name))!.value).toBeNull();
  });

  it('of one call leaves its version and the other calls alone', async () => {
    const { json } = await propose(
      cap({ guidelineVersionId: 'gap_closure_2024', callId: 'gap_closure_3', value: 600_000 }),
    );
    expect(json.what).toContain('3. Aufruf');
    await decide(json, second);
    expect((await valueOf('gap_closure_2024', 'cap_eur', 'gap_closure_3'))!.value).toBe(600_000);
    expect(await valueOf('gap_closure_2024', 'cap_eur', 'gap_closure_2')).toBeUndefined();
  });
});

describe('A change of the law', () => {
  const next = (change: object = {}) => ({
    kind: 'version',
    copyOf: 'gigabit20_2026',
    name: 'Gigabit-Richtlinie 3.0',
    legalText: 'Gigabit-Richtlinie 3.0 vom 01.02.2027',
    dated: '2027-02-01',
    validFrom: '2027-03-01',
    state: 'open',
    source: 'Bundesanzeiger',
    trust: 'primary',
    reason: 'neue Richtlinie',
    ...change,
  });

  it('is a new version with figures of the old one to be verified; filed projects keep theirs', async () => {
    const filed = await insertProject(service.db, { guideline_version_id: 'gigabit20_2026' });
    const { json } = await propose(next());
    expect(json.effect).toContain('Vorhaben unter bisherigen Fassungen behalten ihre.');
    expect(json.changes).toContainEqual(
      expect.objectContaining({
        name: '„Gigabit-Richtlinie 2.0, 3. Änderung“ gilt bis',
        from: null,
        to: '28.02.2027',
      }),
    );
    const { json: decided } = await decide(json, second);
    expect(decided.guidelineVersionId).toBe('gigabit20_2027');
    expect(await valueOf('gigabit20_2027', 'threshold_down')).toMatchObject({
      value: 300,
      trust: 'to_verify',
      source: expect.stringMatching(/^wie in der Fassung „Gigabit-Richtlinie 2.0, 3. Änderung“: /),
    });
    expect(await valueOf('gigabit20_2027', 'exclusion_cable')).toMatchObject({
      value: null,
      trust: 'unknown',
    });
    const [old] = await service.db.query(
      `SELECT valid_to::text FROM guideline_version WHERE id = 'gigabit20_2026'`,
    );
    expect(old.valid_to).toBe('2027-02-28');
    const [project] = await service.db.query(`SELECT guideline_version_id FROM project WHERE id = $1`, [
      filed,
    ]);
    expect(project.guideline_version_id).toBe('gigabit20_2026');
  });

  it('begins after the version that it changes', async () => {
    expect((await propose(next({ validFrom: '2026-03-31' }))).json.errors[0].path).toBe('validFrom');
    expect((await propose(next({ validFrom: null }))).json.errors[0].path).toBe('validFrom');
    expect((await propose(next({ validTo: '2027-02-01' }))).json.errors[0].path).toBe('validTo');
  });
});

describe('A call', () => {
  const ended = (change: object = {}) => ({
    kind: 'call',
    guidelineVersionId: 'gap_closure_2024',
    callId: 'gap_closure_3',
    name: '3. Aufruf',
    year: 2025,
    opens: '2025-03-05',
    closes: '2025-09-15',
    endedEarlyOn: '2025-06-30',
    source: 'gigabitregion-frm.de; PwC 2025',
    trust: 'several_secondary',
    reason: 'Mittel erschöpft',
    ...change,
  });

  it('can be ended early', async () => {
    const { json } = await propose(ended());
    expect(json.changes).toEqual([
      {
        field: 'ended_early_on',
        name: 'Vorzeitig beendet am',
        unit: null,
        from: null,
        to: '30.06.2025',
        spoken: true,
      },
    ]);
    await decide(json, second);
    const { json: programme } = await service.get('/api/programmes/gap_closure');
    expect(programme.versions[0].calls[0]).toMatchObject({ id: 'gap_closure_3', endedEarlyOn: '2025-06-30' });
  });

  it('can be added, with a key of its own', async () => {
    const { json } = await propose(
      ended({
        callId: null,
        name: '4. Aufruf',
        year: 2027,
        opens: '2027-03-05',
        closes: null,
        endedEarlyOn: null,
      }),
    );
    await decide(json, second);
    const { json: programme } = await service.get('/api/programmes/gap_closure');
    expect(programme.versions[0].calls.map(({ name }: { name: string }) => name)).toContain('4. Aufruf');
  });

  it.each([
    [{ closes: '2025-03-04' }, 'closes'],
    [{ endedEarlyOn: '2025-03-04' }, 'endedEarlyOn'],
    [{ endedEarlyOn: '2025-09-16' }, 'endedEarlyOn'],
  ])('%j does not fit its own days', async (change, path) => {
    expect((await propose(ended(change))).json.errors[0].path).toBe(path);
  });
});

describe('The list of proposals', () => {
  it('tells old and new, who and why, the newest first, open or decided', async () => {
    const { json: made } = await propose(cap({ name: 'minimum_eur', value: 180_000 }));
    const open = await call('GET', '?programme=gigabit20&state=open', second);
    expect(open.json.items.map(({ id }: { id: number }) => id)).toEqual([made.id]);
    expect(open.json.items[0]).toMatchObject({ mayDecide: true, mayWithdraw: false, etag: made.etag });
    const decided = await call('GET', '?programme=gigabit20&state=decided&limit=2', second);
    expect(decided.json.items).toHaveLength(2);
    const more = await call(
      'GET',
      `?programme=gigabit20&state=decided&limit=2&after=${decided.json.next}`,
      second,
    );
    expect(more.json.items[0].id).toBeLessThan(decided.json.items[1].id);
    await decide(made, first, 'withdrawn');
  });
});
