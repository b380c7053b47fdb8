import type { EntityManager } from 'typeorm';
import type { Db } from './municipality.queries.js';
import { foldGerman, foldPlain } from './fold.js';
import { currentKeysOfFormer } from './succession.js';

export type TermKind = 'name' | 'official_name' | 'sorbian_name' | 'former_name' | 'district';

export interface Term {
  ags: string;
  term: string;
  kind: TermKind;
}

interface NamedRow {
  ags: string;
  name: string;
  official_name: string;
  sorbian_name: string | null;
  district_name: string | null;
  current: boolean;
}

/** Writes anew under which words every Gemeinde of today is found; called where names or keys have changed. */
export async function rebuildSearchTerms(manager: EntityManager): Promise<void> {
  const terms = await collectTerms(manager);
  await manager.query('DELETE FROM municipality_search');
  await manager.query(
    `INSERT INTO municipality_search (ags, term, kind, folded, folded_plain)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT DO NOTHING`,
    termColumns(terms),
  );
}

/** One array a column of table municipality_search. */
export const termColumns = (terms: Term[]): string[][] => [
  terms.map((term) => term.ags),
  terms.map((term) => term.term),
  terms.map((term) => term.kind),
  terms.map((term) => foldGerman(term.term)),
  terms.map((term) => foldPlain(term.term)),
];

export async function collectTerms(db: Db): Promise<Term[]> {
  const rows: NamedRow[] = await db.query(
    `SELECT m.ags, m.name, m.official_name, m.sorbian_name, m.valid_to IS NULL AS current, d.name AS district_name
       FROM municipality m LEFT JOIN district d ON d.ags = m.district_ags`,
  );
  const byAgs = new Map(rows.map((row) => [row.ags, row]));
  const former = await currentKeysOfFormer(db);
  const today = rows.filter((row) => row.current && row.district_name !== null);
  const formerTerms = [...former].flatMap(([ags, current]) => {
    const names = [byAgs.get(ags)?.name, byAgs.get(ags)?.sorbian_name].filter(
      (name) => typeof name === 'string',
    );
    return current.flatMap((successor) =>
      names.map((term) => ({ ags: successor, term, kind: 'former_name' as const })),
    );
  });
  return [...today.flatMap(termsOf), ...formerTerms];
}

/** The Kreis is a term only together with the name: "Bernsdorf Zwickau" tells the two Bernsdorf apart. */
function termsOf(row: NamedRow): Term[] {
  const terms: Term[] = [{ ags: row.ags, term: row.name, kind: 'name' }];
  if (row.official_name !== row.name)
    terms.push({ ags: row.ags, term: row.official_name, kind: 'official_name' });
  if (row.sorbian_name) terms.push({ ags: row.ags, term: row.sorbian_name, kind: 'sorbian_name' });
  const district = row.district_name!;
  for (const spelling of new Set([district, district.replace(/^Landkreis /, '')])) {
    terms.push({ ags: row.ags, term: `${row.name}, ${spelling}`, kind: 'district' });
  }
  return terms;
}
