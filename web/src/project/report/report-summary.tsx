import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { milestoneName, useProjectWords } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { promisedShort, valid } from '../schedule/promised.js';
import {
  changedCounts,
  type Change,
  countStepsOf,
  type Draft,
  milestoneOf,
  needsReason,
  promisedBy,
} from './report-draft.js';

interface SummaryProps {
  record: RecordDto;
  draft: Draft;
  changes: Change[];
}

/** The same as one sentence, for the foot of a phone. */
export function ReportSummary({ record, draft, changes }: SummaryProps) {
  const { t } = useTranslation('workList');
  const words = useProjectWords();
  const speech = useProjectSpeech();
  const format = useFormat();
  const milestone = milestoneOf(record, draft);
  const holds = milestone && valid(milestone);
  const promised = promisedBy(draft, holds);
  const counts = changedCounts(record, draft);
  if (changes.length === 0) return null;
  return (
    <ul className="report-summary" aria-label={t('report.preview.short')}>
      {draft.to && (
        <OldNew
          name={t('report.state.name')}
          from={words.status[record.status]}
          to={words.status[draft.to]}
        />
      )}
      {milestone && promised && (
        <OldNew
          name={milestoneName(speech.t, milestone)}
          from={holds ? promisedShort(speech, holds.promised) : null}
          to={promisedShort(speech, promised)}
          more={
            draft.reason && needsReason(draft, holds)
              ? t('report.preview.because', { reason: words.reason[draft.reason] })
              : ''
          }
        />
      )}
      {milestone && draft.how === 'reached' && (
        <li>
          {`${milestoneName(speech.t, milestone)}: `}
          <b>{t('report.preview.reached', { day: format.shortDay(draft.reachedOn) })}</b>
        </li>
      )}
      {countStepsOf(counts).map(([step, count]) => (
        <OldNew
          key={step}
          name={t(`count.${step}`)}
          from={record.counts[step] === null ? null : format.count(record.counts[step])}
          to={format.count(count)}
        />
      ))}
    </ul>
  );
}

interface OldNewProps {
  name: string;
  from: string | null;
  to: string;
  more?: string;
}

function OldNew({ name, from, to, more = '' }: OldNewProps) {
  const { t } = useTranslation('history');
  return (
    <li>
      {`${name}: `}
      {from !== null && (
        <>
          <span className="sr-only">{`${t('from')} `}</span>
          <del className="was">{from}</del>
          <Icon name="arrow" />
          <span className="sr-only">{` ${t('to')} `}</span>
        </>
      )}
      <b>{to}</b>
      {more}
    </li>
  );
}
