import type { EntityManager } from 'typeorm';
import type { LotTies } from './lot-rules.js';
import type { LotsBody } from './record-body.dto.js';

type Lot = LotsBody['lots'][number];

/** What hangs on each lot of a project. */
export const tiesOfLots = (manager: EntityManager, id: number): Promise<LotTies[]> =>
  manager.query(
    `SELECT l.number,
            (SELECT count(*)::int FROM milestone m WHERE m.project_id = l.project_id AND m.lot_number = l.number) AS milestones,
            (SELECT count(*)::int FROM address a WHERE a.project_id = l.project_id AND a.lot_number = l.number) AS addresses
       FROM lot l WHERE l.project_id = $1 ORDER BY l.number`,
    [id],
  );

const COLUMNS: [column: string, type: string, value: (lot: Lot) => unknown][] = [
  ['number', 'int', (lot) => lot.number],
  ['name', 'text', (lot) => lot.name || null],
  ['commercial', 'boolean', (lot) => lot.commercial],
  ['operator_id', 'int', (lot) => lot.operatorId],
  ['technology', 'text', (lot) => lot.technology],
  ['funded_addresses', 'int', (lot) => lot.funded],
  ['reserve_extension_addresses', 'int', (lot) => lot.reserveExtension],
  ['homes_passed', 'int', (lot) => lot.passed],
  ['homes_connected', 'int', (lot) => lot.connected],
  ['homes_activated', 'int', (lot) => lot.activated],
];
const NAMES = COLUMNS.map(([column]) => column);
const of = (alias: string) => `ROW (${NAMES.map((column) => `${alias}.${column}`).join(', ')})`;

/** A lot that stays keeps its area; of those that stay only what changed is written. */
export async function replaceLots(manager: EntityManager, id: number, lots: Lot[]): Promise<void> {
  await manager.query(`DELETE FROM lot WHERE project_id = $1 AND number <> ALL ($2::int[])`, [
    id,
    lots.map(({ number }) => number),
  ]);
  const arrays = COLUMNS.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  await manager.query(
    `INSERT INTO lot (project_id, ${NAMES.join(', ')})
     SELECT $1, new.* FROM unnest(${arrays}) AS new
     ON CONFLICT (project_id, number) DO UPDATE
        SET (${NAMES.join(', ')}) = ${of('excluded')} WHERE ${of('lot')} IS DISTINCT FROM ${of('excluded')}`,
    [id, ...COLUMNS.map(([, , value]) => lots.map(value))],
  );
}
