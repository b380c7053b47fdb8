import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editing, insert, insertLand, plant } from '../../../test/public-projects.js';
import { startTestService, type TestService } from '../../../test/service.js';
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
        state,
        quarter: '2027-04-01',
      });
  });

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
  it('one that is used looks like one that is ready', async () => {
    const { json } = await service.get('/api/addresses/1-3');
    expect(json.plans).toMatchObject([{ state: 'ready', quarter: null }]);
  });
  it.each(['1-4', '2-7', '3-8', '1-99', '1', 'x-1', '99999999999-1'])('%s is the same 404', async (id) => {
    const { status, json } = await service.get(`/api/addresses/${id}`);
    expect([status, json.detail]).toEqual([404, 'Zu dieser Adresse wird hier nichts gezeigt.']);
  });
});
