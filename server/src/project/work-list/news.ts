import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { authorOf } from '../../platform/history-author.js';
import type { FieldChange } from '../../platform/version.dto.js';
import { inGerman } from '../calendar.js';
import { changesOfRows, joined } from './news-changes.js';
import { type NewsRow, newsRows, reminderNews } from './news.queries.js';
import type { WorkListDto } from './work-list.dto.js';

type News = WorkListDto['news'];
const MOST = 20;
const MOST_CHANGES = 3;

interface Asked {
  actor: Pick<Actor, 'accountId'>;
  areas: string[] | null;
  since: Date;
}

/** What others did in the own scope since the last visit, and what the service sent; the newest first. */
export async function newsSince(db: DataSource, { actor, areas, since }: Asked): Promise<News> {
  const { accountId } = actor;
  const entries = entriesOf(await newsRows(db, { areas, since, accountId }));
  const rows = entries.flat();
  const changes = await changesOfRows(db, rows);
  const done = entries.map((entry) =>
    toldOf(
      entry,
      entry.flatMap((row) => changes[rows.indexOf(row)]!),
    ),
  );
  const sent = (await reminderNews(db, accountId, since, MOST)).map(
    ({ projectId, projectName, queuedAt, lastDay }): News[number] => ({
      project: { id: projectId, name: projectName },
      sentence: `Erinnerung an den Termin ${inGerman(lastDay)} versandt.`,
      changes: [],
      moreChanges: 0,
      recordedAt: queuedAt.toISOString(),
      by: { kind: 'service', office: 'automatisch', name: null },
    }),
  );
  return [...done, ...sent].toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)).slice(0, MOST);
}

/** What one transaction did to one project is one entry. */
function entriesOf(rows: readonly NewsRow[]): NewsRow[][] {
  const entries = new Map<string, NewsRow[]>();
  for (const row of rows) {
    const key = [row.projectId, row.recordedAt.getTime(), row.account_id, row.actor].join('/');
    entries.set(key, [...(entries.get(key) ?? []), row]);
  }
  return [...entries.values()].slice(0, MOST);
}

function toldOf(rows: NewsRow[], told: readonly FieldChange[]): News[number] {
  const { projectId, projectName, recordedAt, account_id, actor, role, person_name } = rows[0]!;
  const isNew = rows.some(({ record, operation }) => record === 'project' && operation === 'insert');
  const changes = isNew ? [] : joined(told);
  return {
    project: { id: projectId, name: projectName },
    sentence: isNew ? 'Vorhaben angelegt.' : changes.length === 0 ? 'Unverändert bestätigt.' : null,
    changes: changes.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES),
    recordedAt: recordedAt.toISOString(),
    by: authorOf({ account_id, actor, role, person_name }, true),
  };
}
