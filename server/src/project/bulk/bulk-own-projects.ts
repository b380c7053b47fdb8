import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { PROJECT_COLUMNS, type ProjectRow } from '../project-row.js';
import type { BulkRow } from './bulk-row.js';
import { mayEdit } from '../record/record-scope.js';

/** The projects that the rows of a list name by their Kennung, as far as the one who sends it keeps them. */
export class OwnProjects {
  private constructor(
    private readonly byReference: Map<string, ProjectRow>,
    /** The one that the list was sent for; null: rows say of which project they are. */
    private readonly only: ProjectRow | null,
  ) {}

  static async load(
    db: DataSource | EntityManager,
    actor: Actor,
    rows: readonly BulkRow[],
    onlyId: number | null,
  ): Promise<OwnProjects> {
    const found: ProjectRow[] = await db.query(
      `SELECT ${PROJECT_COLUMNS} FROM project p WHERE p.reference = ANY ($1) OR p.id = $2`,
      [[...new Set(rows.map((row) => row.text('reference')))], onlyId],
    );
    const own = found.filter((row) => mayEdit(actor, row.managed_by));
    return new OwnProjects(
      new Map(own.map((row) => [row.reference, row])),
      own.find(({ id }) => id === onlyId) ?? null,
    );
  }

  find(reference: string): ProjectRow | null {
    return this.byReference.get(reference) ?? null;
  }

  /** One outside the scope and a missing one are refused alike. */
  of(row: BulkRow): ProjectRow | undefined {
    const reference = row.text('reference');
    if (this.only && (reference === '' || reference === this.only.reference)) return this.only;
    if (this.only)
      return row.refuse('reference', {
        group: 'anderes Vorhaben',
        reason: `Diese Liste wurde für das Vorhaben „${this.only.name}“ hochgeladen.`,
        mend: `Lassen Sie die Zelle leer, oder tragen Sie „${this.only.reference}“ ein.`,
      });
    const found = this.find(reference);
    if (found) return found;
    if (reference === '')
      return row.refuse('reference', {
        group: 'leer',
        reason: 'Die Kennung des Vorhabens fehlt.',
        mend: `Tragen Sie sie ${row.where('reference', 'Kennung des Vorhabens')} ein.`,
      });
    return row.refuse('reference', {
      group: reference,
      reason: `Das Vorhaben „${reference}“ gibt es nicht.`,
      mend: 'Die Kennung steht auf der Seite des Vorhabens. Prüfen Sie die Schreibweise.',
    });
  }
}
