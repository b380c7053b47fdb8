import type { Command } from 'commander';
import type { DataSource } from 'typeorm';

/** What a command of `lotse` works with, whether it runs in its own process or is handed to a running server. */
export interface CommandSession {
  db: DataSource;
  /** Folder that relative file names of the user start from. */
  cwd: string;
  /** Whether a service is running on the same embedded database, in this very process. */
  beside: 'server' | 'nothing';
  /** One line of result to standard output. */
  say(line: string): void;
  /** One line of warning or error to standard error. */
  warn(line: string): void;
  /** Progress on standard error; the last call has done = total. */
  progress(label: string, done: number, total: number): void;
  /** 0 done, warnings allowed · 1 refused rows or a refused file · 2 wrong use. */
  exitCode: 0 | 1 | 2;
  /** What came on standard input, where the command line says that it is to be read. */
  input?: string;
}

/** Each folder with commands has `<noun>.commands.ts` with one function of this type. */
export type AddCommands = (program: Command, session: CommandSession) => void;

/** The group command (`lotse import …`) that several folders add to. */
export function commandGroup(program: Command, name: string, description: string): Command {
  return (
    program.commands.find((command) => command.name() === name) ??
    program.command(name).description(description)
  );
}
