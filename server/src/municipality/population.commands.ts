import path from 'node:path';
import { type AddCommands, commandGroup, type CommandSession } from '../platform/command.js';
import { readConfiguration } from '../platform/configuration.js';
import { inGerman } from '../platform/german-day.js';
import { importPopulation, type PopulationReport } from './population-import.js';

export const populationCommands: AddCommands = (program, session) => {
  commandGroup(program, 'import', 'Amtliche Dateien einlesen')
    .command('population')
    .description('Einwohner der Gemeinden: Zensus 2022, Tabelle 1000A-0000 (flat-CSV)')
    .argument('<file>', 'Tabelle mit 12-stelligen Regionalschlüsseln')
    .option('--dry-run', 'nur prüfen und berichten, nichts ändern')
    .option('--json', 'Bericht als JSON')
    .action(async (file: string, options: { dryRun?: boolean; json?: boolean }) => {
      const report = await importPopulation(session.db, path.resolve(session.cwd, file), {
        dryRun: options.dryRun,
        states: readConfiguration().states,
      });
      if (options.json) session.say(JSON.stringify(report));
      else printReport(report, session);
      if (report.rows.refused > 0) session.exitCode = 1;
    });
};

const SHOWN_ISSUES = 20;
const count = (value: number): string => value.toLocaleString('de-DE');

function printReport(report: PopulationReport, session: CommandSession): void {
  const { rows, issues, unplaced, missing } = report;
  session.say(`Einwohner am ${inGerman(report.populationDate)}`);
  session.say(
    `${count(rows.read)} Zeilen gelesen = ${count(rows.accepted)} übernommen + ${count(rows.outOfArea)} außerhalb + ` +
      `${count(rows.refused)} abgewiesen`,
  );
  for (const { line, column, value, reason } of issues.slice(0, SHOWN_ISSUES)) {
    session.warn(`Zeile ${line}, ${column} „${value}“: ${reason} (abgewiesen)`);
  }
  const hidden = issues.length - SHOWN_ISSUES;
  if (hidden > 0) session.warn(`… und ${count(hidden)} weitere Hinweise; alle mit „--json“.`);
  if (unplaced.length > 0) session.warn(`Schlüssel ohne heutige Gemeinde: ${unplaced.join(', ')}.`);
  if (missing.length > 0) {
    session.warn(
      `Ohne Angabe in der Datei, unverändert: ${count(missing.length)} Gemeinden (${missing.slice(0, 20).join(', ')}).`,
    );
  }
  session.say(lastSentence(report));
}

function lastSentence({ changed, dryRun }: PopulationReport): string {
  if (changed === 0) return 'Unverändert: alles ist schon so gespeichert.';
  if (dryRun) return `Nur geprüft: ${count(changed)} Gemeinden würden geändert.`;
  return `${count(changed)} Gemeinden geändert.`;
}
