import type { FactDto, RecordDto, TransitionDto, UnmetDto } from '../../api/records.js';

/* What a step of the life cycle still lacks, and whether this person can do something about it. Pure. */

type Unmet = Pick<UnmetDto, 'effect' | 'mayOverride' | 'override'>;

/** Two persons let it pass, be it for another day than today: the form of the step then begins with that day. */
const isPassed = ({ override }: Unmet): boolean => override?.approved === true;

/** What stops the step; the rest only warns. */
export const blockers = <U extends Unmet>({ unmet }: { unmet: readonly U[] }): U[] =>
  unmet.filter((one) => one.effect === 'block' && !isPassed(one));

/** What somebody may ask to let pass: not past a notice, and not while a lead has yet to decide; for another day, too. */
export const mayBeAsked = ({ effect, mayOverride, override }: Unmet): boolean =>
  effect === 'block' && mayOverride && (override === null || override.approved);

/** The day for which alone something was let pass; null: any will do. */
export const dayOfPass = ({ unmet }: { unmet: readonly Unmet[] }): string | null =>
  unmet.filter(isPassed).flatMap(({ override }) => override!.onlyOn ?? [])[0] ?? null;

/** Facts that would meet what is missing and that this person may write. */
export function askedFacts(
  { unmet }: Pick<TransitionDto, 'unmet'>,
  { facts }: Pick<RecordDto, 'facts'>,
): FactDto[] {
  const names = new Set(unmet.flatMap((one) => one.facts));
  return facts.filter(({ name, mayWrite }) => mayWrite && names.has(name));
}

/** Nothing blocks, or everything that blocks can be mended in the form. */
export function canAct(
  step: Pick<TransitionDto, 'unmet'>,
  record: Pick<RecordDto, 'facts' | 'mayEdit'>,
): boolean {
  const asked = new Set(askedFacts(step, record).map(({ name }) => name));
  return record.mayEdit && blockers(step).every(({ facts }) => facts.some((name) => asked.has(name)));
}
