import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { addressRows, addressTemplate } from './bulk-address-template.js';
import { planAddresses } from './bulk-addresses.js';
import { addressFields, type BulkField } from './bulk-fields.js';
import type { ImportRow } from './bulk-import.queries.js';
import { lotFields } from './bulk-lot-fields.js';
import { planLots } from './bulk-lots.js';
import type { Plan } from './bulk-plan.js';
import { projectFields } from './bulk-project-fields.js';
import { planProjects } from './bulk-projects.js';
import { promiseFields } from './bulk-promise-fields.js';
import { planPromises } from './bulk-promises.js';
import { lotStock, projectStock, promiseStock } from './bulk-stock.js';
import type { BulkTable } from './bulk-table.js';

type Cells = Record<string, string | number | null>;

/** What a list is taken as: its columns, and what its rows would do. */
interface BulkKind {
  fields: readonly BulkField[];
  plan(
    db: DataSource | EntityManager,
    actor: Actor,
    row: Pick<ImportRow, 'project_id' | 'reading'>,
    table: BulkTable,
  ): Promise<Plan>;
  /** Columns of a template, by field. */
  template: readonly string[];
  /** What is stored of a project, by field. */
  stock(db: DataSource, projectId: number): Promise<Cells[]>;
}

const all = (fields: readonly BulkField[]): string[] => fields.map(({ name }) => name);

export const bulkKindOf: Record<ImportRow['kind'], BulkKind> = {
  addresses: {
    fields: addressFields,
    plan: (db, _actor, { project_id, reading }, table) => planAddresses(db, project_id!, table, reading),
    template: addressTemplate,
    stock: addressRows,
  },
  projects: {
    fields: projectFields,
    plan: (db, actor, _row, table) => planProjects(db, actor, table),
    template: all(projectFields),
    stock: projectStock,
  },
  lots: {
    fields: lotFields,
    plan: (db, actor, { project_id }, table) => planLots(db, actor, project_id, table),
    template: all(lotFields),
    stock: lotStock,
  },
  promises: {
    fields: promiseFields,
    plan: (db, actor, { project_id }, table) => planPromises(db, actor, project_id, table),
    template: all(promiseFields),
    stock: promiseStock,
  },
};
