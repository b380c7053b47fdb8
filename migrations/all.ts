import { DataVersion1763740000001 } from './1763740000001-data-version.js';
import { Municipality1763740000002 } from './1763740000002-municipality.js';
import { Coverage1763740000003 } from './1763740000003-coverage.js';
import { Tile1763740000004 } from './1763740000004-tile.js';

/** Every migration in its order; a new one is added at the end and never changed once it has landed. */
export const migrations = [
  DataVersion1763740000001,
  Municipality1763740000002,
  Coverage1763740000003,
  Tile1763740000004,
];
