import type { ProjectDto } from '../../api/projects.js';
import { useAreaName } from '../../municipality/area-name.js';
import { useHref } from '../../ui/as-of.js';
import { dayOf } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { PromiseChain } from '../schedule/promise-chain.js';
import { ProjectState } from '../page/project-state.js';
import { useProjectSpeech } from './project-speech.js';
import type { ProjectSort } from '../public-queries.js';

interface ProjectListProps {
  items: ProjectDto[];
  caption: string;
  sort: ProjectSort;
  onSort: (sort: ProjectSort) => void;
}

/** Projects as a table; on the phone each is a card. */
export function ProjectTable({ items, caption, sort, onSort }: ProjectListProps) {
  const { t } = useProjectSpeech();
  return (
    <table className="project-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <SortHeading column="name" label={t('list.project')} sort={sort} onSort={onSort} />
          <th scope="col">{t('list.state')}</th>
          <th scope="col" className="number">
            {t('list.addresses')}
          </th>
          <th scope="col">{t('list.completion')}</th>
          <SortHeading column="changed" label={t('list.changed')} sort={sort} onSort={onSort} />
        </tr>
      </thead>
      <tbody>
        {items.map((project) => (
          <ProjectRow
            key={project.id}
            project={project}
            count={project.counts.funded}
            label={t('list.addresses')}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ProjectRowProps {
  project: ProjectDto;
  /** Addresses; null: not known. */
  count: number | null;
  /** What they are, for where the headings are not seen. */
  label: string;
}

export function ProjectRow({ project, count, label }: ProjectRowProps) {
  const { t, format } = useProjectSpeech();
  const href = useHref();
  return (
    <tr>
      <th scope="row">
        <a href={href(`/projekt/${project.id}`)}>{project.name}</a>
        <AboutLine project={project} />
      </th>
      <td>
        <ProjectState state={project.publicState} kind={project.kind} />
      </td>
      <td className="number" data-label={label}>
        {count === null ? <span className="muted">{t('open')}</span> : format.count(count)}
      </td>
      <td data-label={t('list.completion')}>
        <Completion project={project} />
      </td>
      <td data-label={t('list.changed')}>{format.day(dayOf(project.changedAt))}</td>
    </tr>
  );
}

/** Who has it built, in which Kreise, from which programme. What the name says already is not said again. */
export function AboutLine({ project }: { project: ProjectDto }) {
  const { t, format } = useProjectSpeech();
  const { recipientName, districts, programme, operators, kind, municipalityCount } = project;
  const areaNameOf = useAreaName();
  const who = kind === 'commercial' ? operators.map(({ name }) => name).join(', ') : recipientName;
  const where = districts.filter(({ name }) => name !== who).map(areaNameOf);
  const parts = [
    who,
    where.length > 3 ? t('list.districts', { count: where.length }) : where.join(', '),
    municipalityCount > 1
      ? t('head.municipalities', { count: municipalityCount, formatted: format.count(municipalityCount) })
      : '',
    programme?.shortName,
  ];
  return <span className="project-about-line">{parts.filter(Boolean).join(' · ')}</span>;
}

/** The chain; of a reached one the month in which it was. Finished without a day says so. */
export function Completion({ project }: { project: Pick<ProjectDto, 'completion' | 'publicState'> }) {
  const { t, format } = useProjectSpeech();
  const { completion, publicState } = project;
  if (completion?.reachedOn) return <>{format.month(completion.reachedOn)}</>;
  if (publicState === 'finished') return <span className="muted">{t('list.noDay')}</span>;
  if (!completion) return <span className="muted">{t('open')}</span>;
  return (
    <>
      <PromiseChain milestone={completion} last={3} />
      {completion.overdue && <span className="completion-overdue">{t('list.overdue')}</span>}
    </>
  );
}

interface HeadingProps {
  column: ProjectSort;
  label: string;
  sort: ProjectSort;
  onSort: (sort: ProjectSort) => void;
}

/** Names from A, changes from the newest. A button of the filter form, so that it also works without JavaScript. */
function SortHeading({ column, label, sort, onSort }: HeadingProps) {
  const active = sort === column;
  return (
    <th scope="col" aria-sort={active ? (column === 'name' ? 'ascending' : 'descending') : undefined}>
      <button
        type="submit"
        form="filter"
        name="sort"
        value={column}
        onClick={(event) => {
          event.preventDefault();
          onSort(column);
        }}
      >
        {label}
        {active && <Icon name={column === 'name' ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
