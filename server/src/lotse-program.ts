import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { accountCommands } from './account/account.commands.js';
import { coverageCommands } from './coverage/coverage.commands.js';
import { recomputeShares } from './coverage/recompute-shares.js';
import { caseExportCommands } from './funding/exchange/case-export.commands.js';
import { municipalityCommands } from './municipality/municipality.commands.js';
import { populationCommands } from './municipality/population.commands.js';
import { auditCommands } from './platform/audit.commands.js';
import { currentAuthor, withAuthor } from './platform/author.js';
import { backupCommands } from './platform/backup.commands.js';
import type { AddCommands, CommandSession } from './platform/command.js';
import { Refusal } from './platform/refusal.js';
import { addressCommands } from './project/address/address.commands.js';

const folders: AddCommands[] = [
  municipalityCommands,
  populationCommands,
  coverageCommands,
  addressCommands,
  caseExportCommands,
  accountCommands,
  backupCommands,
  auditCommands,
];

/** Runs one command line of `lotse` over an open database and returns its exit code. */
export async function runLotse(argv: string[], session: CommandSession): Promise<number> {
  try {
    const program = lotseProgram(session);
    program.hook('preAction', (_program, command) => noteAuthor(command));
    program.hook('postAction', (_program, command) => renewFigures(command, session));
    await withAuthor({ actor: 'lotse' }, () => program.parseAsync(argv, { from: 'user' }));
    return session.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Refusal)) throw error;
    if (argv.includes('--json')) session.say(JSON.stringify({ refusal: error.message }));
    session.warn(error.message);
    return 1;
  }
}

/** Wrong use and --help are answered before anything is opened: the exit code, or null for a command that can run. */
export async function answerUsage(argv: string[], session: CommandSession): Promise<number | null> {
  const program = lotseProgram(session);
  let runs = false;
  forEachCommand(program, (command) => {
    if (command.commands.length === 0) command.action(() => void (runs = true));
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return runs ? null : 2;
}

function lotseProgram(session: CommandSession): Command {
  const program = new Command('lotse')
    .description(
      'Betrieb des Breitbandlotsen: amtliche Dateien einlesen, Konten anlegen, sichern, zurückholen.',
    )
    .showHelpAfterError('(Hilfe: npm run lotse -- --help)');
  for (const add of folders) add(program, session);
  forEachCommand(program, (command) =>
    command
      .helpOption('-h, --help', 'zeigt diese Hilfe')
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => session.say(inGerman(text.trimEnd())),
        writeErr: (text) => session.warn(inGerman(text.trimEnd())),
      }),
  );
  return program;
}

/** What a command changes is its doing: `lotse import coverage`, and why: because of this file. */
function noteAuthor(command: Command): void {
  const author = currentAuthor()!;
  author.actor = pathOf(command);
  const files = command.registeredArguments.flatMap((argument, index) =>
    FILE_ARGUMENTS.includes(argument.name()) ? [path.basename(String(command.processedArgs[index]))] : [],
  );
  author.reason = files.join(', ') || null;
}

const FILE_ARGUMENTS = ['file', 'datei'];

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** Computed figures rest on Gemeinden and inhabitants, whose folder knows nothing of coverage: renewed here. */
async function renewFigures(command: Command, session: CommandSession): Promise<void> {
  const { dryRun, json } = command.opts<{ dryRun?: boolean; json?: boolean }>();
  if (!['municipalities', 'population'].includes(command.name()) || dryRun) return;
  const renewed = await recomputeShares(session.db);
  if (renewed === 0 || json) return;
  session.say(
    renewed === 1
      ? '1 Ausgabe wurde neu berechnet: was aus Gemeinden und Einwohnern folgt, gilt im neuen Stand.'
      : `${renewed} Ausgaben wurden neu berechnet: was aus Gemeinden und Einwohnern folgt, gilt im neuen Stand.`,
  );
}

/** The words of the library's own messages. */
const words: [RegExp, string][] = [
  [/^error: missing required argument '(.+?)'/m, 'Es fehlt: $1.'],
  [/^error: required option '(.+?)' not specified/m, 'Es fehlt: $1.'],
  [/^error: option '(.+?)' argument missing/m, 'Zur Option $1 fehlt der Wert.'],
  [/^error: unknown option '(.+?)'/m, 'Die Option $1 gibt es nicht.'],
  [/^error: unknown command '(.+?)'/m, 'Den Befehl $1 gibt es nicht.'],
  [/^error: too many arguments.*$/m, 'Es sind zu viele Angaben.'],
  [/\(Did you mean (.+?)\?\)/, '(Gemeint war vielleicht $1.)'],
  [/^Usage:/m, 'Aufruf:'],
  [/^Arguments:/m, 'Angaben:'],
  [/^Options:/m, 'Optionen:'],
  [/^Commands:/m, 'Befehle:'],
  [/\[options\]/g, '[Optionen]'],
  [/\[command\]/g, '[Befehl]'],
];

function inGerman(text: string): string {
  return words.reduce((said, [pattern, german]) => said.replace(pattern, german), text);
}

function forEachCommand(command: Command, act: (command: Command) => void): void {
  act(command);
  for (const child of command.commands) forEachCommand(child, act);
}
