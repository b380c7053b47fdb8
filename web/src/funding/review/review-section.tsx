import { useTranslation } from 'react-i18next';
import type { ReadReview } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { Key } from '../../ui/keys-switch.js';
import { ReviewRow } from './review-row.js';

interface ReviewSectionProps {
  id: number;
  read: ReadReview;
  onDone: (sentence: string) => void;
}

/** The review by sections: what stands, who said so, what each still lacks in this phase. */
export function ReviewSection({ id, read, onDone }: ReviewSectionProps) {
  const { t } = useTranslation('review');
  const { sections, status } = read.review;
  const accepted = sections.filter(({ state }) => state === 'accepted').length;
  return (
    <section className="card" id="pruefung" aria-labelledby="review-heading">
      <div className="card-head">
        <h2 id="review-heading" tabIndex={-1}>
          {t('heading')}
        </h2>
        <span className="muted">{t('accepted', { accepted, all: sections.length })}</span>
        <Key>P</Key>
      </div>
      <div className="card-body">
        <Submission read={read} />
        <ul className="review-rows">
          {sections.map((section) => (
            <ReviewRow key={section.section} {...{ id, read, section, onDone }} />
          ))}
        </ul>
        {status === 'open' && <p className="muted">{t('notSubmitted')}</p>}
      </div>
    </section>
  );
}

/** Who submitted when, with which note; or with which note it was returned. */
function Submission({ read: { review } }: { read: ReadReview }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { submission, submittedAt, submittedBy, note, returnNote } = review;
  if (!submittedAt) return null;
  return (
    <div className="submission">
      <p>
        {t(submittedBy ? 'submitted' : 'submittedOn', {
          number: submission,
          who: submittedBy?.name ?? submittedBy?.office,
          moment: format.moment(submittedAt),
        })}
      </p>
      {note && (
        <p className="second-line">
          <bdi>{t('note', { note })}</bdi>
        </p>
      )}
      {returnNote && (
        <p>
          <b>{t('returned')}</b> <bdi>{returnNote}</bdi>
        </p>
      )}
    </div>
  );
}
