import type { EntityManager } from 'typeorm';
import type { BoundaryShapeRecord } from './boundary-shapes.js';
import { foldPlain, sortName } from './fold.js';

/** A row of table municipality as it is to be written. */
export interface MunicipalityRecord {
  ags: string;
  ars: string | null;
  name: string;
  officialName: string;
  sorbianName: string | null;
  kind: string;
  districtAgs: string;
  population: number | null;
  populationDate: string | null;
  areaKm2: number | null;
  validFrom: string | null;
  validTo: string | null;
  /** WKB in EPSG:25833; null for a former Gemeinde. */
  geometry: Uint8Array | null;
}

export interface DistrictRecord {
  ags: string;
  name: string;
  kind: 'Landkreis' | 'Kreisfreie Stadt';
  sorbianName: string | null;
  geometry: Uint8Array;
}

export interface SuccessionRecord {
  ags: string;
  successorAgs: string;
  effective: string;
  evidence: string;
  population: number | null;
  populationSource: string | null;
}

/** Values of one member of every record: one array a column, as `unnest` takes them. */
function column<T, V>(records: T[], value: (record: T) => V): V[] {
  return records.map(value);
}

const asBytes = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes);

export async function writeMunicipalities(
  manager: EntityManager,
  records: MunicipalityRecord[],
): Promise<void> {
  await manager.query(
    `INSERT INTO municipality (ags, ars, name, official_name, sorbian_name, kind, district_ags, population,
                               population_date, area_km2, sort_name, valid_from, valid_to, geometry)
     SELECT t.ags, t.ars, t.name, t.official_name, t.sorbian_name, t.kind, t.district_ags, t.population,
            t.population_date, t.area_km2, t.sort_name, t.valid_from, t.valid_to,
            ST_SetSRID(ST_GeomFromWKB(t.geometry), 25833)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[],
                   $9::date[], $10::numeric[], $11::text[], $12::date[], $13::date[], $14::bytea[])
         AS t (ags, ars, name, official_name, sorbian_name, kind, district_ags, population,
               population_date, area_km2, sort_name, valid_from, valid_to, geometry)
     ON CONFLICT (ags) DO UPDATE SET
       ars = excluded.ars, name = excluded.name, official_name = excluded.official_name,
       sorbian_name = excluded.sorbian_name, kind = excluded.kind, district_ags = excluded.district_ags,
       population = excluded.population, population_date = excluded.population_date,
       area_km2 = excluded.area_km2, sort_name = excluded.sort_name, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, geometry = excluded.geometry`,
    [
      column(records, (record) => record.ags),
      column(records, (record) => record.ars),
      column(records, (record) => record.name),
      column(records, (record) => record.officialName),
      column(records, (record) => record.sorbianName),
      column(records, (record) => record.kind),
      column(records, (record) => record.districtAgs),
      column(records, (record) => record.population),
      column(records, (record) => record.populationDate),
      column(records, (record) => record.areaKm2),
      column(records, (record) => sortName(record.name)),
      column(records, (record) => record.validFrom),
      column(records, (record) => record.validTo),
      column(records, (record) => asBytes(record.geometry)),
    ],
  );
}

/** "Landkreis Bautzen" sorts under Bautzen. */
function districtSortName(name: string): string {
  return foldPlain(name.replace(/^Landkreis /, ''));
}

export async function writeDistricts(manager: EntityManager, records: DistrictRecord[]): Promise<void> {
  await manager.query(
    `INSERT INTO district (ags, name, kind, sorbian_name, sort_name, geometry)
     SELECT t.ags, t.name, t.kind, t.sorbian_name, t.sort_name, ST_SetSRID(ST_GeomFromWKB(t.geometry), 25833)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[])
         AS t (ags, name, kind, sorbian_name, sort_name, geometry)
     ON CONFLICT (ags) DO UPDATE SET
       name = excluded.name, kind = excluded.kind, sorbian_name = excluded.sorbian_name,
       sort_name = excluded.sort_name, geometry = excluded.geometry`,
    [
      column(records, (record) => record.ags),
      column(records, (record) => record.name),
      column(records, (record) => record.kind),
      column(records, (record) => record.sorbianName),
      column(records, (record) => districtSortName(record.name)),
      column(records, (record) => asBytes(record.geometry)),
    ],
  );
}

export async function writeSuccession(manager: EntityManager, records: SuccessionRecord[]): Promise<void> {
  await manager.query(
    `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence, population, population_source)
     SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::int[], $6::text[])
     ON CONFLICT (ags, successor_ags) DO UPDATE SET
       effective = excluded.effective, evidence = excluded.evidence`,
    [
      column(records, (record) => record.ags),
      column(records, (record) => record.successorAgs),
      column(records, (record) => record.effective),
      column(records, (record) => record.evidence),
      column(records, (record) => record.population),
      column(records, (record) => record.populationSource),
    ],
  );
}

/** Replaces all generalised borders: they share lines, so one that changes changes its neighbours. */
export async function writeBoundaryShapes(
  manager: EntityManager,
  shapes: BoundaryShapeRecord[],
): Promise<void> {
  await manager.query('DELETE FROM boundary_shape');
  await manager.query(
    `INSERT INTO boundary_shape (level, area, zoom, geometry)
     SELECT t.level, t.area, t.zoom, ST_SetSRID(ST_GeomFromWKB(t.geometry), 3857)
       FROM unnest($1::text[], $2::text[], $3::smallint[], $4::bytea[]) AS t (level, area, zoom, geometry)`,
    [
      column(shapes, (shape) => shape.level),
      column(shapes, (shape) => shape.area),
      column(shapes, (shape) => shape.zoom),
      column(shapes, (shape) => asBytes(shape.geometry)),
    ],
  );
}
