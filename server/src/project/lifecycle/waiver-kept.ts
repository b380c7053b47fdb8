import type { EntityManager } from 'typeorm';
import { problem } from '../../platform/problem.js';
import { inGerman } from '../calendar.js';
import type { Facts, FactValue } from '../case.js';
import { knownOn, restsOnWaiver, waiverOf } from './appeals-waiver.js';
import { facts } from './facts.js';
import { noticesOf, type WaivedNotice } from './waiver-kept.queries.js';

const FUNDERS = ['federal', 'state'] as const;

/**
 * A waiver on which a notice rests is neither moved nor taken away. A later one may follow it, for a notice that became
 * known since and is still open to objections; what rested on the one before stays as two persons have confirmed it.
 */
export async function requireWaiverKept(
  manager: EntityManager,
  id: number,
  stored: Facts,
  changed: Facts,
): Promise<void> {
  for (const funder of FUNDERS) {
    const name = waiverOf(funder);
    const before = stored[name] ?? null;
    if (!Object.hasOwn(changed, name) || before === null) continue;
    const message = obstacleToChange(name, before, changed[name]!, await noticesOf(manager, id, funder));
    if (message) throw problem(409, `Nicht gespeichert: ${message}`, [{ path: `facts.${name}`, message }]);
  }
}

/** Pure. */
export function obstacleToChange(
  name: string,
  before: FactValue,
  after: FactValue,
  notices: readonly WaivedNotice[],
): string | null {
  const resting = notices.filter((notice) => restsOnWaiver(notice, before, notice.months));
  const [first] = resting;
  if (!first) return null;
  const isLater = typeof after === 'string' && resting.every(({ unappealableOn }) => after > unappealableOn!);
  const isForAnother =
    isLater && notices.some((one) => one.unappealableOn === null && knownOn(one) <= (after as string));
  const label = facts[name]!.label;
  if (!isForAnother)
    return `„${label}“ trägt die Bestandskraft des Bescheids vom ${inGerman(first.dated)} und bleibt, wie es ist. Behebung: War der Tag falsch, nimmt die Beratung der Digitalagentur zuerst die Bestandskraft am Bescheid zurück; für einen neueren Bescheid erfasst sie diesen zuerst ohne Bestandskraft.`;
  const open = resting.find(({ state }) => state === 'recorded');
  if (!open) return null;
  return `„${label}“ trägt die Bestandskraft des Bescheids vom ${inGerman(open.dated)}, der noch nicht bestätigt ist. Behebung: Die Beratung der Digitalagentur bestätigt ihn zuerst.`;
}
