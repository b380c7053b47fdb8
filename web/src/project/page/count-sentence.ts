import type { ProjectChoices } from '../../api/projects.js';
import { listed } from '../names.js';
import type { Speech } from '../schedule/promised.js';
import { wordsOf } from './project-words.js';

interface Counted {
  total: number;
  filtered: boolean;
  choices: ProjectChoices | undefined;
}

/** The first sentence of the list: how many projects, and in which states. */
export function projectsSentence({ t, format }: Speech, { total, filtered, choices }: Counted): string {
  const all = choices?.states.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return t(filtered ? 'sentence.noneFound' : 'sentence.none');
  const formatted = format.count(total);
  if (filtered) {
    if (all === undefined) return t('sentence.found', { count: total, formatted });
    return t('sentence.foundOf', { count: total, formatted, all: format.count(all) });
  }
  const words = wordsOf(t).state;
  const states = (choices?.states ?? [])
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t('sentence.state', { count: format.count(count), state: words[key] }));
  if (states.length < 2) return t('sentence.all', { count: total, formatted });
  return t('sentence.allStates', { formatted, states: listed({ t, format }, states) });
}
