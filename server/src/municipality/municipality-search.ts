import type { Db, MunicipalityRow } from './municipality.queries.js';
import {
  questionOf,
  type SearchHitRow,
  type SearchPage,
  type SearchPosition,
  searchByKey,
  searchByName,
  searchSimilar,
} from './municipality-search.queries.js';

/** How a page of hits was found; the pages after it are found the same way. */
export type SearchMode = 'key' | 'name' | 'similar';

export interface Found {
  mode: SearchMode;
  rows: SearchHitRow[];
}

/** Keys for digits, names for words; names that are only similar when nothing else is found. */
export async function search(db: Db, words: string, page: SearchPage, mode?: SearchMode): Promise<Found> {
  const digits = words.replace(/\s/g, '');
  if (/^\d+$/.test(digits)) return { mode: 'key', rows: await searchByKey(db, digits, page) };
  const question = questionOf(words);
  if (!question) return { mode: 'name', rows: [] };
  if (mode !== 'similar') {
    const rows = await searchByName(db, question, page);
    if (rows.length > 0 || page.after) return { mode: 'name', rows };
  }
  return { mode: 'similar', rows: await searchSimilar(db, question, page) };
}

export function positionOf(row: SearchHitRow): SearchPosition {
  return [row.rank, row.weight, row.sort_name, row.ags];
}

/** The name shown as found; one found by name and Kreis is found by its name. */
export function matchOf(row: SearchHitRow): {
  matched: string;
  matchedKind: Exclude<SearchHitRow['kind_of_term'], 'district'>;
} {
  const { kind_of_term: kind } = row;
  return kind === 'district' ? matchByName(row) : { matched: row.term, matchedKind: kind };
}

export function matchByName(row: MunicipalityRow): { matched: string; matchedKind: 'name' } {
  return { matched: row.name, matchedKind: 'name' };
}
