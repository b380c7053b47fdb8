import type { CaseFacts } from '../facts/case-facts.js';
import type { DeadlineDto } from '../deadline/deadline.dto.js';
import type { ReviewStatus } from '../words.js';

/*
 * Where a case stands on the desk, and why, in one clause. Pure. First what is overdue or waits for an advisor's decision,
 * then what is due soon, then what findings forbid, then the rest by its next deadline.
 */

export interface Urgency {
  /** The smaller the more urgent. */
  rank: number;
  why: string | null;
  nextDue: string | null;
}

export interface UrgencyFacts {
  facts: CaseFacts;
  deadlines: readonly DeadlineDto[];
  blocks: number;
  review: { status: ReviewStatus; submittedOn: string | null };
  /** Notices, overrides of findings and of steps that wait for a second person. */
  waiting: { notices: number; overrides: number; steps: number };
}

const RANKS: { rank: number; why: (of: UrgencyFacts) => string | null }[] = [
  { rank: 10, why: ({ deadlines }) => named(deadlines, 'overdue', (name) => `${name} überfällig`) },
  {
    rank: 20,
    why: ({ waiting: { notices } }) =>
      notices > 0
        ? notices === 1
          ? 'Bescheid wartet auf zweite Person'
          : `${notices} Bescheide warten auf zweite Person`
        : null,
  },
  {
    rank: 21,
    why: ({ waiting: { overrides } }) => (overrides > 0 ? 'Übersteuerung wartet auf die Leitung' : null),
  },
  {
    rank: 22,
    why: ({ waiting: { steps } }) => (steps > 0 ? 'Ausnahme für einen Schritt wartet auf die Leitung' : null),
  },
  { rank: 30, why: ({ review }) => (review.status === 'submitted' ? 'zur Prüfung eingereicht' : null) },
  {
    rank: 31,
    why: ({ facts }) =>
      Object.values(facts.tracks).some((track) => track.status === 'information_requested')
        ? 'Nachforderung des Fördergebers'
        : null,
  },
  {
    rank: 40,
    why: ({ deadlines }) => named(deadlines, 'urgent', (name) => `${name} in höchstens 14 Tagen fällig`),
  },
  {
    rank: 50,
    why: ({ blocks }) =>
      blocks > 0 ? (blocks === 1 ? '1 Befund sperrt' : `${blocks} Befunde sperren`) : null,
  },
  { rank: 60, why: ({ deadlines }) => named(deadlines, 'soon', (name) => `${name} bald fällig`) },
];
const REST = 90;
const ENDED = 99;

export function urgencyOf(of: UrgencyFacts): Urgency {
  const next = of.deadlines.find(({ doneOn }) => doneOn === null);
  const nextDue = next?.dueOn ?? null;
  if (isEnded(of.facts)) return { rank: ENDED, why: null, nextDue: null };
  for (const { rank, why } of RANKS) {
    const found = why(of);
    if (found) return { rank, why: found, nextDue };
  }
  return { rank: REST, why: null, nextDue };
}

const isEnded = ({ project }: CaseFacts): boolean =>
  ['closed', 'withdrawn', 'rejected', 'commercial_only'].includes(project.status);

function named(
  deadlines: readonly DeadlineDto[],
  state: DeadlineDto['state'],
  said: (name: string) => string,
): string | null {
  const [first, ...more] = deadlines.filter((deadline) => deadline.state === state);
  if (!first) return null;
  return more.length === 0 ? said(first.name) : `${said(first.name)} und ${more.length} weitere`;
}
