import type { MilestoneDto, PromiseDto } from '../../api/projects.js';
import { promisedEnd, slipDirection, slipOf, slipWords, type Speech, timesWord, valid } from './promised.js';
import { inGerman } from '../../ui/german.js';
import { wordsOf } from '../page/project-words.js';

/* What is said about a promised date, whole sentences only. `<b>` marks what is printed bold. Pure. */

/** A sentence of somebody else ends as sentences do. */
export const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "Grund: Genehmigung fehlt. Für drei Bahnquerungen …", or that none was given. */
export function reasonSentence({ t }: Speech, { reason, explanation }: Reason): string {
  const word = reason && reason !== 'other' ? `${wordsOf(t).reason[reason]}.` : '';
  const text = [word, explanation ? inGerman(ended(explanation)) : ''].filter(Boolean).join(' ');
  return text ? t('because', { reason: text }) : t('noReason');
}
type Reason = Pick<PromiseDto, 'reason' | 'explanation'>;

/** "Erreicht am 9. November 2026, vier Monate später als zuerst zugesagt." Null: not reached. */
export function reachedSentence(speech: Speech, milestone: Milestone): string | null {
  if (!milestone.reachedOn) return null;
  return speech.t('reached', {
    day: speech.format.day(milestone.reachedOn),
    compared: comparedToFirst(speech, milestone),
  });
}
export type Milestone = Pick<
  MilestoneDto,
  'promises' | 'reachedOn' | 'waivedReason' | 'waivedOn' | 'overdue'
>;

/** ", ein halbes Jahr später als zuerst zugesagt", ", wie zuerst zugesagt"; nothing where nothing was promised. */
export function comparedToFirst(speech: Speech, milestone: Milestone): string {
  const slip = slipOf(milestone);
  if (!slip) return '';
  if (slip.unit === 'none') return speech.t(milestone.reachedOn ? 'compared.kept' : 'compared.same');
  return speech.t('compared.moved', { direction: slipDirection(speech, slip) });
}

/** "Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt." */
export function passedSentences(speech: Speech, milestone: Milestone): string[] {
  const date = valid(milestone);
  return date
    ? [speech.t('promisedWas', { end: promisedEnd(speech, date.promised) }), speech.t('noNewDate')]
    : [];
}

/** Of a finished project no date is late any more: the day was only not told. */
function untoldSentences(speech: Speech, milestone: Milestone): string[] {
  const [was] = passedSentences(speech, milestone);
  return was ? [was, speech.t('untold')] : [];
}

/** The answer to "Verschoben?". */
export interface Moved {
  answer: string;
  /** The chain follows the answer. */
  showsChain: boolean;
  after: string[];
}

export function movedAnswer(speech: Speech, milestone: Milestone | null, finished = false): Moved {
  const { t } = speech;
  const first = milestone?.promises[0];
  if (!milestone || !first) {
    const reached = milestone && reachedSentence(speech, milestone);
    return { answer: reached ?? t('moved.open'), showsChain: false, after: [] };
  }
  if (milestone.waivedReason) {
    const reason = t('because', { reason: inGerman(ended(milestone.waivedReason)) });
    const day = milestone.waivedOn;
    const answer = day ? t('moved.waivedSince', { day: speech.format.day(day) }) : t('moved.waived');
    return { answer, showsChain: true, after: [reason] };
  }
  const outcome = outcomeOf(speech, milestone, finished);
  if (milestone.promises.length > 1)
    return {
      answer: changedAnswer(speech, milestone),
      showsChain: true,
      after: [...lastChange(speech, milestone), ...outcome],
    };
  if (outcome.length > 0) return { answer: outcome.join(' '), showsChain: false, after: [] };
  return {
    answer: t('moved.no', { end: promisedEnd(speech, first.promised) }),
    showsChain: false,
    after: [],
  };
}

/** What came of the promise that holds: reached, passed, or nothing yet. */
function outcomeOf(speech: Speech, milestone: Milestone, finished: boolean): string[] {
  const reached = reachedSentence(speech, milestone);
  if (reached) return [reached];
  if (finished) return untoldSentences(speech, milestone);
  return milestone.overdue ? passedSentences(speech, milestone) : [];
}

function changedAnswer(speech: Speech, { promises }: Milestone): string {
  const { t } = speech;
  const times = promises.length - 1;
  const slip = slipOf({ promises, reachedOn: null })!;
  if (slip.unit === 'none')
    return t(times === 1 ? 'moved.precise' : 'moved.back', { times: timesWord(speech, times) });
  if (!slip.later) return t('moved.earlier', { slip: slipWords(speech, slip) });
  const values = { times: timesWord(speech, times), slip: slipWords(speech, slip) };
  return t(times === 1 ? 'moved.once' : 'moved.several', values);
}

/** Day and reason of the newest change. */
function lastChange(speech: Speech, milestone: Milestone): string[] {
  const last = valid(milestone)!;
  return [speech.t('changedOn', { day: speech.format.day(last.promisedOn) }), reasonSentence(speech, last)];
}

/** "Fertig bis Ende Juni 2027.", the answer to "Wann?". */
export function whenSentences(speech: Speech, milestone: Milestone | null, finished = false): string[] {
  const { t, format } = speech;
  const date = milestone && valid(milestone);
  if (milestone?.reachedOn) return [t('when.done', { day: format.day(milestone.reachedOn) })];
  if (finished) return [t('when.finished')];
  if (!date || milestone.waivedReason) return [t('when.open')];
  if (milestone.overdue) return passedSentences(speech, milestone);
  return [t('when.by', { end: promisedEnd(speech, date.promised) })];
}
