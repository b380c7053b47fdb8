import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { useLetterKeys } from '../../ui/keys.js';
import { KeysSwitch } from '../../ui/keys-switch.js';
import { AdviceSection } from './advice-section.js';
import { CaseFigures } from './case-figures-view.js';
import { CaseExport } from '../exchange/case-export.js';
import { CaseFoot } from './case-foot.js';
import { CaseMap } from './case-map.js';
import { reviewQuery } from './case-queries.js';
import { CaseSince } from '../review/case-since.js';
import { CaseSummary } from './case-summary.js';
import type { CaseParts } from './case-view.js';
import { ConversationSection } from '../review/conversation-section.js';
import { DeadlinesSection } from './deadlines-section.js';
import { FindingsSection } from './findings-section.js';
import { LifeLineView } from './life-line-view.js';
import { ReturnedNotice } from '../review/returned-notice.js';
import { ReviewSection } from '../review/review-section.js';
import { goTo } from '../../ui/language.js';

const to = (heading: string) => () => {
  const place = document.getElementById(heading);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
};

/** A case in a minute: what is new, how it stands, what needs a decision and why. */
export function CaseOverview({ me, read, changes, visit, onDone }: CaseParts) {
  const { t } = useTranslation('case');
  const { record } = read;
  const { id } = record;
  const review = useQuery(reviewQuery(id));
  const changesPath = `/fall/${id}/aenderungen`;
  useLetterKeys({
    ä: () => goTo(changesPath),
    c: () => goTo(changesPath),
    p: to('review-heading'),
    g: to('conversation-heading'),
  });
  return (
    <>
      {review.data && <ReturnedNotice record={record} read={review.data} />}
      <CaseSince {...{ id, changes, visit }} />
      <CaseFigures {...{ record, changes }} />
      <LifeLineView record={record} />
      <div className="case-columns">
        <div className="record-column">
          <FindingsSection {...{ me, read, onDone }} />
          {review.data && <ReviewSection {...{ id, onDone }} read={review.data} />}
          {!review.data && review.error && (
            <NotLoaded error={review.error} onAgain={() => void review.refetch()} />
          )}
          {!review.data && !review.error && <Loading words={t('loadingReview')} />}
        </div>
        <div className="record-column">
          <DeadlinesSection read={read} />
          <ConversationSection {...{ me, record, onDone }} />
          <AdviceSection {...{ me, record }} />
          <CaseSummary read={read} />
        </div>
      </div>
      <CaseMap record={record} />
      <CaseExport {...{ me, record }} />
      {review.data && <CaseFoot {...{ record, onDone }} read={review.data} />}
      <KeysSwitch keys={t('keys')} />
    </>
  );
}
