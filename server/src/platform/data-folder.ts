import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.js';

/**
 * The embedded database's folder: DATA_DIR/database, beside it `lock` (who has it open).
 * PGlite itself locks nothing, so two processes would destroy it.
 */
export interface DataFolder {
  database: string;
  isNew: boolean;
  unlock(): void;
}

/** Locks DATA_DIR and, when it is new, puts the template in place in one rename; refuses what it must not touch. */
export function openDataFolder(dataDir: string, template: () => string): DataFolder {
  const database = path.join(dataDir, 'database');
  const isNew = !fs.existsSync(database);
  if (!isNew) refuseDamaged(database, dataDir);
  makeFolder(dataDir);
  const unlock = lock(dataDir);
  try {
    if (isNew) copyTemplate(template(), database);
  } catch (error) {
    unlock();
    throw error;
  }
  return { database, isNew, unlock };
}

function makeFolder(dataDir: string): void {
  try {
    // It holds personal values and the secret that signs cookies: for the service's own user only.
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch {
    throw new Refusal(
      `Der Datenordner ${dataDir} lässt sich nicht beschreiben. Bitte Rechte prüfen oder mit DATA_DIR einen anderen Ordner wählen.`,
    );
  }
}

export const damagedMessage = (dataDir: string) =>
  `Der Datenordner ${dataDir} ist beschädigt und wurde nicht verändert. ` +
  'Bitte eine Sicherung in einen neuen Ordner zurückholen: DATA_DIR=NEUER_ORDNER npm run lotse -- restore SICHERUNG.';

function refuseDamaged(database: string, dataDir: string): void {
  const needed = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'];
  if (needed.some((file) => !fs.existsSync(path.join(database, file))))
    throw new Refusal(damagedMessage(dataDir));
}

/** Copied beside its place and then renamed, so that a killed first start leaves no half database. */
function copyTemplate(template: string, database: string): void {
  const unfinished = `${database}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.cpSync(template, unfinished, { recursive: true });
  fs.renameSync(unfinished, database);
}

interface Holder {
  pid: number;
  started: string;
}

function lock(dataDir: string): () => void {
  const file = path.join(dataDir, 'lock');
  const mine = JSON.stringify({ pid: process.pid, started: processStart(process.pid) } satisfies Holder);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch {
      const holder = readHolder(file);
      if (holder && staysAlive(holder)) throw new Refusal(lockedMessage(dataDir, holder.pid));
      fs.rmSync(file, { force: true });
    }
  }
  throw new Refusal(
    `Der Datenordner ${dataDir} lässt sich nicht sperren. Bitte die Datei ${file} löschen und neu starten.`,
  );
}

const lockedMessage = (dataDir: string, pid: number) =>
  `Der Datenordner ${dataDir} ist schon geöffnet (Prozess ${pid}). ` +
  'Bitte den anderen Breitbandlotsen beenden oder mit DATA_DIR einen anderen Ordner wählen.';

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** A process that was just ended may take a moment to be gone. */
function staysAlive(holder: Holder): boolean {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (!isAlive(holder)) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  return true;
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A number that was given again to another process (in a container always 1) is not the holder.
  return holder.started === processStart(holder.pid);
}

/** Start time of a process in clock ticks since boot, where /proc tells it; else only the number counts. */
function processStart(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie holds nothing any more; it only waits for its parent.
    return fields[0] === 'Z' ? 'ended' : `${boot}/${fields[19]}`;
  } catch {
    return '';
  }
}
