import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineDto, ReadCase } from '../../api/funding.js';
import { EditableSection } from '../../project/record/record-section.js';
import { today as todayNow } from '../../project/report/use-report.js';
import { CaseDeadlines } from './deadline-list.js';
import { OwnDeadlinesForm } from './own-deadlines-form.js';

/** Of these so many are shown at once. */
const SHOWN = 5;

const isOpen = ({ doneOn }: DeadlineDto) => doneOn === null;

/** What is due next, with the rule it follows from; own deadlines are added here. */
export function DeadlinesSection({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const { deadlines, mayEdit } = read.record;
  return (
    <EditableSection
      heading={t('deadline.heading')}
      may={mayEdit}
      label={t('deadline.editOwn')}
      shown={<Deadlines deadlines={deadlines} />}
      form={(onDone) => <OwnDeadlinesForm read={read} onDone={onDone} />}
    />
  );
}

function Deadlines({ deadlines }: { deadlines: DeadlineDto[] }) {
  const { t } = useTranslation('case');
  const [today] = useState(todayNow);
  const open = deadlines.filter(isOpen);
  const done = deadlines.filter((each) => !isOpen(each));
  if (open.length + done.length === 0) return <p className="muted">{t('deadline.none')}</p>;
  return (
    <>
      {open.length === 0 && <p className="muted">{t('deadline.noneOpen')}</p>}
      <CaseDeadlines deadlines={open.slice(0, SHOWN)} today={today} />
      {open.length > SHOWN && (
        <details>
          <summary>{t('deadline.more', { count: open.length - SHOWN })}</summary>
          <CaseDeadlines deadlines={open.slice(SHOWN)} today={today} />
        </details>
      )}
      {done.length > 0 && (
        <details>
          <summary>{t('deadline.doneCount', { count: done.length })}</summary>
          <CaseDeadlines deadlines={done} today={today} />
        </details>
      )}
    </>
  );
}
