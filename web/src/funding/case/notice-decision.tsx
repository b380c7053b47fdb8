import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { OwnAccount } from '../../api/account.js';
import { decideNotice, type NoticeDecisionBody, type NoticeDto, type ReadCase } from '../../api/funding.js';
import { TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { CaseDeedForm, MetNotice } from './case-deed-form.js';
import { NoticeChip } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { NoticeDetails } from './notice-details.js';
import { type CaseDeed, useCaseDeed } from './use-case-deed.js';

export interface NoticeProps {
  me: OwnAccount;
  read: ReadCase;
  notice: NoticeDto;
  onDone: (sentence: string) => void;
}

export function useNoticeDeed({ read, notice, onDone }: Omit<NoticeProps, 'me'>, onEnd?: () => void) {
  const { t } = useTranslation('case');
  return useCaseDeed<NoticeDecisionBody>({
    read,
    run: (id, etag, body) => decideNotice(id, etag, notice, body),
    fields: ['reason'],
    onDone: (_, { decision }) => {
      onEnd?.();
      onDone(t(`notice.done.${decision}`));
    },
  });
}

/** Four eyes: one recorded it, another compares it with the paper and confirms; who cannot is told why. */
export function NoticeToDecide({ me, read, notice, onDone }: NoticeProps) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const [ends, setEnds] = useState<'refused' | 'void' | null>(null);
  const deed = useNoticeDeed({ read, notice, onDone }, () => setEnds(null));
  const { kind, component, state, recordedBy, recordedAt, mayDecide } = notice;
  const isMine = recordedBy.name !== null && recordedBy.name === me.name;
  const title = `${words.noticeKind[kind]}, ${words.component[component]}`;
  return (
    <section className="request" aria-label={title}>
      <p className="name-and-state">
        <NoticeChip state={state} />
        <span className="muted">
          {t('notice.by', {
            who: recordedBy.name ?? recordedBy.office,
            moment: format.moment(recordedAt),
          })}
        </span>
      </p>
      <h3>{title}</h3>
      <NoticeDetails notice={notice} />
      <p className="second-line">
        {mayDecide ? t('notice.compare') : t(isMine ? 'notice.own' : 'notice.others')}
      </p>
      {!ends && <MetNotice deed={deed} />}
      {!ends && <DeedFault deed={deed} />}
      {ends && <EndForm deed={deed} decision={ends} onCancel={() => setEnds(null)} />}
      {!ends && mayDecide && (
        <div className="deed-buttons">
          <DeedButton
            deed={deed}
            text={t('notice.confirm')}
            onClick={() => deed.run({ decision: 'confirmed' })}
          />
          <KernButton variant="secondary" text={t('notice.refuse')} onClick={() => setEnds('refused')} />
        </div>
      )}
      {!ends && isMine && !mayDecide && (
        <div className="deed-buttons">
          <KernButton variant="secondary" text={t('notice.void')} onClick={() => setEnds('void')} />
        </div>
      )}
    </section>
  );
}

interface EndFormProps {
  deed: CaseDeed<NoticeDecisionBody>;
  decision: 'refused' | 'void';
  onCancel: () => void;
}

/** Not confirmed, or void later: it stays to be seen, with the reason. */
export function EndForm({ deed, decision, onCancel }: EndFormProps) {
  const { t } = useTranslation('case');
  const [reason, setReason] = useState('');
  useLeaveWarning(reason !== '');
  return (
    <CaseDeedForm
      deed={deed}
      title={t(`notice.title.${decision}`)}
      submit={t(`notice.submit.${decision}`)}
      valuesOf={() => ({ decision, reason: reason.trim() })}
      onCancel={onCancel}
    >
      <TextField
        label={t('notice.reason')}
        hint={t('notice.reasonHint')}
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
