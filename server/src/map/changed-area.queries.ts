import type { DataSource, EntityManager } from 'typeorm';
import type { Bounds } from './web-mercator.js';

export interface ChangedArea {
  layer: string;
  box: Bounds;
}

/** What edits have changed on the map since somebody last looked (migrations project and address), each once. */
export async function takeChangedAreas(manager: EntityManager): Promise<ChangedArea[]> {
  const [rows] = await manager.query(`DELETE FROM changed_area RETURNING layer, box`);
  return rows;
}

export async function hasChangedAreas(db: DataSource): Promise<boolean> {
  const [row] = await db.query(`SELECT EXISTS (SELECT FROM changed_area) AS found`);
  return row.found;
}
