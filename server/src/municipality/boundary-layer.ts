import type { Geometry } from 'geojson';
import { Refusal } from '../platform/refusal.js';
import type { DeclaredCrs } from './crs.js';
import type { ZipLimits } from './zip-archive.js';

/** One record of a file as it stands there, its geometry as WKB (curves included) in the CRS of the layer. */
export interface BoundaryFeature {
  /** Number of the record, first = 1. */
  line: number;
  properties: Record<string, unknown>;
  /** null: the record has no geometry. */
  geometry: Uint8Array | null;
  /** Set instead of a geometry when it cannot be read or is no area. */
  flaw?: string;
  /** The geometry as it stands there, rings that are open and heights included; where the format holds WKB it is missing. */
  source?: Geometry | null;
}

/** One layer of areas in a file, whatever its format. */
export interface BoundaryLayer {
  format: 'geojson' | 'shapefile' | 'geopackage';
  name: string;
  /** Its points have heights; unknown where each geometry says so itself. */
  hasHeights?: boolean;
  /** null: the file declares none. */
  crs: DeclaredCrs | null;
  features: AsyncIterable<BoundaryFeature>;
  close(): Promise<void>;
}

/** What is looked for in a file, and how one speaks of it. */
export interface LayerSearch {
  wanted?: string;
  /** Of the names of the layers the one to read; null: that is not clear. */
  choose(names: string[], wanted?: string): string | null;
  question(names: string[]): string;
  words: { file: string; formats: string; dbf: string; json: string };
  /** A lone feature or geometry of GeoJSON is enough, a Shapefile must have all its parts, a view is no layer. */
  strict: boolean;
  maxJsonBytes: number;
  zip: ZipLimits;
}

/** There are several layers, and nobody said which. */
export class LayerQuestion extends Refusal {
  constructor(
    question: string,
    readonly layers: string[],
  ) {
    super(question);
  }
}

const GIGABYTE = 1024 ** 3;

/** The layer of Gemeinden in a boundary file. */
export const municipalitySearch = (wanted?: string): LayerSearch => ({
  wanted,
  choose: municipalityLayer,
  question: layerQuestion,
  words: {
    file: 'Grenzdatei',
    formats: 'Angenommen werden Shapefile (als ZIP oder .shp), GeoPackage und GeoJSON.',
    dbf: '.dbf-Datei mit den Schlüsseln',
    json: 'erwartet wird GeoJSON mit allen Gemeinden',
  },
  strict: false,
  maxJsonBytes: 400 * 1024 ** 2,
  zip: {
    entryBytes: 2 * GIGABYTE,
    totalBytes: 8 * GIGABYTE,
    mend: 'bitte nur die Ebene der Gemeinden des eigenen Landes einlesen',
  },
});

const MUNICIPALITY_LAYER = /(^|[^a-z])(gem|gemeinden?|municipalit(y|ies)|verwaltungseinheiten)([^a-z]|$)/i;

/** Of several layers the one named like Gemeinden (VG250_GEM); null if that is not clear. */
function municipalityLayer(names: string[], wanted?: string): string | null {
  if (wanted) return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
  if (names.length === 1) return names[0]!;
  const alike = names.filter((name) => MUNICIPALITY_LAYER.test(name));
  return alike.length === 1 ? alike[0]! : null;
}

function layerQuestion(names: string[]): string {
  return `Die Datei enthält mehrere Ebenen (${names.join(', ')}): bitte mit „--layer NAME“ die der Gemeinden nennen.`;
}
