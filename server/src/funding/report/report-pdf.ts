import path from 'node:path';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../../platform/project-root.js';
import { inGerman } from '../../project/calendar.js';
import type { Cell, ReportColumn, ReportTable } from './report-table.js';

/*
 * A report as a tagged PDF (PDF/UA: structure, language, title, table headers), A4 across, with both dates on every page.
 * Its date of creation is the moment whose knowledge it shows: the same link gives the same file.
 */

const MARGIN = 36;
const FOOT = 24;
const BODY = 7.5;
const INK = '#1D2034';
const LINE = '#C0C3D5';
const font = (weight: 400 | 600) => path.join(projectRoot, 'seed-data', 'fonts', `fira-sans-${weight}.ttf`);

export async function reportPdf(table: ReportTable, asOf: Date): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    font: font(400),
    info: { Title: table.title, Author: 'Digitalagentur Sachsen', CreationDate: asOf, ModDate: asOf },
  } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
  pdf.registerFont('text', font(400)).registerFont('strong', font(600));
  write(pdf, table);
  pdf.end();
  return whole;
}

function write(pdf: PDFKit.PDFDocument, table: ReportTable): void {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(
    pdf.struct('H1', {}, [() => void pdf.font('strong').fontSize(16).fillColor(INK).text(table.title)]),
  );
  for (const [name, value] of table.about)
    root.add(pdf.struct('P', {}, [() => void pdf.font('text').fontSize(9).text(`${name}: ${value}`)]));
  for (const { name, rows, sum } of table.groups) {
    pdf.moveDown(0.8);
    if (name !== null) {
      if (pdf.y > pdf.page.height - 120) pdf.addPage();
      root.add(pdf.struct('H2', {}, [() => void pdf.font('strong').fontSize(11).text(name, MARGIN)]));
    }
    tableOf(pdf, root, table.columns, rows, sum);
  }
  if (table.sum) {
    pdf.moveDown(0.8);
    tableOf(pdf, root, table.columns, [], table.sum);
  }
  root.end();
  footers(pdf, table);
}

function tableOf(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  columns: ReportColumn[],
  rows: Cell[][],
  sum: Cell[] | null,
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
    ],
  } as unknown as PDFKit.Mixins.TableOptionsWithData);
}

const figures = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const counts = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

function textOf(cell: Cell, { kind }: ReportColumn, of: object): string {
  if (cell === null) return 'isSum' in of || kind === 'text' || kind === 'count' ? '' : 'noch offen';
  if (kind === 'money') return figures.format(Number(cell) / 100).replace('-', '−');
  if (kind === 'percent') return `${figures.format(Number(cell))} %`;
  if (kind === 'count') return counts.format(Number(cell));
  return kind === 'date' ? inGerman(String(cell)) : String(cell);
}

/** Outside the structure: a reader that speaks does not read it on every page. */
function footers(pdf: PDFKit.PDFDocument, { title, about }: ReportTable): void {
  const { start, count } = pdf.bufferedPageRange();
  const dates = about
    .slice(0, 2)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const y = pdf.page.height - MARGIN - FOOT / 2;
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('text').fontSize(8).fillColor(INK);
    pdf.text(`${title} · ${dates}`, MARGIN, y, { lineBreak: false });
    pdf.text(`Seite ${page - start + 1} von ${count}`, MARGIN, y, {
      width: pdf.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}
