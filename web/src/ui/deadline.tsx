import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.js';

/** How near a day is. */
export type Urgency = 'overdue' | 'near' | 'soon' | 'later';

const DAY = 86_400_000;
export const daysUntil = (today: string, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY);

export function urgencyOf(days: number): Urgency {
  if (days < 0) return 'overdue';
  if (days <= 14) return 'near';
  return days <= 60 ? 'soon' : 'later';
}

/** Shapes on a grid of 16: they differ in outline and fill. */
const shapes: Record<Urgency, ReactNode> = {
  overdue: (
    <>
      <path d="M8 1.2l7.2 13H.8z" />
      <path d="M8 6v4M8 11.6v1" className="deadline-cut" />
    </>
  ),
  near: (
    <>
      <path d="M8 .8L15.2 8 8 15.2.8 8z" />
      <path d="M8 5v3.2l2 1.2" className="deadline-cut" />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6.2" className="deadline-line" />
      <path d="M8 4.6V8l2.2 1.4" className="deadline-line" />
    </>
  ),
  later: <circle cx="8" cy="8" r="6.2" className="deadline-line" />,
};

/** How long until a day, or since: glyph and word without a box, so that a table never looks like confetti. */
export function Deadline({ today, day }: { today: string; day: string }) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const days = daysUntil(today, day);
  const words =
    days < 0
      ? t('deadline.overdue', { count: -days, formatted: format.count(-days) })
      : days === 0
        ? t('deadline.today')
        : t('deadline.in', { count: days, formatted: format.count(days) });
  return <DeadlineMark urgency={urgencyOf(days)}>{words}</DeadlineMark>;
}

export function DeadlineMark({ urgency, children }: { urgency: Urgency; children: string }) {
  return (
    <span className={`deadline deadline-${urgency}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {shapes[urgency]}
      </svg>
      {children}
    </span>
  );
}
