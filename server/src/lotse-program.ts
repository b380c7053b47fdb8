import { Command, CommanderError } from 'commander';
import { coverageCommands } from './coverage/coverage.commands.js';
import { recomputeShares } from './coverage/recompute-shares.js';
import { municipalityCommands } from './municipality/municipality.commands.js';
import { populationCommands } from './municipality/population.commands.js';
import { backupCommands } from './platform/backup.commands.js';
import type { AddCommands, CommandSession } from './platform/command.js';
import { Refusal } from './platform/refusal.js';

const folders: AddCommands[] = [municipalityCommands, populationCommands, coverageCommands, backupCommands];

/** Runs one command line of `lotse` over an open database and returns its exit code. */
export async function runLotse(argv: string[], session: CommandSession): Promise<number> {
  try {
    await lotseProgram(session).parseAsync(argv, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Refusal)) throw error;
    session.warn(error.message);
    return 1;
  }
}

/** Also used without a database, to answer --help and wrong use before anything is opened. */
export function lotseProgram(session: CommandSession): Command {
  const program = new Command('lotse')
    .description('Betrieb des Breitbandlotsen: amtliche Dateien einlesen, sichern, zurückholen.')
    .showHelpAfterError('(Hilfe: npm run lotse -- --help)');
  for (const add of folders) add(program, session);
  program.hook('postAction', (_program, command) => renewFigures(command, session));
  forEachCommand(program, (command) =>
    command.exitOverride().configureOutput({
      writeOut: (text) => session.say(text.trimEnd()),
      writeErr: (text) => session.warn(text.trimEnd()),
    }),
  );
  return program;
}

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

function forEachCommand(command: Command, act: (command: Command) => void): void {
  act(command);
  for (const child of command.commands) forEachCommand(child, act);
}
