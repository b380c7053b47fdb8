import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { useFocusBack } from '../../account/use-focus-inside.js';
import type { OwnAccount } from '../../api/account.js';
import type { OverrideDecisionBody, OverrideDto } from '../../api/records.js';
import { Chip } from '../../ui/chip.js';
import { TextField } from '../../ui/field.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { Revoked } from './override-revocation.js';
import { MetNotice, RecordDeedForm } from './record-deed-form.js';
import type { RecordDeed } from './use-record-deed.js';

/** Of a finding, or of a step that something blocks: both are decided alike. */
export const kindOf = ({ step }: Pick<OverrideDto, 'step'>) => (step === null ? 'finding' : 'step');

interface OpenProps {
  me: OwnAccount;
  override: OverrideDto;
  decide: RecordDeed<OverrideDecisionBody>;
  withdraw: RecordDeed<void>;
}

/** Two persons: one asked, a lead decides; who cannot is told why. */
export function OpenOverride({ me, override, decide: deed, withdraw }: OpenProps) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const [refuses, setRefuses] = useState(false);
  const buttons = useFocusBack<HTMLDivElement>('button:last-of-type', refuses);
  const { sentence, step, legalBasis, reason, askedBy, askedAt, mayDecide, mayWithdraw } = override;
  const isMine = mayWithdraw || (askedBy.name !== null && askedBy.name === me.name);
  const kind = kindOf(override);
  return (
    <section className="request" aria-label={t(`override.open.${kind}`)}>
      <p>
        <Chip shape="ring" tone="violet">
          {t(`override.open.${kind}`)}
        </Chip>
      </p>
      <p>
        {step && <span className="second-line">{step}</span>}
        <b>{sentence}</b>
        {legalBasis && <span className="second-line">{legalBasis}</span>}
        <span className="second-line">
          {t('override.by', { who: askedBy.name ?? askedBy.office, moment: format.moment(askedAt) })}
        </span>
        <span className="second-line">{t('override.because', { reason })}</span>
      </p>
      {!refuses && <MetNotice deed={deed} />}
      {!refuses && <DeedFault deed={deed} />}
      {!mayDecide && <p className="muted">{t(isMine ? 'override.own' : 'override.lead')}</p>}
      {mayWithdraw && <Withdraw deed={withdraw} />}
      {refuses && <Refuse deed={deed} onCancel={() => setRefuses(false)} />}
      {!refuses && mayDecide && (
        <div className="deed-buttons" ref={buttons}>
          <DeedButton
            deed={deed}
            text={t(`override.approve.${kind}`)}
            onClick={() => deed.run({ decision: 'approved' })}
          />
          <KernButton variant="secondary" text={t('override.refuse')} onClick={() => setRefuses(true)} />
        </div>
      )}
    </section>
  );
}

interface DecidedProps {
  overrides: readonly OverrideDto[];
  /** Takes one back that is approved, for a lead. */
  revoke: (override: OverrideDto) => ReactNode;
}

/** Earlier ones, behind a disclosure. */
export function DecidedOverrides({ overrides, revoke }: DecidedProps) {
  const { t } = useTranslation('record');
  if (overrides.length === 0) return null;
  return (
    <details>
      <summary>{t('override.decided', { count: overrides.length })}</summary>
      <ul className="record-rows">
        {overrides.map((override) => (
          <Decided
            key={override.number}
            override={override}
            revoke={override.mayRevoke && revoke(override)}
          />
        ))}
      </ul>
    </details>
  );
}

function Decided({ override, revoke }: { override: OverrideDto; revoke: ReactNode }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { sentence, step, reason, askedBy, decision, decidedBy, decidedAt, decisionReason } = override;
  return (
    <li>
      <p>
        {step && <span className="second-line">{step}</span>}
        {sentence}
        <span className="second-line">
          {t('override.by', {
            who: askedBy.name ?? askedBy.office,
            moment: format.moment(override.askedAt),
          })}
        </span>
        <span className="second-line">{t('override.because', { reason })}</span>
        <span className="second-line">
          {t(`override.decision.${decision!}`, {
            who: decidedBy?.name ?? decidedBy?.office ?? t('override.someone'),
            day: decidedAt ? format.shortDay(dayOf(decidedAt)) : '',
          })}
        </span>
        {decisionReason && (
          <span className="second-line">{t('override.because', { reason: decisionReason })}</span>
        )}
        <Revoked override={override} />
      </p>
      {revoke}
    </li>
  );
}

/** Whoever asked may take it back, as long as nothing is decided. */
function Withdraw({ deed }: { deed: RecordDeed<void> }) {
  const { t } = useTranslation('record');
  return (
    <>
      <MetNotice deed={deed} />
      <DeedFault deed={deed} />
      <div className="deed-buttons">
        <DeedButton
          deed={deed}
          variant="secondary"
          text={t('override.withdraw')}
          onClick={() => deed.run()}
        />
      </div>
    </>
  );
}

function Refuse({ deed, onCancel }: { deed: RecordDeed<OverrideDecisionBody>; onCancel: () => void }) {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState('');
  useLeaveWarning(reason !== '');
  return (
    <RecordDeedForm
      deed={deed}
      title={t('override.refuse')}
      submit={t('override.refuseButton')}
      valuesOf={() => ({ decision: 'refused' as const, reason: reason.trim() })}
      onCancel={onCancel}
    >
      <TextField
        label={t('override.refuseReason')}
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
