import { inGerman } from '../calendar.js';
import { firstDayOf, inSentence, type Promised } from './promise-dates.js';
import type { MilestoneDto } from './promise.dto.js';
import { milestoneName } from './promise.js';
import type { MilestoneKind } from '../words.js';

/* Milestones follow each other: nothing is connected before building begins, nothing is finished before it is connected. */

const ORDER: readonly MilestoneKind[] = ['contract', 'construction_start', 'first_connection', 'completion'];

interface SequenceFacts {
  milestone: Pick<MilestoneDto, 'kind' | 'lotNumber'>;
  others: readonly MilestoneDto[];
  startedOn: string | null;
  /** It is there: only what was reached, too, can contradict it. */
  isReached?: boolean;
}

interface Placed {
  name: string;
  firstDay: string;
  lastDay: string;
  /** „für Q3 2026 zugesagt“, „seit dem 12.03.2026 erreicht“ */
  words: string;
}

/**
 * Whether one of two kinds of milestones must come first. The start of the whole project is the first of its lots, so it
 * comes before everything of every lot; what belongs to one lot says something about that lot and about the completion of
 * the whole only.
 */
function mustPrecede(first: SequenceFacts['milestone'], last: SequenceFacts['milestone']): boolean {
  const [a, b] = [ORDER.indexOf(first.kind), ORDER.indexOf(last.kind)];
  if (a < 0 || b < 0 || a >= b) return false;
  if (first.lotNumber === last.lotNumber || first.lotNumber === null) return true;
  return last.lotNumber === null && last.kind === 'completion';
}

/** The sentence about two dates that contradict each other; null: none do. */
export function sequenceFault(
  read: Promised,
  { milestone, others, startedOn, isReached }: SequenceFacts,
): string | null {
  const own = milestoneName({ ...milestone, name: null });
  const before = others
    .filter((one) => mustPrecede(one, milestone))
    .flatMap((one) => placed(one, !!isReached));
  const after = others
    .filter((one) => mustPrecede(milestone, one))
    .flatMap((one) => placed(one, !!isReached));
  const started =
    startedOn && ['first_connection', 'completion'].includes(milestone.kind) ? [startOf(startedOn)] : [];
  const early = [...before, ...started].find(({ firstDay }) => read.lastDay < firstDay);
  const when = isReached ? `am ${inGerman(read.firstDay)}` : `bis ${inGerman(read.lastDay)}`;
  if (early)
    return `Zu früh: „${own}“ ${when}, aber „${early.name}“ ist ${early.words}. Behebung: frühestens den ${inGerman(early.firstDay)} angeben oder zuerst „${early.name}“ ändern.`;
  const late = after.find(({ lastDay }) => read.firstDay > lastDay);
  if (!late) return null;
  const begins = isReached ? when : `ab ${inGerman(read.firstDay)}`;
  return `Zu spät: „${own}“ ${begins}, aber „${late.name}“ ist ${late.words}. Behebung: spätestens den ${inGerman(late.lastDay)} angeben oder zuerst „${late.name}“ ändern.`;
}

const startOf = (day: string): Placed => ({
  name: 'Baubeginn',
  firstDay: day,
  lastDay: day,
  words: `am ${inGerman(day)} gewesen`,
});

function placed(one: MilestoneDto, reachedOnly: boolean): Placed[] {
  if (one.waivedReason !== null) return [];
  const name = milestoneName(one);
  if (one.reachedOn)
    return [
      {
        name,
        firstDay: one.reachedOn,
        lastDay: one.reachedOn,
        words: `seit dem ${inGerman(one.reachedOn)} erreicht`,
      },
    ];
  const last = one.promises.at(-1);
  if (reachedOnly || !last) return [];
  const { promised, lastDay } = last;
  return [{ name, firstDay: firstDayOf(promised), lastDay, words: `für ${inSentence(promised)} zugesagt` }];
}
