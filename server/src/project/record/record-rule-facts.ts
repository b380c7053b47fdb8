import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { todayInBerlin } from '../calendar.js';
import type { ProjectRow } from '../project-row.js';
import { boundsOf, householdsByMunicipality } from '../address/count-bounds.queries.js';
import { sumOfLots } from '../address/count-bounds.js';
import { lotOf } from '../bulk/bulk-lot-row.js';
import { lotRows, municipalityRows } from './record-part.queries.js';
import { areasOfToday, callById, guidelineById, namedMunicipalities } from './record-rule.queries.js';
import type { NamedMunicipality, RuleFacts } from './record-rule.js';
import type { RestedWord } from '../lifecycle/requirement.js';
import { cycleOf } from '../lifecycle/requirements.js';
import { restedOn } from '../lifecycle/rested.js';
import { readCase } from '../lifecycle/status.queries.js';
import { commercialLots, type RecordWords } from './record-save.queries.js';
import { countsOf } from './record-view.js';

/** Collects what the rules of a record ask for. */
export async function ruleFacts(
  manager: EntityManager,
  { role }: Pick<Actor, 'role'>,
  words: RecordWords,
  stored: ProjectRow | null,
): Promise<RuleFacts> {
  const keys = [...words.managedBy, ...(words.recipientArea ? [words.recipientArea] : [])];
  return {
    today: todayInBerlin(),
    role,
    municipalities: await knownMunicipalities(manager, words, stored),
    areas: await areasOfToday(manager, keys),
    guideline: await guidelineById(manager, words.guidelineVersionId),
    call: await callById(manager, words.callId),
    bounds: await boundsOf(
      manager,
      words.municipalities.map(({ ags }) => ags),
    ),
    inLots: sumOfLots(stored ? (await lotRows(manager, stored.id)).map(lotOf) : []),
    stored: stored && {
      kind: stored.kind,
      status: stored.status,
      commercialLots: await commercialLots(manager, stored.id),
      countsFrom: stored.counts_from,
      counts: countsOf(stored),
      guidelineVersionId: stored.guideline_version_id,
      callId: stored.call_id,
      model: stored.model,
      costBasis: stored.cost_basis,
      facts: stored.facts,
      rested: await restedWords(manager, words, stored),
    },
  };
}

/** Asked for only where one of these words is another one. */
async function restedWords(
  manager: EntityManager,
  words: RecordWords,
  stored: ProjectRow,
): Promise<Map<RestedWord, string>> {
  const isSame =
    words.guidelineVersionId === stored.guideline_version_id &&
    words.callId === stored.call_id &&
    words.model === stored.model;
  if (isSame) return new Map();
  const of = await readCase(manager, stored.id);
  return new Map([...restedOn(cycleOf(of), of).words].map(([word, { label }]) => [word, label]));
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
  const byCells = counted.length > 0 ? await householdsByMunicipality(manager) : new Map<string, number>();
  for (const [ags, one] of known)
    if (!counted.some((row) => row.ags === ags)) one.households = null;
    else if (byCells.has(ags)) one.households = { count: byCells.get(ags)!, from: 'cells' };
  return known;
}
