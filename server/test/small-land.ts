import type { DataSource } from 'typeorm';

/**
 * A Land of two Kreise and five Gemeinden, with the three kinds of merger: Olbernhau goes on under its key and took in
 * Pfaffroda, Aue-Bad Schlema is new, Döbeln took in Mochau without known weights.
 */
const DISTRICTS = [
  ['14521', 'Erzgebirgskreis'],
  ['14522', 'Mittelsachsen'],
];
const MUNICIPALITIES: [ags: string, name: string, population: number | null, validTo: string | null][] = [
  ['14521035', 'Aue-Bad Schlema', 20000, null],
  ['14521460', 'Olbernhau', 10000, null],
  ['14521495', 'Pockau-Lengefeld', 7000, null],
  ['14522080', 'Döbeln', 24000, null],
  ['14522060', 'Burgstädt', 11000, null],
  ['14521030', 'Aue', null, '2018-12-31'],
  ['14521050', 'Bad Schlema', null, '2018-12-31'],
  ['14521470', 'Pfaffroda', null, '2016-12-31'],
  ['14522370', 'Mochau', null, '2015-12-31'],
];
const SUCCESSION: [ags: string, successor: string, effective: string, population: number | null][] = [
  ['14521460', '14521460', '2017-01-01', 9000],
  ['14521470', '14521460', '2017-01-01', 3000],
  ['14521030', '14521035', '2019-01-01', 15000],
  ['14521050', '14521035', '2019-01-01', 5000],
  ['14522080', '14522080', '2016-01-01', null],
  ['14522370', '14522080', '2016-01-01', null],
];
const SQUARE = 'SRID=25833;MULTIPOLYGON(((400000 5600000,401000 5600000,401000 5601000,400000 5600000)))';

export async function insertSmallLand(db: DataSource): Promise<void> {
  for (const [ags, name] of DISTRICTS) {
    await db.query(
      `INSERT INTO district (ags, name, kind, sort_name, geometry) VALUES ($1, $2, 'Landkreis', lower($2::text), $3)`,
      [ags, name, SQUARE],
    );
  }
  for (const [ags, name, population, validTo] of MUNICIPALITIES) {
    await db.query(
      `INSERT INTO municipality (ags, name, official_name, kind, district_ags, population, population_date, sort_name, valid_to, geometry)
       VALUES ($1, $2, $2, 'Stadt', left($1::text, 5), $3, '2022-05-15', lower($2::text), $4, $5)`,
      [ags, name, population, validTo, validTo ? null : SQUARE],
    );
  }
  for (const [ags, successor, effective, population] of SUCCESSION) {
    await db.query(
      `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence, population, population_source)
       VALUES ($1, $2, $3, 'Test', $4, 'Zensus 2011')`,
      [ags, successor, effective, population],
    );
  }
}
