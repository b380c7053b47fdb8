import type { DataSource } from 'typeorm';

interface BareProject {
  name?: string;
  kind?: 'funded' | 'commercial' | 'both';
  status?: string;
  published?: boolean;
  managedBy?: string[];
  municipalities?: string[];
  /** WKT in EPSG:25833. */
  area?: string | null;
  lots?: { number: number; name?: string; commercial?: boolean; area?: string | null }[];
}

/** A project straight into the database, with as little as it can have; answers its number. */
export async function insertBareProject(db: DataSource, project: BareProject = {}): Promise<number> {
  const name = project.name ?? 'Testvorhaben';
  const managedBy = project.managedBy ?? ['14625010'];
  const [{ id }] = await db.query(
    `INSERT INTO project (reference, name, kind, recipient_type, managed_by, technology, status, status_since, published_at,
       sort_name, area)
     VALUES (gen_random_uuid()::text, $1, $2, 'municipality', $3, 'ftth', $4, '2026-01-01',
       CASE WHEN $5::boolean THEN now() END, lower($1::text), ST_Multi(ST_GeomFromText($6::text, 25833))) RETURNING id`,
    [
      name,
      project.kind ?? 'funded',
      managedBy,
      project.status ?? 'funding_applied',
      project.published ?? true,
      project.area ?? null,
    ],
  );
  for (const ags of project.municipalities ?? managedBy)
    await db.query(`INSERT INTO project_municipality (project_id, ags) VALUES ($1, $2)`, [id, ags]);
  for (const lot of project.lots ?? [])
    await db.query(
      `INSERT INTO lot (project_id, number, name, commercial, area)
       VALUES ($1, $2, $3, $4, ST_Multi(ST_GeomFromText($5::text, 25833)))`,
      [id, lot.number, lot.name ?? null, lot.commercial ?? false, lot.area ?? null],
    );
  return id;
}
