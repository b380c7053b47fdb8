import type { OwnAccount } from '../../api/account.js';
import type { FactDto, RecordDto, TransitionDto } from '../../api/records.js';

/* What a step of the life cycle still lacks, and whether this person can do something about it. Pure. */

/** What stops the step; the rest only warns. */
export const blockers = ({ unmet }: Pick<TransitionDto, 'unmet'>) =>
  unmet.filter(({ effect }) => effect === 'block');

/** Facts that would meet what is missing and that this person may write. */
export function askedFacts(
  { unmet }: Pick<TransitionDto, 'unmet'>,
  { facts }: Pick<RecordDto, 'facts'>,
): FactDto[] {
  const names = new Set(unmet.flatMap((one) => one.facts));
  return facts.filter(({ name, mayWrite }) => mayWrite && names.has(name));
}

/** Only a lead goes past a requirement, and only past some. */
export const overridable = (step: Pick<TransitionDto, 'unmet'>, { role }: Pick<OwnAccount, 'role'>) =>
  role === 'dias_lead' ? blockers(step).filter(({ mayOverride }) => mayOverride) : [];

/** Nothing blocks, or everything that blocks can be mended or gone past in the form. */
export function canAct(
  step: Pick<TransitionDto, 'unmet'>,
  record: Pick<RecordDto, 'facts' | 'mayEdit'>,
  me: Pick<OwnAccount, 'role'>,
): boolean {
  const asked = new Set(askedFacts(step, record).map(({ name }) => name));
  const passable = overridable(step, me);
  return (
    record.mayEdit &&
    blockers(step).every((unmet) => passable.includes(unmet) || unmet.facts.some((name) => asked.has(name)))
  );
}
