import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { addressRows, addressTemplate } from './bulk-address-template.js';
import { planAddresses } from './bulk-addresses.js';
import { addressFields, type BulkField } from './bulk-fields.js';
import type { ImportRow } from './bulk-import.queries.js';
import type { Plan } from './bulk-plan.js';
import type { BulkTable } from './bulk-table.js';

type Db = DataSource | EntityManager;

/** What a list is taken as: its columns, and what its rows would do. */
interface BulkKind {
  fields: readonly BulkField[];
  plan(db: Db, actor: Actor, row: Pick<ImportRow, 'project_id' | 'reading'>, table: BulkTable): Promise<Plan>;
  /** Columns of a template, by field. */
  template: readonly string[];
  /** What is stored of a project, by field. */
  stock(db: DataSource, actor: Actor, projectId: number): Promise<Record<string, string | number | null>[]>;
}

const addresses: BulkKind = {
    fields: addressFields,
    plan: (db, _actor, { project_id, reading }, table) => planAddresses(db, project_id!, table, reading),
    template: addressTemplate,
    stock: (db, _actor, projectId) => addressRows(db, projectId),
};

export const bulkKindOf = { addresses } as unknown as Record<ImportRow['kind'], BulkKind>;
