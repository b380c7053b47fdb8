import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import { answerUsage, runLotse } from './lotse-program.js';
import { handOver } from './platform/command-socket.js';
import type { CommandSession } from './platform/command.js';
import { readConfiguration } from './platform/configuration.js';
import { openDatabase } from './platform/database.js';
import { progressPrinter } from './platform/progress.js';
import { Refusal } from './platform/refusal.js';
import { seed } from './seed.js';

/** The operator's command line: beside a running embedded server it hands over, else it opens the database itself. */
async function main(argv: string[]): Promise<number> {
  const bar = progressPrinter();
  const quiet = argv.includes('--json') && !process.stderr.isTTY;
  const session: Omit<CommandSession, 'db'> = {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    beside: 'nothing',
    say: (line) => void process.stdout.write(`${line}\n`),
    warn: (line) => void process.stderr.write(`${line}\n`),
    progress: quiet ? () => undefined : bar,
    exitCode: 0,
  };
  const nobody = Object.assign({ ...session }, { db: null as unknown as DataSource });
  const usage = await answerUsage(argv.length === 0 ? ['--help'] : argv, nobody);
  if (usage !== null) return argv.length === 0 ? 2 : usage;
  const configuration = readConfiguration();
  if (argv.includes('--password-stdin')) session.input = await text(process.stdin);
  if (!configuration.databaseUrl) {
    const { cwd, input } = session;
    const exit = await handOver(configuration.dataDir, { argv, cwd, input }, session);
    if (exit !== null) return exit;
  }
  // The operator's commands may change the schema (restore), the service's own user may not.
  const owner = configuration.migrationDatabaseUrl ?? configuration.databaseUrl;
  const database = await openDatabase({ ...configuration, databaseUrl: owner, migrationDatabaseUrl: null });
  try {
    if (argv[0] !== 'restore') await seed(database.db, configuration.demo, session.progress);
    return await runLotse(argv, Object.assign(session, { db: database.db }));
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).then(
  (exit) => process.exit(exit),
  (error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  },
);
