import { foldGerman, foldPlain } from './fold.js';
import { type Db, MUNICIPALITY_COLUMNS, type MunicipalityRow } from './municipality.queries.js';
import type { TermKind } from './search-terms.js';

export interface SearchHitRow extends MunicipalityRow {
  term: string;
  kind_of_term: TermKind | 'key' | 'former_key';
  /** 0 exact, 1 begins with it, 2 a word begins with it, 3 contains it; similar hits: the distance instead. */
  rank: number;
  /** Population negated: the larger first in ascending order. */
  weight: number;
}

/** Where a page ended: rank, weight, sort_name, ags. */
export type SearchPosition = [number, number, string, string];

export interface SearchPage {
  district: string | null;
  after: SearchPosition | null;
  limit: number;
}

const PAGE = `
  SELECT ${MUNICIPALITY_COLUMNS}, h.term, h.kind AS kind_of_term, h.rank::float8 AS rank, h.weight
    FROM (SELECT best.*, CASE WHEN $1::boolean THEN -coalesce(c.population, 0) ELSE 0 END AS weight
            FROM best JOIN municipality c USING (ags)) h
    JOIN municipality m ON m.ags = h.ags AND m.valid_to IS NULL
    JOIN district d ON d.ags = m.district_ags
   WHERE ($2::text IS NULL OR m.district_ags = $2)
     AND ($3::float8 IS NULL OR (h.rank, h.weight, m.sort_name, m.ags) > ($3, $4::int, $5::text COLLATE "C", $6::text))
   ORDER BY h.rank, h.weight, m.sort_name, m.ags
   LIMIT $7`;

function pageParameters(page: SearchPage, byPopulation: boolean): unknown[] {
  const after = page.after ?? [null, null, null, null];
  return [byPopulation, page.district, ...after, page.limit];
}

/** By the beginning of an AGS or ARS, today's or former. */
export function searchByKey(db: Db, digits: string, page: SearchPage): Promise<SearchHitRow[]> {
  return db.query(
    `WITH RECURSIVE chain (key, ags, step) AS (
       SELECT ags, ags, 0 FROM municipality WHERE ags LIKE $8 || '%' OR ars LIKE $8 || '%'
       UNION ALL
       (SELECT c.key, s.successor_ags, c.step + 1
          FROM chain c JOIN municipality_succession s ON s.ags = c.ags AND s.successor_ags <> s.ags
         WHERE c.step < 20)),
     best AS (
       SELECT DISTINCT ON (ags) ags, key AS term,
              CASE WHEN step = 0 THEN 'key' ELSE 'former_key' END AS kind,
              CASE WHEN length($8) IN (8, 12) THEN 0 ELSE 1 END AS rank
         FROM chain
        ORDER BY ags, step, key)
     ${PAGE}`,
    [...pageParameters(page, false), digits],
  );
}

/** What the words of a question look like to the search; null if fewer than two letters are left. */
export interface Question {
  german: string;
  /** null if the question has umlauts: then an "u" in a name is not meant. */
  plain: string | null;
}

export function questionOf(words: string): Question | null {
  const german = foldGerman(words);
  const plain = foldPlain(words);
  if (plain.replaceAll(' ', '').length < 2) return null;
  return { german, plain: plain === german ? plain : null };
}

/**
 * By any part of a name. Official names (", Große Kreisstadt") and the Kreis count only from their beginning:
 * else "Stadt" or "Zwickau" would find everything.
 */
export const NAME_SEARCH = `
  WITH hit AS (
    SELECT ags, term, kind,
           CASE WHEN folded = $8 OR folded_plain = $9 THEN 0
                WHEN starts_with(folded, $8) OR starts_with(folded_plain, $9) THEN 1
                WHEN folded LIKE '% ' || $8 || '%' OR folded_plain LIKE '% ' || $9 || '%' THEN 2
                ELSE 3 END AS rank
      FROM municipality_search
     WHERE folded LIKE '%' || $8 || '%' OR folded_plain LIKE '%' || $9 || '%'),
  best AS (
    SELECT DISTINCT ON (ags) ags, term, kind, rank
      FROM hit
     WHERE rank < 2 OR kind NOT IN ('official_name', 'district')
     ORDER BY ags, rank, array_position(ARRAY['name', 'sorbian_name', 'official_name', 'district', 'former_name'], kind), term)
  ${PAGE}`;

export function nameSearchParameters(question: Question, page: SearchPage): unknown[] {
  return [...pageParameters(page, true), question.german, question.plain];
}

export function searchByName(db: Db, question: Question, page: SearchPage): Promise<SearchHitRow[]> {
  return db.query(NAME_SEARCH, nameSearchParameters(question, page));
}

/** Share of equal triples of letters from which a name counts as mistyped: "Kamentz" and "Kamenz" have 0.5. */
const LEAST_SIMILARITY = 0.4;

/** One word of a name may be enough ("Schlemma"), but weighs less than the whole name. */
export const SIMILAR_SEARCH = `
  WITH hit AS (
    SELECT ags, term, kind,
           greatest(similarity(folded, $8),
                    CASE WHEN folded_plain <> folded THEN similarity(folded_plain, $9) END,
                    CASE WHEN folded LIKE '% %' THEN 0.8 * word_similarity($8, folded) END) AS likeness
      FROM municipality_search
     WHERE kind IN ('name', 'sorbian_name', 'former_name')),
  best AS (
    SELECT DISTINCT ON (ags) ags, term, kind, round((1 - likeness)::numeric, 3) AS rank
      FROM hit
     WHERE likeness >= ${LEAST_SIMILARITY}
     ORDER BY ags, likeness DESC, term)
  ${PAGE}`;

export function searchSimilar(db: Db, question: Question, page: SearchPage): Promise<SearchHitRow[]> {
  return db.query(SIMILAR_SEARCH, nameSearchParameters(question, page));
}
