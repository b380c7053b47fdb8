import type { AddressCell } from './address-counts.queries.js';
import type { AddressDisplay } from './address-privacy.js';
import {
  type Cell,
  LEAST_COUNT,
  openSums,
  type Open,
  type Progress,
  publicCount,
  publishedOf,
  WHOLE,
} from './address-suppression.js';
import type { AddressCountsDto } from '../public/project.dto.js';

/* Counts of a project's addresses as they are published, by Gemeinde and by lot, beside those of the project. Pure. */

export interface CountedLot {
  number: number;
  homes_passed: number | null;
  homes_connected: number | null;
  homes_activated: number | null;
}

/** What is counted: figures of project and lots as they are stored, and the addresses, where there is a list of them. */
export interface Counted {
  whole: Progress;
  lots: readonly CountedLot[];
  cells: readonly AddressCell[];
}

export interface PublicCounts {
  lots: Map<number, Progress>;
  places: AddressCountsDto[];
}

const ofLot = (number: number) => `lot ${number}`;
const ofPlace = (ags: string) => `place ${ags}`;

export function publicCountsOf({ whole, lots, cells }: Counted, display: AddressDisplay): PublicCounts {
  const listed = cells.map((cell) => ({ ...cell, sums: sumsOf(cell) }));
  const isByLot = cells.some(({ lot }) => lot !== null);
  const open = openSums(listed, display);
  // Lots that the list does not know keep what was reported of them.
  const openOfLots = isByLot ? open : openSums(reported(whole, lots), display);
  return {
    lots: new Map(
      lots.map((lot) => [lot.number, publishedOf(progressOf(lot), ofLot(lot.number), openOfLots)]),
    ),
    places: placesOf(cells).map((place) => placeCounts(place, open)),
  };
}

/** A Vortrieb counts in its Gemeinde only. */
const sumsOf = ({ ags, lot, built }: AddressCell): string[] => [
  ofPlace(ags),
  ...(built ? [WHOLE, ...(lot === null ? [] : [ofLot(lot)])] : []),
];

const progressOf = (lot: CountedLot): Progress => ({
  passed: lot.homes_passed,
  connected: lot.homes_connected,
  activated: lot.homes_activated,
});

/** The lots, and what the project has beside them: what is not known of a lot is in the rest. */
function reported(whole: Progress, lots: readonly CountedLot[]): Cell[] {
  const known = lots.map((lot) => {
    const { passed, connected, activated } = progressOf(lot);
    return {
      sums: [WHOLE, ofLot(lot.number)],
      passed: passed ?? 0,
      connected: connected ?? 0,
      activated: activated ?? 0,
    };
  });
  const rest = (figure: keyof Progress) => {
    const all = whole[figure];
    return all === null ? null : known.reduce((left, lot) => left - lot[figure], all);
  };
  return [
    ...known,
    { sums: [WHOLE], passed: rest('passed'), connected: rest('connected'), activated: rest('activated') },
  ];
}

type Place = Omit<AddressCell, 'lot' | 'built'>;
const counted = [
  'planned',
  'in_construction',
  'passed',
  'connected',
  'activated',
  'refused',
  'left_out',
] as const;

/** One a Gemeinde, in the order of the cells. */
function placesOf(cells: readonly AddressCell[]): Place[] {
  const places = new Map<string, Place>();
  for (const { lot: _lot, built: _built, ...cell } of cells) {
    const place = places.get(cell.ags);
    places.set(cell.ags, place ? { ...place, ...sumOf(place, cell) } : cell);
  }
  return [...places.values()];
}

const sumOf = (one: Place, other: Place) =>
  Object.fromEntries(counted.map((figure) => [figure, one[figure] + other[figure]])) as Pick<
    Place,
    (typeof counted)[number]
  >;

/** By how far they are shown; refused ones are among them, and counted once more for themselves. */
function placeCounts(place: Place, open: Open): AddressCountsDto {
  const { ags, name, planned, in_construction, passed, connected, activated, refused, left_out } = place;
  const isOpen = {
    connected: open.connected.has(ofPlace(ags)),
    activated: open.activated.has(ofPlace(ags)),
  };
  const unconnected = planned + in_construction + passed - connected;
  return {
    ags,
    name,
    planned: publicCount(planned),
    inConstruction: publicCount(in_construction),
    ready: isOpen.connected ? publicCount(passed - connected) : null,
    connected: isOpen.connected && isOpen.activated ? publicCount(connected - activated) : null,
    activated: isOpen.activated ? publicCount(activated) : null,
    // Where hardly anybody of those without a connection does not refuse, the count would tell of each.
    refused: unconnected - refused < LEAST_COUNT ? null : publicCount(refused),
    leftOut: publicCount(left_out),
  };
}
