import { useState } from 'react';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { useTranslation } from 'react-i18next';
import type { ReadCase } from '../../api/funding.js';
import { changedKeys, type Draft } from '../../project/record/record-draft.js';
import { CaseDeedForm } from './case-deed-form.js';
import { bodyOf, draftOf, unreadableIn } from './part-draft.js';
import { type FieldLook, PartFields } from './part-fields.js';
import { useCaseDeed } from './use-case-deed.js';

interface PartFormProps {
  read: ReadCase;
  title: string;
  submit: string;
  looks: readonly FieldLook[];
  /** What one begins with: the part that is edited, or what is likely of a new one. */
  start?: object;
  run: (id: number, etag: string, body: Record<string, unknown>) => Promise<ReadCase>;
  onDone: () => void;
  onClose: () => void;
}

/** One part that is added, or edited as a whole: what is no amount or number is said before it is sent. */
export function PartForm({ read, title, submit, looks, start = {}, run, onDone, onClose }: PartFormProps) {
  const { t } = useTranslation('case');
  const [begun] = useState<Draft>(() => draftOf(looks, start));
  const [draft, setDraft] = useState<Draft>(begun);
  const [unread, setUnread] = useState<Record<string, string>>({});
  useLeaveWarning(changedKeys(begun, draft).length > 0);
  const deed = useCaseDeed<Record<string, unknown>>({
    read,
    run,
    fields: looks.map(({ name }) => name),
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const valuesOf = () => {
    const found = Object.entries(unreadableIn(looks, draft)).map(([key, kind]) => [
      key,
      t(`form.unreadable.${kind as 'money'}`, { value: draft[key] }),
    ]);
    setUnread(Object.fromEntries(found));
    return found.length > 0 ? undefined : bodyOf(looks, draft);
  };
  return (
    <CaseDeedForm {...{ deed, title, submit, valuesOf }} onCancel={onClose}>
      <div className="record-grid">
        <PartFields
          looks={looks}
          draft={draft}
          faults={{ ...deed.faults.fields, ...unread }}
          onEdit={(change) => setDraft((now) => ({ ...now, ...change }))}
        />
      </div>
    </CaseDeedForm>
  );
}
