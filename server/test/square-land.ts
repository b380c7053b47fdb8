import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
  type MunicipalityImportOptions,
  importMunicipalities,
} from '../src/municipality/municipality-import.js';
import { type Place, square, TestFolder } from './boundary-files.js';
import { openTestDatabase, type TestDatabase } from './database.js';

/** Two Kreise and a Kreisfreie Stadt of squares, each of 5 km, in EPSG:25833. */
export const KM5 = 5000;
export const [X, Y] = [450_000, 5_650_000];
const NAMES: [ags: string, name: string, column: number, row: number, bez: string][] = [
  ['14625010', 'Arnsdorf', 0, 0, 'Gemeinde'],
  ['14625150', 'Göda', 1, 0, 'Gemeinde'],
  ['14625250', 'Kamenz', 2, 0, 'Stadt'],
  ['14626110', 'Görlitz', 0, 1, 'Stadt'],
  ['14626120', 'Groß Düben', 1, 1, 'Gemeinde'],
  ['14511000', 'Chemnitz', 2, 1, 'Stadt'],
];

export function squareLand(change: (places: Map<string, Place>) => void = () => undefined): Place[] {
  const places = new Map<string, Place>();
  for (const [ags, GEN, column, row, BEZ] of NAMES) {
    const geometry = square(X + column * KM5, Y + row * KM5, KM5);
    places.set(ags, {
      properties: { AGS: ags, GEN, BEZ, name_sorbisch: ags === '14625150' ? 'Hodźij' : null },
      geometry,
    });
  }
  change(places);
  return [...places.values()];
}

const TABLES =
  'municipality, municipality_succession, district, boundary_shape, municipality_search, data_version';

type Options = Partial<MunicipalityImportOptions>;

/** A database that is empty before each test, and imports of squareLand() and of other files into it. */
export function useSquareLand() {
  let database: TestDatabase;
  const folder = new TestFolder();
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(() => database.db.query(`TRUNCATE ${TABLES} CASCADE`));
  afterAll(async () => {
    folder.remove();
    await database?.close();
  });
  const run = (file: string, options: Options = {}) =>
    importMunicipalities(database.db, file, { states: ['14'], ...options });
  const geoJson = (places: Place[]) => folder.geoJson('land.geojson', places, 'EPSG:25833');
  return {
    folder,
    db: () => database.db,
    run,
    geoJson,
    importLand: (change?: (places: Map<string, Place>) => void, options?: Options) =>
      run(geoJson(squareLand(change)), options),
    stored: async (ags: string) => {
      const [row] = await database.db.query(
        `SELECT *, ST_Area(geometry) AS area, to_char(valid_to, 'YYYY-MM-DD') AS ended
           FROM municipality WHERE ags = $1`,
        [ags],
      );
      return row;
    },
  };
}

/** The sentence of a refusal, or "accepted". */
export const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );
