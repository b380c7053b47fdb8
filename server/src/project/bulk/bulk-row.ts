import { cleanLine } from '../../platform/typed-text.js';
import type { BulkTable, Column, Row } from './bulk-table.js';

/** A mend that can be taken with one press; what it changes in this row. */
export interface Offer {
  label: string;
  /** In this row where no line is said. */
  corrections: { line?: number; column: string; value: string }[];
}

/** Why a row is refused. */
export interface Fault {
  line: number;
  /** Letter; '' where the column is missing. */
  column: string;
  header: string;
  /** As found. */
  value: string;
  /** Faults with the same group and column are shown once. */
  group: string;
  reason: string;
  mend: string;
  offers: Offer[];
  /** Stands for all of its group; else the first one does. */
  leads?: boolean;
}

const LONGEST_SHOWN = 200;

/** One row of a list: its cells by the field they are read as, and what is wrong with them. */
export class BulkRow {
  readonly faults: Fault[] = [];

  constructor(
    private readonly columns: ReadonlyMap<string, { at: number; column: Column }>,
    private readonly row: Row,
  ) {}

  get line(): number {
    return this.row.line;
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  letter(field: string): string {
    return this.columns.get(field)?.column.letter ?? '';
  }

  /** „Spalte F“, or how to get one. */
  where(field: string, label: string): string {
    return this.has(field) ? `in Spalte ${this.letter(field)}` : `in einer Spalte „${label}“`;
  }

  /** '' where the cell is empty or there is no such column. */
  text(field: string): string {
    const at = this.columns.get(field)?.at;
    return at === undefined ? '' : clean(this.row.cells[at] ?? '');
  }

  /** undefined: nothing is said, what is stored stays; null: is to be emptied. */
  optional(field: string): string | null | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    return isNothing(text) ? null : text;
  }

  refuse(
    field: string,
    fault: Pick<Fault, 'group' | 'reason' | 'mend'> & Partial<Pick<Fault, 'offers' | 'value' | 'leads'>>,
  ): undefined {
    const column = this.columns.get(field)?.column;
    const value = fault.value ?? this.text(field);
    this.faults.push({
      offers: [],
      ...fault,
      line: this.line,
      column: column?.letter ?? '',
      header: column?.header ?? '',
      value: value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value,
    });
    return undefined;
  }

  /** One value, put into one column. */
  offer(field: string, value: string, label = `${value} übernehmen`): Offer {
    return { label, corrections: [{ column: this.letter(field), value }] };
  }
}

const MOST_SIGNS = 1_000;
/** Nearly every cell is clean, and there are many. */
const CLEAN = /^(?:[!-~ÄÖÜäöüß]+(?: [!-~ÄÖÜäöüß]+)*)?$/;
const clean = (cell: string): string =>
  cell.length < MOST_SIGNS && CLEAN.test(cell) ? cell : cleanLine(cell, MOST_SIGNS);

const isNothing = (text: string): boolean => /^(?:[-–—]|leer|entfällt|keine?r?|null)$/i.test(text);

export function bulkRows(table: BulkTable): BulkRow[] {
  const columns = new Map(
    table.columns.flatMap((column, at) => (column.field ? [[column.field, { at, column }] as const] : [])),
  );
  return table.rows.map((row) => new BulkRow(columns, row));
}
