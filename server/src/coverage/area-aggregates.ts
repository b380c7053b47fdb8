import { inGerman } from '../platform/german-day.js';
import { roundShare } from './bands.js';
import type { ComputedShare, Shares } from './merged-areas.js';

/** A Gemeinde of today with its weight. */
export interface WeightedMunicipality {
  ags: string;
  districtAgs: string;
  population: number | null;
  populationDate: string | null;
}

/** Below this part of the inhabitants a mean says too little about the whole. */
const LEAST_COVERED = 0.9;

/**
 * Shares of Kreise and Länder from those of their Gemeinden, weighted by inhabitants; never without weights. `shares`
 * has today's extents. Areas whose own figures the edition publishes are left out.
 */
export function aggregatedShares(
  shares: Shares,
  municipalities: WeightedMunicipality[],
  published: ReadonlySet<string>,
): ComputedShare[] {
  const members = new Map<string, WeightedMunicipality[]>();
  for (const municipality of municipalities) {
    for (const area of [municipality.districtAgs, municipality.districtAgs.slice(0, 2)]) {
      members.set(area, [...(members.get(area) ?? []), municipality]);
    }
  }
  return [...members].flatMap(([area, own]) => (published.has(area) ? [] : aggregate(area, own, shares)));
}

function aggregate(area: string, members: WeightedMunicipality[], shares: Shares): ComputedShare[] {
  const figures = new Set(members.flatMap((member) => [...(shares.get(member.ags)?.keys() ?? [])]));
  const all = members.reduce((sum, member) => sum + (member.population ?? 0), 0);
  return [...figures].flatMap((figure) => {
    const counted = members.filter((member) => member.population && shares.get(member.ags)?.has(figure));
    const covered = counted.reduce((sum, member) => sum + member.population!, 0);
    if (covered === 0 || covered < all * LEAST_COVERED) return [];
    const sum = counted.reduce(
      (total, member) => total + shares.get(member.ags)!.get(figure)! * member.population!,
      0,
    );
    return [{ area, figure, share: roundShare(sum / covered), method: methodOf(members.length, counted) }];
  });
}

function methodOf(all: number, counted: WeightedMunicipality[]): string {
  const missing = all - counted.length;
  const of = missing > 0 ? `${counted.length} von ${all}` : String(all);
  return `Aus den Werten von ${of} Gemeinden berechnet, gewichtet nach Einwohnern (${populationSource(counted)}).`;
}

/** "Zensus 2022" by its day; another day is named as it is. */
function populationSource(counted: WeightedMunicipality[]): string {
  const days = [...new Set(counted.map(({ populationDate }) => populationDate))].toSorted();
  return days.map(dayWords).join(', ');
}

function dayWords(day: string | null): string {
  if (day === null) return 'Stand unbekannt';
  return day === '2022-05-15' ? 'Zensus 2022' : `Stand ${inGerman(day)}`;
}
