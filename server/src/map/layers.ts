import { publisherName } from '../platform/publisher.js';
import { setImmediate } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { DataTopic } from '../platform/data-version.js';
import { ADDRESS_FIELDS, renderAddressTile } from './address-tile.js';
import { findBoundaryCredit, shapeBounds } from './boundary.queries.js';
import { renderBoundaryTile } from './boundary-tile.js';
import { tilesOfBounds, tilesOfCells } from './cell-tiles.js';
import { cellSize, COVERAGE_FIELDS, type GridEdition, renderCoverageTile } from './coverage-tile.js';
import {
  findCellEdition,
  findCellEditionById,
  inhabitedSquares,
  shownCellEditionIds,
} from './coverage-edition.queries.js';
import { LAST_ZOOM, POINT_FIELDS, PROJECT_FIELDS, renderProjectTile } from './project-tile.js';
import { addressBoxes, projectBoxes } from './project-tile.queries.js';
import { topicVersion } from './tile.queries.js';
import type { Bounds, TileAddress } from './web-mercator.js';

type Db = DataSource | EntityManager;

/** What a layer shows at this moment, and how a tile of it is drawn (uncompressed; null: nothing there). */
export interface LayerContent {
  /** Tiles are stored under this key: the form of drawing, and the data or edition they were drawn from. */
  key: string;
  /** Stands in the address of a tile; another v is another content. */
  v: string;
  credit: string;
  /** Further members of the TileJSON. */
  about: Record<string, unknown>;
  render(db: Db, address: TileAddress): Promise<Buffer | null>;
  /** Where anything is to be drawn at this zoom, and perhaps some tiles more. */
  tilesAt(db: Db, z: number): Promise<TileAddress[]>;
}

export interface Layer {
  name: string;
  title: string;
  minzoom: number;
  maxzoom: number;
  fields: Record<string, string>;
  /** Further layers that its tiles hold, with their fields. */
  beside?: Record<string, Record<string, string>>;
  /**
   * Edits leave word in table changed_area where its tiles have changed; and since what they show may have to be taken
   * back from the public at once, none is ever answered without a look into the database.
   */
  isEdited?: true;
  /** Changes of this topic give the layer a new v. */
  topic: DataTopic;
  /** Several contents stand side by side, and the v names one of them; else it names the version of the topic. */
  hasEditions: boolean;
  /** Raised when the same data are drawn differently: tiles stored by an older program are then made anew. */
  form: number;
  /** The newest content, or that of an edition by its number or reference date; null: none. */
  open(db: Db, wanted?: { id?: number; referenceDate?: string }): Promise<LayerContent | null>;
  /** Keys whose stored tiles may still be asked for. */
  keptKeys(db: Db): Promise<string[]>;
}

const COVERAGE_FORM = 1;

/** Squares of 1 km tell well enough where anybody lives. */
const SMALLEST_OVERVIEW = 10;
/** So many are projected before others get their turn. */
const SQUARES_AT_ONCE = 2_000;

const table: Layer[] = [
  boundaryLayer('municipality', 'Gemeinden', 5),
  boundaryLayer('district', 'Kreise', 4),
  {
    name: 'coverage',
    title: 'Versorgung in Zellen',
    minzoom: 5,
    maxzoom: 14,
    fields: COVERAGE_FIELDS,
    topic: 'coverage',
    hasEditions: true,
    form: COVERAGE_FORM,
    open: openCoverage,
    keptKeys: async (db) => (await shownCellEditionIds(db)).map(coverageKey),
  },
  editedLayer('project', 'Projekte', [6, LAST_ZOOM], PROJECT_FIELDS, renderProjectTile, projectBoxes, {
    project_point: POINT_FIELDS,
  }),
  // Below, single addresses would only be a blur.
  editedLayer('address', 'Adressen in Projekten', [14, 14], ADDRESS_FIELDS, renderAddressTile, addressBoxes),
];

export const layers: ReadonlyMap<string, Layer> = new Map(table.map((layer) => [layer.name, layer]));

/** Borders are drawn from the data as they are: a change of the topic makes every tile anew. */
function boundaryLayer(level: 'municipality' | 'district', title: string, minzoom: number): Layer {
  const form = 1;
  const key = async (db: Db) => `${form}.${await topicVersion(db, 'municipality')}`;
  return {
    name: level,
    title,
    minzoom,
    maxzoom: 12,
    fields: { ags: 'official key', name: 'name' },
    topic: 'municipality',
    hasEditions: false,
    form,
    open: async (db) => {
      const current = await key(db);
      const credit = await findBoundaryCredit(db);
      return {
        key: current,
        v: current,
        credit,
        about: {},
        render: (at, address) => renderBoundaryTile(at, level, address),
        tilesAt: async (at, z) => tilesOfBounds(await shapeBounds(at, level), z),
      };
    },
    keptKeys: async (db) => [await key(db)],
  };
}

const projectCredit = (): string => `Projekte: ${publisherName()}`;

/**
 * Projects as they are: tiles outlive every edit but those of their own place. Where a Gemeinde is drawn follows from the
 * borders, so the key names their version as coverage names its edition.
 */
function editedLayer(
  name: 'project' | 'address',
  title: string,
  [minzoom, maxzoom]: [number, number],
  fields: Record<string, string>,
  render: LayerContent['render'],
  boxes: (db: Db) => Promise<Bounds[]>,
  beside?: Layer['beside'],
): Layer {
  const form = 1;
  const key = (borders: number) => `${form}.${borders}`;
  return {
    name,
    title,
    minzoom,
    maxzoom,
    fields,
    beside,
    isEdited: true,
    topic: 'project',
    hasEditions: true,
    form,
    open: async (db, wanted = {}) => {
      const borders = await topicVersion(db, 'municipality');
      if (wanted.referenceDate !== undefined || (wanted.id !== undefined && wanted.id !== borders))
        return null;
      return {
        key: key(borders),
        v: `${key(borders)}-${await topicVersion(db, 'project')}`,
        credit: projectCredit(),
        about: {},
        render,
        tilesAt: async (at, z) => tilesOfBounds(await boxes(at), z),
      };
    },
    keptKeys: async (db) => [key(await topicVersion(db, 'municipality'))],
  };
}

/** An edition never changes as a whole, so its tiles outlive changes of other editions: only the v follows the topic. */
async function openCoverage(
  db: Db,
  wanted: { id?: number; referenceDate?: string } = {},
): Promise<LayerContent | null> {
  const version = await topicVersion(db, 'coverage');
  const edition =
    wanted.id === undefined
      ? await findCellEdition(db, wanted.referenceDate ?? null)
      : await findCellEditionById(db, wanted.id);
  if (!edition) return null;
  const { referenceDate, isDemo, weights, credit } = edition;
  const key = coverageKey(edition.id);
  return {
    key,
    v: `${key}-${version}`,
    credit,
    about: { referenceDate, isDemo, weights },
    render: (at, address) => renderCoverageTile(at, edition, address),
    tilesAt: (at, z) => inhabitedTiles(at, edition, z),
  };
}

export const coverageKey = (editionId: number): string => `${COVERAGE_FORM}.${editionId}`;

async function inhabitedTiles(db: Db, edition: GridEdition, z: number): Promise<TileAddress[]> {
  const size = Math.max(cellSize(z), SMALLEST_OVERVIEW);
  const squares = await inhabitedSquares(db, edition.id, size);
  const found = new Map<string, TileAddress>();
  for (let from = 0; from < squares.length; from += SQUARES_AT_ONCE) {
    const part = squares.slice(from, from + SQUARES_AT_ONCE);
    for (const tile of tilesOfCells(edition.gridSrid, part, [z], size))
      found.set(`${tile.x}/${tile.y}`, tile);
    await setImmediate();
  }
  return [...found.values()];
}
