import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskDto } from '../../api/funding.js';
import { today as todayNow } from '../../project/report/use-report.js';
import { useFormat } from '../../ui/format.js';

/** What needs me today, from the same counts as at the left. */
export function DeskSentence({ desk, advises: isAdvisor }: { desk: DeskDto | undefined; advises: boolean }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [day] = useState(todayNow);
  const countOf = (q: string) => desk?.own.find((search) => search.q === q)?.count ?? 0;
  if (!desk) return format.weekday(day);
  const [waiting, overdue] = [
    countOf(isAdvisor ? 'review:submitted' : 'review:returned'),
    countOf('overdue:yes'),
  ];
  const words =
    waiting + overdue === 0
      ? t('sentence.nothing')
      : [
          waiting > 0 && t(isAdvisor ? 'sentence.submitted' : 'sentence.returned', { count: waiting }),
          overdue > 0 && t('sentence.overdue', { count: overdue }),
        ]
          .filter(Boolean)
          .join(' ');
  return (
    <>
      {`${format.weekday(day)}. `}
      <b>{words}</b>
    </>
  );
}
