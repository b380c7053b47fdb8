import { inGerman } from '../../project/calendar.js';
import type { LandtagReportDto, LandtagRowDto, ProgrammeReportDto } from './funding-report.dto.js';

/* A report as a table that every format prints alike: what it is called, what it shows, and what it says of itself. Pure. */

export type ColumnKind = 'text' | 'date' | 'money' | 'count' | 'percent';
export interface ReportColumn {
  name: string;
  kind: ColumnKind;
  /** Share of the width of a page. */
  width: number;
}
/** Money in whole cents, days as JJJJ-MM-TT; null: noch offen. */
export type Cell = string | number | null;

export interface ReportRows {
  rows: Cell[][];
  sum: Cell[] | null;
}

export interface ReportTable {
  title: string;
  columns: ReportColumn[];
  groups: (ReportRows & { name: string | null; apart?: ReportRows | undefined })[];
  sum: Cell[] | null;
  /** Beneath it: what is in no sum above. */
  sumApart?: Cell[] | undefined;
  /** A further table of the same report: a sheet of its own, and in print behind the first. */
  also?: ReportTable;
  /** German, line by line: both dates, filter, version, how to read it. */
  about: [string, string][];
  /** Says what is inside: letters that every system takes. */
  fileName: string;
}

type Head = Pick<LandtagReportDto, 'asOf' | 'until' | 'dataVersion' | 'filter' | 'checksum' | 'link'>;

export function aboutOf({ asOf, until, dataVersion, filter, checksum, link }: Head): [string, string][] {
  return [
    ['Sachstand bis', inGerman(until)],
    ['Kenntnisstand', moment(asOf)],
    ['Auswahl', filter.length > 0 ? filter.join('; ') : 'alle Förderfälle'],
    ['Datenversion', dataVersion],
    ['Prüfsumme', checksum],
    ['Ständiger Verweis', link],
  ];
}

/** What stands on every sheet and page: both dates, the choice and the data version. */
export const stampOf = ({ about }: Pick<ReportTable, 'about'>): [string, string][] => about.slice(0, 4);

const moment = (iso: string): string =>
  `${new Date(iso).toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'medium',
  })} Uhr`;

export const nameOf = (kind: string, { asOf, until, filter }: Head): string =>
  [kind, `bis-${until}`, `stand-${asOf.slice(0, 10)}`, filter.length > 0 && 'auswahl']
    .filter(Boolean)
    .join('-');

/** A chosen part is not called the whole. */
export const wholeOf = ({ filter }: Pick<Head, 'filter'>): string =>
  filter.length > 0 ? 'der Auswahl' : 'Freistaat Sachsen';

export const column = (name: string, kind: ColumnKind, width: number): ReportColumn => ({
  name,
  kind,
  width,
});
export const money = (name: string) => column(name, 'money', 9);

type Sums = LandtagReportDto['total'];

export function landtagTable(report: LandtagReportDto): ReportTable {
  const sumRow = (name: string, sums: Sums): Cell[] => [
    name,
    null,
    null,
    null,
    null,
    sums.total,
    sums.federal,
    sums.state,
    sums.own,
    sums.third,
    sums.drawn,
    null,
    null,
  ];
  const apart = ({ cases }: Sums) => `nicht in der Summe: ${ENDED} (${cases})`;
  return {
    title: 'Förderung des Breitbandausbaus',
    columns: [
      column('Gemeinden', 'text', 16),
      column('Antrag vom', 'date', 7),
      column('Bewilligung vom', 'date', 7),
      column('Zuwendungsempfänger', 'text', 12),
      column('Gegenstand', 'text', 14),
      money('Ausgaben'),
      money('Bund'),
      money('Land'),
      money('Kommune'),
      money('Dritte'),
      money('Abgerufen'),
      column('Stand', 'text', 10),
      column('In der Summe', 'text', 6),
    ],
    groups: report.subtotals.map((subtotal) => {
      const own = report.rows.filter(({ district }) => district.ags === subtotal.ags);
      const gone = own.filter(({ counts }) => !counts);
      return {
        name: subtotal.name,
        rows: own.filter(({ counts }) => counts).map(landtagCells),
        sum: sumRow(`Summe ${subtotal.name}`, subtotal),
        apart:
          gone.length > 0
            ? { rows: gone.map(landtagCells), sum: sumRow(apart(subtotal.apart), subtotal.apart) }
            : undefined,
      };
    }),
    sum: sumRow(`Summe ${wholeOf(report)}`, report.total),
    sumApart: report.apart.cases > 0 ? sumRow(apart(report.apart), report.apart) : undefined,
    about: [
      ...aboutOf(report),
      [
        'Zum Lesen',
        `Beträge in Euro. „noch offen“ steht, wo nichts bewilligt oder angegeben ist; ${report.missing} Felder sind offen und in keiner Summe. Was ${ENDED} ist, steht unter der Summe seines Kreises und ist für sich summiert: Diese Beträge fließen nicht. Ein Vorhaben in mehreren Kreisen steht bei dem, in dem die meisten seiner Gemeinden liegen.`,
      ],
    ],
    fileName: nameOf('landtagstabelle', report),
  };
}

const ENDED = 'abgelehnt, zurückgezogen oder eigenwirtschaftlich';

const landtagCells = (row: LandtagRowDto): Cell[] => [
  row.municipalities.join(', '),
  row.appliedOn,
  row.approvedOn,
  row.recipient,
  row.object,
  row.total,
  row.federal,
  row.state,
  row.own,
  row.third,
  row.drawn,
  row.phase,
  row.counts ? 'ja' : 'nein',
];

export function programmeTable(report: ProgrammeReportDto): ReportTable {
  return {
    title: 'Förderprogramme in Zahlen',
    columns: [
      column('Richtlinie', 'text', 24),
      column('Anträge', 'count', 8),
      column('Bewilligt', 'count', 8),
      column('Abgelehnt', 'count', 8),
      column('Zurückgezogen', 'count', 8),
      money('Bund'),
      money('Land'),
      column('Adressen', 'count', 8),
      column('Tage bis zur Bewilligung (Median)', 'count', 9),
      money('Ausgaben je Adresse'),
    ],
    groups: [
      {
        name: null,
        rows: report.items.map((item) => [
          item.programme.shortName,
          item.applications,
          item.approved,
          item.rejected,
          item.withdrawn,
          item.federal,
          item.state,
          item.addresses,
          item.medianDaysToNotice,
          item.costPerAddress,
        ]),
        sum: null,
      },
    ],
    sum: null,
    about: [...aboutOf(report), ['Zum Lesen', 'Beträge in Euro.']],
    fileName: nameOf('foerderprogramme', report),
  };
}
