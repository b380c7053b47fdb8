import type { EntityManager } from 'typeorm';
import { todayInBerlin } from './calendar.js';
import type { ProjectRow } from './project-row.js';
import { municipalityRows } from './record-part.queries.js';
import {
  areasOfToday,
  callById,
  guidelineById,
  householdsByCells,
  namedMunicipalities,
} from './record-rule.queries.js';
import type { NamedMunicipality, RuleFacts } from './record-rule.js';
import { commercialLots, type RecordWords } from './record-save.queries.js';
import { countsOf } from './record-view.js';

/** Collects what the rules of a record ask for. */
export async function ruleFacts(
  manager: EntityManager,
  words: RecordWords,
  stored: ProjectRow | null,
): Promise<RuleFacts> {
  const keys = [...words.managedBy, ...(words.recipientArea ? [words.recipientArea] : [])];
  return {
    today: todayInBerlin(),
    municipalities: await knownMunicipalities(manager, words, stored),
    areas: await areasOfToday(manager, keys),
    guideline: await guidelineById(manager, words.guidelineVersionId),
    call: await callById(manager, words.callId),
    stored: stored && {
      kind: stored.kind,
      status: stored.status,
      commercialLots: await commercialLots(manager, stored.id),
      countsFrom: stored.counts_from,
      counts: countsOf(stored),
    },
  };
}

/** A count that was stored before is not asked about again: it may be from before an edition, or before this rule. */
async function knownMunicipalities(
  manager: EntityManager,
  { municipalities }: RecordWords,
  stored: ProjectRow | null,
): Promise<Map<string, NamedMunicipality>> {
  const known = await namedMunicipalities(
    manager,
    municipalities.map(({ ags }) => ags),
  );
  const before = new Map(
    stored ? (await municipalityRows(manager, stored.id)).map((row) => [row.ags, row]) : [],
  );
  const counted = municipalities.filter(
    ({ ags, addressCount }) => addressCount !== null && addressCount !== before.get(ags)?.addressCount,
  );
  const byCells = await householdsByCells(
    manager,
    counted.map(({ ags }) => ags),
  );
  for (const [ags, one] of known)
    if (!counted.some((row) => row.ags === ags)) one.households = null;
    else if (byCells.has(ags)) one.households = { count: byCells.get(ags)!, from: 'cells' };
  return known;
}
