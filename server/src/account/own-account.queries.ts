import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from './permissions.js';

export interface OwnAccountRow {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  role: Role;
  areas: { key: string; name: string }[];
  managesUsers: boolean;
  isDemo: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  recoveryCodesLeft: number;
}

export async function findOwnAccount(
  db: DataSource | EntityManager,
  id: string,
): Promise<OwnAccountRow | null> {
  const [row] = await db.query(
    `SELECT a.id, p.name, p.email, p.phone, a.role, a.manages_users AS "managesUsers", a.is_demo AS "isDemo",
            c.password_hash IS NOT NULL AS "hasPassword", c.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
            coalesce(cardinality(c.recovery_hashes), 0) AS "recoveryCodesLeft",
            (SELECT coalesce(json_agg(json_build_object('key', k.key, 'name', coalesce(m.name, d.name, k.key))
                                      ORDER BY k.place), '[]')
               FROM unnest(a.areas) WITH ORDINALITY AS k (key, place)
               LEFT JOIN municipality m ON m.ags = k.key
               LEFT JOIN district d ON d.ags = k.key) AS areas
       FROM account a
       JOIN person p ON p.id = a.person_id
       LEFT JOIN credential c ON c.account_id = a.id
      WHERE a.id = $1`,
    [id],
  );
  return row ?? null;
}

export async function saveOwnPerson(
  db: DataSource | EntityManager,
  accountId: string,
  { name, phone }: { name: string; phone: string | null },
): Promise<void> {
  await db.query(
    `UPDATE person p SET name = $2, phone = $3 FROM account a WHERE a.person_id = p.id AND a.id = $1`,
    [accountId, name, phone],
  );
}
