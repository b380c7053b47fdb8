import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Fault, Offer } from './bulk-row.js';

export type Outcome = 'unchanged' | 'changed' | 'added' | 'refused' | 'unmatched';

/** One field that would change, as a reader knows its values. */
export interface PlannedChange {
  field: string;
  label: string;
  from: string | null;
  to: string | null;
  note: string | null;
  /** To an earlier state: to be looked at. */
  stepBack?: true;
  /** Where every value is another: the word they are summed up as. */
  summedAs?: 'Text' | 'Punkt';
}

export interface PlannedRow {
  line: number;
  outcome: Outcome;
  /** The address, lot or project in words. */
  thing: string;
  changes: PlannedChange[];
}

export interface Remark {
  line: number;
  sentence: string;
  offers: Offer[];
}

/** What a file would do to the stock: the dry run. Taking it over is `write`, and nothing else. */
export interface Plan {
  /** Each row of the file once. */
  rows: PlannedRow[];
  faults: Fault[];
  warnings: Remark[];
  /** Rows that match nothing of the stock. */
  unmatched: (Remark & { value: string })[];
  /** Of the stock, in words. */
  notInFile: string[];
  /** „im Bau 912 → 1.126“ */
  effects: string[];
  srid: number | null;
  /** Existing projects that are written to. */
  projects: TouchedProject[];
  /** In the transaction that holds them; answers the projects that were written to, new ones too. */
  write(manager: EntityManager): Promise<TouchedProject[]>;
}

export interface TouchedProject {
  id: number;
  name: string;
}

export const countOf = (plan: Plan, outcome: Outcome): number =>
  plan.rows.filter((row) => row.outcome === outcome).length;

/**
 * What the dry run was made against, as far as it matters: what was found stored for each row, and what would become of it.
 * A change elsewhere in the stock leaves it as it is.
 */
export function basisOf(plan: Plan): string {
  const hash = createHash('sha256');
  for (const { line, outcome, thing, changes } of plan.rows)
    hash.update(
      JSON.stringify([line, outcome, thing, changes.map(({ field, from, to }) => [field, from, to])]),
    );
  return hash.digest('base64url');
}

/** What a change is summed up as. */
export function summaryOf({ from, to, summedAs }: PlannedChange): Pick<PlannedChange, 'from' | 'to'> {
  if (!summedAs) return { from, to };
  const other = from === null ? summedAs : `anderer ${summedAs}`;
  return { from: from === null ? null : summedAs, to: to === null ? null : other };
}

export interface SummaryLine {
  field: string;
  label: string;
  from: string | null;
  to: string | null;
  count: number;
}

/** „Stand: geplant → im Bau, 214“, the most frequent first. */
export function summarise(plan: Plan): SummaryLine[] {
  const lines = new Map<string, SummaryLine>();
  for (const row of plan.rows) {
    if (row.outcome !== 'changed') continue;
    for (const change of row.changes) {
      const { from, to } = summaryOf(change);
      const key = JSON.stringify([change.field, from, to]);
      const line = lines.get(key) ?? { field: change.field, label: change.label, from, to, count: 0 };
      lines.set(key, { ...line, count: line.count + 1 });
    }
  }
  return [...lines.values()].sort((a, b) => b.count - a.count).slice(0, MOST_LINES);
}

/** What a reader can still take in; the changes themselves are listed page by page. */
const MOST_LINES = 100;
