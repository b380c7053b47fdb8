import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type BoundaryLevel,
  findShapes,
  FIRST_SHAPE_ZOOM,
  labelPlaces,
  territoryBounds,
} from './boundary.queries.js';
import { etagOf } from './etag.js';
import type { OutlineDto } from './outline.dto.js';
import { orient } from './ring.js';
import { svgPath } from './svg-path.js';
import { topicVersion } from './tile.queries.js';
import { readTwkb } from './twkb.js';
import { type Bounds, toDegrees } from './web-mercator.js';

const WIDTH = 1000;
const MOST_BYTES = 90 * 1024;
/** Finer than this no line of a map 1000 units wide can show. */
const FINEST_ZOOM = 9;

export interface Outline {
  json: string;
  etag: string;
}

/** The map of the whole territory as SVG paths: for pages without JavaScript, print and embeds. */
@Injectable()
export class OutlineService {
  private cached: { version: number; outline: Promise<Outline> } | null = null;

  constructor(private readonly db: DataSource) {}

  /** Drawn once for each version of the borders. */
  async get(): Promise<Outline> {
    const version = await topicVersion(this.db, 'municipality');
    if (this.cached?.version !== version) {
      const outline = this.drawToFit(version);
      const entry = { version, outline };
      this.cached = entry;
      outline.catch(() => {
        if (this.cached === entry) this.cached = null;
      });
    }
    return this.cached.outline;
  }

  /** With the finest borders that stay within the size of a page's share. */
  private async drawToFit(version: number): Promise<Outline> {
    const bounds = await territoryBounds(this.db);
    for (let zoom = FINEST_ZOOM; ; zoom--) {
      const json = JSON.stringify(bounds ? await this.draw(bounds, zoom, version) : emptyOutline(version));
      if (Buffer.byteLength(json) <= MOST_BYTES || zoom === FIRST_SHAPE_ZOOM)
        return { json, etag: etagOf(json) };
    }
  }

  private async draw(bounds: Bounds, zoom: number, version: number): Promise<OutlineDto> {
    const [west, south, east, north] = bounds;
    const municipalities = await this.paths('municipality', bounds, zoom);
    const districts = await this.paths('district', bounds, zoom);
    const state = await this.paths('state', bounds, zoom);
    const places = await labelPlaces(this.db, zoom, bounds, WIDTH);
    return {
      viewBox: [0, 0, WIDTH, Math.ceil((WIDTH * (north - south)) / (east - west))],
      bounds: [...toDegrees(west, south), ...toDegrees(east, north)],
      municipalities,
      districts: districts.map(({ ags, name, d }) => ({ ags, name, d, label: places.get(ags) ?? [0, 0] })),
      state: { d: state.map(({ d }) => d).join('') },
      dataVersion: versionText(version),
    };
  }

  private async paths(level: BoundaryLevel, bounds: Bounds, zoom: number) {
    const rows = await findShapes(this.db, level, zoom, bounds, WIDTH);
    return rows.map(({ area, name, shape }) => ({
      ags: area,
      name,
      d: svgPath(readTwkb(shape).map(orient)),
    }));
  }
}

const versionText = (version: number): string => `municipality${version}`;

const emptyOutline = (version: number): OutlineDto => ({
  viewBox: [0, 0, WIDTH, WIDTH],
  bounds: [0, 0, 0, 0],
  municipalities: [],
  districts: [],
  state: { d: '' },
  dataVersion: versionText(version),
});
