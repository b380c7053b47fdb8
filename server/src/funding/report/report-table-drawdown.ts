import { funders, proofKinds } from '../words.js';
import type { DrawdownReportDto } from './funding-report.dto.js';
import { aboutOf, type Cell, column, money, nameOf, type ReportTable, wholeOf } from './report-table.js';

/* The drawdown as tables: the sums, and the overdue proofs one by one. Pure. */

const RULE =
  'Gezählt sind Förderfälle mit Bewilligung, Mittelanforderung oder überfälligem Nachweis. Überfällig ist ein Nachweis, dessen Frist vor dem Tag des Sachstands lag und der bis dahin nicht vorgelegt war; Summe, Alter und Liste zählen dieselben Nachweise.';

export function drawdownTable(report: DrawdownReportDto): ReportTable {
  const cells = (name: string, sums: DrawdownReportDto['total']): Cell[] => [
    name,
    sums.approved,
    sums.requested,
    sums.paid,
    sums.remaining,
    sums.planned,
    sums.paidShare,
    sums.overdueProofs,
  ];
  const group = (name: string, rows: (DrawdownReportDto['total'] & { name: string })[]) => ({
    name,
    rows: rows.map((row) => cells(row.name, row)),
    sum: null,
  });
  return {
    title: 'Mittelabfluss der Förderung des Breitbandausbaus',
    columns: [
      column('', 'text', 26),
      money('Bewilligt'),
      money('Angefordert'),
      money('Ausgezahlt'),
      money('Noch nicht ausgezahlt'),
      money('Geplant ab diesem Jahr'),
      column('Abfluss', 'percent', 7),
      column('Überfällige Nachweise', 'count', 8),
    ],
    groups: [
      group('Nach Kreis', report.districts),
      group('Nach Richtlinie', report.programmes),
      group('Nach Vorhaben', report.cases),
      {
        name: 'Nach Jahr',
        rows: report.years.map(({ year, approved, paid, planned }) => [
          String(year),
          approved,
          null,
          paid,
          null,
          planned,
          null,
          null,
        ]),
        sum: null,
      },
    ],
    sum: cells(`Summe ${wholeOf(report)}`, report.total),
    also: overdueTable(report),
    about: [...aboutOf(report), ['Zum Lesen', `Beträge in Euro. ${RULE}`]],
    fileName: nameOf('mittelabfluss', report),
  };
}

/** The longest overdue first. */
export function overdueTable(report: DrawdownReportDto): ReportTable {
  return {
    title: 'Überfällige Nachweise',
    columns: [
      column('Kennung', 'text', 9),
      column('Vorhaben', 'text', 14),
      column('Empfänger', 'text', 13),
      column('Kreis', 'text', 10),
      column('Strang', 'text', 6),
      column('Nachweis', 'text', 11),
      column('Fällig am', 'date', 7),
      column('Tage überfällig', 'count', 7),
      column('Regel', 'text', 24),
      column('Beratung', 'text', 9),
      column('Verweis', 'text', 10),
    ],
    groups: [
      {
        name: null,
        rows: report.overdue.map((proof): Cell[] => [
          proof.reference,
          proof.name,
          proof.recipient,
          proof.district,
          funders[proof.funder],
          proof.year === null ? proofKinds[proof.kind] : `${proofKinds[proof.kind]} ${proof.year}`,
          proof.dueOn,
          proof.days,
          proof.rule,
          proof.advisor,
          proof.link,
        ]),
        sum: null,
      },
    ],
    sum: null,
    about: [
      ...aboutOf(report),
      [
        'Zum Lesen',
        `${RULE} Beratung: wer nach damaligem Kenntnisstand zuständig war, mit heutigem Namen; Namen gehen nicht in die Prüfsumme ein.`,
      ],
    ],
    fileName: nameOf('ueberfaellige-nachweise', report),
  };
}
