import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import type { ConflictField } from '../../history/conflict.js';
import { ConflictNotice } from '../../history/conflict-notice.js';
import type { WordOf } from '../../history/version.js';
import { changedKeys, type Draft, unreadable } from './record-draft.js';
import type { Met, RecordEdit } from './use-record-edit.js';

interface EditFormProps {
  edit: RecordEdit;
  label: string;
  draftOf: (record: RecordEdit['base']['record']) => Draft;
  /** How a field is called in a comparison. */
  nameOf: (key: string) => string;
  /** German for values that are ids. */
  wordOf?: WordOf;
  onCancel: () => void;
  children: (faults: Record<string, string>) => ReactNode;
}

/** The frame of every form over a record: faults on top, fields, one button that says how much is saved. */
export function RecordEditForm({ edit, label, draftOf, nameOf, wordOf, onCancel, children }: EditFormProps) {
  const { t } = useTranslation('record');
  const { deed, changed, draft, base, met, startFrom } = edit;
  const { form, check, run, faults: refused } = deed;
  const unread = unreadable(draft);
  const [tried, setTried] = useState(0);
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried, form]);
  if (met) return <Conflict {...{ edit, met, draftOf, nameOf, wordOf }} />;
  const { amounts, counts } = tried > 0 ? unread : { amounts: [], counts: [] };
  const faults: Record<string, string> = {
    ...refused.fields,
    ...Object.fromEntries(amounts.map((key) => [key, t('form.noAmount', { value: draft[key] })])),
    ...Object.fromEntries(counts.map((key) => [key, t('form.noCount', { value: draft[key] })])),
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (unread.amounts.length + unread.counts.length > 0) return setTried(tried + 1);
    if (changed.length > 0 && check(event.currentTarget)) run({ from: base, mine: draft });
  };
  return (
    <form ref={form} className="deed-form record-form" noValidate aria-label={label} onSubmit={send}>
      <DeedFault deed={deed} />
      {children(faults)}
      <div className="deed-buttons">
        {changed.length === 0 ? (
          <KernButton variant="primary" text={t('form.nothing')} disabled />
        ) : (
          <DeedButton deed={deed} text={t('form.save', { count: changed.length })} />
        )}
        <KernButton
          variant="secondary"
          text={t('form.cancel')}
          onClick={() => {
            startFrom(base);
            onCancel();
          }}
        />
      </div>
    </form>
  );
}

interface ConflictProps extends Pick<EditFormProps, 'edit' | 'draftOf' | 'nameOf' | 'wordOf'> {
  met: Met;
}

/** Another one was first: their values beside these, nothing chosen for the person. */
function Conflict({ edit, met, draftOf, nameOf, wordOf }: ConflictProps) {
  const { t } = useTranslation('record');
  const { base, draft, start, deed, openedAt, startFrom } = edit;
  const theirs = draftOf(met.theirs.record);
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
        what={t('form.what', { name: base.record.name })}
        theirs={met.since && { by: met.since.by, at: met.since.recordedAt }}
        startedAt={openedAt}
        fields={fields}
        wordOf={wordOf}
        busy={deed.busy}
        onMerge={(values) => {
          const merged = { ...theirs, ...onlyTexts(values) };
          const gone = Object.keys(values).filter((key) => values[key] === null);
          const mine = Object.fromEntries(Object.entries(merged).filter(([key]) => !gone.includes(key)));
          if (changedKeys(theirs, mine).length > 0) deed.run({ from: met.theirs, mine });
          else startFrom(met.theirs);
        }}
        onDiscard={() => startFrom(met.theirs)}
      />
    </>
  );
}

const onlyTexts = (values: Record<string, unknown>): Draft =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
