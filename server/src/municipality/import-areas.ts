import type { BoundaryReading } from './boundary-reading.js';
import type { RowIssue } from './boundary-row.js';
import type { FileMunicipalities } from './boundary-rows.js';
import { boundaryShapes, type BoundaryShapeRecord } from './boundary-shapes.js';
import type { ImportPlan } from './import-plan.js';
import { columnTitle } from './import-report.js';
import type { Db } from './municipality.queries.js';
import type { DistrictRecord, SuccessionRecord } from './municipality-writer.js';
import { type PreparedGeometry, uniteGeometries } from './prepared-geometry.js';

export interface DerivedAreas {
  districts: DistrictRecord[];
  /** Kreise that have lost their last Gemeinde. */
  emptyDistricts: string[];
  /** null: no border has changed. */
  shapes: BoundaryShapeRecord[] | null;
  notes: RowIssue[];
}

interface Basis {
  plan: ImportPlan;
  reading: BoundaryReading;
  rows: FileMunicipalities;
  /** Every border as it will be. */
  borders: Map<string, PreparedGeometry>;
  ended: SuccessionRecord[];
}

type KnownDistrict = Pick<DistrictRecord, 'ags' | 'name' | 'kind' | 'sorbianName'>;

const districtOf = (ags: string): string => ags.slice(0, 5);

/** What follows from the borders of Gemeinden: Kreise as their union, and the generalised borders of the map. */
export async function deriveAreas(
  db: Db,
  basis: Basis,
  progress: (done: number, total: number) => void,
): Promise<DerivedAreas> {
  const touched = [
    ...new Set([...basis.plan.moved, ...basis.ended.map((step) => step.ags)].map(districtOf)),
  ].sort();
  const known = new Map((await knownDistricts(db)).map((district) => [district.ags, district]));
  const derived: DerivedAreas = { districts: [], emptyDistricts: [], shapes: null, notes: [] };
  for (const [index, district] of touched.entries()) {
    const members = [...basis.borders.keys()].filter((ags) => districtOf(ags) === district);
    if (members.length === 0) derived.emptyDistricts.push(district);
    else {
      const border = await uniteGeometries(
        db,
        members.map((ags) => basis.borders.get(ags)!),
      );
      const named = known.get(district) ?? newDistrict(district, members, basis, derived.notes);
      derived.districts.push({ ...named, geometry: border.wkb });
    }
    progress(index + 1, touched.length + 1);
  }
  if (touched.length > 0) {
    const all = [...basis.borders].map(([ags, { mercator }]) => ({
      ags,
      districtAgs: districtOf(ags),
      mercator,
    }));
    derived.shapes = await boundaryShapes(all);
  }
  progress(touched.length + 1, touched.length + 1);
  return derived;
}

function knownDistricts(db: Db): Promise<KnownDistrict[]> {
  return db.query('SELECT ags, name, kind, sorbian_name AS "sorbianName" FROM district');
}

/** A Kreis that is not known yet takes its name from the file, or waits under its key for a better one. */
function newDistrict(ags: string, members: string[], basis: Basis, notes: RowIssue[]): KnownDistrict {
  const rows = members.map((member) => basis.rows.byAgs.get(member)?.row ?? null);
  const alone = members.length === 1 && members[0] === `${ags}000`;
  if (alone) {
    return { ags, name: `${rows[0]?.name ?? ags}, Stadt`, kind: 'Kreisfreie Stadt', sorbianName: null };
  }
  const given = rows.find((row) => row?.districtName)?.districtName ?? null;
  if (given)
    return {
      ags,
      name: /kreis/i.test(given) ? given : `Landkreis ${given}`,
      kind: 'Landkreis',
      sorbianName: null,
    };
  const column = columnTitle(basis.reading.columns, 'districtName');
  notes.push({
    line: 0,
    column,
    value: ags,
    reason: `neuer Kreis ohne Namen in der Datei, geführt als „Landkreis ${ags}“`,
  });
  return { ags, name: `Landkreis ${ags}`, kind: 'Landkreis', sorbianName: null };
}
