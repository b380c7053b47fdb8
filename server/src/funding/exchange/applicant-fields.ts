import { inEuros, inGerman } from '../../project/calendar.js';
import { type Criterion, criteria, type Funder, funders } from '../words.js';

/* What the form of an applicant asks for on its first sheet, in its order. Pure; contacts are never among it. */

export type FieldKind = 'money' | 'count' | 'day' | 'percent';
export type Value = string | number | null;
/** By the name of the field. Amounts in cents. */
export type Values = Record<string, Value>;

/** What is saved together. */
export type Group = 'figures' | 'dialogue' | 'survey' | Funder | 'score';

export interface FormField {
  /** `group.field`, as the form of the web calls it. */
  name: string;
  group: Group;
  heading: string;
  /** German; by it the row is known again. */
  label: string;
  kind: FieldKind;
  hint: string;
}

export const UNITS: Record<FieldKind, string> = { money: 'EUR', count: 'Anzahl', day: 'Tag', percent: '%' };

const COSTS = 'Ausgaben und Finanzierung';
const rows = (
  group: Group,
  heading: string,
  given: readonly [field: string, label: string, kind: FieldKind, hint?: string][],
): FormField[] =>
  given.map(([field, label, kind, hint = '']) => ({
    name: `${group}.${field}`,
    group,
    heading,
    label,
    kind,
    hint,
  }));

/** What a funder is asked for is its share: the case says it, and the project follows (`facts/follow-case.ts`). */
const shareOf = (funder: Funder): FormField[] => [
  ...rows(funder, COSTS, [['requestedAmount', `Anteil ${funders[funder]}: beantragter Betrag`, 'money']]),
  ...rows('figures', COSTS, [[funder, `Anteil ${funders[funder]}`, 'money']]),
];

const ofTrack = (funder: Funder): FormField[] =>
  rows(funder, 'Anträge', [
    ['appliedOn', `Antrag ${funders[funder]}: gestellt am`, 'day'],
    ['requestedRate', `Antrag ${funders[funder]}: beantragter Fördersatz`, 'percent', 'zum Beispiel 60'],
  ]);

export const formFields: readonly FormField[] = [
  ...rows('figures', COSTS, [
    ['total', 'Gesamtausgaben', 'money', 'Summe aus Bund, Land, Eigenanteil und Dritten'],
  ]),
  ...shareOf('federal'),
  ...shareOf('state'),
  ...rows('figures', COSTS, [
    ['own', 'Eigenanteil', 'money'],
    ['third', 'Mittel Dritter', 'money', '0, wenn es keine gibt'],
  ]),
  ...rows('figures', 'Adressen nach Art', [
    ['eligible', 'Förderfähige Adressen', 'count'],
    ['funded', 'Geförderte Adressen', 'count'],
    ['reserveExtension', 'Adressen mit Vortrieb', 'count'],
  ]),
  ...rows('dialogue', 'Branchendialog', [
    ['announcedOn', 'Branchendialog: angekündigt am', 'day'],
    ['startedOn', 'Branchendialog: Beginn', 'day'],
    ['endedOn', 'Branchendialog: Ende', 'day'],
  ]),
  ...rows('survey', 'Markterkundung', [
    ['startedOn', 'Markterkundung: Beginn', 'day'],
    ['endedOn', 'Markterkundung: Ende', 'day'],
    ['evaluatedOn', 'Markterkundung: ausgewertet am', 'day'],
    ['horizonYears', 'Markterkundung: abgefragter Zeitraum', 'count', 'in Jahren'],
    ['addresses', 'Markterkundung: abgefragte Adressen', 'count'],
    ['eligibleAddresses', 'Markterkundung: förderfähige Adressen', 'count'],
    ['whiteAddresses', 'Markterkundung: weiße Flecken', 'count'],
    ['promisedAddresses', 'Markterkundung: von Netzbetreibern zugesagt', 'count'],
    ['potentialAddresses', 'Markterkundung: Potenzialanalyse', 'count'],
  ]),
  ...ofTrack('federal'),
  ...ofTrack('state'),
  ...rows(
    'score',
    'Punkte',
    (Object.keys(criteria) as Criterion[]).map((criterion) => [
      criterion,
      `Punkte: ${criteria[criterion]}`,
      'count',
      'nur mit dem Ausdruck des Portals; wird auf der Seite „Unterlagen“ eingetragen',
    ]),
  ),
];

/** The fields that this case has: of a funder without a track the project alone says what it gives. */
export const fieldsOf = (tracks: readonly Funder[]): FormField[] =>
  formFields.filter(({ name, group }) => {
    if (group === 'federal' || group === 'state') return tracks.includes(group);
    return !tracks.some((funder) => name === `figures.${funder}`);
  });

/** As the page shows it; null: nothing is said. */
export function shown(kind: FieldKind, value: Value | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return inGerman(value);
  if (kind === 'money') return inEuros(value);
  const number = value.toLocaleString('de-DE');
  return kind === 'percent' ? `${number} %` : number;
}
