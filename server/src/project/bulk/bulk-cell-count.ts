/*
 * How many cells a part of a workbook has, counted in its text piece by piece: a reader of workbooks makes an object of each of
 * them, and a small file can hold millions. Pure.
 */

/** Of Excel's sheets cells; of OpenDocument's rows and cells, with their attributes, in which a „>“ may stand. */
const TAG = /<(\/?)(?:[\w.-]+:)?(c|table-row|table-cell)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const WHOLE = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
/** A tag is shorter; what is longer is no cell of a list. */
const LONGEST_TAG = 16_384;
/** A reader repeats a row no further than it reads. */
const MOST_REPEATED = 200_000;

export class CellCount {
  total = 0;
  private rest = '';
  private inRow = 0;
  private rowTimes = 1;

  add(text: string): void {
    const all = this.rest + text;
    const open = all.lastIndexOf('<');
    WHOLE.lastIndex = open;
    const isCut = open >= 0 && all.length - open < LONGEST_TAG && !WHOLE.test(all);
    this.rest = isCut ? all.slice(open) : '';
    for (const found of (isCut ? all.slice(0, open) : all).matchAll(TAG)) this.take(found);
  }

  private take([, end, name, attributes]: RegExpMatchArray): void {
    if (name === 'table-row' && end) this.total += this.inRow * this.rowTimes;
    else if (name === 'table-row') [this.inRow, this.rowTimes] = [0, repeated(attributes!, 'rows')];
    else if (end) return;
    else if (name === 'c') this.total++;
    else if (isFilled(attributes!)) this.inRow += repeated(attributes!, 'columns');
  }
}

/** Of a cell without a value thousands stand at the end of a row, and none of them is kept. */
const isFilled = (attributes: string): boolean =>
  !attributes.endsWith('/') || /(?:value-type|formula)=/.test(attributes);

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  const found = new RegExp(`number-${what}-repeated=["'](\\d{1,9})["']`).exec(attributes);
  return Math.min(MOST_REPEATED, Math.max(1, Number(found?.[1] ?? 1)));
}
