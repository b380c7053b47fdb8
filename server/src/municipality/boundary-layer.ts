import type { DeclaredCrs } from './crs.js';

/** One record of a file as it stands there, its geometry as WKB (curves included) in the CRS of the layer. */
export interface BoundaryFeature {
  /** Number of the record, first = 1. */
  line: number;
  properties: Record<string, unknown>;
  /** null: the record has no geometry. */
  geometry: Uint8Array | null;
  /** Set instead of a geometry when it cannot be read or is no area. */
  flaw?: string;
}

/** The layer of Gemeinden in a file, whatever its format. */
export interface BoundaryLayer {
  name: string;
  /** null: the file declares none. */
  crs: DeclaredCrs | null;
  features: AsyncIterable<BoundaryFeature>;
  close(): Promise<void>;
}

const MUNICIPALITY_LAYER = /(^|[^a-z])(gem|gemeinden?|municipalit(y|ies)|verwaltungseinheiten)([^a-z]|$)/i;

/** Of several layers the one named like Gemeinden (VG250_GEM); null if that is not clear. */
export function municipalityLayer(names: string[], wanted?: string): string | null {
  if (wanted) return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
  if (names.length === 1) return names[0]!;
  const alike = names.filter((name) => MUNICIPALITY_LAYER.test(name));
  return alike.length === 1 ? alike[0]! : null;
}

export function layerQuestion(names: string[]): string {
  return `Die Datei enthält mehrere Ebenen (${names.join(', ')}): bitte mit „--layer NAME“ die der Gemeinden nennen.`;
}
