import { footers, INK, LINE, type Pdf, SECOND, taggedPdf } from '../platform/pdf.js';
import type { Sheet, SheetMap, SheetTable } from './sheet-content.js';
import { drawLegend, drawMap, LEGEND_HEIGHT } from './sheet-map-pdf.js';

/*
 * The answer of a Gemeinde on two sheets A4, tagged (PDF/UA): first the answer, its rows and the map, then the tables, why it
 * is so and where to find it again. The same state of knowledge gives the same file.
 */

const MARGIN = 48;
const FOOT = 34;
const BODY = 9.5;
const MAP_SIZE = 205;

type Root = PDFKit.PDFStructureElement;

interface Printed {
  /** Where it is found again. */
  link: string;
  publisher: string;
}

export function sheetPdf(sheet: Sheet, { link, publisher }: Printed): Promise<Buffer> {
  const title = `Internet in ${sheet.title}`;
  const about = { title, author: publisher, moment: new Date(sheet.asOf), margin: MARGIN, foot: FOOT };
  return taggedPdf(about, (pdf) => {
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    firstSheet(pdf, root, sheet, publisher);
    pdf.addPage();
    for (const table of sheet.tables) tableOf(pdf, root, table);
    why(pdf, root, sheet);
    heading(pdf, root, 'Diese Seite noch einmal aufrufen');
    paragraph(pdf, root, link, INK);
    root.end();
    const foot = `${sheet.demo ? 'Demodaten · ' : ''}${shortened(sheet.credit, 90)} · Grenzen: © GeoBasis-DE / BKG 2016, Daten verändert`;
    footers(pdf, foot, { margin: MARGIN, above: MARGIN, size: 6.5, color: SECOND });
  });
}

function firstSheet(pdf: Pdf, root: Root, sheet: Sheet, publisher: string): void {
  root.add(
    pdf.struct('P', {}, [
      () => void pdf.font('strong').fontSize(9).fillColor(INK).text(`Breitbandlotse · ${publisher}`, MARGIN),
    ]),
  );
  if (sheet.demo) paragraph(pdf, root, sheet.demo, INK);
  pdf.moveDown(0.6);
  root.add(
    pdf.struct('H1', {}, [
      () => void pdf.font('strong').fontSize(22).fillColor(INK).text(sheet.title, MARGIN),
    ]),
  );
  paragraph(pdf, root, sheet.kind, SECOND);
  pdf.moveDown(0.5);
  root.add(
    pdf.struct('P', {}, [
      () => void pdf.font('text').fontSize(14).fillColor(INK).text(sheet.lead, MARGIN, pdf.y, { lineGap: 3 }),
    ]),
  );
  for (const [name, text] of sheet.rows) {
    heading(pdf, root, name);
    for (const line of text.split('\n')) paragraph(pdf, root, line, INK);
  }
  if (sheet.map) {
    heading(pdf, root, 'Karte');
    map(pdf, root, sheet.map);
  }
}

function heading(pdf: Pdf, root: Root, text: string): void {
  if (pdf.y > pdf.page.height - MARGIN - FOOT - 60) pdf.addPage();
  pdf.moveDown(0.8);
  root.add(
    pdf.struct('H2', {}, [() => void pdf.font('strong').fontSize(12).fillColor(INK).text(text, MARGIN)]),
  );
  pdf.moveDown(0.2);
}

function paragraph(pdf: Pdf, root: Root, text: string, color: string): void {
  const draw = () =>
    void pdf.font('text').fontSize(BODY).fillColor(color).text(text, MARGIN, pdf.y, { lineGap: 2 });
  root.add(pdf.struct('P', {}, [draw]));
}

/** One figure with its words and its legend. */
function map(pdf: Pdf, root: Root, shown: SheetMap): void {
  const below = 24 + LEGEND_HEIGHT;
  const roomLeft = () => pdf.page.height - MARGIN - FOOT - pdf.y - below;
  if (roomLeft() < MAP_SIZE / 2) pdf.addPage();
  const size = Math.min(2 * MAP_SIZE, roomLeft());
  const top = pdf.y;
  root.add(
    pdf.struct('Figure', { alt: shown.alt }, [() => drawMap(pdf, shown, { left: MARGIN, top, size })]),
  );
  const legend = { left: MARGIN, top: top + size + 6, width: pdf.page.width - 2 * MARGIN };
  root.add(pdf.struct('P', {}, [() => drawLegend(pdf, shown.legend, legend)]));
  pdf.y = legend.top + LEGEND_HEIGHT - 4;
  paragraph(pdf, root, shown.caption, SECOND);
}

function tableOf(pdf: Pdf, root: Root, { heading: title, note, columns, rows }: SheetTable): void {
  heading(pdf, root, title);
  if (note) paragraph(pdf, root, note, SECOND);
  pdf.moveDown(0.2);
  const width = pdf.page.width - 2 * MARGIN;
  const [first, rest] = [1.8, 1];
  const shares = first + rest * (columns.length - 1);
  const size = 8;
  pdf.font('text').fontSize(size);
  pdf.x = MARGIN;
  pdf.table({
    structParent: root,
    columnStyles: columns.map((_, at) => ((at === 0 ? first : rest) / shares) * width),
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: LINE, padding: 2.5, font: { src: 'text', size } },
    data: [
      columns.map((text) => ({ type: 'TH', scope: 'Column', text, font: { src: 'strong', size } })),
      ...rows.map((row) => row.map((text, at) => (at === 0 ? { text, type: 'TH', scope: 'Row' } : { text }))),
    ],
  } as unknown as PDFKit.Mixins.TableOptionsWithData);
}

function why(pdf: Pdf, root: Root, { why: rows }: Sheet): void {
  heading(pdf, root, 'Warum ist das so?');
  for (const [name, text] of rows)
    root.add(
      pdf.struct('P', {}, [
        () =>
          void pdf
            .font('strong')
            .fontSize(8)
            .fillColor(INK)
            .text(`${name}: `, MARGIN, pdf.y, { continued: true, lineGap: 1 })
            .font('text')
            .text(text),
      ]),
    );
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
