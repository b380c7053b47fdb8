import { useTranslation } from 'react-i18next';
import { DeedFault } from '../account/deed.js';
import type { ConflictField } from '../history/conflict.js';
import { ConflictNotice } from '../history/conflict-notice.js';
import { changedKeys, type Draft } from '../project/record/record-draft.js';
import { useFormat } from '../ui/format.js';
import { useAdviceWords } from './advice-words.js';
import { listIn, sessionDraft } from './session-draft.js';
import type { Met, SessionEdit } from './use-session-edit.js';

/** Another one was first: their values beside these, nothing chosen for the person. */
export function SessionConflict({ edit, met }: { edit: SessionEdit; met: Met }) {
  const { t } = useTranslation('advice');
  const { base, draft, start, deed, openedAt, startFrom } = edit;
  const nameOf = useFieldName();
  const wordOf = useWordOf(edit, met);
  const theirs = sessionDraft(met.theirs.record);
  const keys = [...new Set([...changedKeys(start, draft), ...changedKeys(start, theirs)])];
  const fields = keys.map((key): ConflictField => ({
    field: key,
    name: nameOf(key),
    start: start[key] ?? null,
    theirs: theirs[key] ?? null,
    mine: draft[key] ?? null,
  }));
  return (
    <>
      <DeedFault deed={deed} />
      <ConflictNotice
        key={met.theirs.etag}
        what={t('edit.what', { subject: base.record.subject })}
        theirs={met.since && { by: met.since.by, at: met.since.recordedAt }}
        startedAt={openedAt}
        fields={fields}
        wordOf={(key, value) => wordOf(key, String(value ?? ''))}
        busy={deed.busy}
        onMerge={(values) => {
          const mine = mergedWith(theirs, values);
          if (changedKeys(theirs, mine).length > 0) deed.run({ from: met.theirs, mine });
          else startFrom(met.theirs);
        }}
        onDiscard={() => startFrom(met.theirs)}
      />
    </>
  );
}

/** Theirs with what was chosen; what a choice leaves empty is left out. */
function mergedWith(theirs: Draft, chosen: Record<string, unknown>): Draft {
  const all: Record<string, unknown> = { ...theirs, ...chosen };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function useFieldName(): (key: string) => string {
  const { t } = useTranslation('advice');
  const names: Record<string, string> = {
    areas: t('session.areas'),
    projectId: t('session.project'),
    subject: t('session.subject'),
    topics: t('session.topics'),
    heldOn: t('session.heldOn'),
    startsAt: t('session.startsAt'),
    form: t('session.form'),
    place: t('session.place'),
    ledBy: t('session.ledBy'),
    protocol: t('protocol.spoken'),
    result: t('protocol.result'),
    nextContactOn: t('protocol.nextOn'),
    nextContactNote: t('protocol.nextNote'),
  };
  const ofRow: Record<string, string> = {
    kind: t('edit.kind'),
    office: t('edit.office'),
    name: t('edit.name'),
    title: t('edit.title'),
    owner: t('edit.owner'),
    dueOn: t('edit.dueOn'),
  };
  return (key) => {
    const row = /^([pt])(\d+)\.(\w+)$/.exec(key);
    if (!row) return names[key] ?? key;
    const name = t(row[1] === 't' ? 'edit.task' : 'edit.participant', { number: row[2] });
    return ofRow[row[3]!] ? `${name}: ${ofRow[row[3]!]}` : name;
  };
}

/** Words for values that are ids. */
function useWordOf(
  { base }: SessionEdit,
  { theirs }: Met,
): (key: string, value: string) => string | undefined {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const words: Record<string, Record<string, string>> = { ...useAdviceWords() };
  const areas = [...base.record.areas, ...theirs.record.areas];
  const projects = [base.record.project, theirs.record.project];
  return (key, value) => {
    if (value === '') return undefined;
    if (key.endsWith('.is')) return t('edit.there');
    if (key === 'topics')
      return listIn(value)
        .map((topic) => words.topic![topic])
        .join(', ');
    if (key === 'areas')
      return listIn(value)
        .map((ags) => areas.find((area) => area.ags === ags)?.name ?? ags)
        .join(', ');
    if (key === 'projectId') return projects.find((project) => String(project?.id) === value)?.name ?? value;
    if (key === 'form') return words.form![value];
    if (key.endsWith('.kind')) return words.participant![value];
    if (key.endsWith('.owner')) return words.owner![value];
    return /(^heldOn|On)$/.test(key) ? format.shortDay(value) : undefined;
  };
}
