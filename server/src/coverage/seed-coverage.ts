import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataSource } from 'typeorm';
import { projectRoot } from '../platform/project-root.js';
import {
  activateEditions,
  addShares,
  ATLAS,
  openEdition,
  type StoredShare,
  sweepLeftovers,
} from './edition-store.js';

interface SeedRow {
  area: string;
  reference_date: string;
  technology: string;
  min_mbit: string;
  share: string;
}

const FILE = path.join('seed-data', 'published-coverage.csv');

/** Published shares of Land and Kreise that ship with the project: one edition a reference date, all or none. */
export async function seedPublishedCoverage(
  db: DataSource,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const content = await readFile(path.join(projectRoot, FILE));
  const checksum = createHash('sha256').update(content).digest('hex');
  const rows: SeedRow[] = parse(content, { delimiter: ';', columns: true, bom: true });
  const dates = [...new Set(rows.map((row) => row.reference_date))].sort();
  await sweepLeftovers(db, checksum);
  const loaded: { id: number; facts: object }[] = [];
  for (const [done, referenceDate] of dates.entries()) {
    const shares = rows.filter((row) => row.reference_date === referenceDate).map(storedShare);
    const id = await openEdition(db, {
      ...ATLAS,
      userGroup: 'households',
      referenceDate,
      level: 'mixed',
      fileName: path.basename(FILE),
      checksum,
    });
    await addShares(db, id, shares);
    const counts = { read: shares.length, accepted: shares.length, outOfArea: 0, warned: 0, refused: 0 };
    loaded.push({ id, facts: { rows: counts } });
    progress(done, dates.length);
  }
  await activateEditions(db, loaded);
  progress(dates.length, dates.length);
}

function storedShare({ area, technology, min_mbit, share }: SeedRow): StoredShare {
  return { area, technology, minMbit: Number(min_mbit), share, method: null };
}
