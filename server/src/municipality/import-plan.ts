import { readNames } from './boundary-names.js';
import type { BoundaryReading } from './boundary-reading.js';
import type { RowIssue } from './boundary-row.js';
import type { FileMunicipalities, FileMunicipality } from './boundary-rows.js';
import { columnTitle } from './import-report.js';
import type { MunicipalityRecord, SuccessionRecord } from './municipality-writer.js';
import { createHash } from 'node:crypto';
import type { StoredMunicipality } from './stored-municipality.js';

/** What is to be written, found by comparing the file with what is stored. */
export interface ImportPlan {
  added: MunicipalityRecord[];
  changed: MunicipalityRecord[];
  unchanged: string[];
  /** Keys whose border changes or is new. */
  moved: Set<string>;
  /** Keys of today that a complete file of their Land does not hold. */
  missing: string[];
  partialStates: string[];
  refused: RowIssue[];
  notes: RowIssue[];
}

/** From this share of the stored area on a file counts as holding all Gemeinden of a Land. */
const COMPLETE_SHARE = 0.98;
/** A Gemeinde whose area changes by more is named. */
const NOTABLE_CHANGE = 0.2;

export function planImport(
  reading: BoundaryReading,
  file: FileMunicipalities,
  stored: Map<string, StoredMunicipality>,
  succession: SuccessionRecord[],
): ImportPlan {
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: [],
    moved: new Set(),
    missing: [],
    partialStates: [],
    refused: [],
    notes: [],
  };
  for (const municipality of file.byAgs.values()) planOne(plan, reading, municipality, stored, succession);
  const known = new Set([
    ...file.byAgs.keys(),
    ...[...reading.refused, ...file.refused].map((issue) => issue.value),
  ]);
  for (const state of new Set([...file.byAgs.keys()].map(stateOf))) {
    const ofState = [...stored.values()].filter((municipality) => stateOf(municipality.ags) === state);
    const missing = ofState.map(({ ags }) => ags).filter((ags) => !known.has(ags));
    if (missing.length === 0) continue;
    if (isComplete(state, file, ofState)) plan.missing.push(...missing);
    else plan.partialStates.push(state);
  }
  plan.missing.sort();
  return plan;
}

export const stateOf = (ags: string): string => ags.slice(0, 2);

/** By area: when a Gemeinde was merged into another, the file covers the Land without it. */
function isComplete(state: string, file: FileMunicipalities, stored: StoredMunicipality[]): boolean {
  const inFile = [...file.byAgs.values()].filter(({ ags }) => stateOf(ags) === state);
  const area = inFile.reduce((sum, { border }) => sum + border.area, 0);
  return area >= COMPLETE_SHARE * stored.reduce((sum, municipality) => sum + municipality.area, 0);
}

function planOne(
  plan: ImportPlan,
  reading: BoundaryReading,
  municipality: FileMunicipality,
  stored: Map<string, StoredMunicipality>,
  succession: SuccessionRecord[],
): void {
  const before = stored.get(municipality.ags) ?? null;
  const record = recordOf(plan, reading, municipality, before, succession);
  if (!record) return;
  const moved = before?.digest !== createHash('sha256').update(municipality.border.wkb).digest('hex');
  if (moved) plan.moved.add(record.ags);
  if (!before) plan.added.push(record);
  else if (moved || wordsDiffer(before, record)) plan.changed.push(record);
  else plan.unchanged.push(record.ags);
  const change = before ? municipality.border.area / before.area - 1 : 0;
  if (Math.abs(change) > NOTABLE_CHANGE) {
    const percent = `${change > 0 ? '+' : '−'}${Math.round(Math.abs(change) * 100)} %`;
    plan.notes.push({
      line: municipality.row?.line ?? 0,
      column: 'Geometrie',
      value: record.ags,
      reason: `Fläche ändert sich um ${percent}`,
    });
  }
}

function wordsDiffer(before: StoredMunicipality, record: MunicipalityRecord): boolean {
  const words = ['ars', 'name', 'officialName', 'sorbianName', 'kind', 'districtAgs', 'population'] as const;
  return words.some((word) => before[word] !== record[word]);
}

function recordOf(
  plan: ImportPlan,
  reading: BoundaryReading,
  { ags, row, border }: FileMunicipality,
  before: StoredMunicipality | null,
  succession: SuccessionRecord[],
): MunicipalityRecord | null {
  const names = row ? readNames(row, before) : before && { ...before, leftAside: [] };
  if (!names) {
    const value = row?.name ?? ags;
    const reason = row?.name
      ? 'Name beschädigt und Gemeinde noch nicht bekannt'
      : 'Name fehlt und Gemeinde noch nicht bekannt';
    plan.refused.push({ line: row?.line ?? 0, column: columnTitle(reading.columns, 'name'), value, reason });
    return null;
  }
  for (const { column, value } of names.leftAside) {
    const kept = names[column];
    const reason = kept
      ? `Zeichen fehlen; der bekannte Name „${kept}“ bleibt`
      : 'Zeichen fehlen; nicht übernommen';
    plan.notes.push({ line: row!.line, column: columnTitle(reading.columns, column), value, reason });
  }
  const begins = succession.find((step) => step.successorAgs === ags && step.ags !== ags)?.effective;
  return {
    ags,
    ars: row?.ars ?? before?.ars ?? null,
    name: names.name,
    officialName: names.officialName,
    sorbianName: names.sorbianName,
    kind: names.kind,
    districtAgs: ags.slice(0, 5),
    population: before?.population ?? row?.population ?? null,
    populationDate: before?.populationDate ?? null,
    areaKm2: Math.round(border.area / 10_000) / 100,
    validFrom: before ? before.validFrom : (begins ?? null),
    validTo: null,
    geometry: border.wkb,
  };
}
