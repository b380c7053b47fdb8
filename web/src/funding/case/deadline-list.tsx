import { useTranslation } from 'react-i18next';
import type { DeadlineDto } from '../../api/funding.js';
import { DeadlineState } from './case-deadline.js';
import { Unverified } from './case-states.js';

/** Deadlines with what they are, whose they are and the rule they follow from. */
export function CaseDeadlines({ deadlines, today }: { deadlines: DeadlineDto[]; today: string }) {
  const { t } = useTranslation('case');
  return (
    <ul className="case-deadlines">
      {deadlines.map((deadline) => (
        <li key={deadline.key}>
          <DeadlineState deadline={deadline} today={today} />
          <p>
            <b>{deadline.name}</b>
            <span className="second-line">{deadline.rule}</span>
            <span className="second-line">
              {[t(`deadline.whose.${deadline.whose}`), deadline.legalBasis].filter(Boolean).join(' · ')}
            </span>
            {deadline.unverified && <Unverified />}
          </p>
        </li>
      ))}
    </ul>
  );
}
