import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LOCKS } from './advisory-lock.js';
import { now } from './clock.js';
import { Repeated } from './repeated.js';
import { insertSeal } from './seal.queries.js';

const FIRST_MS = 10_000;
const EVERY_MS = 60_000;
/** So few that on the embedded database nobody waits long behind one. */
const VERSIONS_A_SEAL = 500;

/**
 * Seals what is committed: a link over ids and hashes of the versions, each on top of the one before. Whoever changes or
 * removes a sealed version has to make every later link anew, and the last one is known elsewhere (`lotse audit verify`).
 * A seal is one transaction; a process that is killed leaves it whole or not there.
 */
export async function sealVersions(
  db: DataSource | EntityManager,
  until: AbortSignal = new AbortController().signal,
): Promise<number> {
  let sealed = 0;
  for (let last = VERSIONS_A_SEAL; last === VERSIONS_A_SEAL && !until.aborted; sealed += last)
    last = await sealSome(db);
  return sealed;
}

/** 0: nothing to seal, or another instance is at it. */
function sealSome(db: DataSource | EntityManager): Promise<number> {
  return db.transaction(async (manager) => {
    const [{ free }] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS free', [LOCKS.seal]);
    return free ? insertSeal(manager, VERSIONS_A_SEAL, now()) : 0;
  });
}

/** Seals every minute as long as the service runs. */
@Injectable()
export class SealJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly job = new Repeated((until) => sealVersions(this.db, until), {
    firstMs: FIRST_MS,
    everyMs: EVERY_MS,
    log: new Logger('seal'),
    failed: 'sealing failed, it is tried again in a minute',
  });

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.job.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.job.stop();
  }
}
