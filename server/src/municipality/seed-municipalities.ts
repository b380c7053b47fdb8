import type { DataSource } from 'typeorm';
import { changing } from '../platform/changing.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { boundaryShapes } from './boundary-shapes.js';
import {
  type MunicipalityRecord,
  writeBoundaryShapes,
  writeDistricts,
  writeMunicipalities,
  writeSuccession,
} from './municipality-writer.js';
import { type PreparedGeometry, prepareGeometries, uniteGeometries } from './prepared-geometry.js';
import { rebuildSearchTerms } from './search-terms.js';
import {
  readSeedMunicipalities,
  type SeedFiles,
  type SeedMunicipality,
  type SeedSuccession,
} from './seed-files.js';
import { writeWkb } from './wkb.js';

type Progress = (done: number, total: number) => void;

/** Loads the Gemeinden and Kreise that ship with the project, whole or not at all. */
export async function seedMunicipalities(db: DataSource, progress: Progress): Promise<void> {
  const seed = readSeedMunicipalities();
  const steps = seed.municipalities.length + seed.districts.length + 2;
  const borders = await prepareBorders(db, seed, (done) => progress(done, steps));
  const districts = await districtBorders(db, seed, borders);
  progress(steps - 2, steps);
  const shapes = await boundaryShapes(
    seed.municipalities.map(({ ags, districtAgs }) => ({
      ags,
      districtAgs,
      mercator: borders.get(ags)!.mercator,
    })),
  );
  progress(steps - 1, steps);
  const today = seed.municipalities.map((municipality) =>
    recordOf(municipality, borders.get(municipality.ags)!),
  );
  await changing(db, async (manager) => {
    await writeDistricts(
      manager,
      seed.districts.map((district) => ({ ...district, geometry: districts.get(district.ags)!.wkb })),
    );
    await writeMunicipalities(manager, [...today, ...formerRecords(seed)]);
    await writeSuccession(manager, seed.succession);
    await writeBoundaryShapes(manager, shapes);
    await rebuildSearchTerms(manager);
    await bumpDataVersion(manager, 'municipality');
  });
  progress(steps, steps);
}

async function prepareBorders(
  db: DataSource,
  seed: SeedFiles,
  progress: (done: number) => void,
): Promise<Map<string, PreparedGeometry>> {
  const raw = seed.municipalities.map((municipality) => writeWkb(municipality.geometry));
  const prepared = await prepareGeometries(db, 4326, raw, progress);
  const flawed = prepared.find((border) => border instanceof Error);
  if (flawed) throw flawed;
  return new Map(seed.municipalities.map(({ ags }, index) => [ags, prepared[index] as PreparedGeometry]));
}

async function districtBorders(
  db: DataSource,
  seed: SeedFiles,
  borders: Map<string, PreparedGeometry>,
): Promise<Map<string, PreparedGeometry>> {
  const districts = new Map<string, PreparedGeometry>();
  for (const { ags } of seed.districts) {
    const members = seed.municipalities.filter((municipality) => municipality.districtAgs === ags);
    districts.set(
      ags,
      await uniteGeometries(
        db,
        members.map((member) => borders.get(member.ags)!),
      ),
    );
  }
  return districts;
}

function recordOf(municipality: SeedMunicipality, border: PreparedGeometry): MunicipalityRecord {
  return { ...municipality, validFrom: null, validTo: null, geometry: border.wkb };
}

/** A former Gemeinde keeps its name under its key and ends on the day its successor begins. */
function formerRecords(seed: SeedFiles): MunicipalityRecord[] {
  const today = new Set(seed.municipalities.map((municipality) => municipality.ags));
  const former = new Map(
    seed.succession.filter((step) => !today.has(step.ags)).map((step) => [step.ags, formerRecord(step)]),
  );
  return [...former.values()];
}

function formerRecord(step: SeedSuccession): MunicipalityRecord {
  return {
    ags: step.ags,
    ars: null,
    name: step.name,
    officialName: step.name,
    sorbianName: null,
    kind: 'Gemeinde',
    districtAgs: step.ags.slice(0, 5),
    population: step.population,
    populationDate: null,
    areaKm2: null,
    validFrom: null,
    validTo: step.effective,
    geometry: null,
  };
}
