import { beforeAll, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { Point } from '../server/src/municipality/arc-crossings.js';
import { findCrossings } from '../server/src/municipality/arc-crossings.js';
import type { SeedFiles } from '../server/src/municipality/seed-files.js';
import { readSeedMunicipalities } from '../server/src/municipality/seed-files.js';
import { projectRoot } from '../server/src/platform/project-root.js';

const shared = process.env.SHARED_DATA ?? path.join(projectRoot, '../shared/data');
const withShared = fs.existsSync(path.join(shared, 'boundaries')) ? it : it.skip;
const readSeed = (file: string) => fs.readFileSync(path.join(projectRoot, 'seed-data', file), 'utf8');

let seed: SeedFiles;
beforeAll(() => {
  seed = readSeedMunicipalities();
});
const find = (ags: string) => seed.municipalities.find((municipality) => municipality.ags === ags)!;

/** the Gemeinde of today behind any key */
function today(ags: string): string {
  const step = seed.succession.find((row) => row.ags === ags && row.successorAgs !== ags);
  return step ? today(step.successorAgs) : ags;
}

describe('the Gemeinden of today', () => {
  it('are 418 in 13 Kreise, each Kreis with its known number', () => {
    expect(new Set(seed.municipalities.map(({ ags }) => ags)).size).toBe(418);
    const count = (district: string) => seed.municipalities.filter((m) => m.districtAgs === district).length;
    expect(Object.fromEntries(seed.districts.map(({ ags }) => [ags, count(ags)]))).toEqual({
      14511: 1,
      14521: 59,
      14522: 52,
      14523: 37,
      14524: 33,
      14612: 1,
      14625: 57,
      14626: 53,
      14627: 28,
      14628: 36,
      14713: 1,
      14729: 30,
      14730: 30,
    });
  });

  it('tell the two Bernsdorf and the two Leipzig apart', () => {
    const bernsdorf = seed.municipalities.filter(({ name }) => name === 'Bernsdorf');
    expect(bernsdorf.map(({ ags, kind }) => [ags, kind])).toEqual([
      ['14524010', 'Gemeinde'],
      ['14625030', 'Stadt'],
    ]);
    const leipzig = seed.districts.filter(({ name }) => name.includes('Leipzig'));
    expect(leipzig.map(({ name }) => name)).toEqual(['Leipzig, Stadt', 'Landkreis Leipzig']);
    expect(seed.districts.filter(({ kind }) => kind === 'Landkreis')).toHaveLength(10);
  });

  it('carry Sorbian and official names', () => {
    expect(find('14625230').sorbianName).toBe('Bukecy');
    expect(find('14625150')).toMatchObject({ sorbianName: 'Hodźij', officialName: 'Göda / Hodźij' });
    expect(find('14625020')).toMatchObject({
      sorbianName: 'Budyšin',
      officialName: 'Bautzen, Große Kreisstadt',
    });
    expect(find('14522275')).toMatchObject({ name: 'Jahnatal', kind: 'Gemeinde', ars: null });
    const sorbian = seed.municipalities.filter(({ sorbianName }) => sorbianName);
    expect(new Set(sorbian.map(({ districtAgs }) => districtAgs))).toEqual(new Set(['14625', '14626']));
  });

  it('have the population of the census of 2022 and the area of Saxony', () => {
    const sum = (of: (m: SeedFiles['municipalities'][number]) => number) =>
      seed.municipalities.reduce((total, municipality) => total + of(municipality), 0);
    expect(sum(({ population }) => population)).toBe(4_038_131);
    expect(Math.abs(sum(({ areaKm2 }) => areaKm2) - 18_450)).toBeLessThan(30);
    expect(find('14628310').population).toBe(339);
    expect(find('14729160').areaKm2).toBeCloseTo(218, 0);
  });

  withShared('agree with the reference in key, name, Kreis, population', () => {
    const file = path.join(shared, 'boundaries/sachsen_gemeinden.geojson');
    const { features } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      features: { properties: Record<string, unknown> }[];
    };
    const reference = features.map(({ properties: p }) => [p.ags, p.name, p.kreis_ags, p.population]);
    const ours = seed.municipalities.map((m) => [m.ags, m.name, m.districtAgs, m.population]);
    expect(ours.sort()).toEqual(reference.sort());
  });
});

describe('the succession of keys', () => {
  it('leads every former key to a Gemeinde of today, on a day that existed', () => {
    for (const {
      ags,
      successorAgs,
      successorName,
      effective,
      evidence,
      populationSource,
    } of seed.succession) {
      expect(find(today(ags))).toBeDefined();
      expect(find(successorAgs).name).toBe(successorName);
      expect(new Date(`${effective}T00:00:00Z`).toISOString().slice(0, 10)).toBe(effective);
      expect(effective >= '2011-01-01' && effective <= '2023-01-01').toBe(true);
      expect([evidence, populationSource]).not.toContain('');
      if (ags !== successorAgs) expect(find(ags)).toBeUndefined();
    }
  });

  it('names Mochau, Mylau and Tauscha for the three keys dissolved before the borders of 2016', () => {
    const row = (ags: string) => seed.succession.find((r) => r.ags === ags);
    const expected = { effective: '2016-01-01' };
    expect(row('14522370')).toMatchObject({
      name: 'Mochau',
      successorName: 'Döbeln',
      population: 2311,
      ...expected,
    });
    expect(row('14523250')).toMatchObject({
      name: 'Mylau',
      successorName: 'Reichenbach im Vogtland',
      ...expected,
    });
    expect(row('14627280')).toMatchObject({ name: 'Tauscha', successorName: 'Thiendorf', ...expected });
  });

  it('weighs all parts of a Gemeinde or none, so that a merge is never lopsided', () => {
    const published = seed.succession.filter(({ effective }) => effective >= '2016-01-01');
    for (const successor of new Set(published.map(({ successorAgs }) => successorAgs))) {
      const parts = published.filter(({ successorAgs }) => successorAgs === successor);
      expect(parts.length).toBeGreaterThan(1);
      expect(new Set(parts.map(({ population }) => population === null)).size).toBe(1);
    }
    expect(published.filter(({ population }) => population === null)).toEqual([]);
  });

  it('explains the number of Gemeinden that the Statistisches Landesamt gives for each year', () => {
    const dissolvedAfter = (day: string) => {
      const later = seed.succession.filter((row) => row.effective > day && row.ags !== row.successorAgs);
      const founded = ['14521495', '14521035', '14522275'].filter((ags) =>
        later.some((r) => r.successorAgs === ags),
      );
      return later.length - founded.length;
    };
    const numbers = {
      '2013-01-01': 438,
      '2015-01-01': 430,
      '2016-01-01': 426,
      '2017-01-01': 423,
      '2018-01-01': 421,
    };
    const since = { '2019-01-01': 419, '2022-01-01': 419, '2023-01-01': 418, '2024-01-01': 418 };
    for (const [day, number] of Object.entries({ ...numbers, ...since })) {
      expect([day, 418 + dissolvedAfter(day)]).toEqual([day, number]);
    }
  });

  withShared('places every Saxon key of the published files and of the borders of 2016', () => {
    const folder = path.join(shared, 'breitbandatlas');
    const files = fs.readdirSync(folder).map((file) => path.join(folder, file));
    files.push(path.join(shared, 'boundaries/sachsen_gemeinden_2016.geojson'));
    const keys = files.flatMap(
      (file) => fs.readFileSync(file, 'utf8').match(/(?<=^|"ags":)"?14\d{6}\b/gm) ?? [],
    );
    const distinct = [...new Set(keys.map((key) => key.replace('"', '')))];
    expect(distinct).toHaveLength(429);
    expect(distinct.filter((key) => !find(today(key)))).toEqual([]);
    expect(new Set(distinct.map(today)).size).toBe(418);
  });
});

describe('the borders', () => {
  let topology: Topology<{ municipalities: GeometryCollection }>;
  let uses: Map<number, number[]>;
  beforeAll(() => {
    topology = JSON.parse(readSeed('boundaries.topojson'));
    uses = new Map();
    const geometries = topology.objects.municipalities.geometries as MultiPolygon[];
    for (const arc of geometries.flatMap(({ arcs }) => arcs.flat(2))) {
      const number = arc < 0 ? ~arc : arc;
      uses.set(number, [...(uses.get(number) ?? []), arc]);
    }
  });
  const decoded = () =>
    topology.arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([dx, dy]): Point => [(x += dx!), (y += dy!)]);
    });

  it('stand under every key of today', () => {
    const keys = topology.objects.municipalities.geometries.map(({ id }) => id);
    expect(keys).toEqual(seed.municipalities.map(({ ags }) => ags));
  });

  it('leave no gap: a line is walked by two neighbours in opposite directions, or it is the one outer border', () => {
    const lines = decoded();
    const outer: Point[][] = [];
    for (const [number, walked] of uses) {
      if (walked.length === 1) outer.push(lines[number]!);
      else expect(walked.map((arc) => arc < 0).sort()).toEqual([false, true]);
    }
    const next = new Map(outer.map((line) => [String(line[0]), String(line.at(-1))]));
    const start = [...next.keys()][0]!;
    let at = next.get(start)!;
    for (let step = 1; step < outer.length; step++) at = next.get(at)!;
    expect(at).toBe(start);
    expect(next.size).toBe(outer.length);
  });

  it('do not overlap: no two lines cross or touch except in their ends', () => {
    expect(findCrossings(decoded())).toEqual([]);
  });

  it('keep exclaves and enclaves: Torgau lies partly inside Beilrode, whose ring the source draws wrong', () => {
    expect(find('14730310').geometry.coordinates).toHaveLength(2);
    expect(find('14730030').geometry.coordinates[0]).toHaveLength(2);
    const parts = seed.municipalities.filter(({ geometry }) => geometry.coordinates.length > 1);
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Deutschneudorf', 'Groß Düben', 'Mücka', 'Diera-Zehren', 'Dippoldiswalde']),
    );
    const holes = seed.municipalities.filter(({ geometry }) =>
      geometry.coordinates.some((p) => p.length > 1),
    );
    expect(holes.map(({ name }) => name)).toEqual(['Käbschütztal', 'Beilrode', 'Dreiheide']);
  });
});

describe('the published figures', () => {
  const rows = readSeed('published-coverage.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));
  const share = (...key: string[]) =>
    Number(rows.find((row) => key.every((part, i) => row[i] === part))?.[4]);

  it('hold the Land at six dates and the 13 Kreise at mid 2021', () => {
    expect(rows.filter(([area]) => area === '14')).toHaveLength(6 * 7);
    expect(rows.filter(([area]) => area !== '14')).toHaveLength(13 * 4);
    expect(share('14', '2021-06-30', 'all', '50')).toBe(92.63);
    expect(share('14', '2021-06-30', 'all', '1000')).toBe(48.94);
    expect(share('14', '2018-12-31', 'ftthb', '1000')).toBe(8.59);
    expect(share('14', '2020-06-30', 'all', '1000')).toBe(42.47);
    expect(share('14627', '2021-06-30', 'ftthb', '1000')).toBe(2.25);
    expect(rows.every(([, , , , , source]) => source!.startsWith('Breitbandatlas | Gigabit-Grundbuch'))).toBe(
      true,
    );
  });

  withShared('agree with the published table of the Kreise', () => {
    const table = fs.readFileSync(path.join(shared, 'breitbandatlas/landkreis_privat_2021_1.csv'), 'utf8');
    const [header, ...lines] = table
      .trim()
      .split(/\r?\n/)
      .map((line) => line.replaceAll('"', '').split(';'));
    const published = new Map(lines.map((line) => [line[header!.indexOf('ags')]!, line]));
    for (const [area, , technology, minMbit, value] of rows.filter(([key]) => key !== '14')) {
      const column = technology === 'all' ? `verf_300_${minMbit}` : `verf_ftth_${minMbit}`;
      const index = header!.indexOf(column);
      expect(index).toBeGreaterThan(0);
      expect(Number(published.get(area!)![index]!.replace(',', '.'))).toBe(Number(value));
    }
  });
});
