import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseScene, type CaseScene, type Signed } from '../../../test/case-scene.js';
import { signedIn } from '../../../test/accounts.js';
import { setClock } from '../../platform/clock.js';

let scene: CaseScene;
let secondLead: Signed;
beforeAll(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  scene = await caseScene();
  secondLead = await signedIn(scene.service, { role: 'dias_lead', name: 'Lars Leitung' });
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const RULE = 'shares_do_not_add_up';
/** A case whose shares are 10 € short. */
const unevenCase = () =>
  scene.aCase({
    total_cost: 1000,
    federal_share: 600,
    state_share: 390,
    own_share: 0,
    third_share: 0,
  } as object);
const findingOf = async (id: number, rule = RULE) =>
  (await scene.get(`/api/funding-cases/${id}`, scene.advisor)).json.findings.find(
    (finding: { rule: string }) => finding.rule === rule,
  );
const ask = (id: number, by = scene.advisor, rule = RULE) =>
  scene.write('POST', id, '/overrides', by, { rule, reason: 'Rundung im Bescheid' });
const decide = (id: number, by: Signed, decision: string, reason?: string, number = 1) =>
  scene.write('POST', id, `/overrides/${number}/decision`, by, { decision, ...(reason && { reason }) });

describe('A finding', () => {
  it('stands in the case with both numbers, the way out and the field', async () => {
    expect(await findingOf(await unevenCase())).toMatchObject({
      severity: 'block',
      section: 'costs',
      field: 'costs/total',
      mend: 'Behebung: die Anteile berichtigen.',
      overridden: null,
    });
  });

  it('is gone as soon as what it says is mended', async () => {
    const id = await unevenCase();
    await scene.change(`UPDATE project SET state_share = 400 WHERE id = $1`, [id]);
    expect(await findingOf(id)).toBeUndefined();
  });
});

describe('To let a finding pass', () => {
  it('an advisor asks with a reason, and a lead who is somebody else approves', async () => {
    const id = await unevenCase();
    const asked = await ask(id);
    expect(asked.status).toBe(201);
    expect(asked.json.overrides[0]).toMatchObject({
      rule: RULE,
      reason: 'Rundung im Bescheid',
      decision: null,
      mayDecide: false,
    });
    expect((await scene.get(`/api/funding-cases/${id}`, scene.lead)).json.overrides[0].mayDecide).toBe(true);
    const decided = await decide(id, scene.lead, 'approved');
    expect(decided.status).toBe(200);
    expect(await findingOf(id)).toMatchObject({ overridden: { number: 1, reason: 'Rundung im Bescheid' } });
  });

  it('a lead who asks cannot decide, but another one can', async () => {
    const id = await unevenCase();
    await ask(id, scene.lead);
    const own = await decide(id, scene.lead, 'approved');
    expect([own.status, own.json.detail]).toEqual([403, expect.stringContaining('eine andere Leitung')]);
    expect((await decide(id, secondLead, 'approved')).status).toBe(200);
  });

  it('an advisor decides nothing, and an officer asks for nothing', async () => {
    const id = await unevenCase();
    expect((await ask(id, scene.officer)).status).toBe(403);
    await ask(id);
    expect((await decide(id, scene.colleague, 'approved')).status).toBe(403);
  });

  it('no longer covers it when the figures change', async () => {
    const id = await unevenCase();
    await ask(id);
    await decide(id, scene.lead, 'approved');
    await scene.change(`UPDATE project SET state_share = 380 WHERE id = $1`, [id]);
    expect((await findingOf(id)).overridden).toBeNull();
    await scene.change(`UPDATE project SET state_share = 390 WHERE id = $1`, [id]);
    expect((await findingOf(id)).overridden).not.toBeNull();
  });

  it('what was asked for other figures is not approved for those of now', async () => {
    const id = await unevenCase();
    await ask(id);
    await scene.change(`UPDATE project SET state_share = 380 WHERE id = $1`, [id]);
    const changed = await decide(id, scene.lead, 'approved');
    expect([changed.status, changed.json.detail]).toEqual([
      409,
      expect.stringContaining('haben sich geändert'),
    ]);
    await scene.change(`UPDATE project SET state_share = 400 WHERE id = $1`, [id]);
    expect((await decide(id, scene.lead, 'approved')).json.detail).toContain('gibt es nicht mehr');
    expect((await decide(id, scene.lead, 'refused', 'Erledigt')).status).toBe(200);
  });

  it('a refusal needs a reason, and an approved one is not asked for twice', async () => {
    const id = await unevenCase();
    await ask(id);
    expect((await ask(id)).status).toBe(409);
    const bare = await decide(id, scene.lead, 'refused');
    expect([bare.status, bare.json.errors[0].path]).toEqual([400, 'reason']);
    await decide(id, scene.lead, 'refused', 'Bitte berichtigen');
    expect((await decide(id, scene.lead, 'approved')).status).toBe(409);
    expect((await ask(id)).status).toBe(201);
    await decide(id, scene.lead, 'approved', undefined, 2);
    expect((await ask(id)).status).toBe(409);
  });

  it('blocks again once a lead revokes it, and may be asked for anew', async () => {
    const id = await unevenCase();
    await ask(id);
    await decide(id, scene.lead, 'approved');
    const revoke = (by: Signed) =>
      scene.write('POST', id, '/overrides/1/revocation', by, { reason: 'Der Bescheid ist berichtigt' });
    expect((await revoke(scene.advisor)).status).toBe(403);
    expect((await revoke(scene.lead)).json.overrides[0]).toMatchObject({
      decision: 'approved',
      revocationReason: 'Der Bescheid ist berichtigt',
      mayRevoke: false,
    });
    expect(await findingOf(id)).toMatchObject({ overridden: null });
    expect((await ask(id)).status).toBe(201);
  });

  it('„Darauf beruht meine Prüfung“: it is not revoked under an accepted review, and is once the Kommune submits anew', async () => {
    const id = await unevenCase();
    await ask(id);
    await decide(id, scene.lead, 'approved');
    await scene.change(
      `INSERT INTO case_submission (project_id, number, submitted_at, submitted_by, accepted_at, accepted_by)
       VALUES ($1, 1, '2026-11-22T09:00:00Z', $2, '2026-11-22T10:30:00Z', $3)`,
      [id, scene.officer.id, scene.advisor.id],
    );
    await scene.change(
      `UPDATE funding_case SET submission = 1, review_status = 'accepted' WHERE project_id = $1`,
      [id],
    );
    const revoke = () =>
      scene.write('POST', id, '/overrides/1/revocation', scene.lead, {
        reason: 'Der Bescheid ist berichtigt',
      });
    const refused = await revoke();
    expect([refused.status, refused.json.detail]).toEqual([
      409,
      expect.stringContaining('beruht die angenommene Prüfung'),
    ]);
    const [kept] = (await scene.get(`/api/funding-cases/${id}`, scene.lead)).json.overrides;
    expect(kept.mayRevoke).toBe(false);
    expect((await scene.write('POST', id, '/submissions', scene.officer)).status).toBe(201);
    expect((await revoke()).status).toBe(200);
  });

  it('only who asked takes it back', async () => {
    const id = await unevenCase();
    await ask(id);
    const withdraw = (by: Signed) => scene.write('POST', id, '/overrides/1/withdrawal', by);
    expect((await withdraw(scene.lead)).status).toBe(403);
    expect((await withdraw(scene.colleague)).status).toBe(403);
    expect((await withdraw(scene.officer)).status).toBe(403);
    const [asked] = (await scene.get(`/api/funding-cases/${id}`, scene.advisor)).json.overrides;
    expect(asked).toMatchObject({ mayWithdraw: true, mayDecide: false });
    const answer = await withdraw(scene.advisor);
    expect(answer.json.overrides[0]).toMatchObject({ decision: 'withdrawn', mayWithdraw: false });
    expect((await withdraw(scene.advisor)).status).toBe(409);
    expect((await ask(id)).status).toBe(201);
  });

  it('a finding that is not there, or only a hint, is not let pass', async () => {
    const id = await unevenCase();
    expect((await ask(id, scene.advisor, 'call_closed')).status).toBe(400);
    expect((await ask(id, scene.advisor, 'not_checked')).status).toBe(400);
    expect((await decide(id, scene.lead, 'approved', undefined, 7)).status).toBe(404);
  });

  it('is refused where somebody else has changed the case meanwhile', async () => {
    const id = await unevenCase();
    const etag = await scene.etagOf(id);
    await ask(id);
    const late = await scene.send(
      'POST',
      `/api/funding-cases/${id}/overrides/1/decision`,
      scene.lead,
      { decision: 'approved' },
      { 'if-match': etag },
    );
    expect(late.status).toBe(412);
  });
});
