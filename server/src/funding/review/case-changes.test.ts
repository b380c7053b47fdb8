import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { caseScene, type CaseScene } from '../../../test/case-scene.js';
import { insertProjectDocument } from '../../../test/things-of-projects.js';
import { changing } from '../../platform/changing.js';
import { setClock } from '../../platform/clock.js';

let scene: CaseScene;
beforeAll(async () => {
  scene = await caseScene();
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const at = (time: string) => setClock(new Date(`2026-11-22T${time}:00Z`));
const changes = async (id: number, query: string) => {
  const { status, json } = await scene.get(`/api/funding-cases/${id}/changes?${query}`, scene.advisor);
  return { status, json };
};
const between = (id: number, from: string, to: string) =>
  changes(id, `since=2026-11-22T${from}:00Z&until=2026-11-22T${to}:00Z`);
const fieldsOf = (json: { sections: { changes: { name: string; from: unknown; to: unknown }[] }[] }) =>
  json.sections.flatMap(({ changes: own }) => own.map(({ name, from, to }) => [name, from, to]));
const square = (size: number) =>
  `SRID=25833;MULTIPOLYGON(((400000 5600000,${400_000 + size} 5600000,${400_000 + size} 5601000,400000 5601000,400000 5600000)))`;

let number = 0;
async function insertAddresses(db: DataSource, id: number, addresses: [street: string, house: string][]) {
  for (const [street, house] of addresses)
    await db.query(
      `INSERT INTO address (project_id, number, ags, street, house_number, folded, state)
       VALUES ($1, $2, '14521035', $3, $4, $5, 'planned')`,
      [id, ++number, street, house, `${street} ${house}`],
    );
}

/** As it is stored at nine: before that there is nothing. */
async function stored() {
  at('09:00');
  return changing(scene.service.db, (manager) =>
    scene.aCase({ name: 'Um neun' }, {}, manager as unknown as CaseScene['service']['db']),
  );
}

describe('Two moments of a case are compared', () => {
  it('field by field as they were then and then, whatever came later', async () => {
    const id = await stored();
    at('10:00');
    await scene.change(`UPDATE project SET name = 'Um zehn' WHERE id = $1`, [id]);
    at('11:00');
    await scene.change(`UPDATE project SET name = 'Um elf' WHERE id = $1`, [id]);
    await scene.change(`UPDATE funding_case SET summary = 'Um elf' WHERE project_id = $1`, [id]);
    at('12:00');
    await scene.change(`UPDATE project SET name = 'Um zwölf' WHERE id = $1`, [id]);
    at('13:00');
    const { json } = await between(id, '09:30', '10:30');
    expect(fieldsOf(json)).toEqual([['Name', 'Um neun', 'Um zehn']]);
    expect(json).toMatchObject({
      since: '2026-11-22T09:30:00.000Z',
      until: '2026-11-22T10:30:00.000Z',
      sinceLabel: 'vom 22.11.2026, 10:30 Uhr bis zum 22.11.2026, 11:30 Uhr',
      unchanged: [],
    });
    expect(fieldsOf((await between(id, '10:30', '11:30')).json)).toEqual([
      ['Name', 'Um zehn', 'Um elf'],
      ['Zusammenfassung', null, 'Um elf'],
    ]);
    expect(fieldsOf((await between(id, '10:10', '10:20')).json)).toEqual([]);
  });

  it('with documents, area and addresses of that time', async () => {
    const id = await stored();
    at('10:00');
    await scene.inClock(async (db) => {
      await db.query(`UPDATE project SET area = $2 WHERE id = $1`, [id, square(1_000)]);
      await insertProjectDocument(db, id, scene.officer.id);
      await insertAddresses(db, id, [
        ['Dorfstraße', '1'],
        ['Dorfstraße', '2'],
      ]);
    });
    at('11:00');
    await scene.inClock(async (db) => {
      await db.query(`UPDATE project SET area = $2 WHERE id = $1`, [id, square(3_000)]);
      await db.query(`DELETE FROM project_document WHERE project_id = $1`, [id]);
      await insertAddresses(db, id, [['Am Bach', '3']]);
    });
    at('12:00');
    const early = (await between(id, '09:30', '10:30')).json;
    expect(early).toMatchObject({
      area: { addedKm2: 1, removedKm2: 0 },
      areaThen: { type: 'MultiPolygon' },
      documents: [{ title: 'Plan', change: 'added' }],
      addresses: { added: 2, removed: 0, streets: [{ street: 'Dorfstraße', added: 2 }] },
    });
    expect((await between(id, '10:30', '11:30')).json).toMatchObject({
      area: { addedKm2: 2, removedKm2: 0 },
      documents: [{ title: 'Plan', change: 'removed' }],
      addresses: { added: 1, removed: 0, streets: [{ street: 'Am Bach', added: 1 }] },
    });
    const quiet = (await between(id, '10:10', '10:20')).json;
    expect(quiet).toMatchObject({ area: null, documents: [], addresses: { added: 0, removed: 0 } });
    // The picture shows the area of then, not the one of today.
    const [, easternmost] = (quiet.areaThen.coordinates as [number, number][][][])[0]![0]!;
    const [, today] = (
      (await changes(id, 'since=2026-11-22T09:30:00Z&until=2026-11-22T11:30:00Z')).json.areaThen
        .coordinates as [number, number][][][]
    )[0]![0]!;
    expect(easternmost![0]).toBeLessThan(today![0]);
  });

  it('begins with what was stored first where somebody asks further back', async () => {
    const id = await stored();
    at('10:00');
    await scene.change(`UPDATE project SET name = 'Um zehn' WHERE id = $1`, [id]);
    at('11:00');
    const { json } = await changes(id, 'since=2026-01-31');
    expect(fieldsOf(json)).toEqual([['Name', 'Um neun', 'Um zehn']]);
    expect(json.sinceLabel).toMatch(/der erste gespeicherte Stand ist vom 22\.11\.2026, 10:00 Uhr$/);
  });

  it('addresses that were there before are none that came, though nothing else was changed since', async () => {
    const id = await stored();
    at('10:00');
    await scene.inClock((db) => insertAddresses(db, id, [['Dorfstraße', '1']]));
    at('11:00');
    expect((await changes(id, 'since=2026-11-22T10:30:00Z')).json.addresses.added).toBe(0);
  });

  it('refuses an end that does not lie behind the beginning, at the field', async () => {
    const id = await stored();
    at('12:00');
    const { json } = await between(id, '11:00', '10:00');
    expect(json).toMatchObject({ status: 400, errors: [{ path: 'until' }] });
  });
});
