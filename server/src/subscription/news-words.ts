import type { NewsDto, NewsItem, NewsScope } from './news.dto.js';
import { type Words, wordsIn } from './subscription-words.js';

/* News as one sentence each, for the feed and the mails. Pure. */

export const told = (news: NewsDto, words: Words = wordsIn('de')): NewsItem => ({
  ...news,
  sentence: sentenceOf(news, words),
});

function sentenceOf({ project, state, promise, edition }: NewsDto, words: Words): string {
  if (edition) return editionSentence(edition, words);
  const name = words.quoted(project!.name);
  if (promise) return promiseSentence(name, promise, words);
  const { from, to } = state!;
  if (from === null) return words.news.published(name, words.state[to]);
  return words.news.changed(name, `${words.state[from]} → ${words.state[to]}`);
}

function promiseSentence(project: string, promise: NonNullable<NewsDto['promise']>, words: Words): string {
  const { milestone, from, to, later, reason } = promise;
  const { news } = words;
  const what = milestoneName(milestone, words);
  if (from === null) return news.promised(what, project, dateIn(to, words));
  const chain = `${dateIn(from, words)} → ${dateIn(to, words)}`;
  const why = reason ? news.because(words.reason[reason]) : news.noReason;
  return `${(later ? news.moved : news.promisedAnew)(what, project, chain)} ${why}`;
}

type Milestone = NonNullable<NewsDto['promise']>['milestone'];

function milestoneName({ kind, name, lotNumber }: Milestone, words: Words): string {
  const what = kind === 'other' && name ? name : words.milestone[kind];
  return lotNumber === null ? what : words.lot(what, lotNumber);
}

/** Of 2027-06-30, 2027-Q2 or 2027-H2. */
function dateIn(promised: string, words: Words): string {
  const [, year, letter, number] = /^(\d{4})-([QH])(\d)$/.exec(promised) ?? [];
  if (!year) return words.day(promised);
  return (letter === 'Q' ? words.quarter : words.half)(number!, year);
}

function editionSentence(edition: NonNullable<NewsDto['edition']>, words: Words): string {
  const { source, userGroup, referenceDate, count } = edition;
  const { news } = words;
  const day = words.day(referenceDate);
  return news.edition(
    words.group[userGroup],
    count === 1 ? news.stand(day) : news.stands(count, day),
    source,
  );
}

/** „Burkau“, „ein gezeichnetes Gebiet“ */
export function scopeName(scope: NewsScope, name: string | null, { scope: words } = wordsIn('de')): string {
  if (scope.polygon) return words.drawn;
  if (name !== null) return name;
  if (scope.project !== undefined) return words.hiddenProject;
  return scope.district === undefined ? words.state : words.goneDistrict;
}
