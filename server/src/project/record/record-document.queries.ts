import type { EntityManager } from 'typeorm';
import type { DocumentBody } from './record-body.dto.js';
import type { DocumentKind } from '../words.js';

export async function insertDocumentLink(
  manager: EntityManager,
  id: number,
  { documentId, kind, title }: { documentId: string; kind: DocumentKind; title: string },
): Promise<void> {
  await manager.query(
    `INSERT INTO project_document (project_id, document_id, kind, title) VALUES ($1, $2, $3, $4)`,
    [id, documentId, kind, title],
  );
}

/** false: it is none of this project. */
export async function updateDocumentLink(
  manager: EntityManager,
  id: number,
  document: string,
  { title, kind, isPublic }: DocumentBody,
): Promise<boolean> {
  const [, count] = await manager.query(
    `UPDATE project_document SET title = $3, kind = $4, is_public = $5
      WHERE project_id = $1 AND document_id::text = lower($2)`,
    [id, document, title, kind, isPublic],
  );
  return count > 0;
}
