import type { ImportRow } from './bulk-import.queries.js';
import { bulkKindOf } from './bulk-kinds.js';
import { type BulkTable, corrected, readTable } from './bulk-table.js';

const MOST_KEPT = 4;
const MOST_ROWS_KEPT = 50_000;

/** Files as they were read last: whoever looks through one asks for it again and again. */
export class BulkTables {
  private readonly kept = new Map<string, BulkTable>();

  async read({ id, kind, bytes, reading, corrections }: ImportRow): Promise<BulkTable> {
    const key = `${id} ${JSON.stringify(reading)}`;
    const table = this.kept.get(key) ?? (await readTable(bytes, bulkKindOf[kind].fields, reading));
    this.keep(key, table);
    return corrected(table, corrections);
  }

  /** The one that nobody asked for longest goes. */
  private keep(key: string, table: BulkTable): void {
    this.kept.delete(key);
    if (table.rows.length > MOST_ROWS_KEPT) return;
    this.kept.set(key, table);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
  }
}
