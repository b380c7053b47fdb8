import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editing, insert, insertLand, plant, SOUTH, WEST } from '../../../test/public-projects.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { projectionOf } from '../../coverage/grid-projection.js';
import { setClock } from '../../platform/clock.js';
import type { AddressState } from '../words.js';
import { addressKey } from './address-key.js';
import { addressQuestionOf } from './address-question.js';

let service: TestService;

interface Planted {
  project?: number;
  street?: string;
  house: string;
  state?: AddressState;
  ags?: string;
}

const PLACE = [WEST + 1_030, SOUTH + 1_030] as const;
const [LONGITUDE, LATITUDE] = projectionOf(25833)!.inverse(...PLACE);

beforeAll(async () => {
  setClock(new Date('2026-11-01T10:00:00Z'));
  service = await startTestService(insertLand);
  const places = { '14625010': null, '14626110': null };
  const shown = { address_display: 'state_and_quarter' };
  await plant(
    service.db,
    { id: 1, name: 'Gezeigt', columns: shown, places },
    { id: 2, name: 'Nur Zahlen', columns: { address_display: 'counts' }, places },
    { id: 3, name: 'Nicht veröffentlicht', columns: { ...shown, published_at: null }, places },
    { id: 4, name: 'Auch gezeigt', columns: shown, places },
  );
  await addresses(
    { house: '12', state: 'planned' },
    { house: '12 a', state: 'ready' },
    { house: '14', state: 'activated' },
    { house: '16', state: 'left_out' },
    { house: '12', ags: '14626110', state: 'in_construction' },
    { street: 'Straße des 17. Juni', house: '5' },
    { project: 2, house: '20' },
    { project: 3, house: '22' },
    { project: 4, house: '12' },
  );
  await cellAround();
}, 120_000);
afterAll(async () => {
  setClock(null);
  await service.close();
});

const addresses = (...list: Planted[]) =>
  editing(service.db, async (manager) => {
    for (const [
      at,
      { project = 1, street = 'Hauptstraße', house, state = 'planned', ags = '14625010' },
    ] of list.entries())
      await insert(manager, 'address', {
        project_id: project,
        number: at + 1,
        ags,
        street,
        house_number: house,
        external_id: 'geheim-7',
        reason: null,
        postcode: '02906',
        folded: addressKey({ street, houseNumber: house, parcel: null, postcode: '02906' }),
        location: house === '12' ? `SRID=25833;POINT(${PLACE.join(' ')})` : null,
        state,
        quarter: '2027-04-01',
      });
  });

/** 95 % and more have 100 Mbit/s, under 10 % Gigabit; nothing is published of cable. */
async function cellAround() {
  const [x, y] = projectionOf(25832)!.forward(LONGITUDE, LATITUDE);
  await editing(service.db, async (manager) => {
    const [{ id }] = await manager.query(
      `INSERT INTO coverage_edition (source, user_group, reference_date, level, grid_srid, file_name, checksum, licence, credit, active_from)
       VALUES ('Atlas', 'households', '2025-12-31', 'cell', 25832, 'f', 'c', 'l', '© Atlas', '2026-01-01') RETURNING id`,
    );
    await manager.query(
      `INSERT INTO coverage_cell (edition_id, gy, gx, ags, households, bands_all, bands_ftthb, bands_hfc, bands_dsl, shares, running)
       VALUES ($5, $1, $2, '14625010', 3, $3, 0, $4, $3, '{}', '{}')`,
      [Math.floor(y / 100), Math.floor(x / 100), 0o666300, 0o777777, id],
    );
  });
}

const found = async (search: string): Promise<string[]> => {
  const { json } = await service.get(`/api/addresses?search=${encodeURIComponent(search)}`);
  return json.items.map(
    (item: { address: string; municipalityName: string }) => `${item.address}, ${item.municipalityName}`,
  );
};

describe('The search for an address', () => {
  it.each([
    ['Hauptstraße 12 Arnsdorf', ['Hauptstraße 12, Arnsdorf', 'Hauptstraße 12 a, Arnsdorf']],
    ['hauptstr. 12a', ['Hauptstraße 12 a, Arnsdorf']],
    ['02906 Arnsdorf, Hauptstrasse 14', ['Hauptstraße 14, Arnsdorf']],
    ['Hauptstr 12 görlitz', ['Hauptstraße 12, Görlitz']],
    ['Straße des 17. Juni 5', ['Straße des 17. Juni 5, Arnsdorf']],
  ])('%s', async (search, hits) => expect(await found(search)).toEqual(hits));

  it.each(['Arnsdorf', 'Arnsdorf 12', 'Hauptstraße', '12', 'Nebenweg 12', '%_ 12'])(
    '%s is no address here',
    async (search) => expect(await found(search)).toEqual([]),
  );
  it.each(['16', '20', '22'])(
    'Hauptstraße %s is left out, not shown by its recipient or of a project that is not public: nobody can tell which',
    async (house) => expect(await found(`Hauptstraße ${house}`)).toEqual([]),
  );
  it('a number range is found by its first number; without a street there is no question', () => {
    expect(addressQuestionOf('Ring 12–14')?.number).toBe('#00012');
    expect(addressQuestionOf('12 14')).toBeNull();
  });
});

describe('One address', () => {
  it('tells each project that shows it, with state and quarter, and nothing else', async () => {
    const { status, json, text } = await service.get('/api/addresses/1-1');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      id: '1-1',
      address: 'Hauptstraße 12',
      municipalityName: 'Arnsdorf',
      postcode: '02906',
    });
    expect(
      json.plans.map(({ project, state, quarter }: Record<string, { name: string }>) => [
        project!.name,
        state,
        quarter,
      ]),
    ).toEqual([
      ['Gezeigt', 'planned', '2027-Q2'],
      ['Auch gezeigt', 'planned', '2027-Q2'],
    ]);
    expect(text).not.toMatch(/geheim|refused|reason|lot/i);
  });
  it('lies where the map shows it, in a cell that tells bands and no counts', async () => {
    const { json, text } = await service.get('/api/addresses/1-1');
    expect(json.point).toEqual([expect.closeTo(LONGITUDE, 4), expect.closeTo(LATITUDE, 4)]);
    const { figures, ...quoted } = json.cell;
    expect(quoted).toEqual({
      referenceDate: '2025-12-31',
      source: 'Atlas',
      credit: '© Atlas',
      licence: 'l',
      isDemo: false,
    });
    const band = (technology: string, minMbit: number) =>
      figures.find(
        (one: { technology: string; minMbit: number }) =>
          one.technology === technology && one.minMbit === minMbit,
      ).band;
    expect([band('all', 100), band('all', 200), band('all', 1000), band('hfc', 100)]).toEqual([6, 3, 0, 7]);
    expect(text).not.toMatch(/households|gx|running/);
    expect((await service.get('/api/addresses/1-2')).json).toMatchObject({ point: null, cell: null });
  });
  it('is told as of today only: earlier states would tell of single households', async () => {
    setClock(new Date('2026-11-05T10:00:00Z'));
    const { status, json } = await service.get('/api/addresses/1-1?asOf=2026-11-02');
    expect([status, json.detail]).toEqual([
      404,
      'Zu einer einzelnen Adresse wird nur der heutige Stand gezeigt. Aus früheren Ständen ließe sich auf einzelne Haushalte schließen.',
    ]);
    expect((await service.get('/api/addresses/1-4?asOf=2026-11-02')).json.detail).toBe(
      'Zu dieser Adresse wird hier nichts gezeigt.',
    );
  });
  it('one that is used looks like one that is ready', async () => {
    const { json } = await service.get('/api/addresses/1-3');
    expect(json.plans).toMatchObject([{ state: 'ready', quarter: null }]);
  });
  it.each(['1-4', '2-7', '3-8', '1-99', '1', 'x-1', '99999999999-1'])('%s is the same 404', async (id) => {
    const { status, json } = await service.get(`/api/addresses/${id}`);
    expect([status, json.detail]).toEqual([404, 'Zu dieser Adresse wird hier nichts gezeigt.']);
  });
});
