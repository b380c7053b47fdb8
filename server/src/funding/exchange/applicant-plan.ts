import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { problem, type ProblemError } from '../../platform/problem.js';
import { splitMend } from '../../project/bulk/bulk-cells.js';
import { lotFields } from '../../project/bulk/bulk-lot-fields.js';
import { planLots } from '../../project/bulk/bulk-lots.js';
import type { BulkRow, Fault } from '../../project/bulk/bulk-row.js';
import { changeWithin } from '../../project/record/record-change.js';
import { type Funder, funders } from '../words.js';
import type { ApplicantFormDto } from './applicant-form.dto.js';
import { type FormField, type Group, shown, type Values } from './applicant-fields.js';
import { planOf, type Present, presentOf } from './applicant-present.js';
import { changedValues, planRows } from './applicant-read.js';
import { refusalsOf, saveGroup, savePlan } from './applicant-save.js';
import {
  APPLICATION,
  applicationSheet,
  isFormulaAt,
  listSheet,
  LOTS,
  PLAN,
  planFields,
  referenceIn,
  type Sheets,
} from './applicant-sheets.js';

type Change = ApplicantFormDto['changes'][number];
type Refused = ApplicantFormDto['refused'][number];
export type FormPlan = Pick<ApplicantFormDto, 'changes' | 'refused' | 'warnings'>;

interface Asked {
  manager: EntityManager;
  actor: Actor;
  id: number;
  sheets: Sheets;
}

/**
 * What a form makes of a case. It is written here, group by group, by what the web writes with; whether it stays is decided by
 * whoever holds the transaction. So the dry run is the same code, and finds every guard that would refuse.
 */
export async function takeForm(asked: Asked): Promise<FormPlan> {
  const present = await presentOf(asked.manager, asked.id);
  requireOwnForm(present, referenceIn(asked.sheets[APPLICATION]!));
  const plans = [
    await takeApplication(asked, present),
    await takePlan(asked, present),
    await takeLots(asked),
  ];
  return {
    changes: plans.flatMap(({ changes }) => changes),
    refused: plans.flatMap(({ refused }) => refused),
    warnings: plans.flatMap(({ warnings }) => warnings),
  };
}

function requireOwnForm({ project }: Present, reference: string): void {
  if (reference === '' || reference === project.reference) return;
  throw problem(
    422,
    `Dieses Formular gehört zum Vorhaben „${reference}“, nicht zu „${project.reference}“. Bitte das Formular dieses Falls herunterladen und ausfüllen.`,
  );
}

async function takeApplication(asked: Asked, present: Present): Promise<FormPlan> {
  const sheet = asked.sheets[APPLICATION]!;
  const { row, cells, faults } = applicationSheet(sheet, present.fields);
  const changed = changedValues(row, present.fields, present.values);
  const fields = present.fields.filter(({ name }) => name in changed);
  for (const group of GROUPS) {
    const own = fields.filter((field) => isSavedWith(field, group));
    if (own.length === 0) continue;
    const refusals = await refusalsOf(() =>
      saveGroup(group, { ...asked, present, changed: ofGroup(changed, group) }),
    );
    refuseGroup(row, own, { present, group, refusals });
  }
  const refused = new Set(row.faults.map(({ column }) => column));
  return {
    changes: fields.flatMap((field): Change[] => {
      const cell = cells.get(field.name)!;
      if (refused.has(cell)) return [];
      const [from, to] = [present.values[field.name], changed[field.name]].map((value) =>
        shown(field.kind, value),
      );
      const isFormula = isFormulaAt(sheet, Number(cell.slice(1)), 'B');
      return [
        { sheet: APPLICATION, cell, label: field.label, from: from!, to: to!, note: noteOf(isFormula) },
      ];
    }),
    refused: [...faults, ...row.faults]
      .sort((a, b) => lineOf(a) - lineOf(b))
      .map((fault) => refusedAt(APPLICATION, fault)),
    warnings: [],
  };
}

/** „B7“ → 7 */
const lineOf = ({ column }: Fault): number => Number(column.replace(/\D/g, ''));

const ofGroup = (changed: Values, group: Group): Values =>
  Object.fromEntries(
    Object.entries(changed)
      .filter(([name]) => name.startsWith(`${group}.`))
      .map(([name, value]) => [name.slice(group.length + 1), value]),
  );

/** In the order in which they are saved: the project follows the case. */
const GROUPS: readonly Group[] = ['federal', 'state', 'dialogue', 'survey', 'score', 'figures'];

/** Whether the amounts add up is asked again where one of them is the case's. */
const isSavedWith = (field: FormField, group: Group): boolean =>
  field.group === group || (group === 'figures' && field.name.endsWith('.requestedAmount'));

/** At the cell of the field that is meant; where that is none of the form, at the first one that was changed. */
function refuseGroup(
  row: BulkRow,
  own: readonly FormField[],
  { present, group, refusals }: { present: Present; group: Group; refusals: readonly ProblemError[] },
): void {
  const onlyFollows = own.every((field) => field.group !== group);
  for (const { path, message } of refusals) {
    if (onlyFollows && path !== 'total') continue;
    const name = `${group}.${path}`;
    const field = present.fields.find((known) => known.name === name && row.has(name));
    const words =
      path === 'reason' ? NEEDS_REASON : field || group !== 'figures' ? mendOf(message) : elsewhere(message);
    row.refuse((field ?? own[0]!).name, { group: message, ...words });
  }
}

const NEEDS_REASON = {
  reason: 'Der Antrag ist eingereicht: Diese Angabe wird nur mit einem Grund berichtigt.',
  mend: 'Bitte in der Anwendung mit Grund berichtigen, und die Zelle hier leer lassen.',
};

/** Some of the sentences of the web name who may mend it, and not how. */
function mendOf(message: string): Pick<Refused, 'reason' | 'mend'> {
  const at = message.indexOf(' Berichtigen kann ');
  return at < 0
    ? splitMend(message)
    : { reason: message.slice(0, at), mend: `${message.slice(at + 1)} Lassen Sie die Zelle hier leer.` };
}

/** What is wrong with something that the form does not ask for. */
function elsewhere(message: string): Pick<Refused, 'reason' | 'mend'> {
  if (message.includes('Behebung:')) return splitMend(message);
  const mend =
    'Das steht nicht im Formular: bitte in der Anwendung berichtigen und das Formular dann neu hochladen.';
  return { reason: message, mend };
}

const noteOf = (isFormula: boolean): string | null => (isFormula ? 'Ergebnis einer Formel' : null);

async function takePlan(asked: Asked, present: Present): Promise<FormPlan> {
  const { sheets } = asked;
  const list = present.tracks.length > 0 ? listSheet(sheets, PLAN, planFields) : null;
  if (!list) return { changes: [], refused: [], warnings: [] };
  const { rows, all } = planRows(list, present.tracks);
  const changes: Change[] = [];
  for (const funder of present.tracks) {
    const years = planOf(present, funder);
    const own = rows.filter(
      ({ year, said }) => said[funder] !== undefined && said[funder] !== (years.get(year) ?? null),
    );
    if (own.length === 0) continue;
    for (const { row, year, said } of own) {
      const cell = `${row.letter(funder)}${row.line}`;
      const label = `Zahlungsplan ${year}: ${funders[funder]}`;
      const isFormula = isFormulaAt(sheets[PLAN], row.line, row.letter(funder));
      const [from, to] = [shown('money', years.get(year)), shown('money', said[funder])];
      changes.push({ sheet: PLAN, cell, label, from, to, note: noteOf(isFormula) });
    }
    await savePlanOf(asked, present, funder, own, years);
  }
  const faults = [...list.faults, ...all.flatMap((row) => row.faults)];
  return { changes, refused: faults.map((fault) => refusedAt(PLAN, fault)), warnings: [] };
}

async function savePlanOf(
  { manager }: Asked,
  present: Present,
  funder: Funder,
  own: ReturnType<typeof planRows>['rows'],
  years: Map<number, number>,
): Promise<void> {
  for (const { year, said } of own) {
    const amount = said[funder];
    if (amount === null || amount === undefined) years.delete(year);
    else years.set(year, amount);
  }
  const [refusal] = await refusalsOf(async () => savePlan({ manager, present }, funder, years));
  if (refusal) own[0]!.row.refuse(funder, { group: refusal.message, ...splitMend(refusal.message) });
}

async function takeLots({ manager, actor, id, sheets }: Asked): Promise<FormPlan> {
  const list = listSheet(sheets, LOTS, lotFields);
  if (!list) return { changes: [], refused: [], warnings: [] };
  const plan = await planLots(manager, actor, id, list.table);
  const letters = new Map(list.table.columns.map(({ field, letter }) => [field, letter]));
  const good = plan.rows.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
  const number = (line: number) =>
    list.table.rows.find((row) => row.line === line)?.cells[
      list.table.columns.findIndex(({ field }) => field === 'number')
    ];
  const changes = good.flatMap(({ line, outcome, changes: own }): Change[] => {
    const about = `Los ${number(line) ?? ''}`;
    const added = { field: 'number', label: 'neu', from: null, to: 'angelegt' };
    return [...(outcome === 'added' ? [added] : []), ...own].map(({ field, label, from, to }) => {
      const letter = letters.get(field) ?? letters.get('number') ?? 'A';
      const isFormula = isFormulaAt(sheets[LOTS], line, letter);
      return {
        sheet: LOTS,
        cell: `${letter}${line}`,
        label: `${about}: ${label}`,
        from,
        to,
        note: noteOf(isFormula),
      };
    });
  });
  const asked = { actor, id, ifMatch: undefined, anyVersion: true as const };
  const refusals =
    good.length === 0
      ? []
      : await refusalsOf(async () => void (await changeWithin(manager, asked, () => plan.write(manager))));
  const faults = [...list.faults, ...plan.faults].map((fault) => refusedAt(LOTS, fault));
  const whole = refusals.map(({ message }): Refused => ({
    sheet: LOTS,
    cell: '',
    label: LOTS,
    value: '',
    ...splitMend(message),
  }));
  return { changes, refused: [...faults, ...whole], warnings: plan.warnings.map(({ sentence }) => sentence) };
}

const refusedAt = (sheet: string, { line, column, header, value, reason, mend }: Fault): Refused => ({
  sheet,
  cell: line === 0 ? column : `${column}${line}`,
  label: header,
  value,
  reason,
  mend,
});

/** What the dry run was made against, as far as it matters: what is stored of each cell, and what would become of it. */
export function basisOf({ changes, refused }: FormPlan): string {
  const rows = [
    changes.map(({ sheet, cell, from, to }) => [sheet, cell, from, to]),
    refused.map(({ sheet, cell, value, reason }) => [sheet, cell, value, reason]),
  ];
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
}
