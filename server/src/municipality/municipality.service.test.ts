import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpException } from '@nestjs/common';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { setClock } from '../platform/clock.js';
import { municipalityDetailDto, municipalityList, municipalityQuery } from './municipality.dto.js';
import { MunicipalityService } from './municipality.service.js';
import {
  NAME_SEARCH,
  nameSearchParameters,
  type Question,
  questionOf,
  SIMILAR_SEARCH,
} from './municipality-search.queries.js';
import { seedMunicipalities } from './seed-municipalities.js';

let database: TestDatabase;
let service: MunicipalityService;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMunicipalities(database.db, () => undefined);
  service = new MunicipalityService(database.db);
});
afterAll(() => database?.close());

const list = (query: Record<string, unknown>) => service.list(municipalityQuery.parse(query));
const hits = async (search: string, limit = 5) => (await list({ search, limit })).items;
const names = async (search: string, limit = 5) => (await hits(search, limit)).map((hit) => hit.name);
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: HttpException) => `${error.getStatus()} ${(error.getResponse() as { detail: string }).detail}`,
  );

describe('the search for a Gemeinde', () => {
  it.each([
    ['Görlitz', 'Görlitz'],
    ['Goerlitz', 'Görlitz'],
    ['Gorlitz', 'Görlitz'],
    ['görl', 'Görlitz'],
    ['Ölsnitz/Vogtl.', 'Oelsnitz/Vogtl.'],
    ['Weisswasser', 'Weißwasser/O.L.'],
    ['Budyšin', 'Bautzen'],
    ['Budysin', 'Bautzen'],
    ['Wojerecy', 'Hoyerswerda'],
    ['Hodźij', 'Göda'],
    ['leipzig', 'Leipzig'],
    ['Leipzig, Stadt', 'Leipzig'],
    ['Pfaffroda', 'Olbernhau'],
    ['Bad Schlema', 'Aue-Bad Schlema'],
    ['schlema', 'Aue-Bad Schlema'],
  ])('%s leads to %s first, as an exact hit', async (words, name) => {
    const [first] = await hits(words);
    expect(first).toMatchObject({ name, exact: true });
  });

  it('tells by which name it was found', async () => {
    expect((await hits('Pfaffroda'))[0]).toMatchObject({ matched: 'Pfaffroda', matchedKind: 'former_name' });
    expect((await hits('Budyšin'))[0]).toMatchObject({ matched: 'Budyšin', matchedKind: 'sorbian_name' });
    expect((await hits('leipzig'))[0]).toMatchObject({ matched: 'Leipzig', matchedKind: 'name' });
  });

  it.each([
    ['Kamentz', 'Kamenz'],
    ['Bauzen', 'Bautzen'],
    ['Görltz', 'Görlitz'],
    ['Chemitz', 'Chemnitz'],
    ['Zwikau', 'Zwickau'],
    ['Hoyeswerda', 'Hoyerswerda'],
    ['Dresdn', 'Dresden'],
    ['Schlemma', 'Aue-Bad Schlema'],
  ])('%s is mistyped: %s is asked back, not claimed', async (words, name) => {
    const [first] = await hits(words);
    expect(first).toMatchObject({ name, exact: false });
  });

  it('shows both Bernsdorf with their Kreis, and one alone when the Kreis is named', async () => {
    const both = await hits('Bernsdorf');
    expect(both.slice(0, 2).map((hit) => hit.districtName)).toEqual([
      'Landkreis Bautzen',
      'Landkreis Zwickau',
    ]);
    const one = await hits('Bernsdorf Zwickau');
    expect(one.map((hit) => [hit.ags, hit.matched, hit.matchedKind])).toEqual([
      ['14524010', 'Bernsdorf', 'name'],
    ]);
    expect(await names('Bernsdorf, Landkreis Zwickau')).toEqual(['Bernsdorf']);
  });

  it('two letters give the places that begin with them first, the larger before the smaller', async () => {
    const found = await hits('Au', 8);
    const starting = found.filter((hit) => hit.matched.startsWith('Au'));
    expect(starting.length).toBeGreaterThan(3);
    expect(found.slice(0, starting.length)).toEqual(starting);
  });

  it('does not find every Stadt by "Stadt", nor a whole Kreis by its name', async () => {
    expect((await list({ search: 'Kreisstadt' })).items).toHaveLength(0);
    expect((await list({ search: 'Vogtlandkreis' })).items.filter((hit) => hit.exact)).toHaveLength(0);
  });

  it.each([
    ['14625020', 'Bautzen', 'key'],
    ['14 6 25 020', 'Bautzen', 'key'],
    ['146250020020', 'Bautzen', 'key'],
    ['14521470', 'Olbernhau', 'former_key'],
  ])('the key %s leads to %s', async (key, name, matchedKind) => {
    expect((await hits(key))[0]).toMatchObject({ name, matchedKind, exact: true });
  });

  it('the beginning of a key gives the Gemeinden of a Kreis', async () => {
    const found = await list({ search: '14626' });
    expect(found.items).toHaveLength(53);
    expect(new Set(found.items.map((hit) => hit.districtAgs))).toEqual(new Set(['14626']));
  });

  it.each(['%', '__', "'; DROP", '--', '\\', '9999', 'xqxqxq', '🙂🙂'])(
    'nonsense finds nothing: %s',
    async (words) => {
      if (words.length < 2) return;
      expect((await list({ search: words })).items).toEqual([]);
    },
  );

  it('stays within a Kreis when one is chosen', async () => {
    const found = await list({ search: 'Bernsdorf', district: '14524' });
    expect(found.items.map((hit) => hit.name)).toEqual(['Bernsdorf', 'Langenbernsdorf']);
  });

  it('takes milliseconds in the database (logged, not judged)', async () => {
    for (const [sql, words] of [
      [NAME_SEARCH, 'au'],
      [NAME_SEARCH, 'Görlitz'],
      [SIMILAR_SEARCH, 'Kamentz'],
    ] as const) {
      const parameters = nameSearchParameters(questionOf(words) as Question, {
        district: null,
        after: null,
        limit: 20,
      });
      const plan = await database.db.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters);
      const [{ 'Execution Time': ms }] = plan[0]['QUERY PLAN'];
      console.log(`search "${words}": ${ms} ms in the database`);
    }
  });
});

describe('the list of Gemeinden', () => {
  it('pages through all 418 in German order, none twice', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = municipalityList.parse(await list({ limit: 100, after }));
      seen.push(...page.items.map((item) => item.name));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(418);
    expect(new Set((await list({ limit: 500 })).items.map((item) => item.ags)).size).toBe(418);
    expect(seen.slice(0, 3)).toEqual(['Adorf/Vogtl.', 'Altenberg', 'Altmittweida']);
    expect(seen.indexOf('Görlitz')).toBeLessThan(seen.indexOf('Grimma'));
  });

  it.each([{ search: 'a b' }, { search: 'au' }, { search: '14' }, { search: 'Kamentz' }])(
    'pages through a search without losing or repeating a hit: %j',
    async (query) => {
      const whole = (await list({ ...query, limit: 500 })).items.map((item) => item.ags);
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await list({ ...query, limit: 7, after });
        paged.push(...page.items.map((item) => item.ags));
        after = page.next ?? undefined;
      } while (after);
      expect(paged).toEqual(whole);
    },
  );

  it('refuses a cursor of another filter, another asOf or another hand', async () => {
    const { next } = await list({ search: 'au', limit: 2 });
    expect(await refusal(list({ search: 'be', limit: 2, after: next }))).toMatch(/^400 .*anderen Auswahl/);
    expect(await refusal(list({ limit: 2, after: next }))).toMatch(/^400/);
    expect(await refusal(list({ limit: 2, after: 'x' }))).toMatch(/^400 .*nicht lesbar/);
  });

  it('answers asOf with what was known then, and refuses a day before anything was stored', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    setClock(tomorrow);
    try {
      // A day of asOf is one of Berlin, which begins an hour or two before that of UTC.
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
      expect((await list({ asOf: today })).items.length).toBe(100);
      expect(await refusal(list({ asOf: '2020-01-01' }))).toMatch(/^404 .*kein Stand gespeichert/);
    } finally {
      setClock(null);
    }
  });

  it('lists the 13 Kreise by the name of the place', async () => {
    const { items } = await service.listDistricts({});
    expect(items.map((item) => item.name).slice(0, 3)).toEqual([
      'Landkreis Bautzen',
      'Chemnitz, Stadt',
      'Dresden, Stadt',
    ]);
    const leipzig = items
      .filter((item) => item.name.includes('Leipzig'))
      .map((item) => [item.name, item.municipalityCount]);
    expect(leipzig).toEqual([
      ['Landkreis Leipzig', 30],
      ['Leipzig, Stadt', 1],
    ]);
  });
});

describe('one Gemeinde', () => {
  it('is answered in the shape of the contract', async () => {
    const bautzen = municipalityDetailDto.parse(await service.get('14625020'));
    expect(bautzen).toMatchObject({
      name: 'Bautzen',
      sorbianName: 'Budyšin',
      districtName: 'Landkreis Bautzen',
      formerOf: null,
    });
    const [west, south, east, north] = bautzen.bounds;
    expect(west).toBeLessThan(14.4239);
    expect(east).toBeGreaterThan(14.4239);
    expect(south).toBeLessThan(51.1814);
    expect(north).toBeGreaterThan(51.1814);
    expect(bautzen.neighbours).toContain('14625150');
  });

  it('is found by its ARS too', async () => {
    expect((await service.get('146250020020')).name).toBe('Bautzen');
  });

  it('any former key leads to it and says so', async () => {
    expect(await service.get('14521030')).toMatchObject({
      ags: '14521035',
      requestedKey: '14521030',
      formerOf: { ags: '14521030', name: 'Aue', since: '2019-01-01' },
    });
    const jahnatal = await service.get('14522450');
    expect(jahnatal).toMatchObject({ name: 'Jahnatal', formerOf: { name: 'Ostrau' } });
    expect(jahnatal.predecessors.map((former) => former.name)).toEqual(['Ostrau', 'Zschaitz-Ottewig']);
  });

  it('a key of no Gemeinde is a 404 with a sentence', async () => {
    const sentence = '404 Zum Schlüssel 14999999 gibt es keine Gemeinde in Sachsen.';
    expect(await refusal(service.get('14999999'))).toBe(sentence);
    expect(await refusal(service.get('Bautzen'))).toMatch(/^404/);
  });
});
