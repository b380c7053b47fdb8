import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { useFocusBack } from '../../account/use-focus-inside.js';
import type { OverrideDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { RecordDeedForm } from './record-deed-form.js';
import type { RecordDeed } from './use-record-deed.js';

/** A lead takes an approval back that no step rests on yet: first asked for, then confirmed with the reason. */
export function RevokeOverride({ override, deed }: { override: OverrideDto; deed: RecordDeed<string> }) {
  const { t } = useTranslation('record');
  const [opens, setOpens] = useState(false);
  const [reason, setReason] = useState('');
  useLeaveWarning(opens && reason !== '');
  const opener = useFocusBack<HTMLParagraphElement>('button', opens);
  if (!opens)
    return (
      <p ref={opener}>
        <KernButton
          variant="tertiary"
          className="kern-btn--small"
          text={t('override.revoke')}
          alt={t('override.revokeOf', { sentence: override.sentence })}
          onClick={() => setOpens(true)}
        />
      </p>
    );
  return (
    <RecordDeedForm
      deed={deed}
      title={t('override.revoke')}
      submit={t('override.revokeButton')}
      valuesOf={() => reason.trim()}
      onCancel={() => setOpens(false)}
    >
      <p>{t('override.revokeMeans')}</p>
      <TextField
        label={t('override.reason')}
        hint={t('override.revokeHint')}
        name="reason"
        required
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={deed.faults.fields.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </RecordDeedForm>
  );
}

/** That an approval was taken back, by whom and why. */
export function Revoked({ override }: { override: OverrideDto }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { revokedBy, revokedAt, revocationReason } = override;
  if (!revokedAt) return null;
  return (
    <>
      <span className="second-line">
        {t('override.revoked', {
          who: revokedBy?.name ?? revokedBy?.office ?? t('override.someone'),
          day: format.shortDay(dayOf(revokedAt)),
        })}
      </span>
      {revocationReason && (
        <span className="second-line">{t('override.because', { reason: revocationReason })}</span>
      )}
    </>
  );
}
