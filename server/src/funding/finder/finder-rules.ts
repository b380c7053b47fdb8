import type { FinderDto } from '../forecast/forecast.dto.js';
import type { FinderFacts, Offer } from './finder-facts.js';
import { openOn } from './finder-opening.js';
import { finderRows } from './finder-table.js';

/*
 * Which guideline versions and calls fit: each is asked row by row (`finder-table.ts`), the answers are the reasons. What is
 * against it decides; what cannot be known leaves it at „perhaps“. Pure.
 */

export type FinderItem = FinderDto['items'][number];

export function findFor(offers: readonly Offer[], of: FinderFacts): FinderItem[] {
  return offers.map((offer) => itemOf(offer, of)).sort(byUse);
}

function itemOf(offer: Offer, of: FinderFacts): FinderItem {
  const answers = finderRows.flatMap((row) => row(offer, of) ?? []);
  const deciding = answers.filter(({ aside }) => !aside);
  const verdict = deciding.some(({ fits }) => fits === false)
    ? 'does_not_fit'
    : deciding.some(({ fits }) => fits === null)
      ? 'perhaps'
      : 'fits';
  const { programme, version, call } = offer;
  return {
    programme: { id: programme.id, shortName: programme.shortName },
    guidelineVersionId: version.id,
    guidelineName: version.name,
    callId: call?.id ?? null,
    callName: call?.name ?? null,
    verdict,
    reasons: answers.map(({ fits, sentence, source }) => ({ fits, sentence, source })),
    open: openOn(offer, of).open,
  };
}

const order = { fits: 0, perhaps: 1, does_not_fit: 2 };
const openFirst = (open: boolean | null): number => (open ? 0 : open === null ? 1 : 2);

/** What fits first, open calls first; what is alike stays in the order of the programmes. */
const byUse = (a: FinderItem, b: FinderItem): number =>
  order[a.verdict] - order[b.verdict] || openFirst(a.open) - openFirst(b.open);
