import { footers, INK, LINE, type Pdf, SECOND, taggedPdf } from '../platform/pdf.js';
import type { Sheet, SheetMap, SheetTable } from './sheet-content.js';

/*
 * The answer of a Gemeinde on two sheets A4, tagged (PDF/UA): first the answer, its rows and the map, then the tables, why it
 * is so and where to find it again. The same state of knowledge gives the same file.
 */

const MARGIN = 48;
const FOOT = 34;
const BODY = 9.5;
const MAP_SIZE = 205;

type Root = PDFKit.PDFStructureElement;

export function sheetPdf(sheet: Sheet, link: string): Promise<Buffer> {
  const title = `Internet in ${sheet.title}`;
  return taggedPdf({ title, moment: new Date(sheet.asOf), margin: MARGIN, foot: FOOT }, (pdf) => {
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    firstSheet(pdf, root, sheet);
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

function firstSheet(pdf: Pdf, root: Root, sheet: Sheet): void {
  root.add(
    pdf.struct('P', {}, [
      () =>
        void pdf
          .font('strong')
          .fontSize(9)
          .fillColor(INK)
          .text('Breitbandlotse · Digitalagentur Sachsen', MARGIN),
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

/** One figure with its words; every place carries its name and its share, so that no colour has to be told from another. */
function map(pdf: Pdf, root: Root, { alt, caption, ...shown }: SheetMap): void {
  const room = pdf.page.height - MARGIN - FOOT - pdf.y - 24;
  if (room < MAP_SIZE / 2) pdf.addPage();
  const size = Math.min(2 * MAP_SIZE, pdf.page.height - MARGIN - FOOT - pdf.y - 24);
  const top = pdf.y;
  root.add(pdf.struct('Figure', { alt }, [() => drawMap(pdf, shown, { top, size })]));
  pdf.y = top + size + 6;
  paragraph(pdf, root, caption, SECOND);
}

function drawMap(
  pdf: Pdf,
  { view, shapes, districts, place, labels }: Omit<SheetMap, 'alt' | 'caption'>,
  { top, size }: { top: number; size: number },
): void {
  const scale = size / view.size;
  pdf.save();
  pdf.rect(MARGIN, top, size, size).clip();
  pdf.translate(MARGIN, top).scale(scale).translate(-view.x, -view.y);
  const line = (width: number) => width / scale;
  for (const { d, fill } of shapes) pdf.path(d).lineWidth(line(0.5)).fillAndStroke(fill, '#51577A');
  for (const d of districts) pdf.path(d).lineWidth(line(1)).stroke('#51577A');
  pdf.path(place).lineWidth(line(4)).stroke('#FFFFFF');
  pdf.path(place).lineWidth(line(1.8)).stroke(INK);
  pdf.restore();
  for (const label of labels)
    drawLabel(pdf, label, [MARGIN + (label.x - view.x) * scale, top + (label.y - view.y) * scale]);
}

/** On a ground of its own, so that it can be read on every colour. */
function drawLabel(pdf: Pdf, { name, share }: SheetMap['labels'][number], [x, y]: [number, number]): void {
  const text = share ? `${name} ${share}` : name;
  pdf.font('text').fontSize(7);
  const width = pdf.widthOfString(text) + 4;
  pdf
    .save()
    .fillOpacity(0.85)
    .rect(x - width / 2, y - 5, width, 10)
    .fill('#FFFFFF')
    .restore();
  pdf.fillColor(INK).text(text, x - width / 2 + 2, y - 4, { lineBreak: false });
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
