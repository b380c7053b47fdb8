import { useTranslation } from 'react-i18next';
import type { FundingCaseDto, ReadReview } from '../../api/funding.js';
import { Notice } from '../../ui/notice.js';
import { useCaseWords } from '../case/case-words.js';
import { mendPath } from '../case/mend-path.js';

/** The Kommune is asked first what the advisors ask it: which sections, why, and where they are mended. */
export function ReturnedNotice({ record, read }: { record: FundingCaseDto; read: ReadReview }) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const { status, sections, returnNote } = read.review;
  const asked = sections.filter(({ state }) => state === 'change_requested');
  if (status !== 'returned' || !record.mayEdit) return null;
  return (
    <Notice variant="warning" title={t('returnedTitle', { count: asked.length })}>
      {returnNote && (
        <p>
          <bdi>{returnNote}</bdi>
        </p>
      )}
      <ul className="returned-list">
        {asked.map(({ section, reason }) => (
          <li key={section}>
            <a href={mendPath(record.id, section)}>{words.section[section]}</a>
            {reason && (
              <>
                {': '}
                <bdi>{reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{t('returnedNext')}</p>
    </Notice>
  );
}
