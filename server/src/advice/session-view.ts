import { authorOf } from '../platform/history-author.js';
import { todayInBerlin } from '../project/calendar.js';
import type { SessionDto, SessionItemDto } from './advice-session.dto.js';
import type { StoredItem, StoredSession } from './advice-session.queries.js';
import { obstaclesToFinish } from './protocol-rules.js';

export const itemOf = (row: StoredItem): SessionItemDto => ({
  ...row,
  ledBy: row.ledBy && authorOf(row.ledBy, true),
});

export function sessionDtoOf(
  row: StoredSession,
  noted: { on: string | null } | null,
  { edits, ticks }: { edits: boolean; ticks: boolean },
): SessionDto {
  return {
    ...row,
    // What is still being written is read by those who write it.
    ...(row.state === 'planned' && !edits && { protocol: null, result: null, tasks: [] }),
    ledBy: row.ledBy && authorOf(row.ledBy, true),
    finishedBy: row.finishedBy && authorOf(row.finishedBy, true),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    addenda: row.addenda.map((addendum) => ({
      ...addendum,
      writtenBy: authorOf(addendum.writtenBy, true),
      writtenAt: new Date(addendum.writtenAt).toISOString(),
    })),
    hasCase: noted !== null,
    caseProtocolOn: noted?.on ?? null,
    today: todayInBerlin(),
    obstacles: edits && row.state === 'planned' ? obstaclesToFinish(row, todayInBerlin()) : [],
    mayEdit: edits && row.state === 'planned',
    mayAddAddendum: edits && row.state === 'finished',
    mayTick: ticks && row.state === 'finished',
  };
}
