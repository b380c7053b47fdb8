import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { ReadReview, SectionDto } from '../../api/funding.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { Mark, SectionMark } from '../case/case-states.js';
import { useCaseWords } from '../case/case-words.js';
import { mendPath } from '../case/mend-path.js';
import { SectionDeeds } from '../case/section-deeds.js';

interface ReviewRowProps {
  id: number;
  read: ReadReview;
  section: SectionDto;
  onDone: (sentence: string) => void;
}

/** One section: where it is kept, how it stands, and what one does about it. */
export function ReviewRow({ id, read, section: row, onDone }: ReviewRowProps) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const { section, state, reason, changedSince, missing } = row;
  const { maySubmit, status } = read.review;
  const asked = state === 'change_requested';
  return (
    <li className="review-row" data-row="">
      <div className="review-state">
        <a href={mendPath(id, section)} data-row-link="">
          {words.section[section]}
        </a>
        <span>
          <SectionMark state={state} />
          <ReviewedBy row={row} />
        </span>
        {read.review.mayReview && <SectionDeeds {...{ id, read, onDone }} row={row} />}
        {maySubmit && asked && status === 'returned' && (
          <KernButton
            variant="secondary"
            className="kern-btn--small"
            href={mendPath(id, section)}
            text={t('mend')}
            alt={t('mendOf', { section: words.section[section] })}
          />
        )}
      </div>
      {changedSince && <Mark look={['back', 'orange']}>{t('changedSince')}</Mark>}
      {reason && asked && (
        <p className="second-line">
          <bdi>{t('because', { reason })}</bdi>
        </p>
      )}
      {missing.length > 0 && (
        <p className="second-line missing-line">{t('missing', { list: missing.join(', ') })}</p>
      )}
    </li>
  );
}

function ReviewedBy({ row: { reviewedAt, reviewedBy } }: { row: SectionDto }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  if (!reviewedAt) return null;
  const who = reviewedBy?.name ?? reviewedBy?.office ?? t('unknown');
  return <span className="second-line">{`${format.shortDay(dayOf(reviewedAt))}, ${who}`}</span>;
}
