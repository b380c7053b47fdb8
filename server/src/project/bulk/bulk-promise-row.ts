import { textIn, wordIn } from './bulk-cells.js';
import { dateOf } from './bulk-quarter.js';
import type { BulkRow } from './bulk-row.js';
import { type MilestoneKind, milestoneKinds, type SlipReason, slipReasons } from '../words.js';

/** One row of a list of dates. */
export interface BulkPromise {
  lot: number | null;
  kind: MilestoneKind;
  name: string | null;
  /** 2027-06-30, 2027-Q2, 2027-H2 */
  promised: string;
  reason: SlipReason | null;
  explanation: string | null;
}

const kindSpellings = {
  contract: 'Vertragsschluss, Vertragsabschluss',
  construction_start: 'Start, Baustart, Beginn, Spatenstich, Beginn der Bauarbeiten',
  first_connection: 'erster Anschluss, erste Anschlüsse',
  completion: 'Ende, Bauende, Abschluss, fertig, Fertigstellung des Netzes',
  other: 'anderer, sonstiger, sonstiges',
};

/** null: refused, and the row says why. */
export function readPromise(row: BulkRow): BulkPromise | null {
  const kind = wordIn(row, 'kind', milestoneKinds, kindSpellings);
  const lot = lotIn(row);
  const promised = promisedIn(row);
  const name = textIn(row, 'name', 100) ?? null;
  const reason = wordIn(row, 'reason', slipReasons) ?? null;
  const explanation = textIn(row, 'explanation', 200) ?? null;
  if (!kind && row.faults.length === 0) missing(row, 'kind', 'Der Meilenstein', 'Meilenstein');
  if (kind === 'other' && !name) missing(row, 'name', 'Der Name des Meilensteins', 'Bezeichnung');
  if (row.faults.length > 0 || !kind || !promised) return null;
  return { lot, kind, name, promised, reason, explanation };
}

function lotIn(row: BulkRow): number | null {
  const text = row.optional('lot');
  if (!text) return null;
  const number = Number(/^(?:los|lot)?[ -]*0*(\d{1,3})(?:[.,]0+)?$/i.exec(text)?.[1] ?? 0);
  if (number === 0)
    row.refuse('lot', {
      group: text,
      reason: `„${text}“ ist keine Nummer eines Loses.`,
      mend: 'Lose werden ab 1 gezählt; für das ganze Vorhaben bleibt die Zelle leer.',
    });
  return number || null;
}

function promisedIn(row: BulkRow): string | undefined {
  const text = row.text('promised');
  if (text === '') return missing(row, 'promised', 'Der Termin', 'Termin');
  const read = dateOf(text);
  if (read.is !== 'none') return read.text;
  return row.refuse('promised', {
    group: text,
    reason: read.isOutside ? 'Ein Quartal liegt zwischen Q1 und Q4.' : `„${text}“ ist kein Termin.`,
    mend: 'Erlaubt sind ein Tag „31.12.2026“, ein Quartal „Q4 2026“ oder ein Halbjahr „2. Halbjahr 2026“.',
    offers: read.offers.map((offer) => row.offer('promised', offer)),
  });
}

const missing = (row: BulkRow, field: string, what: string, label: string): undefined =>
  row.refuse(field, {
    group: 'leer',
    reason: `${what} fehlt.`,
    mend: `Tragen Sie den Wert ${row.where(field, label)} ein.`,
  });
