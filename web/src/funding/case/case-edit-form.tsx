import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import type { ConflictField } from '../../history/conflict.js';
import { ConflictNotice } from '../../history/conflict-notice.js';
import type { WordOf } from '../../history/version.js';
import { changedKeys, type Draft } from '../../project/record/record-draft.js';
import { FieldError, TextField } from '../../ui/field.js';
import { unreadableIn } from './part-draft.js';
import { useSendKeys } from '../send-keys.js';
import type { CaseEdit, EditMet } from './use-case-edit.js';

interface EditFormProps {
  edit: CaseEdit;
  label: string;
  draftOf: (record: CaseEdit['base']['record']) => Draft;
  /** How a field is called in a comparison. */
  nameOf: (key: string) => string;
  /** German for values that are ids. */
  wordOf?: WordOf;
  /** What is set right after it counted needs a reason; the service says where. */
  asksReason?: boolean;
  onCancel: () => void;
  children: (faults: Record<string, string>) => ReactNode;
}

/** The frame of every form over a case: faults on top, fields, one button that says how much is saved. */
export function CaseEditForm(props: EditFormProps) {
  const { edit, label, draftOf, nameOf, wordOf, asksReason = false, onCancel, children } = props;
  const { t } = useTranslation('case');
  const { deed, changed, draft, base, met, startFrom, fields } = edit;
  const { form, check, run, faults: refused } = deed;
  const unread = unreadableIn(fields, draft);
  const [tried, setTried] = useState(0);
  useSendKeys(form);
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried, form]);
  if (met) return <Conflict {...{ edit, met, draftOf, nameOf, wordOf }} />;
  const sayUnread = Object.entries(tried > 0 ? unread : {}).map(([key, kind]) => [
    key,
    t(`form.unreadable.${kind as 'money'}`, { value: draft[key] }),
  ]);
  const faults: Record<string, string> = { ...refused.fields, ...Object.fromEntries(sayUnread) };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (Object.keys(unread).length > 0) return setTried(tried + 1);
    if (changed.length > 0 && check(event.currentTarget)) run({ from: base, mine: draft });
  };
  return (
    <form ref={form} className="deed-form record-form" noValidate aria-label={label} onSubmit={send}>
      <DeedFault deed={deed} />
      {children(faults)}
      {asksReason && changed.length > 0 && (
        <TextField
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          name="reason"
          maxLength={500}
          autoComplete="off"
          value={edit.reason}
          error={faults.reason}
          onChange={(event) => edit.setReason(event.currentTarget.value)}
        />
      )}
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
  met: EditMet;
}

/** Another one was first: their values beside these, nothing chosen for the person. */
function Conflict({ edit, met, draftOf, nameOf, wordOf }: ConflictProps) {
  const { t } = useTranslation('case');
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
      {Object.entries(deed.faults.fields).map(([key, sentence]) => (
        <FieldError key={key} id="">
          {`${nameOf(key)}: ${sentence}`}
        </FieldError>
      ))}
      <ConflictNotice
        key={met.theirs.etag}
        what={t('form.what', { name: base.record.projectName })}
        theirs={met.since && { by: met.since.by, at: met.since.recordedAt }}
        startedAt={openedAt}
        fields={fields}
        wordOf={wordOf}
        busy={deed.busy}
        onMerge={(values) => {
          const mine = merge(theirs, values);
          if (changedKeys(theirs, mine).length > 0) deed.run({ from: met.theirs, mine });
          else startFrom(met.theirs);
        }}
        onDiscard={() => startFrom(met.theirs)}
      />
    </>
  );
}

/** Theirs with what was chosen; what a choice leaves empty is left out. */
function merge(theirs: Draft, chosen: Record<string, unknown>): Draft {
  const all: Record<string, unknown> = { ...theirs, ...chosen };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
