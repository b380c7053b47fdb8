import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { AdviceApi } from '../../test/advice-api.js';
import type { CaseApi } from '../../test/case-api.js';
import { setClock } from '../platform/clock.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { clearOldParticipants } from './participant-retention.js';
import { bodyOf } from './protocol-words.js';

let api: AdviceApi;
let who: CaseApi;
beforeAll(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  api = await AdviceApi.start();
  who = api.cases;
}, 120_000);
afterAll(() => api.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const clearOn = async (day: string): Promise<number> => {
  setClock(new Date(`${day}T10:00:00Z`));
  const cleared = await clearOldParticipants(api.db, who.service.app.get(CONFIGURATION));
  // The session of the advisor has ended long ago.
  setClock(new Date('2026-11-22T10:00:00Z'));
  return cleared;
};
const read = async (id: number) => (await api.call('GET', `advice-sessions/${id}`, who.officer)).json;
const names = async (id: number) =>
  (await read(id)).participants.map(({ name, cleared }: { name: string; cleared: boolean }) => [
    name,
    cleared,
  ]);

it('names of who took part go 730 days after the last task of the session was due; office and protocol stay', async () => {
  const id = await api.finished(who.advisor);
  const before = await api.db.query(`SELECT count(*)::int AS count FROM record_version`);
  expect(await clearOn('2028-12-09')).toBe(0);
  expect(await names(id)).toEqual([
    ['Petra Wolf', false],
    ['Bea Berat', false],
  ]);
  expect(await clearOn('2028-12-11')).toBe(2);
  const session = await read(id);
  expect(session.participants).toMatchObject([
    { kind: 'municipality', office: 'Bauamt', name: null, cleared: true },
    { kind: 'advisor', office: null, name: null, cleared: true },
  ]);
  expect(session.protocol).toContain('Punkt für Punkt');
  expect(bodyOf(session)).toContainEqual({
    items: ['Personendaten gelöscht, Bauamt', 'Personendaten gelöscht, Digitalagentur Sachsen'],
  });
  expect(await api.db.query(`SELECT id FROM person WHERE name = 'Petra Wolf'`)).toEqual([]);
  expect(await api.db.query(`SELECT count(*)::int AS count FROM record_version`)).toEqual(before);
  expect(await clearOn('2028-12-12')).toBe(0);
});

it('a session that goes on keeps them: a later contact, an addendum, a task that was done later', async () => {
  const { json } = await api.session(who.advisor);
  const participants = [{ kind: 'municipality', office: null, name: 'Nora Nah' }];
  await api.save(who.advisor, json.id, { participants, nextContactOn: '2027-06-01' });
  expect(await clearOn('2029-05-30')).toBe(0);
  expect(await clearOn('2029-06-02')).toBe(1);
});

it('whoever signs in keeps their name: it belongs to the account', async () => {
  await clearOn('2040-01-01');
  expect((await api.db.query(`SELECT name FROM person WHERE name = 'Bea Berat' AND signs_in`)).length).toBe(
    1,
  );
});
