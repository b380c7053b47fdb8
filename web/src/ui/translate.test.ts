import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { allTexts } from '../page/i18n.js';
import { languages } from './language.js';
import { translator } from './translate.js';

const always = { publisher: 'Amt <b>$1</b>' };
const counts = [undefined, 0, 1, 2, 3, 5, 101, 1.5];

/** i18next as it is meant to be set up for these texts. */
async function original(language: string): Promise<(namespace: string) => TFunction> {
  const whole = i18next.createInstance();
  await whole.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: allTexts[language as 'de'] as Record<string, object> },
    defaultNS: 'page',
    interpolation: { escapeValue: false, defaultVariables: always },
    showSupportNotice: false,
  } as Parameters<typeof whole.init>[0]);
  return (namespace) => whole.getFixedT(language, namespace as 'page') as unknown as TFunction;
}

/** Every key with all it is part of, and without the ending of its form. */
function keysOf(value: unknown, path: string[] = []): string[] {
  const own =
    path.length > 0 ? [path.join('.').replace(/_(zero|one|two|few|other)$/, ''), path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, part]) => keysOf(part, [...path, name]))];
}

/** Has forms by number. */
function isCounted(texts: object, key: string): boolean {
  const path = key.split('.');
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], texts);
  return `${path.at(-1)}_other` in (holder as object);
}

describe('A text', () => {
  it.each(languages)('in %s reads as i18next would say it, whatever it is asked for', async (language) => {
    const whole = await original(language);
    const ours = translator(language, allTexts[language], always);
    const differences: unknown[] = [];
    for (const [namespace, texts] of Object.entries(allTexts[language])) {
      const [theirs, own] = [whole(namespace), ours.getFixedT(language, namespace as 'page')];
      for (const key of new Set(keysOf(texts)))
        for (const count of isCounted(texts, key) ? counts : [undefined]) {
          const options = { place: 'Görlitz $& {{day}}', day: undefined, n: 7, returnObjects: true, count };
          const [there, here] = [theirs, own].map((t) =>
            JSON.stringify((t as TFunction)(key as never, options as never)),
          );
          if (there !== here) differences.push({ namespace, key, count, there, here });
        }
    }
    expect(differences.slice(0, 5)).toEqual([]);
  });
  it('that is missing is its key, or what was given for it', () => {
    const t = translator('de', { page: { a: 'A {{b}}' } }).getFixedT('de', 'page') as unknown as (
      key: string,
      options?: object,
    ) => unknown;
    expect([
      t('nowhere.at.all'),
      t('x', { defaultValue: '' }),
      t('page:a', { ns: 'map' }),
      t('a', { b: null }),
    ]).toEqual(['nowhere.at.all', '', 'A {{b}}', 'A ']);
  });
});
