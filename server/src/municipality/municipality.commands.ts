import path from 'node:path';
import { type AddCommands, commandGroup, type CommandSession } from '../platform/command.js';
import { readConfiguration } from '../platform/configuration.js';
import type { MunicipalityImportReport } from './import-report.js';
import { importMunicipalities } from './municipality-import.js';

interface Options {
  crs?: string;
  layer?: string;
  succession?: string;
  dryRun?: boolean;
  json?: boolean;
}

export const municipalityCommands: AddCommands = (program, session) => {
  commandGroup(program, 'import', 'Amtliche Dateien einlesen')
    .command('municipalities')
    .description('Grenzen und Namen der Gemeinden: Shapefile (ZIP oder .shp), GeoPackage oder GeoJSON')
    .argument('<file>', 'Grenzdatei, etwa VG250 (BKG) oder Verwaltungseinheiten (GeoSN)')
    .option('--crs <EPSG:n>', 'Koordinatensystem, wenn die Datei keines nennt: EPSG:25832, 25833 oder 4326')
    .option('--layer <name>', 'Ebene der Gemeinden, wenn die Datei mehrere enthält')
    .option(
      '--succession <file>',
      'Nachfolge aufgelöster Gemeinden: CSV ags;successor_ags;effective;evidence',
    )
    .option('--dry-run', 'nur prüfen und berichten, nichts ändern')
    .option('--json', 'Bericht als JSON')
    .action(async (file: string, options: Options) => {
      const report = await importMunicipalities(session.db, path.resolve(session.cwd, file), {
        crs: options.crs,
        layer: options.layer,
        succession: options.succession && path.resolve(session.cwd, options.succession),
        dryRun: options.dryRun,
        states: readConfiguration().states,
        progress: options.json ? undefined : session.progress,
      });
      if (options.json) session.say(JSON.stringify(report));
      else printReport(report, session);
      if (report.refusal || report.rows.refused > 0) session.exitCode = 1;
    });
};

/** More lines would hide the sentence at the end; `--json` has them all. */
const SHOWN_ISSUES = 20;

function printReport(report: MunicipalityImportReport, session: CommandSession): void {
  const { rows, changes } = report;
  session.say(`${report.source}, Ebene ${report.layer}, ${report.crs}`);
  session.say(
    `${rows.read} Datensätze = ${rows.accepted} übernommen + ${rows.outOfArea} außerhalb des Gebiets + ` +
      `${rows.skipped} andere Ebene oder Wasser + ${rows.refused} abgelehnt` +
      (rows.repaired > 0 ? ` (${rows.repaired} der übernommenen repariert)` : ''),
  );
  session.say(
    `${changes.added + changes.changed + changes.unchanged} Gemeinden = ${changes.added} neu + ` +
      `${changes.changed} geändert + ${changes.unchanged} unverändert` +
      (changes.dissolved > 0 ? `; ${changes.dissolved} aufgelöst` : ''),
  );
  for (const issue of report.issues.slice(0, SHOWN_ISSUES)) {
    const line = issue.line > 0 ? `Datensatz ${issue.line}, ` : '';
    session.warn(`${line}${issue.column} „${issue.value}“: ${issue.reason}`);
  }
  const hidden = report.issues.length - SHOWN_ISSUES;
  if (hidden > 0) session.warn(`… und ${hidden} weitere Hinweise; alle mit „--json“.`);
  if (report.partialStates.length > 0) {
    session.say(
      `Die Datei enthält nur einen Teil der Gemeinden (Land ${report.partialStates.join(', ')}): die übrigen bleiben, wie sie sind.`,
    );
  }
  if (report.refusal) session.warn(report.refusal);
  else session.say(lastSentence(report));
}

function lastSentence({ applied, changes }: MunicipalityImportReport): string {
  if (applied) return 'Übernommen.';
  const nothing = changes.added + changes.changed + changes.dissolved === 0;
  return nothing
    ? 'Alles ist schon so gespeichert: es wurde nichts geändert.'
    : 'Nur geprüft: es wurde nichts geändert.';
}
