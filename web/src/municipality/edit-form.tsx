import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { DeedButton, DeedFault, typed } from '../account/deed.js';
import { useLeaveWarning } from '../account/leave-warning.js';
import type { MunicipalityDetailDto } from '../api/client.js';
import type { Edited } from '../api/history.js';
import { TextField } from '../ui/field.js';
import { EditConflict } from './edit-conflict.js';
import { EditPreview } from './edit-preview.js';
import { changesOf, completeAddress, type EditValues, storedOf } from './edit-values.js';
import { useFieldNames } from './field-names.js';
import { useEdit } from './use-edit.js';

interface EditFormProps {
  read: Edited<MunicipalityDetailDto>;
  onSaved: (saved: MunicipalityDetailDto, count: number) => void;
  /** Asked for by the person; the form is then closed. */
  onClose: () => void;
}

/** What a Kommune says about itself: what it is to be, why, and how the public page then looks, before it is saved. */
export function EditForm({ read, onSaved, onClose }: EditFormProps) {
  const { t } = useTranslation('municipality');
  const edit = useEdit(read, onSaved);
  const { base, values, setValues, conflict, deed } = edit;
  const {
    form,
    run,
    check,
    faults: { fields: faults },
  } = deed;
  const [reason, setReason] = useState('');
  const [asks, setAsks] = useState(false);
  const to = storedOf(values);
  const changes = changesOf(base.record, to, useFieldNames());
  const isTyped = changes.length > 0 || reason.trim() !== '';
  useLeaveWarning(isTyped);
  if (conflict) {
    const { openedAt, startFrom } = edit;
    return <EditConflict {...{ base, openedAt, deed, startFrom, conflict }} />;
  }
  const close = () => (isTyped && !asks ? setAsks(true) : onClose());
  return (
    // Esc closes what the button beside closes.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="deed-form"
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault();
        const why = typed(new FormData(event.currentTarget), 'reason').trim();
        if (changes.length > 0 && check(event.currentTarget)) run({ values, etag: base.etag, reason: why });
      }}
    >
      <DeedFault deed={deed} />
      <Fields values={values} faults={faults} onChange={setValues} />
      <TextField
        label={t('edit.reason')}
        hint={t('edit.reasonHint')}
        error={faults.reason}
        name="reason"
        autoComplete="off"
        maxLength={500}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {changes.length > 0 && <EditPreview municipality={{ ...base.record, ...to }} changes={changes} />}
      <div className="deed-buttons">
        {changes.length === 0 ? (
          <KernButton variant="primary" text={t('edit.save_none')} disabled aria-describedby="edit-lacks" />
        ) : (
          <DeedButton deed={deed} text={t('edit.save', { count: changes.length })} />
        )}
        <KernButton variant="secondary" text={t('edit.close')} onClick={close} />
        <p className="muted small" id="edit-lacks" role="status">
          {changes.length === 0 ? t('edit.nothing') : ''}
        </p>
      </div>
      {asks && <Question onDiscard={onClose} onStay={() => setAsks(false)} />}
    </form>
  );
}

interface FieldsProps {
  values: EditValues;
  faults: Record<string, string>;
  onChange: (values: EditValues) => void;
}

function Fields({ values, faults, onChange }: FieldsProps) {
  const { t } = useTranslation('municipality');
  const names = useFieldNames();
  return (
    <>
      <TextField
        label={names.sorbianName}
        hint={t('edit.sorbianHint')}
        error={faults.sorbianName}
        name="sorbianName"
        lang="hsb"
        autoComplete="off"
        maxLength={200}
        value={values.sorbianName}
        onChange={(event) => onChange({ ...values, sorbianName: event.currentTarget.value })}
      />
      <TextField
        label={names.website}
        hint={t('edit.websiteHint')}
        error={faults.website}
        name="website"
        inputMode="url"
        autoComplete="off"
        maxLength={500}
        value={values.website}
        onChange={(event) => onChange({ ...values, website: event.currentTarget.value })}
        onBlur={() => onChange({ ...values, website: completeAddress(values.website.trim()) })}
      />
    </>
  );
}

function Question({ onDiscard, onStay }: { onDiscard: () => void; onStay: () => void }) {
  const { t } = useTranslation('municipality');
  return (
    <div className="edit-question" role="alert">
      <p>{t('edit.leave')}</p>
      <KernButton variant="secondary" text={t('edit.discard')} onClick={onDiscard} />
      <KernButton variant="primary" text={t('edit.stay')} onClick={onStay} />
    </div>
  );
}
