import type { DataSource } from 'typeorm';
import { changing } from '../platform/changing.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { Refusal } from '../platform/refusal.js';
import { readPopulation } from './population-file.js';
import { currentKeysOfFormer } from './succession.js';

export interface PopulationReport {
  populationDate: string;
  rows: { read: number; accepted: number; outOfArea: number; refused: number };
  /** Keys of the own Länder that lead to no Gemeinde of today, or to several. */
  unplaced: string[];
  /** Gemeinden of today that the file says nothing about; theirs stays as it is. */
  missing: string[];
  issues: { line: number; column: string; value: string; reason: string }[];
  changed: number;
  dryRun: boolean;
}

interface Sums {
  report: PopulationReport;
  /** Inhabitants under the published keys. */
  published: Map<string, number>;
}

/**
 * Sets the inhabitants of today's Gemeinden. Former Gemeinden of the file are added up. Figures that were computed with
 * the old inhabitants stay: each names its date, and importing its file again computes it anew.
 */
export async function importPopulation(
  db: DataSource,
  file: string,
  options: { states: readonly string[]; dryRun?: boolean },
): Promise<PopulationReport> {
  const { report, published } = await readSums(file, options.states);
  const { inhabitants, unplaced } = await placed(db, published);
  report.unplaced = unplaced;
  report.dryRun = options.dryRun ?? false;
  const stored: { ags: string; population: number | null; date: string | null }[] = await db.query(
    `SELECT ags, population, to_char(population_date, 'YYYY-MM-DD') AS date FROM municipality
      WHERE valid_to IS NULL AND left(ags, 2) = ANY ($1::text[]) ORDER BY ags`,
    [options.states],
  );
  report.missing = stored.filter(({ ags }) => !inhabitants.has(ags)).map(({ ags }) => ags);
  const changes = stored.filter(({ ags, population, date }) => {
    const found = inhabitants.get(ags);
    return found !== undefined && (found !== population || date !== report.populationDate);
  });
  report.changed = changes.length;
  if (!report.dryRun && changes.length > 0) {
    await apply(
      db,
      changes.map(({ ags }) => [ags, inhabitants.get(ags)!] as const),
      report.populationDate,
    );
  }
  return report;
}

async function readSums(file: string, states: readonly string[]): Promise<Sums> {
  const rows = { read: 0, accepted: 0, outOfArea: 0, refused: 0 };
  const issues: PopulationReport['issues'] = [];
  const published = new Map<string, number>();
  const dates = new Set<string>();
  for await (const { line, key, ags, text, population, date } of readPopulation(file)) {
    rows.read++;
    if (!ags || !states.includes(ags.slice(0, 2))) {
      rows.outOfArea++;
      continue;
    }
    const reason =
      population === null
        ? 'Die Einwohnerzahl ist keine ganze Zahl'
        : published.has(ags)
          ? 'Die Gemeinde steht schon weiter oben'
          : null;
    if (reason) {
      rows.refused++;
      issues.push({
        line,
        column: population === null ? 'value' : 'ARS',
        value: population === null ? text : key,
        reason,
      });
      continue;
    }
    rows.accepted++;
    published.set(ags, population!);
    dates.add(date);
  }
  const populationDate = theDate(dates, rows.refused);
  const report = { populationDate, rows, unplaced: [], missing: [], issues, changed: 0, dryRun: false };
  return { report, published };
}

function theDate(dates: Set<string>, refused: number): string {
  const [date] = dates;
  if (!date) {
    throw new Refusal(
      refused > 0
        ? `Keine Zeile der Datei ist brauchbar (${refused} abgewiesen). Bitte die Tabelle noch einmal herunterladen.`
        : 'Die Datei enthält keine Gemeinde der Länder dieses Dienstes. Bitte die richtige Tabelle wählen.',
    );
  }
  if (dates.size === 1 && /^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  throw new Refusal(
    `Die Datei nennt keinen einzelnen Stichtag (${[...dates].join(', ')}). Bitte einen Stichtag wählen.`,
  );
}

/** Former keys lead to the Gemeinde of today; one that was divided cannot be placed. */
async function placed(db: DataSource, published: Map<string, number>) {
  const rows: { ags: string }[] = await db.query('SELECT ags FROM municipality WHERE valid_to IS NULL');
  const today = new Set(rows.map(({ ags }) => ags));
  const former = await currentKeysOfFormer(db);
  const inhabitants = new Map<string, number>();
  const unplaced: string[] = [];
  for (const [ags, population] of published) {
    const targets = today.has(ags) ? [ags] : (former.get(ags) ?? []);
    if (targets.length === 1) inhabitants.set(targets[0]!, (inhabitants.get(targets[0]!) ?? 0) + population);
    else unplaced.push(ags);
  }
  return { inhabitants, unplaced: unplaced.sort() };
}

async function apply(db: DataSource, changes: (readonly [ags: string, population: number])[], date: string) {
  await changing(db, async (manager) => {
    await manager.query(
      `UPDATE municipality m SET population = row.population, population_date = $3
         FROM unnest($1::text[], $2::int[]) AS row (ags, population) WHERE m.ags = row.ags`,
      [changes.map(([ags]) => ags), changes.map(([, population]) => population), date],
    );
    await bumpDataVersion(manager, 'municipality');
  });
}
