import { INK, type Pdf, SECOND } from '../platform/pdf.js';
import type { SheetInk, SheetMap } from './sheet-content.js';

/*
 * The map of a sheet and its legend: colour, pattern and words, as on the screen. Every place carries its name and its share
 * as well, so that no colour has to be told from another.
 */

const LINE = '#51577A';
const [SWATCH_WIDTH, SWATCH_HEIGHT, LEGEND_SIZE] = [20, 11, 7];
/** What the legend takes below the map. */
export const LEGEND_HEIGHT = 30;

type Fill = Pick<SheetMap['shapes'][number], 'fill' | 'ink'>;
type Patterns = Map<string, PDFKit.PDFTilingPattern>;

/** `at`: its upper left corner. */
export function drawMap(
  pdf: Pdf,
  { view, shapes, districts, place, labels }: SheetMap,
  { left, top, size }: { left: number; top: number; size: number },
): void {
  const scale = size / view.size;
  const patterns = patternsOf(pdf, shapes);
  pdf.save();
  pdf.rect(left, top, size, size).clip();
  pdf.translate(left, top).scale(scale).translate(-view.x, -view.y);
  const line = (width: number) => width / scale;
  for (const { d, ...look } of shapes) {
    fill(() => pdf.path(d), look, patterns);
    pdf.path(d).lineWidth(line(0.5)).stroke(LINE);
  }
  for (const d of districts) pdf.path(d).lineWidth(line(1)).stroke(LINE);
  pdf.path(place).lineWidth(line(4)).stroke('#FFFFFF');
  pdf.path(place).lineWidth(line(1.8)).stroke(INK);
  pdf.restore();
  for (const label of labels)
    drawLabel(pdf, label, [left + (label.x - view.x) * scale, top + (label.y - view.y) * scale]);
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

/** One row over the whole width. */
export function drawLegend(
  pdf: Pdf,
  { heading, items }: SheetMap['legend'],
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const patterns = patternsOf(pdf, items);
  pdf.font('strong').fontSize(LEGEND_SIZE).fillColor(SECOND).text(heading, left, top, { lineBreak: false });
  const y = top + 12;
  for (const [at, { text, ...look }] of items.entries()) {
    const x = left + (at * width) / items.length;
    fill(() => pdf.rect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT), look, patterns);
    pdf.rect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT).lineWidth(0.5).stroke(LINE);
    pdf
      .font('text')
      .fontSize(LEGEND_SIZE)
      .fillColor(INK)
      .text(text, x + SWATCH_WIDTH + 3, y + 2, { lineBreak: false });
  }
}

function fill(shape: () => Pdf, { fill: ground, ink }: Fill, patterns: Patterns): void {
  shape().fill(ground);
  const pattern = ink && patterns.get(keyOf(ink));
  if (pattern) shape().fill([pattern, ink.colour] as unknown as string);
}

const keyOf = ({ colour: _colour, ...drawing }: SheetInk): string => JSON.stringify(drawing);

/** Made before anything is scaled: a pattern keeps the measure of the paper. */
function patternsOf(pdf: Pdf, looks: readonly Fill[]): Patterns {
  const patterns: Patterns = new Map();
  for (const { ink } of looks) {
    if (!ink || patterns.has(keyOf(ink))) continue;
    const { size } = ink;
    const pattern = pdf.pattern([0, 0, size, size], size, size, drawingOf(ink)) as PDFKit.PDFTilingPattern & {
      embed(): void;
    };
    pattern.embed();
    patterns.set(keyOf(ink), pattern);
  }
  return patterns;
}

/** A tile in the language of PDF. A dot is a stroke without length that has round ends. */
function drawingOf({ size, lines, width, dot }: SheetInk): string {
  if (dot) return `1 J ${2 * dot} w ${size / 2} ${size / 2} m ${size / 2} ${size / 2} l S`;
  return `${width} w ${strokesOf(lines)} S`;
}

/** Of the few commands in which the patterns are written: M, l, h and v. */
function strokesOf(lines: string): string {
  let [x, y] = [0, 0];
  const strokes: string[] = [];
  for (const [, command, values] of lines.matchAll(/([Mlhv])([^Mlhv]*)/g)) {
    const [first, second = 0] = (values!.match(/-?\d*\.?\d+/g) ?? []).map(Number) as [number, number?];
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'l') [x, y] = [x + first, y + second];
    else if (command === 'h') x += first;
    else y += first;
    strokes.push(`${x} ${y} ${command === 'M' ? 'm' : 'l'}`);
  }
  return strokes.join(' ');
}
