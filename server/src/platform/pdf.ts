import path from 'node:path';
import PDFDocument from 'pdfkit';
import { projectRoot } from './project-root.js';
import { publisherName } from './publisher.js';

/*
 * A tagged PDF (PDF/UA: structure, language, title) with our fonts, „text“ and „strong“. Its date of creation is the moment
 * that it tells of: the same content gives the same file.
 */

export type Pdf = PDFKit.PDFDocument;
export const INK = '#1D2034';
export const SECOND = '#454B6B';
export const LINE = '#C0C3D5';

interface Sheet {
  title: string;
  /** Who publishes it. */
  author?: string;
  moment: Date;
  layout?: 'portrait' | 'landscape';
  margin: number;
  /** Room for the foot beside the margin. */
  foot: number;
}

const font = (weight: 400 | 600) => path.join(projectRoot, 'seed-data', 'fonts', `fira-sans-${weight}.ttf`);

export async function taggedPdf(
  { title, author = publisherName(), moment, layout = 'portrait', margin, foot }: Sheet,
  write: (pdf: Pdf) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    layout,
    margins: { top: margin, left: margin, right: margin, bottom: margin + foot },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    font: font(400),
    info: { Title: title, Author: author, CreationDate: moment, ModDate: moment },
  } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
  pdf.registerFont('text', font(400)).registerFont('strong', font(600));
  write(pdf);
  pdf.end();
  return whole;
}

interface Foot {
  margin: number;
  /** Above the lower edge. */
  above: number;
  size: number;
  color: string;
}

/** On every page, with its number. Outside the structure: a reader that speaks does not read it on every page. */
export function footers(pdf: Pdf, text: string, { margin, above, size, color }: Foot): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const y = pdf.page.height - above;
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('text').fontSize(size).fillColor(color);
    pdf.text(text, margin, y, { lineBreak: false });
    pdf.text(`Seite ${page - start + 1} von ${count}`, margin, y, {
      width: pdf.page.width - 2 * margin,
      align: 'right',
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}
