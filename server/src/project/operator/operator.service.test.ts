import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordApi } from '../../../test/record-api.js';
import { acceptSpelling, resolveOperator } from './operator-register.js';

let api: RecordApi;
beforeAll(async () => {
  api = await RecordApi.start();
});
afterAll(() => api.close());

const add = (name: string, more: object = {}) => api.call('POST', 'operators', { body: { name, ...more } });

describe('the register of operators', () => {
  it('an operator twice under two spellings: the existing one is offered', async () => {
    const first = await add('envia TEL GmbH');
    expect([first.status, first.json]).toEqual([
      201,
      {
        id: expect.any(Number),
        name: 'envia TEL GmbH',
        website: null,
        spellings: ['envia TEL GmbH'],
        lotCount: 0,
        projectCount: 0,
        etag: expect.any(String),
      },
    ]);
    const second = await add('EnviaTEL', { evenIfSimilar: true });
    expect([second.status, second.json.detail, second.json.changes]).toEqual([
      409,
      '„EnviaTEL“ gibt es schon unter „envia TEL GmbH“.',
      [first.json],
    ]);
  });

  it('a near one is asked about, and added when it is another', async () => {
    await add('Telekom Deutschland GmbH');
    const near = await add('Deutsche Telekom AG');
    expect([near.status, near.json.changes.map(({ name }: { name: string }) => name)]).toEqual([
      409,
      ['Telekom Deutschland GmbH'],
    ]);
    expect((await add('Deutsche Telekom AG', { evenIfSimilar: true })).status).toBe(201);
  });

  it('of many who add the same at once one succeeds', async () => {
    const added = await Promise.all(['Rapid Netz', 'RAPID-NETZ GmbH', 'rapidnetz'].map((name) => add(name)));
    expect(added.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('is no name without letters', async () => {
    expect((await add('– –')).json.errors[0].path).toBe('name');
  });

  it('two entries become one: lots and spellings move, and the history tells it', async () => {
    const from = (await add('Alpha Kabel GmbH')).json.id;
    const into = (await add('Beta Fern GmbH')).json.id;
    const { id } = (await api.create()).json;
    await api.save(id, '/lots', { lots: [{ number: 1, operatorId: from }] });
    const seen = async (id: number) =>
      (await api.get('operators?limit=100')).json.items.find((one: { id: number }) => one.id === id).etag;
    const body = { into, intoEtag: await seen(into), reason: 'Übernahme' };
    const asked = { by: api.advisor, body, etag: await seen(from) };
    expect((await api.call('POST', `operators/${from}/merge`, { ...asked, by: api.officer })).status).toBe(
      403,
    );
    const merged = await api.call('POST', `operators/${from}/merge`, asked);
    expect([merged.status, merged.json]).toEqual([
      200,
      expect.objectContaining({
        id: into,
        spellings: ['Beta Fern GmbH', 'Alpha Kabel GmbH'],
        lotCount: 1,
        projectCount: 1,
      }),
    ]);
    const { json } = await api.get(`project-records/${id}`);
    expect(json.lots[0].operator).toEqual({ id: into, name: 'Beta Fern GmbH' });
    const [version] = (await api.get(`project-records/${id}/versions`)).json.items;
    expect(version).toMatchObject({
      reason: 'Übernahme',
      changes: [{ name: 'Los 1: Netzbetreiber', from: 'Alpha Kabel GmbH', to: 'Beta Fern GmbH' }],
    });
    const again = await api.call('POST', `operators/${from}/merge`, asked);
    expect(again.status).toBe(404);
    expect((await add('alpha kabel')).json.changes[0].id).toBe(into);
    expect((await api.call('POST', `operators/${into}/merge`, { by: api.advisor, body })).status).toBe(400);
  });

  it('are merged as they were shown: another lot, or no word of it, is said first and nothing is stored', async () => {
    const [from, into] = [(await add('Gamma Licht GmbH')).json, (await add('Delta Rohr GmbH')).json];
    const merge = (more: object, etag?: string) =>
      api.call('POST', `operators/${from.id}/merge`, {
        by: api.advisor,
        body: { into: into.id, reason: 'Umfirmiert', ...more },
        etag,
      });
    expect((await merge({ intoEtag: into.etag })).status).toBe(428);
    expect((await merge({}, from.etag)).status).toBe(428);
    const { id } = (await api.create({ name: 'Delta baut' })).json;
    await api.save(id, '/lots', { lots: [1, 2].map((number) => ({ number, operatorId: from.id })) });
    const late = await merge({ intoEtag: into.etag }, from.etag);
    expect([late.status, late.json.detail]).toEqual([
      412,
      'Inzwischen hat sich das Verzeichnis geändert: „Gamma Licht GmbH“ hat 2 Lose in 1 Vorhaben, „Delta Rohr GmbH“ hat 0 Lose in 0 Vorhaben. ' +
        'Es wurde nichts gespeichert: bitte ansehen und dann noch einmal zusammenführen.',
    ]);
    expect(late.json.changes).toMatchObject([
      { id: from.id, lotCount: 2, projectCount: 1 },
      { id: into.id, lotCount: 0 },
    ]);
    const mails = () =>
      api.service.db.query(
        `SELECT recipient, subject, body FROM mail WHERE subject LIKE 'Netzbetreiber:%Gamma%'`,
      );
    expect(await mails()).toEqual([]);
    const [goes, stays] = late.json.changes;
    expect((await merge({ intoEtag: stays.etag }, goes.etag)).status).toBe(200);
    const told = await mails();
    expect(told).toEqual([
      expect.objectContaining({
        subject: 'Netzbetreiber: „Gamma Licht GmbH“ heißt jetzt „Delta Rohr GmbH“',
        body: expect.stringMatching(/Guten Tag Anna Aue,[^]*Grund: Umfirmiert[^]*– Delta baut/),
      }),
    ]);
  });

  it('is found by any spelling, page by page', async () => {
    const first = await api.get('operators?limit=2');
    const rest = await api.get(`operators?limit=100&after=${first.json.next}`);
    const names = [...first.json.items, ...rest.json.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].toSorted((a, b) => a.localeCompare(b, 'de')));
    expect(new Set(names).size).toBe(names.length);
    expect((await api.get('operators?search=Alpha')).json.items[0].name).toBe('Beta Fern GmbH');
  });

  it('a spelling in a list is resolved exactly or offered; once accepted it is known', async () => {
    const { db } = api.service;
    expect((await resolveOperator(db, 'ENVIA-TEL')).operator?.name).toBe('envia TEL GmbH');
    const near = await resolveOperator(db, 'envia Telecom');
    expect([near.operator, near.candidates[0]?.name]).toEqual([null, 'envia TEL GmbH']);
    await db.transaction((manager) => acceptSpelling(manager, near.candidates[0]!.id, 'envia Telecom'));
    expect((await resolveOperator(db, 'envia telecom gmbh')).operator?.name).toBe('envia TEL GmbH');
  });
});
