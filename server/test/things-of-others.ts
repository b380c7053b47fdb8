import { randomUUID } from 'node:crypto';
import { signedIn } from './accounts.js';
import type { TestService } from './service.js';

/** Things of others, for those who should not get at them. */

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A script has none. */
export async function aSessionOf(service: TestService, account: string): Promise<string> {
  const [row] = await service.db.query('SELECT id FROM session WHERE account_id = $1 LIMIT 1', [account]);
  return row?.id ?? randomUUID();
}

export async function aTokenOf(service: TestService, account: string): Promise<string> {
  const [row] = await service.db.query('SELECT id FROM access_token WHERE account_id = $1 LIMIT 1', [
    account,
  ]);
  return row.id;
}

export async function aNewTokenOf(service: TestService, account: string): Promise<string> {
  const [row] = await service.db.query(
    `INSERT INTO access_token (account_id, name, token_hash, scopes, expires_at)
     VALUES ($1, 'Test', sha256($2::text::bytea), '{read}', now() + interval '1 day') RETURNING id`,
    [account, randomUUID()],
  );
  return row.id;
}

export async function aDocumentOf(service: TestService, ags: string): Promise<string> {
  const officer = await signedIn(service, { role: 'admin' });
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/municipalities/${ags}/documents?name=plan.pdf`,
    headers: { ...officer.headers, 'content-type': 'application/octet-stream' },
    payload: pdf,
  });
  return (answer.json() as { id: string }).id;
}
