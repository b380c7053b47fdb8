import type { BulkField } from '../../project/bulk/bulk-fields.js';
import { field, foldHeader } from '../../project/bulk/bulk-fields.js';
import { formatOf, refuseFile } from '../../project/bulk/bulk-format.js';
import { type BulkRow, bulkRows } from '../../project/bulk/bulk-row.js';
import { type BulkTable, letterOf, tableOf } from '../../project/bulk/bulk-table.js';
import { type FormCell, readForm } from '../../project/bulk/bulk-workbook.js';
import type { Fault } from '../../project/bulk/bulk-row.js';
import type { FormField } from './applicant-fields.js';

/* The three sheets of the form, read into the rows that lists are read into: so each cell is judged by the same code. */

export const APPLICATION = 'Antrag';
export const PLAN = 'Zahlungsplan';
export const LOTS = 'Lose';
export const HEADER = ['Feld', 'Wert', 'Einheit', 'Hinweis'] as const;
export const REFERENCE = 'Kennung des Vorhabens';
export const YEAR = 'Jahr';
export const LOT_COLUMNS = [
  'number',
  'name',
  'operator',
  'technology',
  'funded',
  'reserveExtension',
] as const;
export const planFields: readonly BulkField[] = [
  field('year', YEAR, 'Haushaltsjahr'),
  field('federal', 'Bund'),
  field('state', 'Land'),
];

type Cells = FormCell[][];
export type Sheets = Record<string, Cells>;

export async function sheetsOf(bytes: Buffer): Promise<Sheets> {
  if ((await formatOf(bytes)) === 'csv')
    throw refuseFile(
      'Diese Datei ist eine CSV-Datei, das Formular hat mehrere Blätter. Bitte als Excel (.xlsx) speichern und neu hochladen.',
    );
  const { names, sheets } = await readForm(bytes, [APPLICATION, PLAN, LOTS]);
  if (sheets[APPLICATION]) return sheets;
  const found = names
    .slice(0, 5)
    .map((name) => `„${name}“`)
    .join(', ');
  throw refuseFile(
    `In dieser Datei fehlt das Blatt „${APPLICATION}“${found && ` (gefunden: ${found})`}. Bitte das Formular dieses Falls herunterladen und ausfüllen.`,
  );
}

const labelOf = (cells: FormCell[]): string => foldHeader(cells[0]?.text ?? '');
const VALUE = 1;

/** Which project the form was made for; '': it does not say so. */
export const referenceIn = (sheet: Cells): string =>
  sheet.find((cells) => labelOf(cells) === foldHeader(REFERENCE))?.[VALUE]?.text.trim() ?? '';

export interface ApplicationSheet {
  /** All fields as the columns of one row; the letter of each is its cell. */
  row: BulkRow;
  cells: ReadonlyMap<string, string>;
  faults: Fault[];
}

/** A form is a list that stands on its side: its rows are the columns of one row. */
export function applicationSheet(sheet: Cells, fields: readonly FormField[]): ApplicationSheet {
  const byLabel = new Map(fields.map((one) => [foldHeader(one.label), one]));
  const cells = new Map<string, string>();
  const [columns, texts, faults]: [BulkTable['columns'], string[], Fault[]] = [[], [], []];
  for (const [at, row] of sheet.entries()) {
    const known = byLabel.get(labelOf(row));
    const letter = `B${at + 1}`;
    const { text = '' } = row[VALUE] ?? {};
    const fault = known && cells.has(known.name) ? twice(known) : !known ? unknown(row, text) : null;
    if (fault) faults.push({ line: 0, column: letter, value: text, offers: [], group: letter, ...fault });
    if (!known || cells.has(known.name)) continue;
    cells.set(known.name, letter);
    columns.push({ letter, header: known.label, field: known.name });
    texts.push(text);
  }
  if (cells.size === 0)
    throw refuseFile(
      `Auf dem Blatt „${APPLICATION}“ steht in Spalte A keine Angabe des Formulars. Bitte das Formular dieses Falls herunterladen und ausfüllen.`,
    );
  const [row] = bulkRows(tableWith({ headerLine: 0, columns, rows: [{ line: 0, cells: texts }] }));
  return { row: row!, cells, faults: [...faults, ...emptyFormulas(sheet, APPLICATION)] };
}

type Words = Pick<Fault, 'header' | 'reason' | 'mend'>;

const twice = ({ label }: FormField): Words => ({
  header: label,
  reason: `„${label}“ steht zweimal auf dem Blatt.`,
  mend: 'Löschen Sie eine der beiden Zeilen.',
});

/** Headings and empty rows say nothing; a value beside a word that the form does not know would be lost. */
function unknown([first]: FormCell[], text: string): Words | null {
  const label = first?.text ?? '';
  const isOwn = [REFERENCE, HEADER[0]].some((known) => foldHeader(known) === foldHeader(label));
  if (text === '' || isOwn) return null;
  return {
    header: label,
    reason: label === '' ? 'Neben diesem Wert steht keine Angabe.' : `„${label}“ kennt das Formular nicht.`,
    mend: 'Lassen Sie die Spalte „Feld“, wie sie im Formular steht, und löschen Sie eigene Zeilen.',
  };
}

export interface ListSheet {
  table: BulkTable;
  faults: Fault[];
}

/** null: the sheet is not there, or nothing stands on it but its header. */
export function listSheet(
  sheets: Sheets,
  name: typeof PLAN | typeof LOTS,
  fields: readonly BulkField[],
): ListSheet | null {
  const sheet = sheets[name];
  const lines = sheet?.map((cells) => cells.map(({ text }) => text)) ?? [];
  if (lines.filter((cells) => cells.some((text) => text !== '')).length < 2) return null;
  const found = tableOf(lines, fields, {});
  return { table: { ...tableWith(found), sheet: name }, faults: emptyFormulas(sheet!, name) };
}

const tableWith = (found: Pick<BulkTable, 'headerLine' | 'columns' | 'rows'>): BulkTable => ({
  format: 'xlsx',
  delimiter: null,
  encoding: null,
  sheet: APPLICATION,
  sheets: [],
  ...found,
});

/** A formula has its result beside it, unless a program wrote it that does not calculate: then nobody knows it. */
const emptyFormulas = (sheet: Cells, name: string): Fault[] =>
  sheet.flatMap((cells, line) =>
    cells.flatMap(({ text, isFormula }, at): Fault[] => {
      if (!isFormula || text !== '') return [];
      const letter = letterOf(at);
      return [
        {
          line: name === APPLICATION ? 0 : line + 1,
          column: name === APPLICATION ? `${letter}${line + 1}` : letter,
          header: name === APPLICATION ? (cells[0]?.text ?? '') : '',
          value: '',
          group: `formula ${letter}${line}`,
          reason: 'In dieser Zelle steht eine Formel, deren Ergebnis nicht gespeichert ist.',
          mend: 'Öffnen Sie die Datei in Excel und speichern Sie sie, oder tragen Sie den Wert selbst ein.',
          offers: [],
        },
      ];
    }),
  );

/** Whether the value of a cell is the result of a formula: said beside it. */
export const isFormulaAt = (sheet: Cells | undefined, line: number, column: string): boolean =>
  sheet?.[line - 1]?.[columnAt(column)]?.isFormula ?? false;
const columnAt = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
