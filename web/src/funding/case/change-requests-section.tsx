import { useTranslation } from 'react-i18next';
import {
  addChangeRequest,
  type ChangeRequestBody,
  type ChangeRequestDto,
  changeRequestStatus,
  saveChangeRequest,
} from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { ChangeChip } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { euros } from '../money.js';
import { TrackParts } from './track-parts.js';
import type { TrackProps } from './track-card.js';
import { useChangeLooks } from './track-looks.js';

/** What the recipient asks the funder to change after the notice. */
export function ChangeRequestsSection(props: TrackProps) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const { track } = props;
  const looks = useChangeLooks(props.read.record.id);
  return (
    <TrackParts
      {...props}
      aggregate="change_request"
      heading={t('change.heading')}
      parts={track.changeRequests}
      none={t('change.none')}
      addLabel={t('change.add')}
      addTitle={t('change.addOf', { funder: words.funder[track.funder] })}
      saveLabel={t('change.save')}
      looks={looks}
      likely={{ kind: 'extension' }}
      nameOf={({ number }) => t('change.named', { number })}
      shown={(request) => <Request request={request} />}
      mayEditPart={({ status }) => status === 'draft'}
      add={(id, etag, body) => addChangeRequest(id, etag, track.funder, body as ChangeRequestBody)}
      save={(id, etag, request, body) => saveChangeRequest(id, etag, request, body as ChangeRequestBody)}
      step={changeRequestStatus}
    />
  );
}

function Request({ request }: { request: ChangeRequestDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const { kind, status, statusSince, reason, submittedOn, decidedOn, approvalPeriodEnd, amount, document } =
    request;
  const about = [
    approvalPeriodEnd && t('change.until', { day: format.shortDay(approvalPeriodEnd) }),
    amount !== null && t('change.by', { amount: euros(amount) }),
    submittedOn && t('payout.submitted', { day: format.shortDay(submittedOn) }),
    decidedOn && t('proof.decided', { day: format.shortDay(decidedOn) }),
  ].filter(Boolean);
  return (
    <div className="part">
      <p className="part-head">
        <b>{words.changeKind[kind]}</b>
        <ChangeChip status={status} />
        <span className="muted">{t('track.since', { day: format.shortDay(statusSince) })}</span>
      </p>
      <p className="second-line">{t('override.because', { reason })}</p>
      {about.length > 0 && <p className="second-line">{about.join(' · ')}</p>}
      {document && (
        <p>
          <a href={`/api/documents/${document.id}`}>{document.name}</a>
        </p>
      )}
    </div>
  );
}
