import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { HttpException } from '@nestjs/common';
import { InvalidArgumentError } from 'commander';
import type { DataSource } from 'typeorm';
import { changing } from '../../platform/changing.js';
import { now } from '../../platform/clock.js';
import { type AddCommands, commandGroup, type CommandSession } from '../../platform/command.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { Refusal } from '../../platform/refusal.js';
import { planAddresses } from '../bulk/bulk-addresses.js';
import { addressFields } from '../bulk/bulk-fields.js';
import { countOf, type Plan } from '../bulk/bulk-plan.js';
import { MOST_LIST_MEGABYTES } from '../bulk/bulk-receive.js';
import { refusedRows } from '../bulk/bulk-refused.js';
import { readTable } from '../bulk/bulk-table.js';
import { findProject, lockProject } from '../project-row.js';
import { updateReportedAt } from '../report/report.queries.js';

interface Options {
  project: number;
  onlyUpdates?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

export const addressCommands: AddCommands = (program, session) => {
  commandGroup(program, 'import', 'Amtliche Dateien einlesen')
    .command('addresses')
    .description('Adressen eines Vorhabens mit ihrem Stand: CSV, Excel oder OpenDocument')
    .argument('<file>', 'Liste mit Kopfzeile; die Vorlage gibt es auf der Seite „Hochladen“')
    .requiredOption('--project <Nummer>', 'Nummer des Vorhabens', projectNumber)
    .option('--only-updates', 'Zeilen ohne passende Adresse nennen statt neu anlegen')
    .option('--dry-run', 'nur prüfen und berichten, nichts ändern')
    .option('--json', 'Bericht als JSON')
    .action((file: string, options: Options) => run(path.resolve(session.cwd, file), options, session));
};

function projectNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Bitte die Nummer des Vorhabens angeben.');
}

async function run(file: string, options: Options, session: CommandSession): Promise<void> {
  const plan = await importAddresses(session.db, file, options).catch(asRefusal);
  const refused = countOf(plan, 'refused');
  if (refused > 0) session.exitCode = 1;
  if (options.json) session.say(JSON.stringify(reportOf(plan, options)));
  else print(plan, options, session);
}

/** The same steps as in the web; nobody has to keep the project for it. */
async function importAddresses(db: DataSource, file: string, options: Options): Promise<Plan> {
  const { project: id, onlyUpdates } = options;
  if (!(await findProject(db, id))) throw new Refusal(`Das Vorhaben ${id} gibt es nicht.`);
  const table = await readTable(await bytesOf(file), addressFields, {});
  if (options.dryRun) return planAddresses(db, id, table, { onlyUpdates });
  return changing(db, async (manager) => {
    await lockProject(manager, id);
    const plan = await planAddresses(manager, id, table, { onlyUpdates });
    if (countOf(plan, 'changed') + countOf(plan, 'added') === 0) return plan;
    await plan.write(manager);
    await updateReportedAt(manager, id, now());
    await bumpDataVersion(manager, 'project');
    return plan;
  });
}

async function bytesOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile())
    throw new Refusal(`Die Datei ${file} gibt es nicht oder sie ist nicht lesbar. Bitte den Pfad prüfen.`);
  if (found.size > MOST_LIST_MEGABYTES * 1024 ** 2)
    throw new Refusal(
      `Die Datei ist größer als ${MOST_LIST_MEGABYTES} MB. Bitte die Liste in mehrere Dateien teilen.`,
    );
  return readFile(file);
}

/** What the web answers as a problem is a sentence here. */
function asRefusal(error: unknown): never {
  if (!(error instanceof HttpException)) throw error;
  throw new Refusal((error.getResponse() as { detail: string }).detail);
}

const counts = (plan: Plan) => ({
  read: plan.rows.length,
  unchanged: countOf(plan, 'unchanged'),
  changed: countOf(plan, 'changed'),
  added: countOf(plan, 'added'),
  refused: countOf(plan, 'refused'),
  unmatched: countOf(plan, 'unmatched'),
});

const reportOf = (plan: Plan, { dryRun = false }: Options) => ({
  rows: counts(plan),
  refused: refusedRows(plan.faults),
  warnings: plan.warnings.map(({ line, sentence }) => ({ line, sentence })),
  unmatched: plan.unmatched.map(({ line, value, sentence }) => ({ line, value, sentence })),
  notInFile: plan.notInFile.length,
  effects: plan.effects,
  dryRun,
});

function print(plan: Plan, { dryRun }: Options, session: CommandSession): void {
  const { read, unchanged, changed, added, refused, unmatched } = counts(plan);
  session.say(
    `${read} Zeilen gelesen = ${unchanged} unverändert + ${changed} geändert + ${added} neu + ${refused} abgelehnt + ${unmatched} ohne Treffer` +
      `${dryRun ? '; Probelauf, nichts gespeichert' : ''}`,
  );
  for (const effect of plan.effects) session.say(`  ${effect}`);
  for (const { line, column, value, reason, mend, alsoLines } of refusedRows(plan.faults)) {
    const more = alsoLines.length > 0 ? ` (auch ${alsoLines.length} weitere Zeilen)` : '';
    session.warn(`Zeile ${line}, Spalte ${column || '?'}, „${value}“${more}: ${reason} ${mend}`);
  }
  for (const { line, value, sentence } of plan.unmatched)
    session.warn(`Zeile ${line}, „${value}“: ${sentence}`);
  for (const { line, sentence } of plan.warnings) session.warn(`Zeile ${line}: ${sentence}`);
  if (plan.notInFile.length > 0)
    session.say(
      `${plan.notInFile.length} Adressen des Bestands stehen nicht in der Datei; sie bleiben unverändert.`,
    );
}
