import { Refusal } from '../platform/refusal.js';
import type { UserGroup } from './coverage.dto.js';
import type { Issue, RowCounts } from './share-validation.js';

export interface ImportOptions {
  /** Reference date and user group, where neither file nor file name tells. */
  asOf?: string;
  userGroup?: string;
  dryRun?: boolean;
  /** Apply a file even if many areas of the edition that it replaces are not in it. */
  allowLoss?: boolean;
  /** Länder of this instance, two digits each. */
  states: string[];
  progress?: (label: string, done: number, total: number) => void;
}

/** What an import did with one table; the JSON of `lotse import coverage --json`. */
export interface ImportReport {
  edition: {
    /** null: nothing was stored. */
    id: number | null;
    source: string;
    userGroup: UserGroup;
    referenceDate: string;
    level: string;
    fileName: string;
    checksum: string;
  };
  rows: RowCounts;
  /** Keys of the own Länder that no Gemeinde or Kreis has or had; their figures are stored, but no map shows them. */
  unplaced: string[];
  issues: Issue[];
  /** Against the active edition that this one replaces; null if there is none. */
  diff: { added: number; changed: number; removed: number } | null;
  /** The same file is in force already: nothing was done. */
  unchanged: boolean;
  dryRun: boolean;
  /** Columns and sheets with figures that are not stored. */
  ignored: string[];
  notes: string[];
}

/** A file of which nothing can be used: the sentence, and what was found in its rows. */
export class ImportRefusal extends Refusal {
  constructor(
    message: string,
    readonly rows: RowCounts,
    readonly issues: Issue[],
  ) {
    super(message);
  }
}
