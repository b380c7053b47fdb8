import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { CareDto, RecordItemDto } from '../../api/records.js';
import { Bar } from '../../ui/bar.js';
import { DeadlineMark } from '../../ui/deadline.js';
import { dayOf, percentText, useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { milestoneName } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { PromiseChain } from '../schedule/promise-chain.js';
import { daysBetween } from '../schedule/promised.js';
import { reportPath } from '../work-list/work-list.js';
import { useCounted } from '../work-list/work-list-quick.js';

/* Cells of a list of projects, as a table and as a list on the phone. */

interface CellProps {
  project: RecordItemDto;
  today: string;
}

export function NameCell({ project }: Pick<CellProps, 'project'>) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const { id, name, municipalityCount, lotCount } = project;
  const size = [
    t('size.municipalities', { count: municipalityCount, formatted: format.count(municipalityCount) }),
    ...(lotCount > 0 ? [t('size.lots', { count: lotCount })] : []),
  ];
  return (
    <>
      <a className="row-name" href={`/vorhaben/${id}`} data-row-link="">
        {name}
      </a>
      <span className="second-line">{size.join(', ')}</span>
    </>
  );
}

/** The last change of the chain, and which milestone it is. */
export function MilestoneCell({ project: { nextMilestone } }: Pick<CellProps, 'project'>) {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  if (!nextMilestone) return <span className="muted">{t('projects.noMilestone')}</span>;
  const moved = Math.max(nextMilestone.promises.length - 1, 0);
  return (
    <>
      <PromiseChain milestone={{ promises: nextMilestone.promises.slice(-2) }} />
      <span className="second-line">
        {t(moved > 0 ? 'projects.moved' : 'projects.unmoved', {
          milestone: milestoneName(speech.t, nextMilestone),
          count: moved,
        })}
      </span>
    </>
  );
}

export function CountsCell({ project: { counts } }: Pick<CellProps, 'project'>) {
  const format = useFormat();
  const words = useCounted(counts);
  const share = counts.connected !== null && counts.funded ? (counts.connected / counts.funded) * 100 : null;
  return (
    <span className="counted">
      <span>{words}</span>
      {share !== null && (
        <>
          <span className="counted-share">{percentText(format.wholeShare(share))}</span>
          <Bar share={share} />
        </>
      )}
    </span>
  );
}

export function ReportedCell({ project: { reportedAt }, today }: CellProps) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  if (!reportedAt) return <span className="muted">{t('projects.never')}</span>;
  const days = daysBetween(dayOf(reportedAt), today);
  return (
    <>
      {format.shortDay(dayOf(reportedAt))}
      <span className="second-line">
        {days <= 0 ? t('projects.today') : t('projects.ago', { count: days })}
      </span>
    </>
  );
}

/** What needs care, as sentences; the worst first. */
export function CareCell({ project: { care } }: Pick<CellProps, 'project'>) {
  const { t } = useTranslation('workList');
  if (care.length === 0)
    return (
      <span className="care care-none">
        <Icon name="check" />
        {t('projects.nothing')}
      </span>
    );
  return (
    <ul className="cares">
      {care.map((each) => (
        <li key={`${each.rule}${each.sentence}`}>
          <Care care={each} />
        </li>
      ))}
    </ul>
  );
}

function Care({ care: { severity, sentence } }: { care: CareDto }) {
  if (severity === 'overdue') return <DeadlineMark urgency="overdue">{sentence}</DeadlineMark>;
  return (
    <span className={`care care-${severity}`}>
      <Icon name={severity === 'warning' ? 'warning' : 'info'} />
      {sentence}
    </span>
  );
}

/** "Melden", or nothing where one only reads. */
export function ReportButton({
  project,
  isFirst = false,
}: Pick<CellProps, 'project'> & { isFirst?: boolean }) {
  const { t } = useTranslation('workList');
  const { id, name, mayEdit, nextMilestone } = project;
  if (!mayEdit) return null;
  return (
    <KernButton
      className="kern-btn--small"
      variant={isFirst ? 'primary' : 'secondary'}
      href={reportPath(id, nextMilestone?.number)}
      text={t('projects.report')}
      alt={t('projects.reportOn', { name })}
    />
  );
}
