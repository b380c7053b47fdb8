import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { AdviceApi } from '../../test/advice-api.js';
import { setClock } from '../platform/clock.js';
import { queueTaskReminders } from './task-reminder.js';

let api: AdviceApi;
const settings = { demo: false, publicUrl: 'https://lotse.example', port: 3000 };
beforeAll(async () => {
  api = await AdviceApi.start();
  setClock(new Date('2026-11-22T10:00:00Z'));
  // Of the Kommune until 10.12., of the advisor without a day.
  await api.finished(api.cases.advisor);
}, 120_000);
afterEach(() => setClock(null));
afterAll(() => api.close());

const remindedOn = async (moment: string) => {
  setClock(new Date(moment));
  await api.db.query('DELETE FROM mail');
  await queueTaskReminders(api.db, settings);
  return (await api.mails()).map(({ recipient, subject }) => [recipient, subject]);
};

it('nobody is reminded eight days before, and nobody at night', async () => {
  expect(await remindedOn('2026-12-02T10:00:00Z')).toEqual([]);
  expect(await remindedOn('2026-12-03T03:00:00Z')).toEqual([]);
});

it('the Kommune is reminded of its task once, seven days before', async () => {
  const mail = [
    api.cases.officer.email,
    'Aufgabe aus der Beratung, in 7 Tagen fällig: Karte des Gebiets nachreichen',
  ];
  expect(await remindedOn('2026-12-03T10:00:00Z')).toEqual([mail]);
  expect(await remindedOn('2026-12-04T10:00:00Z')).toEqual([]);
});

it('and once more when it is overdue', async () => {
  expect(await remindedOn('2026-12-11T10:00:00Z')).toEqual([
    [
      api.cases.officer.email,
      'Aufgabe aus der Beratung, seit gestern überfällig: Karte des Gebiets nachreichen',
    ],
  ]);
  expect(await remindedOn('2026-12-12T10:00:00Z')).toEqual([]);
});

it('whoever led the session is reminded of what the Digitalagentur has to do, unless it is done', async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  const { json } = await api.session(api.cases.colleague);
  await api.save(api.cases.colleague, json.id, {
    protocol: 'Besprochen.',
    participants: [{ kind: 'municipality', office: 'Bauamt' }],
    tasks: [
      { title: 'Muster senden', owner: 'advisor', dueOn: '2026-12-20' },
      { title: 'Rechnung prüfen', owner: 'advisor', dueOn: '2026-12-20' },
    ],
  });
  await api.finish(api.cases.colleague, json.id);
  await api.call('PUT', `advice-sessions/${json.id}/tasks/2`, api.cases.advisor, { doneOn: '2026-11-22' });
  expect(await remindedOn('2026-12-14T10:00:00Z')).toEqual([
    [api.cases.colleague.email, 'Aufgabe aus der Beratung, in 6 Tagen fällig: Muster senden'],
  ]);
});
