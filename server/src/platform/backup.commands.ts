import fs from 'node:fs';
import path from 'node:path';
import { restoreBackup, writeBackup } from './backup.js';
import type { AddCommands } from './command.js';
import { Refusal } from './refusal.js';

export const backupCommands: AddCommands = (program, session) => {
  program
    .command('backup <datei>')
    .description('sichert alle Daten in eine Datei (für beide Datenbanken; Kacheln werden neu gerechnet)')
    .option('--json', 'Ergebnis als JSON')
    .action(async (name: string, options: { json?: boolean }) => {
      const file = path.resolve(session.cwd, name);
      if (fs.existsSync(file)) throw new Refusal(`${file} gibt es schon. Bitte einen anderen Namen wählen.`);
      if (!fs.existsSync(path.dirname(file)))
        throw new Refusal(`Den Ordner ${path.dirname(file)} gibt es nicht. Bitte anlegen.`);
      const tables = await writeBackup(session.db, file, session.progress);
      const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
      session.say(
        options.json
          ? JSON.stringify({ file, tables })
          : `Gesichert: ${rows} Zeilen aus ${Object.keys(tables).length} Tabellen in ${file}.`,
      );
    });

  program
    .command('restore <datei>')
    .description('ersetzt alle Daten durch eine Sicherung; vorher wird sie ganz geprüft')
    .action(async (name: string) => {
      if (session.beside === 'server')
        throw new Refusal(
          'Der Dienst läuft auf diesem Datenordner. Bitte ihn beenden und dann zurückholen. Es wurde nichts verändert.',
        );
      const file = path.resolve(session.cwd, name);
      await restoreBackup(session.db, file, session.progress);
      session.say(`Zurückgeholt: ${file}. Die Daten entsprechen jetzt dieser Sicherung.`);
    });
};
