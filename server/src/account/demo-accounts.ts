import type { DataSource } from 'typeorm';
import { changing } from '../platform/changing.js';
import { problem } from '../platform/problem.js';
import { areaNames } from './area-names.queries.js';
import { hashPassword } from './password.js';
import { type Role, roles } from './permissions.js';
import type { SignInOptionsDto } from './session.dto.js';

interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  areas: string[];
  managesUsers?: boolean;
}

/** Shown on the sign-in page of the demo; outside it nobody can sign in with it. */
export const DEMO_PASSWORD = 'demo-breitband';

/** One of each role, and an officer who manages the accounts of the own Kommune. All invented. */
export const demoAccounts: DemoAccount[] = [
  { email: 'kommune@demo.lotse', name: 'Petra Wolf', role: 'municipal_officer', areas: ['14521035'] },
  {
    email: 'amtsleitung@demo.lotse',
    name: 'Jens Richter',
    role: 'municipal_officer',
    areas: ['14625030', '14625250'],
    managesUsers: true,
  },
  { email: 'landkreis@demo.lotse', name: 'Sabine Krahl', role: 'district_officer', areas: ['14521'] },
  { email: 'beratung@demo.lotse', name: 'Anna Mehnert', role: 'dias_advisor', areas: [] },
  { email: 'leitung@demo.lotse', name: 'Thomas Zschiesche', role: 'dias_lead', areas: [] },
  { email: 'verwaltung@demo.lotse', name: 'Katrin Lehmann', role: 'admin', areas: [] },
  { email: 'pruefung@demo.lotse', name: 'Uwe Hentschel', role: 'auditor', areas: [] },
];

/** All or none; those that are there stay as they are. Hashing comes before the transaction. */
export async function seedDemoAccounts(
  db: DataSource,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD);
  await changing(db, async (manager) => {
    for (const { email, name, role, areas, managesUsers = false } of demoAccounts)
      await manager.query(
        `WITH who AS (
           INSERT INTO person (name, email, signs_in) VALUES ($1, $2, true)
           ON CONFLICT (email) WHERE signs_in DO NOTHING RETURNING id),
         added AS (
           INSERT INTO account (person_id, role, areas, manages_users, state, is_demo)
           SELECT id, $3, $4::text[], $5::boolean, 'active', true FROM who RETURNING id)
         INSERT INTO credential (account_id, password_hash) SELECT id, $6 FROM added`,
        [name, email, role, areas, managesUsers, hash],
      );
  });
  progress(demoAccounts.length, demoAccounts.length);
}

/** Those that one can sign in with now, in the order of the roles. */
export async function demoAccountsToShow(db: DataSource): Promise<SignInOptionsDto['demoAccounts']> {
  const rows: { email: string; name: string; role: Role; areas: string[]; managesUsers: boolean }[] =
    await db.query(
      `SELECT p.email, p.name, a.role, a.areas, a.manages_users AS "managesUsers"
       FROM account a JOIN person p ON p.id = a.person_id
      WHERE a.is_demo AND a.state = 'active' AND p.signs_in
      ORDER BY array_position($1::text[], a.role), a.manages_users, p.email`,
      [roles],
    );
  const names = await areaNames(
    db,
    rows.flatMap((row) => row.areas),
  );
  return rows.map((row) => ({
    ...row,
    password: DEMO_PASSWORD,
    areas: row.areas.map((key) => names.get(key) ?? key),
  }));
}

/** Everybody uses them: whoever changed a password or set up a second factor would lock the next visitor out. */
export function refuseForDemoAccount({ isDemo }: { isDemo: boolean }): void {
  if (isDemo)
    throw problem(
      403,
      'Demokonten behalten Namen und Passwort und haben keinen zweiten Faktor, damit alle sie ausprobieren können.',
    );
}
