import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { projectRoot } from '../platform/project-root.js';

export interface SeedMunicipality {
  ags: string;
  ars: string | null;
  name: string;
  officialName: string;
  sorbianName: string | null;
  kind: string;
  districtAgs: string;
  population: number;
  populationDate: string;
  areaKm2: number;
  /** EPSG:4326 */
  geometry: MultiPolygon;
}

export interface SeedDistrict {
  ags: string;
  name: string;
  kind: 'Landkreis' | 'Kreisfreie Stadt';
  sorbianName: string | null;
}

/**
 * A former key and the one it went to. Where `ags` equals `successorAgs`, the Gemeinde took another in and goes on under
 * its key: the row holds its own weight before that day and makes no former key.
 */
export interface SeedSuccession {
  ags: string;
  name: string;
  successorAgs: string;
  successorName: string;
  effective: string;
  evidence: string;
  population: number | null;
  populationSource: string;
}

export interface SeedFiles {
  municipalities: SeedMunicipality[];
  districts: SeedDistrict[];
  succession: SeedSuccession[];
}

export function readSeedMunicipalities(): SeedFiles {
  const borders = readBorders();
  return {
    municipalities: readTable('municipalities.csv').map((row) => ({
      ags: row.ags!,
      ars: row.ars || null,
      name: row.name!,
      officialName: row.official_name!,
      sorbianName: row.sorbian_name || null,
      kind: row.kind!,
      districtAgs: row.district_ags!,
      population: Number(row.population),
      populationDate: row.population_date!,
      areaKm2: Number(row.area_km2),
      geometry: borders.get(row.ags!)!,
    })),
    districts: readTable('districts.csv').map((row) => ({
      ags: row.ags!,
      name: row.name!,
      kind: row.kind as SeedDistrict['kind'],
      sorbianName: row.sorbian_name || null,
    })),
    succession: readTable('succession.csv').map((row) => ({
      ags: row.ags!,
      name: row.name!,
      successorAgs: row.successor_ags!,
      successorName: row.successor_name!,
      effective: row.effective!,
      evidence: row.evidence!,
      population: row.population ? Number(row.population) : null,
      populationSource: row.population_source!,
    })),
  };
}

function readTable(file: string): Record<string, string>[] {
  return parse(fs.readFileSync(path.join(projectRoot, 'seed-data', file)), { delimiter: ';', columns: true });
}

function readBorders(): Map<string, MultiPolygon> {
  const file = path.join(projectRoot, 'seed-data', 'boundaries.topojson');
  const topology = JSON.parse(fs.readFileSync(file, 'utf8')) as Topology<{
    municipalities: GeometryCollection;
  }>;
  const { features } = feature(topology, topology.objects.municipalities);
  return new Map(features.map(({ id, geometry }) => [String(id), geometry as MultiPolygon]));
}
