import type { ProjectDetailDto, PublicState } from '../../api/projects.js';
import type { Milestone } from '../schedule/date-sentences.js';
import { articled, listed } from '../names.js';
import {
  addresses,
  announcedSentences,
  buildSentence,
  isCommercial,
  type SaidProject,
} from './project-sentences.js';
import { numberWord, promisedEnd, slipDirection, slipOf, type Speech, valid } from '../schedule/promised.js';

/* What the page of a Gemeinde says of its projects, whole sentences only. Pure. */

/** Who pays, in one sentence; null: no sum is known. */
export function payersSentence(
  speech: Speech,
  { costs, recipientName }: Pick<ProjectDetailDto, 'costs' | 'recipientName'>,
): string | null {
  const { t } = speech;
  const payers = (['federal', 'state', 'own', 'third'] as const).filter((each) => costs[each]);
  const [only] = payers;
  if (!only) return null;
  if (payers.length === 1) return t(`payerAlone.${only}`);
  const names = payers.map((each) =>
    each === 'own' && recipientName ? articled(speech, recipientName) : t(`payer.${each}`),
  );
  return t('pay', { who: listed(speech, names) });
}

/** "Drei Projekte laufen", in the words of the row "Geplant". */
export function severalSentence(speech: Speech, place: string, running: number, total: number): string {
  const { t } = speech;
  if (running === 0) return t('planned.built', { place, count: total, word: numberWord(speech, total) });
  return t('planned.several', { place, count: running, word: numberWord(speech, running) });
}

/** What the lead of a Gemeinde says of its projects: one is told with its date, several are counted. */
export function placeLead(speech: Speech, place: string, running: PlaceProject[]): string[] {
  const { t } = speech;
  const [only] = running;
  if (!only) return [];
  if (running.length > 1) return [severalSentence(speech, place, running.length, running.length)];
  const { project, count } = only;
  const { completion, publicState, technology } = project;
  const date = completion && valid(completion);
  if (isCommercial(project) && publicState === 'commercial') return announcedSentences(speech, project);
  const what = buildSentence(speech, { publicState, technology, count });
  if (!date || completion.overdue || completion.reachedOn) return [what];
  const until = t('planned.until', {
    sentence: what.replace(/\.$/, ''),
    end: promisedEnd(speech, date.promised),
  });
  const slip = slipOf(completion);
  if (!slip || slip.unit === 'none' || !count) return [count ? until : what];
  return [until, t('planned.slip', { direction: slipDirection(speech, slip) })];
}
export interface PlaceProject {
  project: SaidProject;
  /** Addresses in the place; null: not known. */
  count: number | null;
}

/** After the name of a project in a list: "358 Adressen, fertig bis Ende Juni 2027." */
export function shortSentence(speech: Speech, facts: ShortFacts): string {
  const parts = [...(facts.count ? [addresses(speech, facts.count)] : []), untilWhen(speech, facts)];
  return `${parts.join(', ')}.`;
}

function untilWhen({ t, format }: Speech, { completion, publicState }: ShortFacts): string {
  const date = completion && valid(completion);
  if (completion?.reachedOn) return t('short.done', { month: format.month(completion.reachedOn) });
  if (publicState === 'finished') return t('short.finished');
  if (!date) return t('short.open');
  const end = promisedEnd({ t, format }, date.promised);
  return t(completion.overdue ? 'short.passed' : 'short.by', { end });
}

interface ShortFacts {
  count: number | null;
  completion: Milestone | null;
  publicState: PublicState;
}
