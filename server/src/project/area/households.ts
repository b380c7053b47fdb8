import type { DataSource, EntityManager } from 'typeorm';
import { householdsInAreas } from '../../coverage/cell.queries.js';
import { dataVersion } from '../../platform/data-version.js';
import { notFound, problem } from '../../platform/problem.js';
import { findThreshold, type Threshold } from '../../programme/threshold.queries.js';
import type { HouseholdsDto } from './area.dto.js';
import { closed, type Ring, type Shape } from './area-shape.js';
import { count, householdsIn } from './area-words.js';
import { type CountedEdition, findCountedEdition } from './households.queries.js';
import { speedClasses, type Spots, spotsOf } from './spot-types.js';
import { inGerman } from '../calendar.js';

type Db = DataSource | EntityManager;

export interface Asked {
  edition?: string;
  guideline?: string;
}

/** What is counted, and against what: the same for every shape, so it can be remembered while one draws. */
export interface Counting {
  edition: CountedEdition;
  threshold: Threshold | null;
  dataVersion: string;
}

export async function countingFor(db: Db, asked: Asked): Promise<Counting> {
  const version = await dataVersion(db);
  const edition = await findCountedEdition(db, asked.edition ?? null);
  if (!edition) throw notFound(noEdition(asked.edition));
  const threshold = await findThreshold(db, asked.guideline);
  if (!threshold && asked.guideline)
    throw notFound(`Die Fassung „${asked.guideline}“ eines Förderprogramms gibt es nicht.`);
  return { edition, threshold, dataVersion: version };
}

/** Households of an area by speed class and kind of spot. Cell centres decide. */
export async function countHouseholds(
  db: Db,
  shape: Shape,
  asked: Asked,
  counting?: Counting,
): Promise<HouseholdsDto> {
  const { edition, threshold } = counting ?? (await countingFor(db, asked));
  refuseTangles(shape);
  const [counted] = await householdsInAreas(db, edition, [inGrid(shape)], 25833);
  const { households, unknown, reached } = counted!;
  const classes = speedClasses(households, reached, unknown);
  const spots = spotsOf(classes, threshold ?? UNKNOWN, unknown);
  return {
    households,
    classes,
    spots,
    threshold: thresholdDto(threshold),
    upload: uploadOf(threshold),
    countedBy: { rule: 'cell_centre', sentence: 'Es zählt der Mittelpunkt der Zelle.' },
    sentences: sentencesOf(edition, spots, threshold),
    referenceDate: edition.referenceDate,
    source: edition.source,
    isDemo: edition.isDemo,
    credit: edition.credit,
  };
}

/** Rows of cells that all edges cross together; the border of a whole Landkreis crosses some thousands. */
const MOST_CROSSED_ROWS = 60_000;
const ROW_M = 100;

/** Counting costs as much as rows are crossed: a tangle without an inside would hold up everybody else. */
function refuseTangles(shape: Shape): void {
  let metres = 0;
  for (const ring of shape.flat())
    for (let i = 1; i < ring.length; i++) metres += Math.abs(ring[i]![1]! - ring[i - 1]![1]!);
  if (metres > MOST_CROSSED_ROWS * ROW_M)
    throw problem(
      422,
      'Der Umriss ist zu verwinkelt, um die Haushalte darin zu zählen. Bitte vereinfachen oder in mehrere Gebiete teilen.',
    );
}

/** Only how many, of several areas at once; null: there is no edition to count. */
export async function countEach(db: Db, shapes: Shape[]): Promise<(number | null)[]> {
  const edition = shapes.length ? await findCountedEdition(db, null) : null;
  if (!edition) return shapes.map(() => null);
  const counted = await householdsInAreas(db, edition, shapes.map(inGrid), 25833);
  return counted.map(({ households }) => households);
}

/** Longer edges are not as straight in the grid of the cells as they are in EPSG:25833; of this length they are, to a millimetre. */
const STRAIGHT_M = 500;

const inGrid = (shape: Shape) => ({
  type: 'MultiPolygon' as const,
  coordinates: shape.map((part) => part.map((ring) => withPointsBetween(closed(ring)))),
});

function withPointsBetween(ring: Ring): [number, number][] {
  const points: [number, number][] = [];
  ring.forEach(([x, y], i) => {
    const [fromX, fromY] = ring[i - 1] ?? [x, y];
    const pieces = Math.ceil(Math.hypot(x - fromX, y - fromY) / STRAIGHT_M);
    for (let piece = 1; piece < pieces; piece++)
      points.push([fromX + ((x - fromX) * piece) / pieces, fromY + ((y - fromY) * piece) / pieces]);
    points.push([x, y]);
  });
  return points;
}

const UNKNOWN = { down: null, symmetric: null, orDown: null };

const noEdition = (day: string | undefined): string =>
  day
    ? `Zum ${inGerman(day)} gibt es keine Ausgabe mit Zellen.`
    : 'Es ist noch keine Ausgabe mit Zellen eingelesen, deshalb lassen sich keine Haushalte zählen.';

/** „300/150“, „200 symmetrisch oder 500“, „100“; null: the version names none. */
function thresholdText({ down, up, symmetric, orDown }: Threshold): string | null {
  if (down !== null) return up === null ? String(down) : `${down}/${up}`;
  const parts = [
    symmetric === null ? null : `${symmetric} symmetrisch`,
    orDown === null ? null : String(orDown),
  ];
  return parts.filter((part) => part !== null).join(' oder ') || null;
}

const thresholdDto = (threshold: Threshold | null): HouseholdsDto['threshold'] => ({
  text: threshold && thresholdText(threshold),
  down: threshold ? (threshold.down ?? threshold.orDown) : null,
  up: threshold?.up ?? null,
  guideline: threshold?.guideline ?? null,
  guidelineName: threshold?.guidelineName ?? null,
  source: threshold?.source ?? null,
});

/** No edition of cells that was ever seen tells the upload; one that did would have columns of its own. */
function uploadOf(threshold: Threshold | null): HouseholdsDto['upload'] {
  const up = threshold?.up ?? threshold?.symmetric ?? null;
  const missing = 'Den Upload nennt diese Ausgabe nicht, gezählt ist allein der Download.';
  return {
    known: false,
    sentence: up === null ? missing : `${missing} Wer ${up} Mbit/s im Upload erreicht, bleibt offen.`,
  };
}

function sentencesOf(edition: CountedEdition, spots: Spots, threshold: Threshold | null): string[] {
  return [
    'Richtwert aus dem Atlas, keine Förderfähigkeit.',
    ...unclearSentence(spots, threshold),
    ...unknownSentence(spots),
    ...(edition.weights === 'cells'
      ? ['Diese Ausgabe zählt keine Haushalte: gezählt sind bewohnte Zellen.']
      : []),
    ...(edition.isDemo
      ? ['Demodaten: wie viele Haushalte eine Zelle hat, ist geschätzt und nicht gemessen.']
      : []),
  ];
}

/** Whoever is not in the publication may well be reached: nobody is called white for it. */
function unknownSentence({ unknown }: Spots): string[] {
  if (unknown === 0) return [];
  const whose = householdsIn(unknown).replace('Haushalte', 'Haushalten');
  const they = unknown === 1 ? 'er zählt' : 'sie zählen';
  return [`Zu ${whose} macht der Atlas keine Angabe; ${they} weder als weiß noch als versorgt.`];
}

function unclearSentence(
  { darkGrey, unclear, unclearBetween }: Spots,
  threshold: Threshold | null,
): string[] {
  const text = threshold && thresholdText(threshold);
  if (!unclearBetween || !text)
    return text ? [] : ['Diese Fassung nennt keine Schwelle: ab 100 Mbit/s bleibt die Einstufung offen.'];
  if (unclear === 0) return [];
  const { from, to } = unclearBetween;
  const known = to === null ? `nur ${from}` : `${from} und ${count(to)}`;
  return [
    `Dunkelgrau sind zwischen ${count(darkGrey.from)} und ${householdsIn(darkGrey.to).replace('Haushalte', 'Haushalten')}; ` +
      `der Atlas kennt ${known}, nicht ${text}.`,
  ];
}
