import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { aggregatedShares, type WeightedMunicipality } from './area-aggregates.js';
import type { UserGroup } from './coverage.dto.js';
import type { StoredShare } from './edition-store.js';
import { type ComputedShare, mergedShares, type Shares, type Succession } from './merged-areas.js';

/**
 * What the service adds to a publication, marked as computed: today's Gemeinden merged from former ones, and from them
 * Kreise and Land where the publication has none. Inhabitants weigh households; for companies there is no weight, so
 * their Kreise and Land stay empty.
 */
export async function computedShares(
  db: DataSource,
  userGroup: UserGroup,
  published: StoredShare[],
): Promise<StoredShare[]> {
  const shares = byArea(published);
  const names = await namesOf(db);
  const merged = mergedShares(shares, await successions(db), (ags) => names.get(ags) ?? 'Gemeinde');
  const today = withMerged(shares, merged);
  const aggregated =
    userGroup === 'households'
      ? aggregatedShares(today, await municipalities(db), new Set(shares.keys()))
      : [];
  return [...merged, ...aggregated].map(toStored);
}

function byArea(published: StoredShare[]): Shares {
  const shares: Shares = new Map();
  for (const { area, technology, minMbit, share } of published) {
    const figures = shares.get(area) ?? new Map<string, number>();
    shares.set(area, figures.set(`${technology} ${minMbit}`, Number(share)));
  }
  return shares;
}

function withMerged(shares: Shares, merged: ComputedShare[]): Shares {
  const today: Shares = new Map(shares);
  for (const { area } of merged) today.set(area, new Map());
  for (const { area, figure, share } of merged) today.get(area)!.set(figure, share);
  return today;
}

function toStored({ area, figure, share, method }: ComputedShare): StoredShare {
  const [technology, minMbit] = figure.split(' ') as [string, string];
  return { area, technology, minMbit: Number(minMbit), share: String(share), method };
}

async function namesOf(db: DataSource): Promise<Map<string, string>> {
  const rows: { ags: string; name: string }[] = await db.query(`SELECT ags, name FROM municipality`);
  return new Map(rows.map(({ ags, name }) => [ags, name]));
}

async function successions(db: DataSource): Promise<Succession[]> {
  return db.query(
    `SELECT ags, successor_ags AS successor, population, population_source AS source
       FROM municipality_succession ORDER BY effective, ags`,
  );
}

async function municipalities(db: DataSource): Promise<WeightedMunicipality[]> {
  return db.query(
    `SELECT ags, district_ags AS "districtAgs", population, to_char(population_date, 'YYYY-MM-DD') AS "populationDate"
       FROM municipality WHERE valid_to IS NULL ORDER BY ags`,
  );
}

/** Changes with the Gemeinden, mergers and inhabitants that figures are computed from. */
export async function computingBasis(db: DataSource): Promise<string> {
  const basis = JSON.stringify([await successions(db), await municipalities(db)]);
  return createHash('sha256').update(basis).digest('hex').slice(0, 16);
}

/** Published keys that no Gemeinde or Kreis has, or had before a merger that is known here. */
export async function unplacedKeys(db: DataSource, keys: string[]): Promise<string[]> {
  const rows: { ags: string }[] = await db.query(
    `SELECT key AS ags FROM unnest($1::text[]) AS key
      WHERE length(key) IN (5, 8)
        AND NOT EXISTS (SELECT FROM municipality m WHERE m.ags = key AND m.valid_to IS NULL)
        AND NOT EXISTS (SELECT FROM municipality_succession s WHERE s.ags = key)
        AND NOT EXISTS (SELECT FROM district d WHERE d.ags = key)
      ORDER BY key`,
    [keys],
  );
  return rows.map(({ ags }) => ags);
}
