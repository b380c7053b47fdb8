import type { DataSource } from 'typeorm';
import type { NewEdition, StoredShare } from './edition-store.js';

/** What an edition would change in the active one that it replaces, counted in published figures; null: it replaces none. */
export async function diffWithActive(
  db: DataSource,
  edition: NewEdition,
  published: StoredShare[],
): Promise<{ added: number; changed: number; removed: number } | null> {
  const [active] = await db.query(
    `SELECT id FROM coverage_edition
      WHERE source = $1 AND user_group = $2 AND reference_date = $3 AND level = $4
        AND active_from IS NOT NULL AND active_to IS NULL`,
    [edition.source, edition.userGroup, edition.referenceDate, edition.level],
  );
  if (!active) return null;
  const stored: { figure: string; share: number }[] = await db.query(
    `SELECT area || ' ' || technology || ' ' || min_mbit AS figure, share::float8 AS share
       FROM coverage_share WHERE edition_id = $1 AND NOT computed`,
    [active.id],
  );
  const before = new Map(stored.map(({ figure, share }) => [figure, share]));
  const diff = { added: 0, changed: 0, removed: 0 };
  for (const { area, technology, minMbit, share } of published) {
    const figure = `${area} ${technology} ${minMbit}`;
    if (!before.has(figure)) diff.added++;
    else if (before.get(figure) !== Number(share)) diff.changed++;
    before.delete(figure);
  }
  return { ...diff, removed: before.size };
}
