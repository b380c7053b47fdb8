import { useTranslation } from 'react-i18next';
import type { AdviceRequestDto, SessionDto, Topic } from '../api/advice.js';

/* The words of advice in the language of the page, each in the order in which it is offered. */

export interface AdviceWords {
  topic: Record<Topic, string>;
  form: Record<AdviceRequestDto['form'], string>;
  participant: Record<SessionDto['participants'][number]['kind'], string>;
  owner: Record<SessionDto['tasks'][number]['owner'], string>;
}

export function useAdviceWords(): AdviceWords {
  const { t } = useTranslation('advice');
  const wordsOf = (table: keyof AdviceWords) => t(table, { returnObjects: true });
  return {
    topic: wordsOf('topic'),
    form: wordsOf('form'),
    participant: wordsOf('participant'),
    owner: wordsOf('owner'),
  } as unknown as AdviceWords;
}

/** Keys of a table of words with their words: as the options of a field want them. */
export const optionsOf = <K extends string>(words: Record<K, string>): [K, string][] =>
  Object.entries(words) as [K, string][];
