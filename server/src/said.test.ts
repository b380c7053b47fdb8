import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { germanSentences } from '../test/german-sentences.js';
import { catalogues } from './said.en.js';

const sources = germanSentences(path.join(process.cwd(), 'server/src'));
const entries = catalogues.flatMap((catalogue) => Object.entries(catalogue));

const valuesIn = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].toSorted();

describe('what the service says in English', () => {
  it('is complete: no sentence of the sources lacks its English', () => {
    const known = new Set(entries.map(([german]) => german));
    const missing = [...sources].filter(([german]) => !known.has(german));
    expect(missing.map(([german, files]) => `${files[0]}: ${german}`)).toEqual([]);
  });

  it('has nothing that no source says any more', () => {
    expect(entries.map(([german]) => german).filter((german) => !sources.has(german))).toEqual([]);
  });

  it('has each sentence once', () => {
    const seen = new Set<string>();
    expect(entries.map(([german]) => german).filter((german) => seen.size === seen.add(german).size)).toEqual(
      [],
    );
  });

  it('names the same values as the German sentence', () => {
    const others = entries.filter(([german, english]) => `${valuesIn(german)}` !== `${valuesIn(english)}`);
    expect(others).toEqual([]);
  });

  it('begins and ends as the German does, where it is part of a sentence', () => {
    const ends = (text: string) => [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];
    expect(entries.filter(([german, english]) => `${ends(german)}` !== `${ends(english)}`)).toEqual([]);
  });

  it('is marked in the contract: every sentence, mend and legal basis that is answered, but the news, which have languages of their own', () => {
    const contract = fs.readFileSync(path.join(process.cwd(), 'web/src/api/openapi.json'), 'utf8');
    expect(unmarked(JSON.parse(contract), '')).toEqual(['/paths//api/news/get/…/sentence']);
  });
});

const SPOKEN = ['sentence', 'mend', 'legalBasis'];

/** Where a text of such a name is not marked as said by the service. */
function unmarked(node: unknown, at: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as { properties?: Record<string, { type?: string }> };
  const own = Object.entries(properties ?? {}).filter(
    ([name, field]) => SPOKEN.includes(name) && field.type === 'string' && !('x-said' in field),
  );
  return [
    ...own.map(([name]) => `${at.split('/').slice(0, 6).join('/')}/…/${name}`),
    ...Object.entries(node).flatMap(([name, child]) => unmarked(child, `${at}/${name}`)),
  ];
}
