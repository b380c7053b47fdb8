import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import type { OwnAccount } from '../api/account.js';
import { addAdviceDocument, type AdviceRequestDto, withdrawAdviceRequest } from '../api/advice.js';
import { Row } from '../project/record/record-section.js';
import { fileSize } from '../project/record/record-file-size.js';
import { daysUntil } from '../ui/deadline.js';
import { TextField } from '../ui/field.js';
import { dayOf, useFormat } from '../ui/format.js';
import { useTakeAdvice } from './queries.js';
import { ScheduleForm } from './schedule-form.js';
import { RequestChip } from './states.js';

interface RequestCardProps {
  me: OwnAccount;
  request: AdviceRequestDto;
  today: string;
  onDone: (sentence: string) => void;
}

/** One question of a Kommune with all that belongs to it, and what can be done with it. */
export function RequestCard({ me, request, today, onDone }: RequestCardProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const [does, setDoes] = useState<'schedule' | 'withdraw' | null>(null);
  const { id, area, subject, topics, question, state, documents, proposedDays, timeNote } = request;
  const close = () => setDoes(null);
  const days = proposedDays.map(format.shortDay).join(', ') || t('request.noDays');
  return (
    <article
      className="card advice-request"
      id={`anfrage-${id}`}
      aria-labelledby={`request-${id}`}
      tabIndex={-1}
    >
      <div className="card-head">
        <h3 id={`request-${id}`}>{`${area.name}: ${subject}`}</h3>
        <span className="advice-state">
          <RequestChip state={state} />
          {state === 'open' && <Age request={request} today={today} />}
        </span>
      </div>
      <div className="card-body">
        <p className="muted">
          {[
            t('request.asked', { day: format.shortDay(dayOf(request.askedAt)) }),
            request.askedBy.name && t('request.by', { who: request.askedBy.name }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        <p className="advice-text">{question}</p>
        <dl className="label-values">
          <Row name={t('ask.topics')}>{topics.map((topic) => t(`topic.${topic}`)).join(', ')}</Row>
          <Row name={t('request.days')}>{timeNote ? `${days} (${timeNote})` : days}</Row>
          <Row name={t('request.form')}>{t(`form.${request.form}`)}</Row>
          {request.project && (
            <Row name={t('request.project')}>
              <a href={`/vorhaben/${request.project.id}`}>{request.project.name}</a>
            </Row>
          )}
          {documents.length > 0 && (
            <Row name={t('request.documents')}>
              <Documents documents={documents} />
            </Row>
          )}
          {request.withdrawnReason && (
            <Row name={t('request.state')}>
              {t('request.withdrawnWhy', { reason: request.withdrawnReason })}
            </Row>
          )}
        </dl>
        {does === 'schedule' && <ScheduleForm {...{ me, request, today }} onClose={close} />}
        {does === 'withdraw' && <Withdraw {...{ request, onDone }} onClose={close} />}
        <p className="plain-links no-print">
          <a href={`/beratung/anfragen/${id}/verlauf`} aria-label={t('history.ofRequest', { subject })}>
            {t('history.open')}
          </a>
        </p>
        {does === null && <Deeds request={request} onChoose={setDoes} onDone={onDone} />}
      </div>
    </article>
  );
}

function Age({ request: { askedAt }, today }: Pick<RequestCardProps, 'request' | 'today'>) {
  const { t } = useTranslation('advice');
  return <span className="muted">{t('request.since', { count: -daysUntil(today, dayOf(askedAt)) })}</span>;
}

export function Documents({ documents }: Pick<AdviceRequestDto, 'documents'>) {
  const format = useFormat();
  return (
    <ul className="plain-list">
      {documents.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/api/documents/${id}`} download>
            {name}
          </a>
          <span className="muted">{` ${fileSize(size, format)}`}</span>
        </li>
      ))}
    </ul>
  );
}

interface DeedsProps {
  request: AdviceRequestDto;
  onChoose: (deed: 'schedule' | 'withdraw') => void;
  onDone: (sentence: string) => void;
}

function Deeds({ request, onChoose, onDone }: DeedsProps) {
  const { t } = useTranslation('advice');
  const { sessionId, maySchedule, mayWithdraw, mayAdd } = request;
  if (!maySchedule && !mayWithdraw && !mayAdd && sessionId === null) return null;
  return (
    <div className="deed-buttons">
      {sessionId !== null && (
        <KernButton variant="secondary" href={`/beratung/${sessionId}`} text={t('request.toSession')} />
      )}
      {maySchedule && (
        <KernButton variant="primary" text={t('request.schedule')} onClick={() => onChoose('schedule')} />
      )}
      {mayAdd && <AddFile {...{ request, onDone }} />}
      {mayWithdraw && (
        <KernButton variant="tertiary" text={t('request.withdraw')} onClick={() => onChoose('withdraw')} />
      )}
    </div>
  );
}

/** A further file, taken as soon as it is chosen. */
function AddFile({ request, onDone }: Pick<DeedsProps, 'request' | 'onDone'>) {
  const { t } = useTranslation('advice');
  const { refresh } = useTakeAdvice();
  const deed = useDeed({
    run: (file: File) => addAdviceDocument(request.id, file),
    onDone: (_answer, file) => {
      refresh();
      onDone(`${t('request.documents')}: ${file.name}`);
    },
  });
  return (
    <label
      className={
        deed.busy
          ? 'kern-btn kern-btn--secondary file-label is-busy'
          : 'kern-btn kern-btn--secondary file-label'
      }
    >
      <span className="kern-label">{t('request.addFile')}</span>
      <input
        type="file"
        className="sr-only"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) deed.run(file);
        }}
      />
      {deed.faults.top && <span className="field-error">{deed.faults.top}</span>}
    </label>
  );
}

function Withdraw({
  request,
  onDone,
  onClose,
}: Pick<RequestCardProps, 'request' | 'onDone'> & { onClose: () => void }) {
  const { t } = useTranslation('advice');
  const { refresh } = useTakeAdvice();
  const deed = useDeed({
    run: (reason: string) => withdrawAdviceRequest(request, reason),
    fields: ['reason'],
    onDone: () => {
      refresh();
      onClose();
      onDone(t('request.withdrawn'));
    },
  });
  return (
    <section className="action-form" aria-label={t('request.withdraw')}>
      <p>{t('request.withdrawAsk')}</p>
      <DeedForm
        deed={deed}
        valuesOf={(data) => typed(data, 'reason').trim()}
        submit={t('request.withdraw')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={onClose} />}
      >
        <TextField
          label={t('request.withdrawReason')}
          name="reason"
          maxLength={500}
          autoComplete="off"
          error={deed.faults.fields.reason}
        />
      </DeedForm>
    </section>
  );
}
