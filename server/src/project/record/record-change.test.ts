import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { AUE, fundedProject, OLBERNHAU, RecordApi } from '../../../test/record-api.js';
import { changeAllWithin, changeRecord } from './record-change.js';

let api: RecordApi;
let telekom: number;
beforeAll(async () => {
  api = await RecordApi.start();
  telekom = (await api.call('POST', 'operators', { body: { name: 'Telekom Deutschland GmbH' } })).json.id;
});
afterAll(() => api.close());

const lot = (number: number, more: object = {}) => ({ number, ...more });
const actor = (by: { id: string }) => ({
  accountId: by.id,
  role: 'municipal_officer' as const,
  areas: [AUE],
  managesUsers: false,
  via: 'session' as const,
  tokenScopes: null,
  needsSecondFactor: false,
});

describe('two officers at once', () => {
  it('without the version that was edited nothing is saved', async () => {
    const { id } = (await api.create()).json;
    expect((await api.call('PUT', `project-records/${id}`, { body: fundedProject })).status).toBe(428);
  });

  it('the second is told what the first changed in a lot, a Gemeinde and the project, and nothing is lost', async () => {
    const { json, etag } = await api.create();
    const second = await signedIn(api.service, {
      role: 'district_officer',
      areas: ['14521'],
      name: 'Karl Kreis',
    });
    await api.save(
      json.id,
      '/lots',
      { lots: [lot(2, { operatorId: telekom, funded: 120 })], reason: 'Zuschlag' },
      { etag },
    );
    await api.save(json.id, '', {
      ...fundedProject,
      name: 'Umbenannt',
      municipalities: [{ ags: AUE, addressCount: 410 }],
    });
    const late = await api.save(
      json.id,
      '',
      { ...fundedProject, name: 'Meins' },
      { by: second as never, etag },
    );
    expect(late.status).toBe(412);
    const [renamed, lots] = late.json.changes;
    expect(renamed.changes.map(({ name }: { name: string }) => name)).toEqual([
      'Name',
      'Olbernhau',
      'Aue-Bad Schlema: Adressen',
    ]);
    expect(lots).toMatchObject({ by: { name: 'Anna Aue' }, reason: 'Zuschlag' });
    expect(lots.changes).toEqual([
      { field: 'lots/2', name: 'Los 2', unit: null, from: null, to: 'angelegt', spoken: true },
      { field: 'lots/2/commercial', name: 'Los 2: eigenwirtschaftlich', unit: null, from: null, to: false },
      {
        field: 'lots/2/operator',
        name: 'Los 2: Netzbetreiber',
        unit: null,
        from: null,
        to: 'Telekom Deutschland GmbH',
      },
      { field: 'lots/2/funded', name: 'Los 2: Geförderte Adressen', unit: 'Adressen', from: null, to: 120 },
    ]);
    expect((await api.get(`project-records/${json.id}`)).json.name).toBe('Umbenannt');
  });

  it('of many who save the same version at once one succeeds', async () => {
    const { json, etag } = await api.create();
    const saves = Array.from({ length: 5 }, (_, index) =>
      api.save(json.id, '', { ...fundedProject, name: `Name ${index}` }, { etag }),
    );
    const answers = (await Promise.all(saves)).map(({ status }) => status).toSorted();
    expect(answers).toEqual([200, 412, 412, 412, 412]);
  });

  it('a version of a neighbouring number is another project: 12 is not 120', async () => {
    const { json } = await api.create();
    await api.service.db.query(`SELECT setval(pg_get_serial_sequence('project', 'id'), $1::int * 10 - 1)`, [
      json.id,
    ]);
    expect((await api.create()).json.id).toBe(json.id * 10);
    const { etag } = await api.get(`project-records/${json.id}`);
    await api.save(json.id * 10, '/lots', { lots: [lot(1)] });
    expect((await api.get(`project-records/${json.id}`)).etag).toBe(etag);
  });
});

describe('the history of a record', () => {
  it('tells a moved date with both dates and the reason, an area drawn, and a request', async () => {
    const { id } = (await api.create()).json;
    const { etag } = await api.get(`project-records/${id}`);
    await changeRecord(api.service.db, { actor: actor(api.officer), id, ifMatch: etag }, async (manager) => {
      await manager.query(`INSERT INTO lot (project_id, number) VALUES ($1, 1)`, [id]);
      await manager.query(
        `INSERT INTO milestone (project_id, number, lot_number, kind) VALUES ($1, 1, 1, 'completion')`,
        [id],
      );
      await manager.query(
        `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, recorded_at)
         VALUES ($1, 1, 1, 'quarter', '2026-10-01', '2026-12-31', '2026-01-01', now())`,
        [id],
      );
    });
    const before = (await api.get(`project-records/${id}`)).etag;
    await changeRecord(
      api.service.db,
      { actor: actor(api.officer), id, ifMatch: before },
      async (manager) => {
        await manager.query(
          `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
         VALUES ($1, 1, 2, 'quarter', '2027-04-01', '2027-06-30', '2026-02-01', 'civil_works_delayed', now())`,
          [id],
        );
        await manager.query(
          `UPDATE lot SET area = ST_Multi(ST_GeomFromText('POLYGON((0 0, 0 9, 9 9, 0 0))', 25833)) WHERE project_id = $1`,
          [id],
        );
      },
    );
    const [moved, made] = (await api.get(`project-records/${id}/versions`)).json.items;
    expect(moved.changes).toEqual([
      {
        field: 'milestones/1/promised',
        name: 'Fertigstellung (Los 1): zugesagt',
        unit: null,
        from: 'Q4 2026',
        to: 'Q2 2027',
        spoken: true,
      },
      {
        field: 'milestones/1/reason',
        name: 'Fertigstellung (Los 1): Grund der Änderung',
        unit: null,
        from: null,
        to: 'Tiefbau verzögert',
        spoken: true,
      },
      {
        field: 'lots/1/area',
        name: 'Los 1: Fläche',
        unit: null,
        from: 'wie zuvor',
        to: 'neu gezeichnet',
        spoken: true,
      },
    ]);
    expect(made.changes.map(({ name }: { name: string }) => name)).toContain(
      'Fertigstellung (Los 1): zugesagt',
    );
    const { json } = await api.get(`project-records/${id}/versions/diff?from=${made.id}&to=${moved.id}`);
    expect(json.changes.map(({ to }: { to: string }) => to)).toEqual([
      'Q2 2027',
      'Tiefbau verzögert',
      'neu gezeichnet',
    ]);
  });

  it('begins with the project, and every entry is called by what was its ETag', async () => {
    const { json, etag } = await api.create();
    const tags = [etag];
    for (const name of ['Eins', 'Zwei'])
      tags.push((await api.save(json.id, '', { ...fundedProject, name })).etag);
    tags.push((await api.save(json.id, '/lots', { lots: [lot(1)] })).etag);
    const first = await api.get(`project-records/${json.id}/versions?limit=3`);
    const rest = await api.get(`project-records/${json.id}/versions?limit=3&after=${first.json.next}`);
    const items = [...first.json.items, ...rest.json.items];
    expect(items.map(({ id }: { id: number }) => `"${id}"`)).toEqual(tags.toReversed());
    expect(items.at(-1)).toMatchObject({ operation: 'insert', changes: [] });
  });

  it('nothing is stored of a change that is refused in the middle', async () => {
    const { json, etag } = await api.create();
    const failing = changeRecord(
      api.service.db,
      { actor: actor(api.officer), id: json.id, ifMatch: etag },
      async (manager) => {
        await manager.query(`UPDATE project SET name = 'Halb' WHERE id = $1`, [json.id]);
        throw new Error('no further');
      },
    );
    await expect(failing).rejects.toThrow('no further');
    expect((await api.get(`project-records/${json.id}`)).etag).toBe(etag);
  });

  it('whoever lost the area meanwhile saves nothing', async () => {
    const { json, etag } = await api.create();
    const moved = await signedIn(api.service, { role: 'municipal_officer', areas: [OLBERNHAU] });
    const asked = { actor: actor(moved), id: json.id, ifMatch: etag };
    await expect(changeRecord(api.service.db, asked, async () => null)).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe('many projects at once', () => {
  it('ten thousand are held and changed in one go, one after the other and not one inside the other', async () => {
    const { db } = api.service;
    const rows: { id: number }[] = await db.query(
      `INSERT INTO project (reference, name, kind, managed_by, technology, status, status_since, sort_name)
       SELECT 'viele-' || n, 'Vorhaben ' || n, 'commercial', ARRAY['${AUE}'], 'ftth', 'announced', '2026-01-01', 'v'
         FROM generate_series(1, 10000) n RETURNING id`,
    );
    const ids = rows.map(({ id }) => id).reverse();
    const by = actor(api.officer);
    const asked = { actor: by, ids };
    const renamed = await db.transaction((manager) =>
      changeAllWithin(manager, asked, async () => {
        await manager.query(`UPDATE project SET name = name || ' neu' WHERE id = ANY ($1::int[])`, [ids]);
        const [{ count }] = await manager.query(
          `SELECT count(*)::int FROM project WHERE name LIKE 'Vorhaben % neu'`,
        );
        return count;
      }),
    );
    expect(renamed).toBe(10_000);
    const foreign = (await api.create({}, api.advisor)).json.id;
    await db.query(`UPDATE project SET managed_by = ARRAY['${OLBERNHAU}'] WHERE id = $1`, [foreign]);
    for (const id of [foreign, 2_000_000_000])
      await expect(
        db.transaction((manager) =>
          changeAllWithin(manager, { actor: by, ids: [...ids.slice(0, 3), id] }, async () => undefined),
        ),
      ).rejects.toMatchObject({ status: 404 });
  }, 60_000);
});
