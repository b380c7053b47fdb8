import type { DataSource, EntityManager } from 'typeorm';
import type { AreaFaultDto } from './area.dto.js';
import { type Fault, faultsOf } from './area.queries.js';
import { crossingsOf } from './area-crossings.js';
import type { Point } from './area-projection.js';
import type { Shape } from './area-shape.js';
import { fault, structuralFaults } from './area-structure.js';
import { count } from './area-words.js';

type Kind = AreaFaultDto['kind'];

/** So many places are marked; a mend is the better way before. */
const MOST_PLACES = 20;

/** What GEOS says, by the start of its words. */
const KINDS: [RegExp, Kind, string][] = [
  [
    /self-intersection/i,
    'self_intersection',
    'Die Linie kreuzt sich hier selbst. Bitte einen der Punkte davor verschieben.',
  ],
  [
    /hole lies outside/i,
    'hole_outside',
    'Ein Loch liegt außerhalb der Fläche. Bitte verschieben oder entfernen.',
  ],
  [/holes are nested/i, 'nested', 'Ein Loch liegt in einem anderen Loch. Bitte das innere entfernen.'],
  [/nested shells/i, 'nested', 'Eine Teilfläche liegt in einer anderen. Bitte eine von beiden entfernen.'],
  [/duplicate rings/i, 'duplicate', 'Dieselbe Linie kommt doppelt vor. Bitte eine davon entfernen.'],
  [/interior is disconnected/i, 'other', 'Löcher zerschneiden hier die Fläche. Bitte sie auseinanderrücken.'],
  [
    /too few points/i,
    'too_few_points',
    'Hier sind zu wenige Punkte für eine Fläche. Bitte ergänzen oder entfernen.',
  ],
];
const OTHER: [Kind, string] = ['other', 'Die Fläche ist hier nicht gültig. Bitte die Punkte prüfen.'];

/** Everything that is wrong with the shape itself, each place once; none: it is valid. */
export async function validityFaults(db: DataSource | EntityManager, shape: Shape): Promise<AreaFaultDto[]> {
  const structural = structuralFaults(shape);
  if (structural.length) return structural;
  const [whole, ...parts] = await faultsOf(
    db,
    shape.length > 1 ? [shape, ...shape.map((part) => [part])] : [shape],
  );
  if (!whole) return [];
  const { places, count: crossings } = crossingsOf(shape, MOST_PLACES);
  const found = places.map((place) => fault(KINDS[0]![1], KINDS[0]![2], place));
  if (crossings > MOST_PLACES) return [...found, tooManyPlaces(crossings)];
  const inParts = parts.filter((one) => one !== null);
  for (const one of inParts.length ? inParts : [whole]) if (!isAmong(one, places)) found.push(faultOf(one));
  return found;
}

const tooManyPlaces = (crossings: number): AreaFaultDto =>
  fault(
    'other',
    `Die Linie kreuzt sich an ${count(crossings)} oder mehr Stellen; markiert sind die ersten ${MOST_PLACES}. Bitte neu zeichnen oder reparieren lassen.`,
    null,
  );

function faultOf({ reason, x, y }: Fault): AreaFaultDto {
  const known = KINDS.find(([words]) => words.test(reason));
  const [kind, sentence] = known ? [known[1], known[2]] : OTHER;
  return fault(kind, sentence, placeOf(x, y));
}

const placeOf = (x: number | null, y: number | null): Point | null =>
  x === null || y === null ? null : [x, y];

/** The database marks the same crossing as we do. */
const isAmong = ({ x, y }: Fault, places: Point[]): boolean =>
  places.some((place) => Math.hypot(place[0] - (x ?? 0), place[1] - (y ?? 0)) < 0.01);
