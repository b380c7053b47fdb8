import type { DataSource } from 'typeorm';

/** Takes all projects away, also what was promised for them: the database refuses that everywhere else. */
export async function withoutProjects(db: DataSource): Promise<void> {
  await db.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    for (const table of ['reminder', 'promise', 'milestone']) await manager.query(`DELETE FROM ${table}`);
    await manager.query('SET LOCAL session_replication_role = origin');
    await manager.query('DELETE FROM project');
  });
}
