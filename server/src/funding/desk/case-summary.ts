import type { DataSource } from 'typeorm';
import { now } from '../../platform/clock.js';
import { todayInBerlin } from '../../project/calendar.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import {
  lockSummaries,
  programmeVersion,
  staleCases,
  type SummaryRow,
  workOn,
  writeSummaries,
} from './case-summary.queries.js';
import { deadlinesOf } from '../deadline/deadline-rules.js';
import { findingsOf } from '../finding/plausibility-rules.js';
import { urgencyOf } from './urgency-rules.js';

/** So many at a time, that nobody waits long behind one on the embedded database. */
const AT_A_TIME = 100;

/**
 * Brings summaries up to date before a list of cases or deadlines is read: those whose case, project or programme has
 * changed since come first, and they are few. Where nothing has changed it costs one look-up. What only the new day has
 * made old is renewed by the job (`all`), within a minute.
 */
export async function refreshSummaries(db: DataSource, { all = false } = {}): Promise<number> {
  const today = todayInBerlin();
  const programmes = await programmeVersion(db);
  for (let renewed = 0; ;) {
    const ids = await staleCases(db, today, programmes, AT_A_TIME);
    if (ids.length > 0) await renew(db, ids, today, programmes);
    renewed += ids.length;
    if (!all || ids.length < AT_A_TIME) return renewed;
  }
}

async function renew(db: DataSource, ids: number[], today: string, programmes: number): Promise<void> {
  // Before the facts are read: what changes while they are is then seen as changed since.
  const computedAt = now();
  const facts = await readCaseFacts(db, ids, { today });
  const work = await workOn(db, ids);
  const rows = ids.flatMap((id): SummaryRow[] => {
    const of = facts.get(id);
    if (!of) return [];
    const deadlines = deadlinesOf(of);
    const passed = work.get(id)!;
    const findings = findingsOf(of).filter(({ rule, digest }) => !passed.overridden.has(`${rule} ${digest}`));
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    const { rank, why, nextDue } = urgencyOf({ facts: of, deadlines, blocks: count('block'), ...passed });
    return [
      {
        projectId: id,
        nextDue,
        urgency: rank,
        blocks: count('block'),
        warnings: count('warn'),
        hints: count('hint'),
        why,
        deadlines,
      },
    ];
  });
  await db.transaction(async (manager) => {
    await lockSummaries(manager);
    await writeSummaries(manager, rows, { computedAt, today, programmes });
  });
}
