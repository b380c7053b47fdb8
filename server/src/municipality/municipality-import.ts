import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { applyImport, municipalityVersion } from './import-apply.js';
import { type ImportPlan, planImport } from './import-plan.js';
import type { MunicipalityImportReport } from './import-report.js';
import { howLarge, whatIsMissing, whatOverlaps, whereIsIt } from './import-sanity.js';
import { type BoundaryReading, readBoundaries } from './boundary-reading.js';
import { type FileMunicipalities, gatherRows } from './boundary-rows.js';
import { deriveAreas } from './import-areas.js';
import type { SuccessionRecord } from './municipality-writer.js';
import { findOverlaps, type Overlap } from './overlap-check.js';
import { type PreparedGeometry, storedGeometries } from './prepared-geometry.js';
import { type StoredMunicipality, storedMunicipalities } from './stored-municipality.js';
import { currentKeysOfFormer } from './succession.js';
import { readSuccessionFile } from './succession-file.js';

export interface MunicipalityImportOptions {
  crs?: string;
  layer?: string;
  /** File with the succession of keys that ended. */
  succession?: string;
  dryRun?: boolean;
  states: string[];
  progress?: (label: string, done: number, total: number) => void;
}

/**
 * read → rows → validate → diff → apply. A dry run is the same code, stopped before apply. Everything is computed
 * before the one transaction that swaps it in.
 */
export async function importMunicipalities(
  db: DataSource,
  file: string,
  options: MunicipalityImportOptions,
): Promise<MunicipalityImportReport> {
  const draft = await draftImport(db, file, options);
  const { plan, reading, rows, stored, succession, ended } = draft;
  const report = reportOf(draft, options.dryRun ?? false);
  report.refusal =
    nothingUsable(rows) ??
    whereIsIt(rows, stored, reading.srid) ??
    whatIsMissing(plan, rows, stored, succession);
  const nothingNew = plan.added.length + plan.changed.length + ended.length === 0;
  if (report.refusal || nothingNew) return report;

  const borders = await bordersAfter(db, draft);
  report.refusal = howLarge(borders, stored);
  if (report.refusal) return report;
  const overlaps = await findOverlaps(db, borders, plan.moved, progressOf(options, 'Nachbarn prüfen'));
  report.issues.push(...overlaps.map(overlapIssue));
  report.refusal = whatOverlaps(overlaps);
  if (report.refusal) return report;

  const areas = await deriveAreas(db, { ...draft, borders }, progressOf(options, 'Kreise und Karte'));
  report.issues.push(...areas.notes);
  if (options.dryRun) return report;
  await applyImport(db, { ...draft, ...areas });
  return { ...report, applied: true };
}

/** What the file says, laid over what is stored; nothing is written yet. */
interface Draft {
  reading: BoundaryReading;
  rows: FileMunicipalities;
  plan: ImportPlan;
  stored: Map<string, StoredMunicipality>;
  succession: SuccessionRecord[];
  /** Steps of the succession that end a Gemeinde of today. */
  ended: SuccessionRecord[];
  basedOn: number;
}

async function draftImport(db: DataSource, file: string, options: MunicipalityImportOptions): Promise<Draft> {
  const today = now().toISOString().slice(0, 10);
  const succession = options.succession ? await readSuccessionFile(options.succession, today) : [];
  const reading = await readBoundaries(file, options);
  const basedOn = await municipalityVersion(db);
  const stored = await storedMunicipalities(db);
  const former = await currentKeysOfFormer(db);
  const rows = await gatherRows(db, reading, former, progressOf(options, 'Grenzen prüfen'));
  const plan = planImport(reading, rows, stored, succession);
  const ended = succession.filter((step) => step.ags !== step.successorAgs && stored.has(step.ags));
  return { reading, rows, plan, stored, succession, ended, basedOn };
}

function progressOf({ progress }: MunicipalityImportOptions, label: string) {
  return (done: number, total: number) => progress?.(label, done, total);
}

function nothingUsable(rows: FileMunicipalities): string | null {
  return rows.byAgs.size > 0
    ? null
    : 'Die Datei enthält keine Gemeinde, die hier geführt wird: es wurde nichts geändert.';
}

/** Every border as it will be: from the file where it moves, else as stored. */
async function bordersAfter(db: DataSource, draft: Draft): Promise<Map<string, PreparedGeometry>> {
  const ended = new Set(draft.ended.map((step) => step.ags));
  const kept = [...draft.stored.keys()].filter((ags) => !draft.plan.moved.has(ags) && !ended.has(ags));
  const borders = await storedGeometries(db, kept);
  for (const ags of draft.plan.moved) borders.set(ags, draft.rows.byAgs.get(ags)!.border);
  return borders;
}

function reportOf({ reading, rows, plan, ended }: Draft, dryRun: boolean): MunicipalityImportReport {
  const refused = [...reading.refused, ...rows.refused, ...plan.refused];
  return {
    source: reading.source,
    layer: reading.layer,
    crs: `EPSG:${reading.srid}`,
    rows: {
      read: reading.read,
      accepted: rows.accepted - plan.refused.length,
      outOfArea: reading.outOfArea,
      skipped: reading.skipped,
      repaired: rows.repaired,
      refused: refused.length,
    },
    changes: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      dissolved: new Set(ended.map((step) => step.ags)).size,
      missing: plan.missing,
    },
    partialStates: plan.partialStates,
    issues: [...refused, ...rows.notes, ...plan.notes].sort((a, b) => a.line - b.line),
    dryRun,
    applied: false,
    refusal: null,
  };
}

function overlapIssue({ a, b, area }: Overlap) {
  const hectares = (area / 10_000).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  return {
    line: 0,
    column: 'Geometrie',
    value: `${a}, ${b}`,
    reason: `Gemeinden überdecken sich auf ${hectares} ha`,
  };
}
