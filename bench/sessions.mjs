// What visitors ask for: viewports of 4×3 tiles around households, zoom 8 to 14, and the tiles made for them.
import { fetchAll, get } from './load.mjs';
import { server } from './program.mjs';
import { randomFrom } from './rounds.mjs';

const [COLUMNS, ROWS] = [4, 3];
const [FIRST_ZOOM, LAST_ZOOM] = [8, 14];

/** Tiles of so many viewports, in the order of their asking, twice if seen twice. */
export async function sessionTiles({ db, edition }, viewports) {
  const { projectionOf } = await server('coverage/grid-projection');
  const { fromDegrees, tileSize, HALF_WORLD } = await server('map/web-mercator');
  const projection = projectionOf(edition.gridSrid);
  const random = randomFrom(20_261_121);
  const tiles = [];
  for (const { gx, gy } of await someCells({ db, edition }, viewports)) {
    const [x, y] = fromDegrees(...projection.inverse(gx * 100 + 50, gy * 100 + 50));
    const z = FIRST_ZOOM + Math.floor(random() * (LAST_ZOOM - FIRST_ZOOM + 1));
    const size = tileSize(z);
    const west = Math.round((x + HALF_WORLD) / size - COLUMNS / 2);
    const north = Math.round((HALF_WORLD - y) / size - ROWS / 2);
    for (let row = 0; row < ROWS; row++)
      for (let column = 0; column < COLUMNS; column++) tiles.push({ z, x: west + column, y: north + row });
  }
  return tiles;
}

/** Inhabited cells from everywhere, the same in every run. */
export function someCells({ db, edition }, count) {
  return db.query(
    `SELECT gx, gy FROM coverage_cell WHERE edition_id = $1 ORDER BY hashint8(gx::bigint * 1000003 + gy), gx, gy LIMIT $2`,
    [edition.id, count],
  );
}

/**
 * Makes and stores tiles as the service's own job does, several at a time, and tells the service that none are
 * missing, so that its job rests while others measure.
 */
export async function makeTiles(place, zoomsOf) {
  const { layers } = await server('map/layers');
  const { draw } = await server('map/tile-store');
  const { setComplete } = await server('map/tile-job.queries');
  for (const layer of layers.values()) {
    const content = await layer.open(place.db);
    if (!content) continue;
    for (const z of zoomsOf(layer)) {
      const tiles = await content.tilesAt(place.db, z);
      const worker = async () => {
        for (let tile = tiles.pop(); tile; tile = tiles.pop()) await draw(place.db, layer, content, tile);
      };
      await Promise.all([worker(), worker(), worker(), worker()]);
    }
    await setComplete(place.db, layer.name, content.key);
  }
}

/** Addresses of session tiles as the map asks for them, those with something in them, each once. */
export async function pathsOf(origin, tiles) {
  const description = await get(`${origin}/tiles/coverage.json`);
  const template = new URL(JSON.parse(description.body).tiles[0]);
  const pattern = decodeURI(template.pathname) + template.search;
  const paths = tiles.map(({ z, x, y }) => pattern.replace('{z}', z).replace('{x}', x).replace('{y}', y));
  const unique = [...new Set(paths)];
  const answers = await fetchAll(origin, unique, 4, [200, 204]);
  const filled = new Set(unique.filter((_, i) => answers[i].status === 200));
  return {
    paths: unique.filter((path) => filled.has(path)),
    session: paths.filter((path) => filled.has(path)),
  };
}

/** Zooms, columns and rows of tiles by their addresses, as three lists. */
export function columnsOf(paths) {
  const tiles = paths.map((one) => /\/(\d+)\/(\d+)\/(\d+)\.pbf/.exec(one).slice(1).map(Number));
  return [0, 1, 2].map((i) => tiles.map((tile) => tile[i]));
}
