import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTexts } from './i18n.js';
import { pages } from './page.js';
import { publicDe } from './public-texts.js';
import { isOfStaff, type PageName } from './routes.js';
import { staffDe } from './staff-texts.js';
import { someTextsOf } from './texts-of.js';

const web = resolve(import.meta.dirname, '../..');
const namespaces = Object.keys(allTexts.de);

interface Source {
  /** What it imports, at once or later. */
  imports: string[];
  /** Namespaces whose keys it names. */
  names: string[];
}
const read = new Map<string, Source>();

function sourceOf(file: string): Source {
  const known = read.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8').replace(/import type [^;]*;/g, '');
  const paths = [...text.matchAll(/(?:from|import\(|import)\s*'(\.[^']+)\.js'/g)].map(([, path]) => path!);
  const files = paths.flatMap((path) =>
    ['.ts', '.tsx'].map((end) => join(dirname(file), path + end)).filter((each) => existsSync(each)),
  );
  const named = [...text.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(
    ([, list]) => list!.match(/\w+/g) ?? [],
  );
  const besides = [...text.matchAll(/\bns: '(\w+)'|['`](\w+):[a-z][\w.]*['`$]/g)].map(
    ([, ns, key]) => ns ?? key!,
  );
  const found = { imports: files, names: [...named, ...besides].filter((name) => namespaces.includes(name)) };
  read.set(file, found);
  return found;
}

/** The tables of pages and texts lead to all of them. */
const tables = ['page.ts', 'texts-of.ts', 'i18n.ts'].map((name) => join(web, 'src/page', name));

/** All namespaces that a page can come to show, over whatever it imports. */
function shownBy(start: string): string[] {
  const seen = new Set(tables);
  const names = new Set<string>();
  const waiting = [join(web, start)];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = sourceOf(file);
    source.names.forEach((name) => names.add(name));
    waiting.push(...source.imports);
  }
  return [...names].sort();
}

const ofAll = Object.keys(publicDe);
const ofStaff = [...ofAll, ...Object.keys(staffDe)];
const staffPages = (Object.keys(pages) as PageName[]).filter(isOfStaff);
const ofPublic = (Object.keys(pages) as PageName[]).filter((page) => !isOfStaff(page));

describe('A public page', () => {
  it('has a frame that needs no texts but those of all pages', () => {
    expect(shownBy('src/entry-client.tsx').filter((name) => !ofAll.includes(name))).toEqual([]);
  });
  it.each(ofPublic)('%s loads the texts it shows, and no others', (page) => {
    const needed = shownBy(pages[page].chunk).filter((name) => !ofAll.includes(name));
    expect([...someTextsOf(page)].sort()).toEqual(needed);
  });
});

describe('A page of staff', () => {
  it.each(staffPages)('%s loads all texts it shows', (page) => {
    const loaded = [...ofStaff, ...someTextsOf(page)];
    expect(shownBy(pages[page].chunk).filter((name) => !loaded.includes(name))).toEqual([]);
  });
});
