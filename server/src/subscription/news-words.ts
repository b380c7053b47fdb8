import { inGerman } from '../project/calendar.js';
import { milestoneName, wordsOf } from '../project/promise/promise.js';
import { publicStates, slipReasons } from '../project/words.js';
import type { NewsDto, NewsItem, NewsScope } from './news.dto.js';

/* News as one German sentence each, for the feed and the mails. Pure. */

const GROUPS = { households: 'Haushalte', business: 'Unternehmen', business_parks: 'Gewerbegebiete' };

export const told = (news: NewsDto): NewsItem => ({ ...news, sentence: sentenceOf(news) });

function sentenceOf({ project, state, promise, edition }: NewsDto): string {
  if (edition) return editionSentence(edition);
  const name = `„${project!.name}“`;
  if (promise) return promiseSentence(name, promise);
  const { from, to } = state!;
  if (from === null) return `Neu veröffentlicht: Projekt ${name}, Stand: ${publicStates[to]}.`;
  return `Projekt ${name} hat einen neuen Stand: ${publicStates[from]} → ${publicStates[to]}.`;
}

function promiseSentence(project: string, promise: NonNullable<NewsDto['promise']>): string {
  const what = `${milestoneName(promise.milestone)} von ${project}`;
  if (promise.from === null) return `${what} zugesagt für ${wordsOf(promise.to)}.`;
  const chain = `${wordsOf(promise.from)} → ${wordsOf(promise.to)}`;
  const reason = promise.reason
    ? ` Grund: ${slipReasons[promise.reason]}.`
    : ' Ein Grund wurde nicht angegeben.';
  return `${what} ${promise.later ? 'verschoben' : 'neu zugesagt'}: ${chain}.${reason}`;
}

function editionSentence({
  source,
  userGroup,
  referenceDate,
  count,
}: NonNullable<NewsDto['edition']>): string {
  const day = inGerman(referenceDate);
  const stand = count === 1 ? `Stand ${day}` : `${count} Stände, der neueste vom ${day}`;
  return `Neue Zahlen zur Versorgung (${GROUPS[userGroup]}), ${stand}. Quelle: ${source}.`;
}

/** „Burkau“, „ein gezeichnetes Gebiet“ */
export function scopeName(scope: NewsScope, name: string | null): string {
  if (scope.polygon) return 'ein gezeichnetes Gebiet';
  return name ?? (scope.project === undefined ? 'Sachsen' : 'ein Projekt, das nicht mehr veröffentlicht ist');
}
