import { describe, expect, it } from 'vitest';
import { accountDe } from '../account/account.de.js';
import type { Language } from '../ui/language.js';
import { allTexts } from './i18n.js';

type Texts = Record<string, string>;
const forms = /_(zero|one|two|few|other)$/;

/** Every text of a namespace by the path of its key. */
function leaves(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return { [path]: value };
  const parts = Object.entries(value as object).map(([key, part]) =>
    leaves(part, path ? `${path}.${key}` : key),
  );
  return Object.assign({}, ...parts) as Texts;
}
const namespacesOf = (language: Language) => allTexts[language] as Record<string, unknown>;

/** Keys that another language needs: Sorbian has forms for two and for few. */
function keysFor(german: Texts, language: Language): string[] {
  const keys = Object.keys(german);
  if (language !== 'hsb') return keys;
  const more = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
  return [...new Set([...keys, ...more.flatMap((key) => [`${key}_two`, `${key}_few`])])];
}

/** The German text that a text says in another language: of the forms that German lacks, that of many. */
const originalOf = (german: Texts, key: string) => german[key] ?? german[key.replace(forms, '_other')]!;

const signsOf = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)|<\/?(\w+)/g)].map(([, name, tag]) => name ?? `<${tag}`);
const setOf = (signs: string[]) => [...new Set(signs)].sort().join(' ');

/** The form of one may leave the number out, or say it where German does not: in Sorbian it is also said of 101. */
const counts = new Set(['count', 'formatted', 'word']);
const withoutCount = (signs: string[]) => signs.filter((sign) => !counts.has(sign));

const wordsIn = (text: string) => text.replace(/\{\{.*?\}\}|<[^>]*>/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0;

/** Names, addresses and credits, which are the same in every language. */
const names = new Set([
  'page.footer.street',
  'page.footer.coverageDefault',
  'contact.post.website',
  'contact.post.href',
  // Said in German beside the language of the page.
  'page.language.unreviewedGerman',
]);

const others = (['en', 'hsb'] as const).flatMap((language) =>
  Object.keys(namespacesOf(language)).map((namespace) => [language, namespace] as const),
);

describe('Every text of another language', () => {
  it.each(others)('%s: %s has the keys of German, and none besides', (language, namespace) => {
    const german = leaves(germanOf(namespace, language));
    const own = leaves(namespacesOf(language)[namespace]);
    expect(Object.keys(own).sort()).toEqual(keysFor(german, language).sort());
  });
  it.each(others)('%s: %s names the same figures and the same markup as German', (language, namespace) => {
    const german = leaves(germanOf(namespace, language));
    for (const [key, text] of Object.entries(leaves(namespacesOf(language)[namespace]))) {
      const [there, here] = [signsOf(originalOf(german, key)), signsOf(text)];
      const isForm = forms.test(key);
      expect(`${key}: ${setOf(isForm ? withoutCount(here) : here)}`).toBe(
        `${key}: ${setOf(isForm ? withoutCount(there) : there)}`,
      );
    }
  });
  it.each(others)('%s: %s leaves nothing empty and nothing German', (language, namespace) => {
    const german = leaves(germanOf(namespace, language));
    for (const [key, text] of Object.entries(leaves(namespacesOf(language)[namespace]))) {
      const original = originalOf(german, key);
      expect(`${key}: ${text.trim() === '' && original.trim() !== ''}`).toBe(`${key}: false`);
      if (names.has(`${namespace}.${key}`)) continue;
      expect(`${key}: ${text === original && wordsIn(text) > 3}`).toBe(`${key}: false`);
    }
  });
});

/** In Sorbian there are no pages to sign in: of that namespace only what the frame of all pages says. */
function germanOf(namespace: string, language: Language): unknown {
  const german = namespacesOf('de')[namespace] as Record<string, unknown>;
  if (language !== 'hsb' || namespace !== 'account') return german;
  return Object.fromEntries(Object.keys(accountDe).map((key) => [key, german[key]]));
}
