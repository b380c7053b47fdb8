import type { DataSource, EntityManager } from 'typeorm';

export interface Assignee {
  account: string | null;
  name: string | null;
}

export async function assigneeOf(manager: EntityManager, id: number): Promise<Assignee> {
  const [row] = await manager.query(
    `SELECT c.assigned_to AS account, n.name FROM funding_case c
       LEFT JOIN account a ON a.id = c.assigned_to LEFT JOIN person n ON n.id = a.person_id
      WHERE c.project_id = $1`,
    [id],
  );
  return row;
}

export async function nameOfCase(db: DataSource, id: number): Promise<string> {
  const [row] = await db.query(`SELECT name FROM project WHERE id = $1`, [id]);
  return row.name;
}
