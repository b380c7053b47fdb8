import { footers, INK, LINE, taggedPdf } from '../../platform/pdf.js';
import { inGerman } from '../../project/calendar.js';
import { type Cell, type ReportColumn, type ReportRows, type ReportTable, stampOf } from './report-table.js';

/*
 * A report as a tagged PDF (PDF/UA: structure, language, title, table headers), A4 across, with both dates on every page.
 * Its date of creation is the moment whose knowledge it shows: the same link gives the same file.
 */

const MARGIN = 36;
const FOOT = 24;
const BODY = 7.5;

export const reportPdf = (table: ReportTable, asOf: Date): Promise<Buffer> =>
  taggedPdf({ title: table.title, moment: asOf, layout: 'landscape', margin: MARGIN, foot: FOOT }, (pdf) =>
    write(pdf, table),
  );

function write(pdf: PDFKit.PDFDocument, table: ReportTable): void {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(
    pdf.struct('H1', {}, [() => void pdf.font('strong').fontSize(16).fillColor(INK).text(table.title)]),
  );
  for (const [name, value] of table.about)
    root.add(pdf.struct('P', {}, [() => void pdf.font('text').fontSize(9).text(`${name}: ${value}`)]));
  groupsOf(pdf, root, table);
  if (table.also) {
    pdf.moveDown(1.5);
    heading(pdf, root, table.also.title);
    if (table.also.groups.every(({ rows }) => rows.length === 0))
      root.add(pdf.struct('P', {}, [() => void pdf.font('text').fontSize(9).text('Keine.', MARGIN)]));
    else groupsOf(pdf, root, table.also);
  }
  root.end();
  const stamp = stampOf(table).map(([name, value]) => `${name} ${value}`);
  const foot = `${table.title} · ${stamp.join(' · ')}`;
  footers(pdf, foot, { margin: MARGIN, above: MARGIN + FOOT / 2, size: 8, color: INK });
}

function groupsOf(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, table: ReportTable): void {
  for (const { name, apart, ...own } of table.groups) {
    pdf.moveDown(0.8);
    if (name !== null) heading(pdf, root, name);
    tableOf(pdf, root, table.columns, own, apart);
  }
  if (table.sum) {
    pdf.moveDown(0.8);
    const apart = table.sumApart && { rows: [], sum: table.sumApart };
    tableOf(pdf, root, table.columns, { rows: [], sum: table.sum }, apart);
  }
}

function heading(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, text: string): void {
  if (pdf.y > pdf.page.height - 120) pdf.addPage();
  root.add(pdf.struct('H2', {}, [() => void pdf.font('strong').fontSize(11).text(text, MARGIN)]));
}

function tableOf(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  columns: ReportColumn[],
  { rows, sum }: ReportRows,
  apart?: ReportRows,
): void {
  const width = pdf.page.width - 2 * MARGIN;
  const shares = columns.reduce((all, column) => all + column.width, 0);
  const isFigure = ({ kind }: ReportColumn) => kind !== 'text' && kind !== 'date';
  const cells = (row: Cell[], more: object = {}) =>
    row.map((cell, at) => ({
      text: textOf(cell, columns[at]!, more),
      align: { x: isFigure(columns[at]!) ? 'right' : 'left', y: 'top' },
      ...more,
    }));
  const strong = { font: { src: 'strong', size: BODY } };
  pdf.font('text').fontSize(BODY);
  pdf.table({
    structParent: root,
    columnStyles: columns.map((column) => (column.width / shares) * width),
    defaultStyle: {
      border: [0, 0, 0.5, 0],
      borderColor: LINE,
      padding: 3,
      font: { src: 'text', size: BODY },
    },
    data: [
      columns.map(({ name, kind }) => ({
        type: 'TH',
        scope: 'Column',
        text: name,
        align: { x: kind === 'text' || kind === 'date' ? 'left' : 'right', y: 'bottom' },
        ...strong,
      })),
      ...rows.map((row) => cells(row)),
      ...(sum ? [cells(sum, { ...strong, isSum: true })] : []),
      ...(apart?.rows ?? []).map((row) => cells(row, { isApart: true })),
      ...(apart?.sum ? [cells(apart.sum, { ...strong, isSum: true })] : []),
    ],
  } as unknown as PDFKit.Mixins.TableOptionsWithData);
}

const figures = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const counts = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

function textOf(cell: Cell, { kind }: ReportColumn, of: object): string {
  // Of what will never flow nothing is still open.
  if (cell === null)
    return 'isSum' in of || kind === 'text' || kind === 'count' ? '' : 'isApart' in of ? '–' : 'noch offen';
  if (kind === 'money') return figures.format(Number(cell) / 100).replace('-', '−');
  if (kind === 'percent') return `${figures.format(Number(cell))} %`;
  if (kind === 'count') return counts.format(Number(cell));
  return kind === 'date' ? inGerman(String(cell)) : String(cell);
}
