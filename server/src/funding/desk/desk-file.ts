import { type CsvDialect, csvLine, type CsvValue } from '../../platform/csv.js';
import { statuses } from '../../project/words.js';
import { funders, type Funder, reviewStatuses, trackStatuses } from '../words.js';
import type { DeskItemDto } from './desk.dto.js';

/* The list of the desk as a file: every case that the search finds, and in each row what the file says of itself. Pure. */

export interface AboutDeskFile {
  /** The search in its fixed words. */
  q: string;
  /** German, clause by clause; empty: everything. */
  words: string[];
  /** Facts dated up to this day … */
  until: string;
  /** … as they were known at this moment. */
  asOf: string;
  dataVersion: string;
  link: string;
}

interface Column {
  name: string;
  value: (item: DeskItemDto, about: AboutDeskFile) => CsvValue;
}

const deadlineStates: Record<NonNullable<DeskItemDto['nextDeadline']>['state'], string> = {
  overdue: 'überfällig',
  urgent: 'in höchstens 14 Tagen',
  soon: 'in höchstens 60 Tagen',
  later: 'später',
  done: 'erledigt',
};

const trackColumns = (funder: Funder): Column[] => {
  const of = ({ tracks }: DeskItemDto) => tracks.find((track) => track.funder === funder);
  return [
    {
      name: `Stand ${funders[funder]}`,
      value: (item) => {
        const track = of(item);
        return track ? trackStatuses[track.status] : null;
      },
    },
    { name: `Stand ${funders[funder]} seit`, value: (item) => of(item)?.since ?? null },
  ];
};

const columns: Column[] = [
  { name: 'Nummer', value: ({ id }) => id },
  { name: 'Kennung', value: ({ reference }) => reference },
  { name: 'Vorhaben', value: ({ projectName }) => projectName },
  { name: 'Zuwendungsempfänger', value: ({ recipientName }) => recipientName },
  { name: 'Kreise', value: ({ districts }) => districts.map(({ name }) => name).join(' | ') },
  { name: 'Kreisschlüssel', value: ({ districts }) => districts.map(({ ags }) => ags).join(' | ') },
  { name: 'Stand des Vorhabens', value: ({ projectStatus }) => statuses[projectStatus] },
  { name: 'Prüfung', value: ({ reviewStatus }) => reviewStatuses[reviewStatus] },
  { name: 'Eingereicht am', value: ({ submittedAt }) => submittedAt && dayInBerlin(submittedAt) },
  { name: 'Wartet seit Tagen', value: ({ waitingDays }) => waitingDays },
  ...trackColumns('federal'),
  ...trackColumns('state'),
  { name: 'Warum jetzt', value: ({ why }) => why },
  { name: 'Nächste Frist', value: ({ nextDeadline }) => nextDeadline?.name ?? null },
  { name: 'Fällig am', value: ({ nextDeadline }) => nextDeadline?.dueOn ?? null },
  {
    name: 'Zustand der Frist',
    value: ({ nextDeadline }) => (nextDeadline ? deadlineStates[nextDeadline.state] : null),
  },
  { name: 'Befunde, die sperren', value: ({ findings }) => findings.block },
  { name: 'Befunde, die warnen', value: ({ findings }) => findings.warn },
  { name: 'Hinweise', value: ({ findings }) => findings.hint },
  {
    name: 'Zuständig',
    value: ({ assignedTo }) => (assignedTo ? (assignedTo.name ?? assignedTo.office) : null),
  },
  { name: 'Demodaten', value: ({ isDemo }) => isDemo },
  { name: 'Suche', value: (_, { q }) => q },
  { name: 'Auswahl', value: (_, { words }) => (words.length > 0 ? words.join('; ') : 'alle Förderfälle') },
  { name: 'Sachstand bis', value: (_, { until }) => until },
  { name: 'Kenntnisstand', value: (_, { asOf }) => asOf },
  { name: 'Datenversion', value: (_, { dataVersion }) => dataVersion },
  { name: 'Verweis', value: (_, { link }) => link },
];

const dayInBerlin = (moment: string): string =>
  new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

export function deskCsv(items: readonly DeskItemDto[], about: AboutDeskFile, dialect: CsvDialect): string {
  const header = csvLine(
    columns.map(({ name }) => name),
    dialect,
  );
  const rows = items.map((item) =>
    csvLine(
      columns.map(({ value }) => value(item, about)),
      dialect,
    ),
  );
  return dialect.mark + header + rows.join('');
}

/** `faelle-auswahl-2026-11-22.csv`: letters that every system takes. */
export const deskFileName = ({ q, until }: AboutDeskFile): string =>
  `faelle-${q === '' ? '' : 'auswahl-'}${until}.csv`;
