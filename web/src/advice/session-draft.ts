import type { SessionBody, SessionDto, Topic } from '../api/advice.js';
import type { Draft } from '../project/record/record-draft.js';

/*
 * What is typed into the form of a session: one text a field, so that it is compared, merged and kept like every other
 * form. `p2.name` is the name of participant 2, `t1.title` the title of task 1. Pure.
 */

export type RowKind = 'p' | 't';
const SEPARATOR = ',';
const PARTICIPANT = ['kind', 'office', 'name'] as const;
const TASK = ['title', 'owner', 'dueOn'] as const;

export function sessionDraft(session: SessionDto): Draft {
  const all: Record<string, string | null> = {
    areas: session.areas.map(({ ags }) => ags).join(SEPARATOR),
    projectId: session.project ? String(session.project.id) : null,
    subject: session.subject,
    topics: session.topics.join(SEPARATOR),
    heldOn: session.heldOn,
    startsAt: session.startsAt,
    form: session.form,
    place: session.place,
    ledBy: session.ledByAccount,
    protocol: session.protocol,
    result: session.result,
    nextContactOn: session.nextContactOn,
    nextContactNote: session.nextContactNote,
  };
  for (const participant of session.participants)
    Object.assign(all, rowDraft('p', participant.number, PARTICIPANT, participant));
  for (const task of session.tasks) Object.assign(all, rowDraft('t', task.number, TASK, task));
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

const rowDraft = <Name extends string>(
  kind: RowKind,
  number: number,
  names: readonly Name[],
  row: Record<Name, string | null>,
): Draft => ({
  [`${kind}${number}.is`]: 'yes',
  ...Object.fromEntries(
    names.flatMap((name) => (row[name] ? [[`${kind}${number}.${name}`, row[name]]] : [])),
  ),
});

export const rowsIn = (draft: Draft, kind: RowKind): number[] =>
  Object.keys(draft)
    .flatMap((key) => Number(new RegExp(`^${kind}(\\d+)\\.is$`).exec(key)?.[1] ?? 0) || [])
    .sort((a, b) => a - b);

export const nextRow = (draft: Draft, kind: RowKind): number => Math.max(0, ...rowsIn(draft, kind)) + 1;

export const withoutRow = (draft: Draft, kind: RowKind, number: number): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => !key.startsWith(`${kind}${number}.`)));

export const topicsIn = (draft: Draft): Topic[] => listIn(draft.topics) as Topic[];
export const topicsText = (topics: readonly Topic[]): string => topics.join(SEPARATOR);
export const listIn = (text = ''): string[] => text.split(SEPARATOR).filter((part) => part !== '');

const text = (draft: Draft, key: string): string | null => draft[key]?.trim() || null;

/** New rows have numbers that the service does not know yet: it gives them its own. */
export function sessionBody(draft: Draft): SessionBody {
  return {
    areas: listIn(draft.areas),
    projectId: draft.projectId ? Number(draft.projectId) : null,
    subject: text(draft, 'subject') ?? '',
    topics: topicsIn(draft),
    heldOn: draft.heldOn ?? '',
    startsAt: text(draft, 'startsAt'),
    form: draft.form as SessionBody['form'],
    place: text(draft, 'place'),
    ledBy: text(draft, 'ledBy'),
    protocol: text(draft, 'protocol'),
    result: text(draft, 'result'),
    nextContactOn: text(draft, 'nextContactOn'),
    nextContactNote: text(draft, 'nextContactNote'),
    participants: rowsIn(draft, 'p').map((number) => ({
      number,
      kind: (draft[`p${number}.kind`] ?? 'municipality') as SessionBody['participants'][number]['kind'],
      office: text(draft, `p${number}.office`),
      name: text(draft, `p${number}.name`),
    })),
    tasks: rowsIn(draft, 't').map((number) => ({
      number,
      title: text(draft, `t${number}.title`) ?? '',
      owner: (draft[`t${number}.owner`] ?? 'recipient') as SessionBody['tasks'][number]['owner'],
      dueOn: text(draft, `t${number}.dueOn`),
    })),
  };
}

/** The field that the service means, where it counts rows: `tasks.0.title`. */
export function draftKey(path: string, draft: Draft): string {
  const row = /^(participants|tasks)\.(\d+)\.(\w+)$/.exec(path);
  if (!row) return path;
  const kind: RowKind = row[1] === 'tasks' ? 't' : 'p';
  return `${kind}${rowsIn(draft, kind)[Number(row[2])]}.${row[3]}`;
}
