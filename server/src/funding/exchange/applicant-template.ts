import type { DataSource } from 'typeorm';
import type { CsvValue } from '../../platform/csv.js';
import { WorkbookWriter } from '../../platform/workbook-writer.js';
import { lotFields } from '../../project/bulk/bulk-lot-fields.js';
import { lotStock } from '../../project/bulk/bulk-stock.js';
import { funders } from '../words.js';
import { type FieldKind, type FormField, UNITS, type Value } from './applicant-fields.js';
import { planOf, type Present, presentOf } from './applicant-present.js';
import { APPLICATION, HEADER, LOTS, LOT_COLUMNS, PLAN, REFERENCE, YEAR } from './applicant-sheets.js';

const TYPES: Record<FieldKind, string> = { money: 'money', count: 'number', day: 'date', percent: 'number' };
/** So many years of the plan are open to be filled in. */
const YEARS_AHEAD = 6;

/** The form with what is stored: sent back unchanged, it changes nothing. */
export async function applicantForm(db: DataSource, id: number): Promise<Uint8Array> {
  const present = await presentOf(db.manager, id);
  const lots = await lotStock(db, id);
  const book = new WorkbookWriter();
  try {
    await writeApplication(book, present);
    await writePlan(book, present);
    await book.begin(LOTS, [8, 30, 30, 12, 20, 12]);
    const labels = LOT_COLUMNS.map((name) => lotFields.find((known) => known.name === name)!.label);
    await book.add(LOTS, [labels, ...lots.map((lot) => LOT_COLUMNS.map((name) => lot[name] ?? null))]);
    return await book.finish('xlsx');
  } finally {
    await book.close();
  }
}

async function writeApplication(book: WorkbookWriter, present: Present) {
  const { facts, project, fields, values } = present;
  await book.begin(APPLICATION, [46, 22, 10, 70]);
  await book.add(APPLICATION, [
    [`Angaben zum Antrag: ${facts.project.name}`],
    [
      'Bitte nur die Spalte „Wert“ ausfüllen. Eine leere Zelle lässt die gespeicherte Angabe, wie sie ist; ein Strich (–) löscht sie.',
    ],
    [...HEADER],
    [REFERENCE, project.reference, null, 'Daran wird der Fall erkannt. Bitte nicht ändern.'],
  ]);
  let heading = '';
  for (const field of fields) {
    if (field.heading !== heading)
      await book.add(APPLICATION, [[], [(heading = field.heading), null, null, lastOnly(field, present)]]);
    const cells = [field.label, cellOf(field, values[field.name] ?? null), UNITS[field.kind], field.hint];
    await book.add(APPLICATION, [cells], ['text', TYPES[field.kind]]);
  }
}

/** Of what there may be several of, the form has room for the last one, and says so. */
function lastOnly({ group }: FormField, { dialogues, surveys }: Present): string | null {
  if (group !== 'dialogue' && group !== 'survey') return null;
  const [one, another, count] =
    group === 'dialogue'
      ? ['Branchendialog', 'einen weiteren', dialogues.length]
      : ['Markterkundung', 'eine weitere', surveys.length];
  const last = group === 'dialogue' ? 'den letzten' : 'die letzte';
  const which = count > 1 ? ` (${one} ${count} von ${count}); frühere bleiben, wie sie sind` : '';
  return `Diese Zeilen gelten für ${last}${which}. Frühere ändern und ${another} anlegen: auf der Seite „Unterlagen“ des Falls.`;
}

const cellOf = ({ kind }: FormField, value: Value): CsvValue =>
  kind === 'money' && typeof value === 'number' ? value / 100 : value;

async function writePlan(book: WorkbookWriter, present: Present) {
  const plans = present.tracks.map((funder) => planOf(present, funder));
  const first = Number(present.facts.today.slice(0, 4));
  const ahead = Array.from({ length: YEARS_AHEAD }, (_, at) => first + at);
  const years = [...new Set([...plans.flatMap((plan) => [...plan.keys()]), ...ahead])].sort();
  await book.begin(PLAN, [10, 22, 22]);
  await book.add(PLAN, [[YEAR, ...present.tracks.map((funder) => funders[funder])]]);
  const rows = years.map((year) => [
    year,
    ...plans.map((plan) => (plan.has(year) ? plan.get(year)! / 100 : null)),
  ]);
  await book.add(PLAN, rows, ['number', 'money', 'money']);
}
