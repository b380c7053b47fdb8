import path from 'node:path';
import { HttpException } from '@nestjs/common';
import { InvalidArgumentError } from 'commander';
import type { Actor } from '../../account/actor.js';
import { type AddCommands, commandGroup } from '../../platform/command.js';
import { Refusal } from '../../platform/refusal.js';
import { caseExport, exportQuery } from './case-export.js';
import { exportFolder, requireNewFolder } from './export-folder.js';

/** Whoever runs the service may read everything and change nothing by this. */
const OPERATOR: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  role: 'auditor',
  areas: [],
  managesUsers: false,
  via: 'session',
  tokenScopes: null,
  needsSecondFactor: false,
};

export const caseExportCommands: AddCommands = (program, session) => {
  commandGroup(program, 'export', 'Daten herausgeben')
    .command('case')
    .description(
      'die ganze Akte eines Förderfalls als Ordner: Fassungen, Entscheidungen, Dokumente, Prüfsummen',
    )
    .argument('<id>', 'Nummer des Vorhabens', projectNumber)
    .argument('<ordner>', 'neuer Ordner; gibt es ihn schon, wird nichts geschrieben')
    .option('--as-of <Zeit>', 'Kenntnisstand: Tag (JJJJ-MM-TT) oder Zeitpunkt nach ISO 8601', knownMoment)
    .option('--json', 'Ergebnis als JSON')
    .action(async (id: number, name: string, options: { asOf?: string; json?: boolean }) => {
      const folder = path.resolve(session.cwd, name);
      requireNewFolder(folder);
      const made = await caseExport(session.db, OPERATOR, id, { asOf: options.asOf }).catch(asRefusal);
      await exportFolder(made, folder, (done) => session.progress('Akte schreiben', done, made.files.length));
      const bytes = made.entries.reduce((sum, entry) => sum + entry.bytes, 0);
      const { length: files } = made.entries;
      session.say(
        options.json
          ? JSON.stringify({ folder, files, bytes, asOf: (made.asOf ?? made.changedAt).toISOString() })
          : `Akte zu ${made.reference} geschrieben: ${files} Dateien in ${folder}. Prüfen mit „sha256sum -c SHA256SUMS“.`,
      );
    });
};

function projectNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Bitte die Nummer des Vorhabens angeben.');
}

function knownMoment(text: string): string {
  const { data, error } = exportQuery.safeParse({ asOf: text });
  if (data?.asOf) return data.asOf;
  throw new InvalidArgumentError(error?.issues[0]?.message ?? 'Bitte einen Tag angeben.');
}

/** The sentences of the web say the same here. */
function asRefusal(error: unknown): never {
  if (!(error instanceof HttpException)) throw error;
  throw new Refusal((error.getResponse() as { detail: string }).detail);
}
