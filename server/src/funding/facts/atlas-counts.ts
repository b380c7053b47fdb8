import type { DataSource, EntityManager } from 'typeorm';
import type { Shape } from '../../project/area/area-shape.js';
import { shapeOfWkb } from '../../project/area/area.queries.js';
import { countHouseholds } from '../../project/area/households.js';
import { findCountedEdition } from '../../project/area/households.queries.js';
import { storedAreas } from '../../project/area/stored-area.queries.js';
import { shapeOfPlaces } from '../forecast/forecast.queries.js';

type Db = DataSource | EntityManager;

/** More Gemeinden than any application had: their borders would take too long to count along. */
const MOST_PLACES = 100;

/** The drawn area of a project, else the areas of its lots side by side; null: none is drawn. */
export async function drawnArea(db: Db, project: number): Promise<Shape | null> {
  const stored = await storedAreas(db, project);
  const whole = stored.find(({ lot }) => lot === null);
  if (whole) return shapeOfWkb(whole.wkb);
  return stored.length === 0 ? null : stored.flatMap(({ wkb }) => shapeOfWkb(wkb));
}

/** null: there is no atlas of cells, or the Gemeinden are too many. */
export async function countPlaces(db: Db, keys: readonly string[]) {
  if (keys.length === 0 || keys.length > MOST_PLACES || !(await findCountedEdition(db, null))) return null;
  return countHouseholds(db, await shapeOfPlaces(db, keys), {});
}

export async function countArea(db: Db, shape: Shape) {
  return (await findCountedEdition(db, null)) ? countHouseholds(db, shape, {}) : null;
}
