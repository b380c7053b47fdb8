import { publisherName } from '../platform/publisher.js';
import { footers, INK, LINE, type Pdf, SECOND, taggedPdf } from '../platform/pdf.js';
import type { SessionDto } from './advice-session.dto.js';
import { bodyOf, type ProtocolBlock, titleOf } from './protocol-words.js';

/*
 * A protocol as a tagged PDF (PDF/UA: structure, language, title, table headers), A4 upright. Its date of creation is the
 * moment of its last word: the same protocol gives the same file.
 */

const MARGIN = 62;
const FOOT = 26;
const BODY = 10.5;

export function protocolPdf(session: SessionDto): Promise<Buffer> {
  const title = titleOf(session);
  return taggedPdf({ title, moment: lastWord(session), margin: MARGIN, foot: FOOT }, (pdf) => {
    write(pdf, title, bodyOf(session));
    const foot = `Breitbandlotse · ${publisherName()} · ${shortened(title)}`;
    footers(pdf, foot, { margin: MARGIN, above: MARGIN, size: 8.5, color: SECOND });
  });
}

/** Of a draft: the day itself, whenever it is printed. */
const lastWord = ({ addenda, finishedAt, heldOn }: SessionDto): Date =>
  new Date(addenda.at(-1)?.writtenAt ?? finishedAt ?? `${heldOn}T00:00:00Z`);

function write(pdf: Pdf, title: string, blocks: readonly ProtocolBlock[]): void {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(pdf.struct('H1', {}, [() => void pdf.font('strong').fontSize(19).fillColor(INK).text(title)]));
  pdf.moveDown(0.4);
  for (const block of blocks) {
    if ('heading' in block) heading(pdf, root, block.heading);
    else if ('pairs' in block) pairs(pdf, root, block.pairs);
    else if ('paragraphs' in block) paragraphs(pdf, root, block.paragraphs);
    else if ('items' in block) items(pdf, root, block.items);
    else table(pdf, root, block.columns, block.rows);
  }
  root.end();
}

type Root = PDFKit.PDFStructureElement;

function heading(pdf: Pdf, root: Root, text: string): void {
  if (pdf.y > pdf.page.height - MARGIN - FOOT - 70) pdf.addPage();
  pdf.moveDown(0.9);
  const draw = () => void pdf.font('strong').fontSize(13).fillColor(INK).text(text, MARGIN);
  root.add(pdf.struct('H2', {}, [draw]));
  pdf.moveDown(0.25);
}

function pairs(pdf: Pdf, root: Root, rows: readonly (readonly [string, string])[]): void {
  for (const [name, value] of rows)
    root.add(
      pdf.struct('P', {}, [
        () =>
          void pdf
            .font('text')
            .fontSize(BODY)
            .fillColor(SECOND)
            .text(`${name}: `, MARGIN, pdf.y, { continued: true, lineGap: 2 })
            .fillColor(INK)
            .text(value),
      ]),
    );
}

function paragraphs(pdf: Pdf, root: Root, texts: readonly string[]): void {
  for (const text of texts) {
    const draw = () =>
      void pdf.font('text').fontSize(BODY).fillColor(INK).text(text, MARGIN, pdf.y, { lineGap: 2.5 });
    root.add(pdf.struct('P', {}, [draw]));
    pdf.moveDown(0.4);
  }
}

function items(pdf: Pdf, root: Root, texts: readonly string[]): void {
  const list = pdf.struct('L');
  root.add(list);
  for (const text of texts) {
    const draw = () =>
      void pdf.font('text').fontSize(BODY).fillColor(INK).text(`– ${text}`, MARGIN, pdf.y, { lineGap: 2 });
    list.add(pdf.struct('LI', {}, [pdf.struct('LBody', {}, [draw])]));
  }
  list.end();
}

function table(pdf: Pdf, root: Root, columns: readonly [string, number][], rows: readonly string[][]): void {
  const width = pdf.page.width - 2 * MARGIN;
  const shares = columns.reduce((all, [, share]) => all + share, 0);
  pdf.font('text').fontSize(BODY - 0.5);
  pdf.x = MARGIN;
  pdf.table({
    structParent: root,
    columnStyles: columns.map(([, share]) => (share / shares) * width),
    defaultStyle: {
      border: [0, 0, 0.5, 0],
      borderColor: LINE,
      padding: 4,
      font: { src: 'text', size: BODY - 0.5 },
    },
    data: [
      columns.map(([name]) => ({
        type: 'TH',
        scope: 'Column',
        text: name,
        font: { src: 'strong', size: BODY - 0.5 },
      })),
      ...rows.map((row) => row.map((text) => ({ text }))),
    ],
  } as unknown as PDFKit.Mixins.TableOptionsWithData);
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
