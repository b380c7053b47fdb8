import { counted, figure, listed, percent } from './forecast-words.js';
import { criteria } from '../words.js';
import { inGerman } from '../../project/calendar.js';

/*
 * The criteria by which applications are ranked, as a table of pure rows: what figure each rests on and how it comes about,
 * always for the Gemeinden of an application as a whole. How many points a figure gives is data of the guideline version.
 */

/** A figure and where it is from. */
export interface Stated {
  value: number;
  from: 'survey' | 'what_if';
}

export interface ScoreFacts {
  municipalities: readonly { ags: string; name: string; population: number | null; areaKm2: number | null }[];
  /** After the market survey. */
  white: Stated | null;
  addresses: Stated | null;
  promised: Stated | null;
  potential: Stated | null;
  /** From the atlas, as long as no survey says it. */
  indication: { white: number; households: number; drawn: boolean; referenceDate: string } | null;
}

export interface Measured {
  value: number | null;
  /** With its unit. */
  text: string | null;
  steps: string[];
  missing: string | null;
  indication: string | null;
}

export interface CriterionRow {
  id: string;
  name: string;
  unit: string;
  /** How the upper step is written; null: the version has none of its own. */
  full: { words: (limit: string) => string; reached: (value: number, limit: number) => boolean } | null;
  measure: (of: ScoreFacts) => Measured;
}

const above = { words: (limit: string) => `über ${limit}`, reached: (v: number, limit: number) => v > limit };
const below = {
  words: (limit: string) => `unter ${limit}`,
  reached: (v: number, limit: number) => v < limit,
};
const atLeast = {
  words: (limit: string) => `ab ${limit}`,
  reached: (v: number, limit: number) => v >= limit,
};

export const criterionRows: readonly CriterionRow[] = [
  { id: 'catch_up_need', name: criteria.catch_up_need, unit: '%', full: above, measure: whiteShare },
  { id: 'synergy_use', name: criteria.synergy_use, unit: '%', full: below, measure: deviation },
  {
    id: 'rural_participation',
    name: criteria.rural_participation,
    unit: 'Einwohner/km²',
    full: below,
    measure: density,
  },
  {
    id: 'intermunicipal_cooperation',
    name: criteria.intermunicipal_cooperation,
    unit: 'Gemeinden',
    full: atLeast,
    measure: partners,
  },
  // Of the version of 2015, as far as its catalogue could be read.
  { id: 'density', name: 'Besiedlungsdichte', unit: 'Einwohner/km²', full: null, measure: density },
  unkept('below16_share', 'Anteil der Anschlüsse unter 16 Mbit/s', '%'),
  unkept('terrain', 'Schwieriges Gelände', ''),
  unkept('new_connections', 'Neue Anschlüsse', 'Anschlüsse'),
  unkept('no_white_left', 'Kein weißer Fleck bleibt', ''),
  unkept('done_2018', 'Fertig bis Ende 2018', ''),
];

function unkept(id: string, name: string, unit: string): CriterionRow {
  return { id, name, unit, full: null, measure: () => lacks('Diese Angabe wird hier nicht geführt.') };
}

const lacks = (missing: string, indication: string | null = null): Measured => ({
  value: null,
  text: null,
  steps: [],
  missing,
  indication,
});

const found = (value: number, text: string, step: string): Measured => ({
  value,
  text,
  steps: [step],
  missing: null,
  indication: null,
});

const assumed = (...stated: Stated[]): string =>
  stated.some(({ from }) => from === 'what_if') ? ' (angenommen)' : '';

/** White spots that are to be built with funding, of all addresses of all Gemeinden together. */
function whiteShare({ white, addresses, indication }: ScoreFacts): Measured {
  if (!white || !addresses || addresses.value === 0)
    return lacks(
      'Fehlt: weiße Flecken und alle Adressen der Gemeinden nach der Markterkundung. Behebung: die Markterkundung auswerten oder Zahlen annehmen.',
      indication && atlasSentence(indication),
    );
  const share = (100 * white.value) / addresses.value;
  const [whites, all] = [
    counted(white.value, 'weißer Fleck', 'weiße Flecken'),
    counted(addresses.value, 'Adresse', 'Adressen'),
  ];
  return found(share, percent(share), `${whites} ÷ ${all} = ${percent(share)}${assumed(white, addresses)}`);
}

function atlasSentence({ white, households, drawn, referenceDate }: NonNullable<ScoreFacts['indication']>) {
  const where = drawn ? 'im gezeichneten Gebiet' : 'in den Gemeinden';
  const of = counted(households, 'Haushalt', 'Haushalte');
  const day = inGerman(referenceDate);
  return households === 0
    ? `Richtwert aus dem Breitbandatlas, keine Förderfähigkeit: ${figure(white)} weiße ${where} ÷ ${of} der Gemeinden (Stand ${day}).`
    : `Richtwert aus dem Breitbandatlas, keine Förderfähigkeit: ${figure(white)} weiße ${where} ÷ ${of} der Gemeinden = ${percent((100 * white) / households)} (Stand ${day}).`;
}

/** How far what operators have bindingly promised stays behind what the Potenzialanalyse expects. */
function deviation({ promised, potential }: ScoreFacts): Measured {
  if (!promised || !potential)
    return lacks(
      'Fehlt: zugesagter Ausbau und Wert der Potenzialanalyse nach der Markterkundung. Behebung: beide in der Markterkundung eintragen oder annehmen.',
    );
  if (potential.value === 0)
    return lacks('Die Potenzialanalyse nennt 0 Adressen: Eine Abweichung davon lässt sich nicht rechnen.');
  const share = (100 * (promised.value - potential.value)) / potential.value;
  const step =
    `(${figure(promised.value)} zugesagt − ${figure(potential.value)} Potenzial) ÷ ` +
    `${figure(potential.value)} = ${percent(share)}${assumed(promised, potential)}`;
  return found(share, percent(share), step);
}

/** Inhabitants of all Gemeinden together on the area of all together: neither the sum nor the mean of their densities. */
function density({ municipalities }: ScoreFacts): Measured {
  if (municipalities.length === 0) return lacks('Fehlt: mindestens eine Gemeinde.');
  const unknown = municipalities.filter(({ population, areaKm2 }) => population === null || !areaKm2);
  if (unknown.length > 0)
    return lacks(
      `Fehlt: Einwohner oder Fläche von ${listed(unknown.slice(0, 5).map(({ name }) => name))}. Behebung: Einwohnerzahlen einlesen.`,
    );
  const people = municipalities.reduce((sum, { population }) => sum + population!, 0);
  const area = municipalities.reduce((sum, { areaKm2 }) => sum + areaKm2!, 0);
  const value = people / area;
  const unit = 'Einwohner/km²';
  const step = `${counted(people, 'Einwohner', 'Einwohner')} ÷ ${figure(area)} km² = ${figure(value)} ${unit}`;
  return found(value, `${figure(value)} ${unit}`, step);
}

function partners({ municipalities }: ScoreFacts): Measured {
  const count = municipalities.length;
  if (count === 0) return lacks('Fehlt: mindestens eine Gemeinde.');
  const text = counted(count, 'Gemeinde', 'Gemeinden');
  return found(count, text, `${text} im Antrag`);
}
