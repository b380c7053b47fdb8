import { useTranslation } from 'react-i18next';
import type { DeadlineDto } from '../../api/funding.js';
import { daysUntil, DeadlineMark, type Urgency } from '../../ui/deadline.js';
import { useFormat } from '../../ui/format.js';
import { useWeekday } from '../../project/work-list/work-list-days.js';
import { Mark } from './case-states.js';

type Known = Pick<DeadlineDto, 'dueOn' | 'doneOn' | 'state'>;

const urgencies: Record<Exclude<DeadlineDto['state'], 'done'>, Urgency> = {
  overdue: 'overdue',
  urgent: 'near',
  soon: 'soon',
  later: 'later',
};

/** How long until a day: as the service judges it, so that list and case never differ. */
export function DeadlineState({ deadline, today }: { deadline: Known; today: string }) {
  const { t } = useTranslation('workList');
  const { t: ofCase } = useTranslation('case');
  const format = useFormat();
  const weekday = useWeekday();
  const { dueOn, doneOn, state } = deadline;
  if (state === 'done')
    return (
      <span className="due">
        <Mark look={['done', 'turquoise']}>{ofCase('deadline.done')}</Mark>
        {doneOn && <span className="second-line">{weekday(doneOn)}</span>}
      </span>
    );
  const days = daysUntil(today, dueOn);
  const words =
    days < 0
      ? t('deadline.overdue', { count: -days, formatted: format.count(-days) })
      : days === 0
        ? t('deadline.today')
        : t('deadline.in', { count: days, formatted: format.count(days) });
  return (
    <span className="due">
      <DeadlineMark urgency={urgencies[state]}>{words}</DeadlineMark>
      <span className="second-line">{weekday(dueOn)}</span>
    </span>
  );
}
