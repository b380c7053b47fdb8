import { useTranslation } from 'react-i18next';
import type { RecordItemDto } from '../../api/records.js';
import { useNarrow } from '../../ui/narrow.js';
import { ProjectStatusChip } from '../page/project-state.js';
import {
  CareCell,
  CountsCell,
  MilestoneCell,
  NameCell,
  ReportButton,
  ReportedCell,
} from './records-cells.js';
import { reportPath } from '../work-list/work-list.js';

interface RecordsTableProps {
  projects: RecordItemDto[];
  today: string;
  caption: string;
  /** The first one that needs care has the filled button. */
  firstFilled?: boolean;
  busy?: boolean;
}

const rowOf = ({ id, mayEdit, nextMilestone }: RecordItemDto) => ({
  'data-row': '',
  'data-report': mayEdit ? reportPath(id, nextMilestone?.number) : undefined,
});

/** Projects with what of them needs care; where the columns do not fit, as a list that says the same. */
export function RecordsTable(props: RecordsTableProps) {
  return useNarrow() ? <Items {...props} /> : <WideTable {...props} />;
}

const columns = ['project', 'state', 'milestone', 'connected', 'reported', 'care'] as const;

function WideTable({ projects, today, caption, firstFilled, busy }: RecordsTableProps) {
  const { t } = useTranslation('workList');
  return (
    <table className="staff-table records-table" aria-busy={busy}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'connected' ? 'number' : undefined}>
              {t(`projects.column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{t('projects.report')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project, index) => (
          <tr key={project.id} {...rowOf(project)}>
            <th scope="row">
              <NameCell project={project} />
            </th>
            <td>
              <State project={project} />
            </td>
            <td>
              <MilestoneCell project={project} />
            </td>
            <td>
              <CountsCell project={project} />
            </td>
            <td>
              <ReportedCell project={project} today={today} />
            </td>
            <td>
              <CareCell project={project} />
            </td>
            <td className="row-deed">
              <ReportButton project={project} isFirst={firstFilled && index === 0} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ project: { status, publicState } }: { project: RecordItemDto }) {
  const { t } = useTranslation('workList');
  return (
    <>
      <ProjectStatusChip status={status} />
      {publicState === null && <span className="second-line">{t('projects.notPublic')}</span>}
    </>
  );
}

function Items({ projects, today, caption, firstFilled, busy }: RecordsTableProps) {
  const { t } = useTranslation('workList');
  return (
    <ul className="record-items" aria-label={caption} aria-busy={busy}>
      {projects.map((project, index) => (
        <li key={project.id} {...rowOf(project)}>
          <div className="record-item-head">
            <div>
              <NameCell project={project} />
            </div>
            <ProjectStatusChip status={project.status} />
          </div>
          <CareCell project={project} />
          <dl className="label-values">
            <div>
              <dt>{t('projects.column.milestone')}</dt>
              <dd>
                <MilestoneCell project={project} />
              </dd>
            </div>
            <div>
              <dt>{t('projects.column.connected')}</dt>
              <dd>
                <CountsCell project={project} />
              </dd>
            </div>
            <div>
              <dt>{t('projects.column.reported')}</dt>
              <dd>
                <ReportedCell project={project} today={today} />
              </dd>
            </div>
          </dl>
          <ReportButton project={project} isFirst={firstFilled && index === 0} />
        </li>
      ))}
    </ul>
  );
}
