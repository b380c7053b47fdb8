import type { BulkImportDto } from './bulk-import.dto.js';
import type { ImportItem, ImportRow } from './bulk-import.queries.js';
import type { BulkField } from './bulk-fields.js';
import { basisOf, countOf, type Plan, summarise } from './bulk-plan.js';
import { inLine, refusedRows } from './bulk-refused.js';
import type { Remark } from './bulk-plan.js';
import type { BulkTable } from './bulk-table.js';

/** What was found in a file and what it would do. */
export interface DryRun {
  table: BulkTable;
  plan: Plan;
  fields: readonly BulkField[];
  durationMs: number;
}

export const itemDto = (row: ImportItem) => ({
  id: row.id,
  kind: row.kind,
  project: row.project_id === null ? null : { id: row.project_id, name: row.project_name! },
  fileName: row.file_name,
  size: row.size,
  createdAt: row.created_at.toISOString(),
  appliedAt: row.applied_at?.toISOString() ?? null,
});

const MOST_NAMED = 200;

export function importDto(row: ImportRow, { table, plan, fields, durationMs }: DryRun): BulkImportDto {
  return {
    ...itemDto(row),
    durationMs,
    reading: readingDto(row, table, plan, fields),
    outcome: row.outcome,
    rows: rowCounts(plan),
    changedFields: plan.rows.reduce(
      (sum, { outcome, changes }) => sum + (outcome === 'changed' ? changes.length : 0),
      0,
    ),
    summary: summarise(plan),
    refused: refusedRows(plan.faults),
    warnings: plan.warnings.map(remarkDto),
    notInFile: { count: plan.notInFile.length, items: plan.notInFile.slice(0, MOST_NAMED) },
    unmatched: plan.unmatched.map((remark) => ({ ...remarkDto(remark), value: remark.value })),
    effects: plan.effects,
    basis: basisOf(plan),
    corrections: row.corrections,
  };
}

/** read = unchanged + changed + added + refused + unmatched */
export const rowCounts = (plan: Plan): BulkImportDto['rows'] => ({
  read: plan.rows.length,
  unchanged: countOf(plan, 'unchanged'),
  changed: countOf(plan, 'changed'),
  added: countOf(plan, 'added'),
  refused: countOf(plan, 'refused'),
  unmatched: countOf(plan, 'unmatched'),
});

const remarkDto = ({ line, sentence, offers }: Remark) => ({
  line,
  sentence,
  offers: offers.map((offer) => ({ label: offer.label, corrections: inLine(offer, line) })),
});

function readingDto(
  row: ImportRow,
  { format, delimiter, encoding, sheet, sheets, headerLine, columns }: BulkTable,
  { srid }: Plan,
  fields: readonly BulkField[],
): BulkImportDto['reading'] {
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  return {
    format,
    delimiter,
    encoding,
    srid,
    sheet,
    sheets,
    onlyUpdates: row.reading.onlyUpdates ?? false,
    headerLine,
    columns: columns.map((column) => ({
      ...column,
      label: column.field ? (labels.get(column.field) ?? null) : null,
    })),
    fields: fields.map(({ name, label }) => ({ field: name, label })),
  };
}
