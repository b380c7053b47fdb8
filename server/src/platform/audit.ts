import type { DataSource, EntityManager } from 'typeorm';

import { now } from './clock.js';
import {
  checkSeal,
  countVersions,
  differences,
  forgottenRecords,
  insertedVersions,
  lastSeal,
  lateVersions,
  lostBeforeSeal,
  lostSeals,
  nextSeals,
  type SealRow,
  type VersionFault,
  versionedRecords,
} from './seal.queries.js';

/**
 * `removed`, `changed`: a sealed version is gone or another than it was. `inserted`: it came in beside the service.
 * `link`: a seal is another than its entries say. `differs`: a row is another than its last version. `late`: not sealed.
 */
export type FaultKind = 'removed' | 'changed' | 'inserted' | 'link' | 'differs' | 'late';

export interface AuditFault {
  kind: FaultKind;
  /** Number of the version; null: none, or the fault is one of a seal. */
  version: number | null;
  record: string | null;
  key: string | null;
  recordedAt: string | null;
  seal: number | null;
}

export interface AuditReport {
  isSound: boolean;
  versions: number;
  seals: number;
  last: { seal: number; sealedAt: string; hash: string } | null;
  /** Of a hash that was noted earlier; null: none was given. */
  known: { hash: string; isInChain: boolean; sealedAt: string | null } | null;
  faults: AuditFault[];
}

/** A running service seals every minute. */
const LATE_MINUTES = 10;
const SEALS_AT_A_TIME = 200;

type Db = DataSource | EntityManager;
type Progress = (done: number, total: number) => void;

/**
 * Computes all of history anew, seal by seal: so little is read at a time that a running service goes on. What is written
 * meanwhile is looked at the next time.
 */
export async function verifyHistory(
  db: Db,
  known: string | null,
  progress: Progress = () => undefined,
): Promise<AuditReport> {
  const last = await lastSeal(db);
  const chain = await verifyChain(db, last?.id ?? 0, known, progress);
  const faults = [...chain.faults, ...(await unsealedFaults(db)), ...(await rowFaults(db))];
  return {
    isSound: faults.length === 0 && chain.known?.isInChain !== false,
    versions: await countVersions(db),
    seals: chain.seals,
    last: last && { seal: last.id, sealedAt: last.sealedAt.toISOString(), hash: last.hash },
    known: chain.known,
    faults,
  };
}

async function verifyChain(db: Db, upTo: number, hash: string | null, progress: Progress) {
  const faults: AuditFault[] = [];
  let noted: SealRow | null = null;
  let seals = 0;
  for await (const { seal, before } of sealsInOrder(db, upTo)) {
    const check = await checkSeal(db, seal.id, before);
    faults.push(
      ...faultsOf('removed', check.removed, seal.id),
      ...faultsOf('changed', check.changed, seal.id),
    );
    if (check.expected !== seal.hash) faults.push(sealFault(seal.id, seal.sealedAt));
    if (seal.hash === hash) noted = seal;
    seals++;
    progress(seal.id, upTo);
  }
  for (const id of await lostSeals(db)) faults.push(sealFault(id, null));
  const sealedAt = noted?.sealedAt.toISOString() ?? null;
  return { faults, seals, known: hash === null ? null : { hash, isInChain: noted !== null, sealedAt } };
}

async function* sealsInOrder(db: Db, upTo: number): AsyncGenerator<{ seal: SealRow; before: string }> {
  let behind = 0;
  let before = '';
  for (;;) {
    const seals = await nextSeals(db, behind, upTo, SEALS_AT_A_TIME);
    for (const seal of seals) {
      yield { seal, before };
      before = seal.hash;
      behind = seal.id;
    }
    if (seals.length < SEALS_AT_A_TIME) return;
  }
}

async function unsealedFaults(db: Db): Promise<AuditFault[]> {
  const limit = new Date(now().getTime() - LATE_MINUTES * 60_000);
  const lost = (await lostBeforeSeal(db)).map((version) => ({
    ...NOTHING,
    kind: 'removed' as const,
    version,
  }));
  const inserted = faultsOf('inserted', await insertedVersions(db));
  return [...lost, ...inserted, ...faultsOf('late', await lateVersions(db, limit))];
}

async function rowFaults(db: Db): Promise<AuditFault[]> {
  const faults: AuditFault[] = [];
  for (const record of await forgottenRecords(db)) faults.push({ ...NOTHING, kind: 'differs', record });
  for (const record of await versionedRecords(db))
    faults.push(...faultsOf('differs', await differences(db, record)));
  return faults;
}

const NOTHING = { version: null, record: null, key: null, recordedAt: null, seal: null };

const sealFault = (seal: number, sealedAt: Date | null): AuditFault => ({
  ...NOTHING,
  kind: 'link',
  seal,
  recordedAt: sealedAt?.toISOString() ?? null,
});

const faultsOf = (kind: FaultKind, found: VersionFault[], seal: number | null = null): AuditFault[] =>
  found.map(({ id, record, key, recordedAt }) => ({
    kind,
    version: id,
    record,
    key,
    recordedAt: recordedAt?.toISOString() ?? null,
    seal,
  }));
