import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import type { SurroundingsDto } from './area.dto.js';
import { namedToday, shapeOfWkb } from './area.queries.js';
import { mayKnow } from './area-overlaps.js';
import { inDegrees } from './area-shape.js';
import { municipalitiesOf } from '../project-row.js';
import { findBeside, projectsBeside } from './surroundings.queries.js';

type Properties = SurroundingsDto['features'][number]['properties'];

/** What an area is drawn along: exact, so that what snaps to a border lies on it. */
export async function surroundingsOf(
  db: DataSource,
  actor: Actor,
  project: number,
): Promise<SurroundingsDto> {
  const named = await namedToday(db, await municipalitiesOf(db, project));
  const beside = await findBeside(db, project, named);
  const projects = (await projectsBeside(db, project, named)).filter((row) => mayKnow(actor, row));
  return {
    type: 'FeatureCollection',
    features: [
      ...beside.map(({ wkb, ...properties }) => feature(wkb, properties)),
      ...projects.map(({ wkb, project: id, name }) =>
        feature(wkb, { kind: 'project', key: String(id), name, isNamed: false }),
      ),
    ],
  };
}

const feature = (wkb: Buffer, properties: Properties): SurroundingsDto['features'][number] => ({
  type: 'Feature',
  geometry: { ...inDegrees(shapeOfWkb(wkb)) },
  properties,
});
