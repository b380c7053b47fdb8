import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { OwnAccount } from '../../api/account.js';
import { type DecisionBody, decidePublication, type PublicationRequestDto } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { Chip } from '../../ui/chip.js';
import { TextField } from '../../ui/field.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { useProjectWords } from '../page/project-words.js';
import { MetNotice, RecordDeedForm } from './record-deed-form.js';
import { isOwn, obstacleOf } from './record-publication.js';
import { PublicThen } from './record-publication-section.js';
import { useRecordDeed } from './use-record-deed.js';

interface RequestsProps {
  read: ReadRecord;
  me: OwnAccount;
  onDone: (sentence: string) => void;
}

/** Open requests to be decided; earlier ones behind a disclosure. */
export function PublicationRequests({ read, me, onDone }: RequestsProps) {
  const { t } = useTranslation('record');
  const { requests } = read.record.publication;
  const open = requests.filter(({ decision }) => decision === null);
  const decided = requests.filter(({ decision }) => decision !== null);
  return (
    <>
      {open.map((request) => (
        <OpenRequest key={request.number} {...{ read, me, onDone, request }} />
      ))}
      {decided.length > 0 && (
        <details>
          <summary>{t('publication.decided', { count: decided.length })}</summary>
          <ul className="record-rows">
            {decided.map((request) => (
              <DecidedRequest key={request.number} request={request} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function useAsked({ requestedBy, requestedAt }: PublicationRequestDto): string {
  const { t } = useTranslation('record');
  const format = useFormat();
  return t('publication.by', {
    who: requestedBy.name ?? requestedBy.office,
    moment: format.moment(requestedAt),
  });
}

function DecidedRequest({ request }: { request: PublicationRequestDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const { kind, decision, decidedBy, decidedAt, decisionReason, reason } = request;
  return (
    <li>
      <p>
        <b>{words.publication[kind]}</b>
        <span className="second-line">{useAsked(request)}</span>
        {reason && <span className="second-line">{t('publication.because', { reason })}</span>}
        <span className="second-line">
          {t(`publication.decision.${decision!}`, {
            who: decidedBy?.name ?? decidedBy?.office ?? t('publication.someone'),
            day: decidedAt ? format.shortDay(dayOf(decidedAt)) : '',
          })}
        </span>
        {decisionReason && (
          <span className="second-line">{t('publication.because', { reason: decisionReason })}</span>
        )}
      </p>
    </li>
  );
}

/** Two persons: one asked, another decides; who cannot is told why. */
function OpenRequest({ read, me, request, onDone }: RequestsProps & { request: PublicationRequestDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const [refuses, setRefuses] = useState(false);
  const deed = useRecordDeed<DecisionBody>({
    read,
    run: (id, etag, body) => decidePublication(id, etag, request.number, body),
    fields: ['reason'],
    onDone: (_saved, { decision }) => onDone(t(`publication.done.${decision}`)),
  });
  const obstacle = obstacleOf(request, read.record, me);
  return (
    <section className="request" aria-label={words.publication[request.kind]}>
      <p>
        <Chip shape="ring" tone="violet">
          {t('publication.waits')}
        </Chip>
      </p>
      <p>
        <b>{t(`publication.wish.${request.kind}`)}</b>
        <span className="second-line">{useAsked(request)}</span>
        {request.reason && (
          <span className="second-line">{t('publication.because', { reason: request.reason })}</span>
        )}
      </p>
      {obstacle === null && <PublicThen record={read.record} kind={request.kind} />}
      {!refuses && <MetNotice deed={deed} />}
      {!refuses && <DeedFault deed={deed} />}
      {obstacle && <p className="muted">{t(`publication.obstacle.${obstacle}`)}</p>}
      {refuses ? (
        <RefuseForm deed={deed} onCancel={() => setRefuses(false)} />
      ) : (
        <div className="deed-buttons">
          {obstacle === null && (
            <>
              <DeedButton
                deed={deed}
                text={t(`publication.approve.${request.kind}`)}
                onClick={() => deed.run({ decision: 'approved' })}
              />
              <KernButton
                variant="secondary"
                text={t('publication.refuse')}
                onClick={() => setRefuses(true)}
              />
            </>
          )}
          {isOwn(request, me) && read.record.mayDecide && (
            <DeedButton
              deed={deed}
              variant="secondary"
              text={t('publication.withdraw')}
              onClick={() => deed.run({ decision: 'withdrawn' })}
            />
          )}
        </div>
      )}
    </section>
  );
}

function RefuseForm({
  deed,
  onCancel,
}: {
  deed: ReturnType<typeof useRecordDeed<DecisionBody>>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState('');
  useLeaveWarning(reason !== '');
  return (
    <RecordDeedForm
      deed={deed}
      title={t('publication.refuse')}
      submit={t('publication.refuseButton')}
      valuesOf={() => ({ decision: 'refused' as const, reason: reason.trim() })}
      onCancel={onCancel}
    >
      <TextField
        label={t('publication.refuseReason')}
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
