import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Band } from '../coverage/bands.js';
import type { Palette } from './palette.js';
import type { StateGroup } from './project-groups.js';

/** What of the map's state the layers depend on. */
export interface MapView {
  /** Share of each Gemeinde by its key. */
  shares: Map<string, number | null>;
  minMbit: number;
  technology: string;
  /** Reference date of the cells; null: the figures shown have none, and none are drawn. */
  edition: string | null;
  district: string | null;
  selected: string | null;
  patterns: boolean;
  /** Whether the operator has set a background. */
  hasBasemap: boolean;
  /** The map is about projects instead of coverage: which ones (null: all), and which is chosen. */
  projects: { ids: number[] | null; selected: number | null } | null;
  /** The one place that the page is about, longitude and latitude. */
  point?: [number, number];
}

/** One thing on the map: where its data come from, how it is drawn, which signs of the legend it uses. */
export interface Thing {
  source: { id: string; data: SourceSpecification };
  layers: LayerSpecification[];
  legend: readonly Band[] | readonly StateGroup[];
}

export type ThingMaker = (palette: Palette, view: MapView) => Thing;

/** From here on the 100 m cells take the place of the Gemeinde's colour; around it both are half seen. */
export const CELL_ZOOM = 12;
export const FADE_FROM = CELL_ZOOM - 0.4;
export const FADE_TO = CELL_ZOOM + 0.4;

export const tileSource = (layer: string, query = ''): SourceSpecification => ({
  type: 'vector',
  url: `${location.origin}/tiles/${layer}.json${query}`,
});
