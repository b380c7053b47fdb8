import type { AreaFaultDto } from './area.dto.js';
import { isFarAway, type Point } from './area-projection.js';
import { closed, degreesOf, isClosed, MOST_POINTS, pointsOf, type Ring, type Shape } from './area-shape.js';
import { count } from './area-words.js';

/*
 * What can be told from the points alone, before any library of geometry sees them. Pure.
 */

const differentPoints = (ring: Ring): number => new Set(ring.map(([x, y]) => `${x} ${y}`)).size;
const isTooShort = (ring: Ring): boolean => differentPoints(ring) < 3;

/** Fit to be judged by the database: every ring has enough points, and every point is somewhere. */
export const isSound = (shape: Shape): boolean =>
  shape.length > 0 &&
  shape.every(
    (part) =>
      part.length > 0 && part.every((ring) => !isTooShort(ring) && !ring.some((point) => isFarAway(point))),
  );

/** The same with rings closed, and without those that enclose nothing. */
export const madeSound = (shape: Shape): Shape =>
  shape
    .filter((part) => part[0] && !isTooShort(part[0]))
    .map((part) => part.filter((ring) => !isTooShort(ring)).map(closed));

export function structuralFaults(shape: Shape): AreaFaultDto[] {
  if (pointsOf(shape) > MOST_POINTS) return [tooMany(shape)];
  const rings = shape.flat();
  if (rings.every((ring) => ring.length === 0)) return [empty()];
  const far = rings.flat().find((point) => isFarAway(point));
  if (far) return [outOfTheWorld(far)];
  return shape.flatMap((part) =>
    part.flatMap((ring, index) => (ring.length === 0 ? [] : ringFaults(ring, index > 0))),
  );
}

function ringFaults(ring: Ring, isHole: boolean): AreaFaultDto[] {
  const what = isHole ? 'Ein Loch' : 'Eine Teilfläche';
  if (isTooShort(ring))
    return [
      fault(
        'too_few_points',
        `${what} hat weniger als drei verschiedene Punkte. Bitte Punkte ergänzen oder entfernen.`,
        ring[0]!,
      ),
    ];
  if (isClosed(ring)) return [];
  return [
    fault(
      'ring_not_closed',
      `${what} ist nicht geschlossen: der letzte Punkt ist nicht der erste. Bitte schließen.`,
      ring.at(-1)!,
    ),
  ];
}

export const fault = (kind: AreaFaultDto['kind'], sentence: string, at: Point | null): AreaFaultDto => ({
  kind,
  sentence,
  position: at && !isFarAway(at) ? degreesOf(at) : null,
});

const empty = () => fault('empty', 'Das Gebiet ist leer. Bitte mindestens drei Punkte setzen.', null);

/** So far nobody can read the metres; what no projection can carry over is no number at all. */
const MOST_METRES = 100_000_000;

function outOfTheWorld([x, y]: Point): AreaFaultDto {
  const isShown = Math.abs(x) <= MOST_METRES && Math.abs(y) <= MOST_METRES;
  const which = isShown
    ? `Der Punkt ${count(Math.round(x))} Ost, ${count(Math.round(y))} Nord liegt nicht in Deutschland.`
    : 'Ein Punkt liegt nicht auf der Erde: seine Koordinaten sind viel zu groß.';
  return fault('outside_saxony', `${which} Bitte Koordinatensystem und Reihenfolge prüfen.`, null);
}

const tooMany = (shape: Shape) =>
  fault(
    'other',
    `Das Gebiet hat ${count(pointsOf(shape))} Punkte, höchstens ${count(MOST_POINTS)} werden angenommen. Bitte vereinfachen.`,
    null,
  );
