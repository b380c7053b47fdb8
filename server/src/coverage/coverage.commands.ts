import path from 'node:path';
import { type AddCommands, commandGroup, type CommandSession } from '../platform/command.js';
import { readConfiguration } from '../platform/configuration.js';
import { Refusal } from '../platform/refusal.js';
import { importCoverage } from './coverage-import.js';
import { checkOptions } from './edition-facts.js';
import { ImportRefusal } from './import-report.js';
import { printReport, printRefusal } from './import-words.js';

interface Options {
  asOf?: string;
  userGroup?: string;
  dryRun?: boolean;
  allowLoss?: boolean;
  json?: boolean;
}

export const coverageCommands: AddCommands = (program, session) => {
  commandGroup(program, 'import', 'Amtliche Dateien einlesen')
    .command('coverage')
    .description('Versorgung: CSV und Excel des Breitbandatlas, Gitter als GeoPackage; die Art wird erkannt')
    .argument(
      '<file>',
      'veröffentlichte Datei, möglichst unter ihrem Namen (er nennt oft Stichtag und Nutzergruppe)',
    )
    .option('--as-of <JJJJ-MM-TT>', 'Stichtag, wenn weder Datei noch Dateiname ihn nennen')
    .option('--user-group <group>', 'households, business oder business_parks, wenn die Datei es nicht sagt')
    .option('--dry-run', 'nur prüfen und berichten, nichts ändern')
    .option(
      '--allow-loss',
      'auch einspielen, wenn über 5 % der Gebiete der geltenden Ausgabe in der Datei fehlen (sonst abgewiesen)',
    )
    .option('--json', 'Bericht als JSON')
    .action((file: string, options: Options) => run(file, options, session));
};

async function run(file: string, options: Options, session: CommandSession): Promise<void> {
  try {
    checkOptions(options);
  } catch (error) {
    session.exitCode = 2;
    session.warn((error as Error).message);
    return;
  }
  try {
    const reports = await importCoverage(session.db, path.resolve(session.cwd, file), {
      ...options,
      states: readConfiguration().states,
      progress: options.json ? undefined : session.progress,
    });
    if (options.json) session.say(JSON.stringify(reports.length === 1 ? reports[0] : reports));
    else for (const report of reports) printReport(report, session);
    if (reports.some(({ rows, unchanged }) => rows.refused > 0 && !unchanged)) session.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    session.exitCode = 1;
    if (options.json) session.say(JSON.stringify(refusalReport(error)));
    else if (error instanceof ImportRefusal) printRefusal(error, session);
    session.warn(error.message);
  }
}

/** The same shape as a report, so that programs find rows and issues where they expect them. */
function refusalReport(error: Refusal): object {
  const nothing = { read: 0, accepted: 0, outOfArea: 0, warned: 0, refused: 0 };
  const { rows, issues } = error instanceof ImportRefusal ? error : { rows: nothing, issues: [] };
  return { edition: null, rows, unplaced: [], issues, refusal: error.message };
}
