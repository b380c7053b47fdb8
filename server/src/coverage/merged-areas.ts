import { roundShare } from './bands.js';

/** A former key and the key it went into; a row to itself is the part of the successor that was there before. */
export interface Succession {
  ags: string;
  successor: string;
  population: number | null;
  source: string | null;
}

/** Published shares of one edition: area → figure ("technology minMbit") → share in percent. */
export type Shares = Map<string, Map<string, number>>;

export interface ComputedShare {
  area: string;
  figure: string;
  share: number;
  method: string;
}

/** One former Gemeinde within today's, with its weight. */
interface Part {
  ags: string;
  population: number | null;
  source: string | null;
}

/**
 * Figures of today's Gemeinden that were published in parts, under former keys. Where today's key itself was published
 * beside a former one, its row is that of its old extent and one of the parts. A figure that is missing for a part is
 * not computed: half a Gemeinde is no figure of it.
 */
export function mergedShares(
  shares: Shares,
  successions: Succession[],
  nameOf: (ags: string) => string,
): ComputedShare[] {
  const today = new Set(successions.map((row) => row.successor));
  for (const row of successions) if (row.successor !== row.ags) today.delete(row.ags);
  return [...today].flatMap((ags) => {
    const parts = partsOf(ags, shares, successions);
    return parts && parts.some((part) => part.ags !== ags) ? merge(ags, parts, shares, nameOf) : [];
  });
}

/** The published keys that make up an area, null if a part of it was not published. */
function partsOf(ags: string, shares: Shares, successions: Succession[]): Part[] | null {
  const former = successions.filter((row) => row.successor === ags && row.ags !== ags);
  const own = successions.find((row) => row.successor === ags && row.ags === ags);
  const isPublished = shares.has(ags);
  const parts: Part[] = isPublished
    ? [{ ags, population: own?.population ?? null, source: own?.source ?? null }]
    : [];
  for (const row of former) {
    const below = partsOf(row.ags, shares, successions);
    // What is not published beside the published successor is already contained in it.
    if (!below && !isPublished) return null;
    if (below) parts.push(...below.map((part) => (part.ags === row.ags ? weighted(part, row, below) : part)));
  }
  return parts.length > 0 ? parts : null;
}

/** A former Gemeinde counts with what its succession says; only beside parts of its own with what remained of it. */
function weighted(part: Part, row: Succession, below: Part[]): Part {
  return below.length > 1 ? part : { ags: part.ags, population: row.population, source: row.source };
}

function merge(ags: string, parts: Part[], shares: Shares, nameOf: (ags: string) => string): ComputedShare[] {
  const isWeighted = parts.every((part) => part.population !== null && part.population > 0);
  const weights = parts.map((part) => (isWeighted ? part.population! : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const method = methodOf(parts, isWeighted, nameOf);
  const first = shares.get(parts[0]!.ags)!;
  return [...first.keys()].flatMap((figure) => {
    const values = parts.map((part) => shares.get(part.ags)!.get(figure));
    if (values.some((value) => value === undefined)) return [];
    const sum = values.reduce<number>((all, value, at) => all + value! * weights[at]!, 0);
    return [{ area: ags, figure, share: roundShare(sum / total), method }];
  });
}

function methodOf(parts: Part[], isWeighted: boolean, nameOf: (ags: string) => string): string {
  const names = parts.map((part) => `${nameOf(part.ags)} (${part.ags})`);
  const list = `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
  if (!isWeighted) {
    return `Aus ${list} zum heutigen Gebiet zusammengeführt, ungewichtet gemittelt, weil Einwohnerzahlen der Teile fehlen.`;
  }
  const sources = [...new Set(parts.map((part) => part.source).filter(Boolean))].join('; ');
  return `Aus ${list} zum heutigen Gebiet zusammengeführt, gewichtet nach Einwohnern${sources ? ` (${sources})` : ''}.`;
}
