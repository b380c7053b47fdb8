import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUE, DOEBELN, fundedProject, OLBERNHAU, RecordApi } from '../../../test/record-api.js';
import { signedIn } from '../../../test/accounts.js';

let api: RecordApi;
beforeAll(async () => {
  api = await RecordApi.start();
});
afterAll(() => api.close());

const missing = (id: number) => ({ status: 404, json: { detail: `Das Vorhaben ${id} gibt es nicht.` } });

const ownOnly = { municipalities: [{ ags: AUE, addressCount: 400 }] };

describe('a new project', () => {
  it('begins as an idea, gets a number of its Kreis, and is kept by the area of its recipient', async () => {
    const first = await api.create(ownOnly, api.officer);
    expect([first.status, first.json]).toEqual([
      201,
      expect.objectContaining({
        reference: expect.stringMatching(/^14521-\d{4}$/),
        status: 'idea',
        publicState: null,
        managedBy: [AUE],
        mayEdit: true,
        programme: { id: 'gigabit', shortName: 'Gigabit 2.0' },
      }),
    ]);
    expect(first.etag).toMatch(/^"\d+"$/);
    const { json } = await api.get(`project-records/${first.json.id}/events`);
    expect(json.items).toEqual([
      expect.objectContaining({
        from: null,
        to: 'idea',
        direction: 'created',
        by: expect.objectContaining({ name: 'Anna Aue' }),
      }),
    ]);
  });

  it('has a Kennung that does not tell how many there are that nobody may know of', async () => {
    const made: number[] = [];
    for (const name of ['Eins', 'Zwei', 'Drei', 'Vier'])
      made.push(Number((await api.create({ ...ownOnly, name }, api.officer)).json.reference.slice(6)));
    expect(new Set(made).size).toBe(4);
    expect(Math.min(...made)).toBeGreaterThan(999);
    expect(made.slice(1).map((number, at) => number - made[at]!)).not.toEqual([1, 1, 1]);
  });

  it('is announced, where it is commercial, and kept by its Gemeinden', async () => {
    const commercial = {
      kind: 'commercial',
      guidelineVersionId: null,
      callId: null,
      recipientType: null,
      recipientName: null,
      recipientArea: null,
      municipalities: [{ ags: AUE, addressCount: null }],
    };
    const { status, json } = await api.create(commercial, api.officer);
    expect([status, json.status, json.managedBy]).toEqual([201, 'announced', [AUE]]);
  });

  it('is of the own area, or an advisor adds it', async () => {
    const doebeln = { recipientArea: DOEBELN, municipalities: [{ ags: DOEBELN, addressCount: null }] };
    const refused = await api.create(doebeln, api.officer);
    expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'managedBy']);
    expect((await api.create({ managedBy: [AUE, DOEBELN] }, api.officer)).status).toBe(400);
    expect((await api.create(doebeln, api.advisor)).status).toBe(201);
  });

  it('an officer names only own Gemeinden and an own recipient; others an advisor enters', async () => {
    const beside = await api.create({}, api.officer);
    expect([beside.status, beside.json.errors]).toEqual([
      403,
      [
        {
          path: 'municipalities.1.ags',
          message:
            'Passt nicht: Die Gemeinde 14521460 liegt nicht in Ihrer Zuständigkeit. Bitte nur eigene Gemeinden angeben; andere trägt die Digitalagentur ein.',
        },
      ],
    ]);
    const district = { ...ownOnly, recipientType: 'district', recipientArea: '14521', managedBy: [AUE] };
    const above = await api.create(district, api.officer);
    expect([above.status, above.json.errors[0].path]).toEqual([403, 'recipientArea']);
    const kreis = await signedIn(api.service, { role: 'district_officer', areas: ['14521'] });
    expect((await api.create({ ...district, managedBy: ['14521'] }, kreis)).status).toBe(201);
    const elsewhere = [{ ags: DOEBELN, addressCount: null }];
    const far = await api.create({ ...district, managedBy: ['14521'], municipalities: elsewhere }, kreis);
    expect([far.status, far.json.errors[0].path]).toEqual([403, 'municipalities.0.ags']);
  });

  it('what an advisor has entered stays when an officer saves; what the officer adds must be an own one', async () => {
    const { id } = (await api.create({ recipientArea: '14521', recipientType: 'district', managedBy: [AUE] }))
      .json;
    const words = { ...fundedProject, recipientArea: '14521', recipientType: 'district' };
    expect((await api.save(id, '', { ...words, name: 'Umbenannt' })).status).toBe(200);
    const more = {
      ...words,
      municipalities: [...words.municipalities, { ags: DOEBELN, addressCount: null }],
    };
    const refused = await api.save(id, '', more);
    expect([refused.status, refused.json.errors[0].path]).toEqual([403, 'municipalities.2.ags']);
    expect(
      (await api.save(id, '', { ...words, recipientArea: OLBERNHAU, recipientType: 'municipality' })).status,
    ).toBe(403);
  });

  it('has a reference that no other has', async () => {
    await api.create({ reference: 'AUE-1' });
    const { status, json } = await api.create({ reference: 'AUE-1' });
    expect([status, json.errors]).toEqual([
      409,
      [{ path: 'reference', message: expect.stringContaining('schon ein anderes Vorhaben') }],
    ]);
  });

  it('is not half there when a fact is refused', async () => {
    const { status } = await api.create({ name: 'Halb', facts: { survey_start: '2001-01-01' } });
    expect(status).toBe(400);
    const [{ count }] = await api.service.db.query(`SELECT count(*)::int FROM project WHERE name = 'Halb'`);
    expect(count).toBe(0);
  });
});

describe('who reads and who changes', () => {
  it('one outside the scope and one that does not exist are the same 404, for reading and for every write', async () => {
    const { id } = (await api.create()).json;
    const etag = (await api.get(`project-records/${id}`)).etag;
    const bodies: [path: string, body: object][] = [
      ['', fundedProject],
      ['/lots', { lots: [] }],
      ['/contacts', { contacts: [] }],
    ];
    for (const path of ['', '/events', '/versions'])
      expect(await api.get(`project-records/${id}${path}`, api.elsewhere)).toMatchObject(missing(id));
    for (const [path, body] of bodies)
      for (const by of [api.elsewhere, api.neighbour])
        expect(await api.call('PUT', `project-records/${id}${path}`, { by, body, etag })).toMatchObject(
          missing(id),
        );
    expect(await api.get('project-records/999999')).toMatchObject(missing(999999));
  });

  it('the officers of another Gemeinde in it read it, an auditor too, and change nothing', async () => {
    const { id } = (await api.create()).json;
    const auditor = await signedIn(api.service, { role: 'auditor' });
    for (const by of [api.neighbour, auditor]) {
      const { status, json } = await api.get(`project-records/${id}`, by);
      expect([status, json.mayEdit, json.transitions]).toEqual([200, false, []]);
      expect(json.facts.every(({ mayWrite }: { mayWrite: boolean }) => !mayWrite)).toBe(true);
    }
  });

  it('nobody gives a project away, and nobody takes it from others', async () => {
    const { id } = (await api.create()).json;
    const away = await api.save(id, '', { ...fundedProject, managedBy: [OLBERNHAU] });
    expect([away.status, away.json.errors[0].path]).toEqual([400, 'managedBy']);
    const shared = await api.save(
      id,
      '',
      { ...fundedProject, managedBy: [AUE, '14521'] },
      { by: api.advisor },
    );
    expect(shared.json.managedBy).toEqual([AUE, '14521']);
    expect((await api.save(id, '', { ...fundedProject, managedBy: [AUE] })).status).toBe(400);
    const kept = await api.save(id, '', { ...fundedProject, name: 'Anders' });
    expect([kept.status, kept.json.managedBy]).toEqual([200, [AUE, '14521']]);
  });
});

describe('saving a project', () => {
  it('keeps what was left out, and clears what was emptied', async () => {
    const { id } = (await api.create({ costs: { total: 123_456 }, counts: { funded: 300, passed: 100 } }))
      .json;
    const { json } = await api.save(id, '', { ...fundedProject, counts: { passed: null } });
    expect(json).toMatchObject({ costs: { total: 123_456 }, counts: { funded: 300, passed: null } });
  });

  it('refuses a stored figure that the new one overtakes', async () => {
    const { id } = (await api.create({ counts: { passed: 50, connected: 40 } })).json;
    const { status, json } = await api.save(id, '', { ...fundedProject, counts: { passed: 30 } });
    expect([status, json.errors[0].path]).toEqual([400, 'counts.connected']);
  });

  it('writes one entry of history, with Gemeinden, facts and figures, and bumps the data version', async () => {
    const { json, etag } = await api.create();
    const { id } = json;
    const before = (await api.get('operators')).json.dataVersion;
    const saved = await api.save(
      id,
      '',
      {
        ...fundedProject,
        name: 'Neuer Name',
        municipalities: [{ ags: AUE, addressCount: 500 }],
        facts: { survey_start: '2024-01-10' },
        reason: 'Ratsbeschluss',
      },
      { etag },
    );
    expect(saved.status).toBe(200);
    expect((await api.get('operators')).json.dataVersion).not.toBe(before);
    const [version] = (await api.get(`project-records/${id}/versions`)).json.items;
    expect(`"${version.id}"`).toBe(saved.etag);
    expect(version).toMatchObject({ operation: 'update', reason: 'Ratsbeschluss', by: { name: 'Anna Aue' } });
    expect(version.changes).toEqual([
      expect.objectContaining({ field: 'name', from: 'Glasfaser für Aue', to: 'Neuer Name' }),
      expect.objectContaining({
        field: 'facts.survey_start',
        name: 'Beginn der Markterkundung',
        to: '2024-01-10',
      }),
      {
        field: `municipalities/${OLBERNHAU}`,
        name: 'Olbernhau',
        unit: null,
        from: 'dabei',
        to: null,
        spoken: true,
      },
      {
        field: `municipalities/${AUE}/addressCount`,
        name: 'Aue-Bad Schlema: Adressen',
        unit: 'Adressen',
        from: 400,
        to: 500,
      },
    ]);
  });

  it('writes nothing where nothing changed', async () => {
    const { json, etag } = await api.create();
    const again = await api.save(json.id, '', fundedProject, { etag });
    expect([again.status, again.etag]).toEqual([200, etag]);
  });

  it('offers the Gemeinde of today for a former key', async () => {
    const { status, json } = await api.create({ municipalities: [{ ags: '14521030', addressCount: null }] });
    expect([status, json.errors[0]]).toEqual([
      400,
      {
        path: 'municipalities.0.ags',
        message:
          'Die Gemeinde Aue (14521030) gibt es nicht mehr: bitte stattdessen Aue-Bad Schlema (14521035) angeben.',
      },
    ]);
  });

  it('does not move to a guideline version that is younger than its facts', async () => {
    const { json } = await api.create({ facts: { application_on: '2023-09-01' } });
    const later = { ...fundedProject, guidelineVersionId: 'g2025', callId: null };
    const { status, json: refused } = await api.save(json.id, '', later);
    expect([status, refused.errors[0].path]).toEqual([400, 'guidelineVersionId']);
  });

  it('an amount or a count of 1e308 is refused in one sentence at its field', async () => {
    const money = await api.create({ costs: { total: 1e308 } });
    expect([money.status, money.json.errors]).toEqual([
      400,
      [
        {
          path: 'costs.total',
          message: 'Der Betrag ist zu groß. Bitte einen unter einer Billion Euro angeben.',
        },
      ],
    ]);
    const counted = await api.create({ counts: { funded: 1e308 } });
    expect([counted.status, counted.json.errors]).toEqual([
      400,
      [
        {
          path: 'counts.funded',
          message: 'Bitte eine ganze Zahl von 0 bis 10.000.000 angeben.',
        },
      ],
    ]);
  });

  it('counts the households of the cells where an edition counts them', async () => {
    const { db } = api.service;
    const [{ id }] = await db.query(
      `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit,
         grid_srid, row_counts, active_from)
       VALUES ('bba', 'households', '2025-06-30', 'cell', 'f', 'c', 'l', 'c', 25832, '{"weights": "counts"}', now()) RETURNING id`,
    );
    await db.query(
      `INSERT INTO coverage_cell (edition_id, gy, gx, ags, households, bands_all, bands_ftthb, bands_hfc, bands_dsl, shares, running)
       SELECT $1, floor(ST_Y(p) / 100)::int, floor(ST_X(p) / 100)::int, $2, 450, 0, 0, 0, 0, '{}', '{}'
         FROM ST_Transform(ST_SetSRID(ST_Point(400800, 5600300), 25833), 25832) p`,
      [id, AUE],
    );
    const refused = await api.create({ municipalities: [{ ags: AUE, addressCount: 500 }] });
    expect(refused.json.errors).toEqual([
      {
        path: 'municipalities.0.addressCount',
        message: 'Aue-Bad Schlema: 500 Adressen sind mehr als die 450 Haushalte der Gemeinde.',
      },
    ]);
    await db.query('DELETE FROM coverage_edition WHERE id = $1', [id]);
  });
});
