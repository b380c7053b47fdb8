import { inGerman } from '../calendar.js';
import type { RecordBody } from './record-body.dto.js';
import { at, type FieldError, given, inGermanFigures, type Rule, type RuleFacts } from './record-rule.js';
import { costRules, fundingRules } from './record-funding-rules.js';
import { countRules } from './record-count-rules.js';
import { basisRules, restedRules } from './record-rested-rules.js';
import { kinds } from '../words.js';

/*
 * What is refused when the words and figures of a project are saved: one sentence at the field, with the figures it rests
 * on. Pure. What merely looks odd is a rule of care (`care-rules.ts`), and what a step needs stands in `requirements.ts`.
 */

const municipalitiesExist: Rule = ({ municipalities }, { municipalities: known }) =>
  municipalities.flatMap(({ ags }, index) => {
    const path = `municipalities.${index}.ags`;
    const found = known.get(ags);
    if (!found) return at(path, `Zum Schlüssel ${ags} gibt es keine Gemeinde.`);
    if (found.isToday) return [];
    const names = found.successors.map((one) => `${one.name} (${one.ags})`).join(' oder ');
    const mend = names ? `: bitte stattdessen ${names} angeben.` : '.';
    return at(path, `Die Gemeinde ${found.name} (${ags}) gibt es nicht mehr${mend}`);
  });

const noMunicipalityTwice: Rule = ({ municipalities }, { municipalities: known }) =>
  municipalities.flatMap(({ ags }, index) =>
    municipalities.findIndex((other) => other.ags === ags) < index
      ? at(`municipalities.${index}.ags`, `${known.get(ags)?.name ?? ags} steht schon in der Liste.`)
      : [],
  );

const notMoreAddressesThanHouseholds: Rule = ({ municipalities }, { municipalities: known }) =>
  municipalities.flatMap(({ ags, addressCount }, index) => {
    const { name, households } = known.get(ags) ?? {};
    if (!given(addressCount) || !households || addressCount <= households.count) return [];
    const most = inGermanFigures(households.count);
    const there = households.from === 'cells' ? `die ${most} Haushalte` : `die ${most} Einwohner`;
    return at(
      `municipalities.${index}.addressCount`,
      `${name}: ${inGermanFigures(addressCount)} Adressen sind mehr als ${there} der Gemeinde.`,
    );
  });

/** Of an Ausbaustand: each is at most the one before it, and at most what is to be connected. */
export interface Progress {
  funded?: number | null;
  passed?: number | null;
  connected?: number | null;
  activated?: number | null;
}
const STEPS = [
  ['funded', 'Adressen des Vorhabens'],
  ['passed', '„Anschluss möglich“'],
  ['connected', '„Anschluss hergestellt“'],
  ['activated', '„Anschluss in Nutzung“'],
] as const;

/** At the first field that runs ahead of one before it. */
export function progressErrors(counts: Progress, path: string): FieldError[] {
  const typed = STEPS.filter(([field]) => given(counts[field]));
  return typed.slice(1).flatMap(([field, name], index) => {
    const [before, nameBefore] = typed[index]!;
    const [more, most] = [counts[field]!, counts[before]!];
    if (more <= most) return [];
    const sentence = `${name}: ${inGermanFigures(more)} sind mehr als ${inGermanFigures(most)} (${nameBefore}).`;
    return at(`${path}${field}`, sentence);
  });
}

const countsInOrder: Rule = ({ counts }) => progressErrors(counts, 'counts.');

const countsAreOfToday: Rule = ({ counts: { countsOn } }, { today }) =>
  countsOn && countsOn > today
    ? at(
        'counts.countsOn',
        `Der ${inGerman(countsOn)} liegt in der Zukunft. Bitte den Tag der Zahlen angeben.`,
      )
    : [];

/** Figures that are counted are changed where they are counted. */
const countedFiguresStay: Rule = ({ counts }, { stored }) => {
  if (stored?.countsFrom !== 'addresses') return [];
  const changed = (Object.keys(counts) as (keyof typeof counts)[]).find(
    (field) => counts[field] !== undefined && counts[field] !== (stored.counts[field] ?? null),
  );
  return changed
    ? at(`counts.${changed}`, 'Diese Zahlen werden aus der Adressliste gezählt: bitte die Adressen ändern.')
    : [];
};

/** The two life cycles ask for other things: who changed over would leave out what the other one asks for. */
const kindKeepsLifeCycle: Rule = ({ kind }, { stored }) =>
  !stored || (stored.kind === 'commercial') === (kind === 'commercial')
    ? []
    : at(
        'kind',
        'Ein gefördertes Vorhaben wird kein eigenwirtschaftliches und umgekehrt, weil die Abläufe verschieden sind. Bitte dieses zurückziehen und ein neues anlegen.',
      );

const fundedHasNoCommercialLots: Rule = ({ kind }, { stored }) =>
  kind === 'funded' && stored && stored.commercialLots.length > 0
    ? at(
        'kind',
        `${lotNames(stored.commercialLots)} eigenwirtschaftlich: bitte „${kinds.both}“ wählen oder zuerst die Lose ändern.`,
      )
    : [];

/** „Los 2 ist“, „Die Lose 2 und 3 sind“ */
const lotNames = (numbers: number[]): string =>
  numbers.length === 1 ? `Los ${numbers[0]} ist` : `Die Lose ${inWords(numbers)} sind`;
export const inWords = (numbers: number[]): string =>
  new Intl.ListFormat('de', { type: 'conjunction' }).format(numbers.map(String));

const RULES: readonly Rule[] = [
  kindKeepsLifeCycle,
  fundedHasNoCommercialLots,
  ...fundingRules,
  ...restedRules,
  municipalitiesExist,
  noMunicipalityTwice,
  notMoreAddressesThanHouseholds,
  countsInOrder,
  ...countRules,
  countsAreOfToday,
  countedFiguresStay,
  ...costRules,
  ...basisRules,
];

/** Everything that is wrong, in the order of the form. */
export const recordErrors = (body: RecordBody, facts: RuleFacts): FieldError[] =>
  RULES.flatMap((rule) => rule(body, facts));
