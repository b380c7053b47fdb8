import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { OwnAccount } from '../../api/account.js';
import {
  decideOverride,
  type OverrideDecisionBody,
  type OverrideDto,
  type ReadCase,
  withdrawOverride,
} from '../../api/funding.js';
import { TextField } from '../../ui/field.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { CaseDeedForm, MetNotice } from '../case/case-deed-form.js';
import { Mark } from '../case/case-states.js';
import { useCaseDeed } from '../case/use-case-deed.js';

interface OverridesProps {
  me: OwnAccount;
  read: ReadCase;
  onDone: (sentence: string) => void;
  /** Those that wait; else those that are decided. */
  open?: boolean;
}

/** What was asked to let pass: open ones to be decided, earlier ones behind a disclosure. */
export function Overrides({ me, read, onDone, open = false }: OverridesProps) {
  const { t } = useTranslation('case');
  const shown = read.record.overrides.filter(({ decision }) => (decision === null) === open);
  if (open)
    return shown.map((override) => (
      <OpenOverride key={override.number} {...{ me, read, onDone, override }} />
    ));
  return (
    <details>
      <summary>{t('override.decided', { count: shown.length })}</summary>
      <ul className="record-rows">
        {shown.map((override) => (
          <Decided key={override.number} override={override} />
        ))}
      </ul>
    </details>
  );
}

function Decided({ override }: { override: OverrideDto }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { sentence, reason, decision, decidedBy, decidedAt, decisionReason } = override;
  return (
    <li>
      <p>
        {sentence}
        <span className="second-line">{t('override.because', { reason })}</span>
        <span className="second-line">
          {t(`override.decision.${decision!}`, {
            who: decidedBy?.name ?? decidedBy?.office ?? '',
            day: decidedAt ? format.shortDay(dayOf(decidedAt)) : '',
          })}
        </span>
        {decisionReason && (
          <span className="second-line">{t('override.because', { reason: decisionReason })}</span>
        )}
      </p>
    </li>
  );
}

/** Two persons: one asked, a lead decides; who cannot is told why. */
function OpenOverride({ me, read, override, onDone }: OverridesProps & { override: OverrideDto }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const [refuses, setRefuses] = useState(false);
  const deed = useCaseDeed<OverrideDecisionBody>({
    read,
    run: (id, etag, body) => decideOverride(id, etag, override.number, body),
    fields: ['reason'],
    onDone: (_, { decision }) => onDone(t(`override.done.${decision}`)),
  });
  const { sentence, reason, askedBy, askedAt, mayDecide, mayWithdraw } = override;
  const isMine = mayWithdraw || (askedBy.name !== null && askedBy.name === me.name);
  return (
    <section className="request" aria-label={t('override.open')}>
      <p>
        <Mark look={['rings', 'violet']}>{t('override.open')}</Mark>
      </p>
      <p>
        <b>{sentence}</b>
        <span className="second-line">
          {t('override.by', { who: askedBy.name ?? askedBy.office, moment: format.moment(askedAt) })}
        </span>
        <span className="second-line">{t('override.because', { reason })}</span>
      </p>
      {!refuses && <MetNotice deed={deed} />}
      {!refuses && <DeedFault deed={deed} />}
      {!mayDecide && <p className="muted">{t(isMine ? 'override.own' : 'override.lead')}</p>}
      {mayWithdraw && <Withdraw {...{ read, onDone, number: override.number }} />}
      {refuses && <Refuse deed={deed} onCancel={() => setRefuses(false)} />}
      {!refuses && mayDecide && (
        <div className="deed-buttons">
          <DeedButton
            deed={deed}
            text={t('override.approve')}
            onClick={() => deed.run({ decision: 'approved' })}
          />
          <KernButton variant="secondary" text={t('override.refuse')} onClick={() => setRefuses(true)} />
        </div>
      )}
    </section>
  );
}

/** Whoever asked may take it back, as long as nothing is decided. */
function Withdraw({ read, number, onDone }: Omit<OverridesProps, 'me' | 'open'> & { number: number }) {
  const { t } = useTranslation('case');
  const deed = useCaseDeed<void>({
    read,
    run: (id, etag) => withdrawOverride(id, etag, number),
    onDone: () => onDone(t('override.done.withdrawn')),
  });
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

function Refuse({
  deed,
  onCancel,
}: {
  deed: ReturnType<typeof useCaseDeed<OverrideDecisionBody>>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('case');
  const [reason, setReason] = useState('');
  useLeaveWarning(reason !== '');
  return (
    <CaseDeedForm
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
    </CaseDeedForm>
  );
}
