import { useTranslation } from 'react-i18next';
import {
  addPayout,
  changePayoutStatus,
  type PayoutBody,
  type PayoutDto,
  savePayout,
  type TrackDto,
} from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { Mark, PayoutChip } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { euros } from '../money.js';
import { TrackParts } from './track-parts.js';
import type { TrackProps } from './track-card.js';
import { usePayoutLooks } from './track-looks.js';

/** What was asked to be paid, what was paid and what is left: as a sum first, then one by one. */
export function PayoutsSection(props: TrackProps) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const { track } = props;
  const looks = usePayoutLooks(props.read.record.id);
  return (
    <TrackParts
      {...props}
      aggregate="payout"
      heading={t('payout.heading')}
      above={<Drawn track={track} />}
      parts={track.payouts}
      none={t('payout.none')}
      addLabel={t('payout.add')}
      addTitle={t('payout.addOf', { funder: words.funder[track.funder] })}
      saveLabel={t('payout.save')}
      looks={looks}
      nameOf={({ number }) => t('payout.named', { number })}
      shown={(payout) => <Payout payout={payout} />}
      mayEditPart={({ status }) => status === 'draft' || status === 'queried'}
      add={(id, etag, body) => addPayout(id, etag, track.funder, body as PayoutBody)}
      save={(id, etag, payout, body) => savePayout(id, etag, payout, body as PayoutBody)}
      step={changePayoutStatus}
      offered={({ requestedAmount, approvedAmount }) => ({
        approvedAmount: approvedAmount ?? requestedAmount,
        paidAmount: approvedAmount ?? requestedAmount,
      })}
    />
  );
}

/** Granted − paid = left; figures that belong together stand as an equation. */
function Drawn({ track }: { track: TrackDto }) {
  const { t } = useTranslation('case');
  const { finalAmount, provisionalAmount, paid, requested, remaining } = track;
  const grant = finalAmount ?? provisionalAmount;
  if (grant === null) return <p className="muted">{t('payout.noGrant')}</p>;
  return (
    <div className="drawn">
      <p className="equation">
        {t(finalAmount === null ? 'payout.sumProvisional' : 'payout.sum', {
          grant: euros(grant),
          paid: euros(paid),
          remaining: remaining === null ? t('open') : euros(remaining),
        })}
      </p>
      <p className="second-line">{t('payout.requested', { amount: euros(requested) })}</p>
      {remaining !== null && remaining < 0 && (
        <Mark look={['octagon', 'red']}>{t('payout.tooMuch', { amount: euros(-remaining) })}</Mark>
      )}
    </div>
  );
}

function Payout({ payout }: { payout: PayoutDto }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const day = (value: string) => format.shortDay(value);
  const { number, status, statusSince, requestedAmount, approvedAmount, paidAmount, document } = payout;
  const about = [
    payout.periodStart &&
      payout.periodEnd &&
      t('payout.period', { from: day(payout.periodStart), until: day(payout.periodEnd) }),
    payout.submittedOn && t('payout.submitted', { day: day(payout.submittedOn) }),
    payout.paidOn && t('payout.paidOn', { day: day(payout.paidOn) }),
    payout.reference,
    payout.materialInStock ? t('payout.inStock') : null,
  ].filter(Boolean);
  return (
    <div className="part">
      <p className="part-head">
        <b>{t('payout.named', { number })}</b>
        <PayoutChip status={status} />
        <span className="muted">{t('track.since', { day: day(statusSince) })}</span>
      </p>
      <dl className="amounts">
        <Amount name={t('payout.askedAmount')} cents={requestedAmount} />
        <Amount name={t('payout.approvedAmount')} cents={approvedAmount} />
        <Amount name={t('payout.paidAmount')} cents={paidAmount} />
      </dl>
      {about.length > 0 && <p className="second-line">{about.join(' · ')}</p>}
      {payout.note && <p className="second-line">{payout.note}</p>}
      {document && (
        <p>
          <a href={`/api/documents/${document.id}`}>{document.name}</a>
        </p>
      )}
    </div>
  );
}

function Amount({ name, cents }: { name: string; cents: number | null }) {
  const { t } = useTranslation('case');
  return (
    <div>
      <dt>{name}</dt>
      <dd>{cents === null ? <span className="muted">{t('open')}</span> : euros(cents)}</dd>
    </div>
  );
}
