import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../../test/documents.js';
import { AUE, fundedProject, RecordApi } from '../../../test/record-api.js';

let api: RecordApi;
beforeAll(async () => {
  api = await RecordApi.start();
});
afterAll(() => api.close());

describe('lots', () => {
  const created = async () => (await api.create()).json.id as number;

  it('come, change and go together; their areas stay', async () => {
    const id = await created();
    await api.save(id, '/lots', { lots: [{ number: 1, name: 'Nord' }, { number: 2 }] });
    await api.service.db.query(
      `UPDATE lot SET area = ST_Multi(ST_GeomFromText('POLYGON((0 0, 0 9, 9 9, 0 0))', 25833)) WHERE project_id = $1 AND number = 1`,
      [id],
    );
    const { json } = await api.save(id, '/lots', { lots: [{ number: 1, name: 'Süd', passed: 3 }] });
    expect(json.lots).toEqual([
      expect.objectContaining({
        number: 1,
        name: 'Süd',
        hasArea: true,
        counts: expect.objectContaining({ passed: 3 }),
      }),
    ]);
  });

  it('one with milestones or addresses does not go', async () => {
    const id = await created();
    const { db } = api.service;
    await api.save(id, '/lots', { lots: [{ number: 1 }, { number: 2 }] });
    await db.query(
      `INSERT INTO milestone (project_id, number, lot_number, kind) VALUES ($1, 1, 2, 'completion')`,
      [id],
    );
    await db.query(
      `INSERT INTO address (project_id, number, lot_number, ags, street, house_number, folded, state)
       SELECT $1, n, 2, $2, 'Weg', n::text, 'weg ' || n, 'planned' FROM generate_series(1, 3) n`,
      [id, AUE],
    );
    const { status, json } = await api.save(id, '/lots', { lots: [{ number: 1 }] });
    expect([status, json.detail]).toEqual([
      409,
      'An Los 2 hängen 1 Meilenstein und 3 Adressen. Bitte sie zuerst einem anderen Los geben; es wurde nichts gespeichert.',
    ]);
    expect((await api.get(`project-records/${id}`)).json.lots).toHaveLength(2);
    const gone = await api.save(id, '', {
      ...fundedProject,
      municipalities: [{ ags: '14521460', addressCount: null }],
    });
    expect([gone.status, gone.json.errors[0].message]).toEqual([
      400,
      expect.stringContaining('In Aue-Bad Schlema stehen noch 3 Adressen'),
    ]);
  });

  it('have an operator of the register', async () => {
    const { status, json } = await api.save(await created(), '/lots', {
      lots: [{ number: 1, operatorId: 4711 }],
    });
    expect([status, json.errors[0].path]).toEqual([400, 'lots.0.operatorId']);
  });

  it('of a commercial project are commercial, whatever was sent', async () => {
    const commercial = await api.create({
      kind: 'commercial',
      guidelineVersionId: null,
      callId: null,
      recipientType: null,
      recipientName: null,
    });
    const { json } = await api.save(commercial.json.id, '/lots', { lots: [{ number: 1 }] });
    expect(json.lots[0].commercial).toBe(true);
  });
});

describe('contacts', () => {
  const contact = {
    role: 'coordinator',
    organisation: 'Bauamt',
    name: 'Petra Person',
    email: 'Petra@Aue.example',
    phone: '03771 1',
  };
  const persons = () =>
    api.service.db.query(`SELECT id, name, email FROM person WHERE NOT signs_in ORDER BY name`);

  it('stand in the one table of persons, and never in a version, in a reason or in an answer to the public', async () => {
    const { id } = (await api.create()).json;
    const { json } = await api.save(id, '/contacts', { contacts: [contact] });
    expect(json.contacts).toEqual([{ ...contact, number: 1, email: 'petra@aue.example' }]);
    const rows: { text: string }[] = await api.service.db.query(
      `SELECT v::text AS text FROM record_version v WHERE v.record <> 'account'`,
    );
    expect(rows.some(({ text }) => text.includes('project_contact'))).toBe(true);
    for (const { text } of rows) expect(text).not.toMatch(/Petra|petra@|03771/);
    const versions = await api.get(`project-records/${id}/versions`);
    expect(JSON.stringify(versions.json)).not.toMatch(/Petra|petra@|03771/);
    expect(versions.json.items[0].changes[0].name).toBe('Kontakt „Breitbandkoordination“');
  });

  it('a new telephone number is a change that the second officer is told of', async () => {
    const { id } = (await api.create()).json;
    const first = await api.save(id, '/contacts', { contacts: [contact] });
    const moved = await api.save(id, '/contacts', { contacts: [{ ...contact, phone: '03771 2' }] });
    expect(moved.etag).not.toBe(first.etag);
    const same = await api.save(id, '/contacts', { contacts: [{ ...contact, phone: '03771 2' }] });
    expect(same.etag).toBe(moved.etag);
    const late = await api.save(id, '/contacts', { contacts: [] }, { etag: first.etag });
    expect([late.status, late.json.changes[0].changes]).toEqual([
      412,
      [
        {
          field: 'contacts/1',
          name: 'Kontakt „Breitbandkoordination“',
          unit: null,
          from: 'wie zuvor',
          to: 'geändert',
          spoken: true,
        },
      ],
    ]);
  });

  it('with one that goes its person is deleted; the others stay who they are', async () => {
    const { id } = (await api.create()).json;
    const other = { role: 'mayor', name: 'Bodo Bürger' };
    await api.save(id, '/contacts', { contacts: [contact, other] });
    const before = await persons();
    const { json } = await api.save(id, '/contacts', { contacts: [other] });
    expect(json.contacts).toEqual([expect.objectContaining({ number: 2, name: 'Bodo Bürger' })]);
    const gone = before.filter(({ name }: { name: string }) => name === 'Petra Person').length;
    expect(await persons()).toHaveLength(before.length - 1);
    expect((await persons()).filter(({ name }: { name: string }) => name === 'Petra Person')).toHaveLength(
      gone - 1,
    );
  });

  it('one who was anonymised is shown without a name', async () => {
    const { id } = (await api.create()).json;
    await api.save(id, '/contacts', { contacts: [contact] });
    await api.service.db.query(
      `UPDATE person SET name = NULL, email = NULL, phone = NULL, anonymised_at = now()
        WHERE id = (SELECT person_id FROM project_contact WHERE project_id = $1)`,
      [id],
    );
    expect((await api.get(`project-records/${id}`)).json.contacts).toEqual([
      { number: 1, role: 'coordinator', organisation: 'Bauamt', name: null, email: null, phone: null },
    ]);
  });
});

describe('documents', () => {
  const add = async (id: number, payload: Buffer, query = 'name=Beschluss.pdf', by = api.officer) => {
    const answer = await api.service.fastify.inject({
      method: 'POST',
      url: `/api/project-records/${id}/documents?${query}`,
      headers: { ...by.headers, 'content-type': 'application/octet-stream' },
      payload,
    });
    return { status: answer.statusCode, json: answer.json(), etag: answer.headers.etag as string };
  };

  it('is put to the project, internal at first, and read by those who may', async () => {
    const { json, etag } = await api.create();
    const added = await add(json.id, await pdf(), 'name=Beschluss.pdf&kind=council_decision');
    expect([added.status, added.json.documents]).toEqual([
      201,
      [
        expect.objectContaining({
          title: 'Beschluss.pdf',
          kind: 'council_decision',
          isPublic: false,
          uploadedBy: expect.objectContaining({ name: 'Anna Aue' }),
        }),
      ],
    ]);
    expect(added.etag).not.toBe(etag);
    const document = added.json.documents[0].id;
    expect((await api.service.get(`/api/documents/${document}`, api.officer.headers)).status).toBe(200);
    expect((await api.service.get(`/api/documents/${document}`, api.elsewhere.headers)).status).toBe(404);
    const saved = await api.call('PUT', `project-records/${json.id}/documents/${document}`, {
      body: { title: 'Ratsbeschluss', kind: 'council_decision', isPublic: true },
      etag: added.etag,
    });
    expect(saved.json.documents[0]).toMatchObject({ title: 'Ratsbeschluss', isPublic: true });
    const [version] = (await api.get(`project-records/${json.id}/versions`)).json.items;
    expect(version.changes.map(({ name }: { name: string }) => name)).toEqual([
      'Dokument „Ratsbeschluss“: Titel',
      'Dokument „Ratsbeschluss“: öffentlich',
    ]);
  });

  it('a network plan is never public', async () => {
    const { id } = (await api.create()).json;
    const added = await add(id, await pdf(), 'name=Trasse.pdf&kind=network_plan');
    const document = added.json.documents[0].id;
    const body = { title: 'Trasse', kind: 'network_plan', isPublic: true };
    const refused = await api.call('PUT', `project-records/${id}/documents/${document}`, {
      body,
      etag: added.etag,
    });
    expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'isPublic']);
  });

  it('is not stored by one who does not keep the project, and not half', async () => {
    const { id } = (await api.create()).json;
    const count = async () => (await api.service.db.query('SELECT count(*)::int AS n FROM document'))[0].n;
    const before = await count();
    for (const by of [api.neighbour, api.elsewhere])
      expect((await add(id, await pdf(), 'name=a.pdf', by)).json.detail).toBe(
        `Das Vorhaben ${id} gibt es nicht.`,
      );
    expect((await add(id, Buffer.from([1, 2, 3]))).status).toBe(422);
    expect(await count()).toBe(before);
  });

  it('of another project is none of this one', async () => {
    const { id } = (await api.create()).json;
    const { json } = await add((await api.create()).json.id, await pdf());
    const { etag } = await api.get(`project-records/${id}`);
    const body = { title: 'Fremd', kind: 'other', isPublic: true };
    const path = `project-records/${id}/documents/${json.documents[0].id}`;
    expect((await api.call('PUT', path, { body, etag })).status).toBe(404);
    expect((await api.call('PUT', `project-records/${id}/documents/nonsense`, { body, etag })).status).toBe(
      404,
    );
  });
});
