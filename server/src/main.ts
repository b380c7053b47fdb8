import net from 'node:net';
import { requireKnownRoles } from './account/provider-roles.js';
import { runLotse } from './lotse-program.js';
import { CommandSocket } from './platform/command-socket.js';
import { readConfiguration } from './platform/configuration.js';
import { openDatabase } from './platform/database.js';
import { progressPrinter } from './platform/progress.js';
import { Refusal } from './platform/refusal.js';
import { ServiceLog } from './platform/service-log.js';
import { seed } from './seed.js';
import { createService } from './service.js';

const log = ServiceLog.toStandardError();

/** Starts the service: port free? database, migrations, seed, listen. A fault is one sentence and exit code 1. */
async function main(): Promise<void> {
  const configuration = readConfiguration();
  if (configuration.oidc) requireKnownRoles(configuration.oidc.roles);
  await requireFreePort(configuration.port, configuration.host);
  const database = await openDatabase(configuration);
  try {
    await seed(database.db, configuration.demo, progressPrinter());
    const app = await createService(database.db, configuration, log);
    const socket = database.embedded
      ? await CommandSocket.listen(configuration.dataDir, database.db, runLotse)
      : null;
    await app.listen(configuration.port, configuration.host);
    const port = (app.getHttpServer().address() as net.AddressInfo).port;
    console.log(`ready on http://localhost:${port}`);
    stopOnSignal(async () => {
      await socket?.close();
      await app.close();
      await database.close();
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Looked at before anything is opened, so that a port in use changes nothing. */
function requireFreePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const words =
        error.code === 'EADDRINUSE'
          ? `Port ${port} ist belegt. Bitte das andere Programm beenden oder einen freien Port wählen: PORT=3001 npm start.`
          : `Auf Port ${port} an ${host} kann der Dienst nicht hören (${error.message}). Bitte PORT und HOST prüfen.`;
      reject(new Refusal(words));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error) => {
          log.error('the service did not stop cleanly', error);
          process.exit(1);
        },
      );
    });
  }
}

// Node would print such an error with all that it carries, the values of a statement too.
process.on('uncaughtException', (error) => {
  log.fatal('an error that nobody caught ends the service', error);
  process.exit(1);
});

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
});
