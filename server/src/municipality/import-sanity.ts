import type { FileMunicipalities } from './boundary-rows.js';
import { type ImportPlan, stateOf } from './import-plan.js';
import type { SuccessionRecord } from './municipality-writer.js';
import type { Overlap } from './overlap-check.js';
import type { PreparedGeometry } from './prepared-geometry.js';
import type { StoredMunicipality } from './stored-municipality.js';

/** A Land does not grow or shrink; more than this is a wrong or incomplete file. */
const MOST_CHANGE_OF_STATE = 0.02;
/** Overlap of the smaller Gemeinde from which one of the two borders cannot be true. */
const MOST_OVERLAP = 0.2;
/** West, south, east, north of Germany in EPSG:25833, with some margin. */
const GERMANY = [-160_000, 5_220_000, 520_000, 6_120_000] as const;

/** Each looks at the plan as a whole and gives the sentence why it is refused, or null. */
export function whereIsIt(
  file: FileMunicipalities,
  stored: Map<string, StoredMunicipality>,
  srid: number,
): string | null {
  const all = [...file.byAgs.values()];
  const astray = all.filter(({ ags, border }) => {
    const before = stored.get(ags);
    return !meets(border.bounds, GERMANY) || (before && !meets(border.bounds, before.bounds));
  });
  if (astray.length === 0) return null;
  if (astray.length <= all.length / 10) {
    const keys = astray.map(({ ags }) => ags).join(', ');
    return `Die Grenzen von ${keys} liegen weit von ihrem bisherigen Ort: bitte die Schlüssel in der Datei prüfen.`;
  }
  return `Mit EPSG:${srid} gelesen liegen ${astray.length} von ${all.length} Gemeinden nicht dort, wo sie hingehören: bitte das Koordinatensystem der Datei prüfen.`;
}

type Box = readonly [number, number, number, number];

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Missing Gemeinden need a successor, and the successors must exist after the import. */
export function whatIsMissing(
  plan: ImportPlan,
  file: FileMunicipalities,
  stored: Map<string, StoredMunicipality>,
  succession: SuccessionRecord[],
): string | null {
  const ended = new Set(succession.filter((step) => step.ags !== step.successorAgs).map((step) => step.ags));
  const open = plan.missing.filter((ags) => !ended.has(ags));
  if (open.length > 0) {
    const names = open.map((ags) => `${ags} ${stored.get(ags)!.name}`).join(', ');
    return (
      `Die Datei enthält das ganze Land, aber diese Gemeinden nicht: ${names}. Keine wird stillschweigend gelöscht: ` +
      'bitte mit „--succession DATEI“ (CSV ags;successor_ags;effective;evidence) angeben, worin sie aufgegangen sind.'
    );
  }
  const present = [...ended].filter((ags) => file.byAgs.has(ags));
  if (present.length > 0) {
    return `Die Nachfolge-Datei beendet ${present.join(', ')}, aber die Grenzdatei enthält diese Gemeinden noch: bitte beides prüfen.`;
  }
  const unknown = succession
    .map((step) => step.successorAgs)
    .filter(
      (ags) => !file.byAgs.has(ags) && !ended.has(ags) && (!stored.has(ags) || plan.missing.includes(ags)),
    );
  return unknown.length > 0
    ? `Die Nachfolge-Datei nennt ${[...new Set(unknown)].join(', ')}, aber diese Gemeinden gibt es nicht: bitte die Schlüssel prüfen.`
    : null;
}

/** Looks at all borders as they will be. */
export function howLarge(
  borders: Map<string, PreparedGeometry>,
  stored: Map<string, StoredMunicipality>,
): string | null {
  for (const state of new Set([...stored.keys()].map(stateOf))) {
    const areaOf = (areas: Iterable<[string, { area: number }]>) =>
      [...areas].reduce((sum, [ags, { area }]) => sum + (stateOf(ags) === state ? area : 0), 0);
    const [before, after] = [areaOf(stored), areaOf(borders)];
    const change = after / before - 1;
    if (Math.abs(change) < MOST_CHANGE_OF_STATE) continue;
    const percent = (change * 100).toLocaleString('de-DE', {
      maximumFractionDigits: 1,
      signDisplay: 'always',
    });
    return `Die Fläche des Landes ${state} würde sich um ${percent} % ändern: bitte prüfen, ob die Datei vollständig ist.`;
  }
  return null;
}

export function whatOverlaps(overlaps: Overlap[]): string | null {
  const grave = overlaps.filter((overlap) => overlap.share > MOST_OVERLAP);
  if (grave.length === 0) return null;
  const pairs = grave
    .slice(0, 5)
    .map(({ a, b, share }) => `${a} und ${b} (${Math.round(share * 100)} % der kleineren)`);
  const more = grave.length > 5 ? ` und ${grave.length - 5} weitere Paare` : '';
  return `Gemeinden überdecken sich: ${pairs.join(', ')}${more}. Bitte die Datei prüfen.`;
}
