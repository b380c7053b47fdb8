import { badRequest } from '../../platform/problem.js';
import type { BulkField } from './bulk-fields.js';
import { bulkSrids } from './bulk-position.js';
import type { Reading } from './bulk-table.js';

/** Refuses what a file of this kind cannot be read as. */
export function requireReading({ columns = {}, srid }: Reading, fields: readonly BulkField[]): void {
  const names = Object.values(columns).filter((name) => name !== null);
  const unknown = names.find((name) => !fields.some((known) => known.name === name));
  if (unknown !== undefined)
    throw refused('columns', `Als „${unknown}“ kann in dieser Liste keine Spalte gelesen werden.`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const label = fields.find((known) => known.name === twice)!.label;
    throw refused(
      'columns',
      `„${label}“ kann nur aus einer Spalte gelesen werden. Bitte die andere auf „nicht lesen“ stellen.`,
    );
  }
  if (srid !== undefined && srid !== 4258 && !bulkSrids.some((known) => known === srid))
    throw refused('srid', 'Angenommen werden EPSG:25833, 25832, 4326 und 4258.');
}

const refused = (path: string, message: string) => badRequest(message, [{ path, message }]);
