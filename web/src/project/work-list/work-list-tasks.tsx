import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { TaskDto, WorkListDto } from '../../api/records.js';
import { Deadline } from '../../ui/deadline.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { useKeysOn } from '../../ui/keys.js';
import { Key } from '../../ui/keys-switch.js';
import { useNarrow } from '../../ui/narrow.js';
import { reportPath, type TaskGroup, taskGroups } from './work-list.js';
import { useWeekday } from './work-list-days.js';

/** Tasks by deadline. Only the first one has a filled button. */
export function WorkListTasks({ list }: { list: WorkListDto }) {
  const { t } = useTranslation('workList');
  const groups = taskGroups(list.tasks, list.today);
  const narrow = useNarrow();
  const on = useKeysOn();
  return (
    <section className="card work-tasks" aria-labelledby="work-tasks">
      <div className="card-head">
        <h2 id="work-tasks">{t('tasks.heading')}</h2>
        <p className="muted keys-note">
          <Key>J</Key>
          <Key>K</Key>
          {on && <span>{t('tasks.keys.row')}</span>}
          <Key>Enter</Key>
          {on && <span>{t('tasks.keys.open')}</span>}
        </p>
      </div>
      {groups.length === 0 && <NoTasks list={list} />}
      {narrow ? (
        <TaskItems groups={groups} list={list} />
      ) : (
        groups.length > 0 && <TaskTable groups={groups} list={list} />
      )}
      <LaterTasks list={list} />
    </section>
  );
}

interface GroupsProps {
  groups: TaskGroup[];
  list: WorkListDto;
}

function TaskTable({ groups, list }: GroupsProps) {
  const { t } = useTranslation('workList');
  const title = useGroupTitle();
  return (
    <table className="staff-table task-table">
      <caption className="sr-only">{t('tasks.heading')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tasks.due')}</th>
          <th scope="col">{t('tasks.task')}</th>
          <th scope="col">{t('tasks.project')}</th>
          <th scope="col">
            <span className="sr-only">{t('tasks.deed')}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.kind}>
          <tr className="task-group">
            <th scope="rowgroup" colSpan={4}>
              {title(group)}
            </th>
          </tr>
          {group.tasks.map((task) => (
            <tr key={keyOf(task)} {...rowOf(task)}>
              <td>
                <Due task={task} today={list.today} />
              </td>
              <td>
                <TaskLink task={task} />
              </td>
              <td>{task.project.name}</td>
              <td className="row-deed">
                <Deed task={task} isFirst={task === list.tasks[0]} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function TaskItems({ groups, list }: GroupsProps) {
  const title = useGroupTitle();
  return groups.map((group) => (
    <section key={group.kind} aria-label={title(group)}>
      <h3 className="task-group">{title(group)}</h3>
      <ul className="task-items">
        {group.tasks.map((task) => (
          <li key={keyOf(task)} {...rowOf(task)}>
            <Due task={task} today={list.today} />
            <TaskLink task={task} />
            <div className="task-foot">
              <span className="muted">{task.project.name}</span>
              <Deed task={task} isFirst={task === list.tasks[0]} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}

const keyOf = ({ kind, project, milestone, title }: TaskDto) =>
  [kind, project.id, milestone, title].join('/');
const rowOf = ({ project, milestone }: TaskDto) => ({
  'data-row': '',
  'data-report': reportPath(project.id, milestone),
});

function useGroupTitle(): (group: TaskGroup) => string {
  const { t } = useTranslation('workList');
  const format = useFormat();
  return (group) => {
    const count = format.count(group.tasks.length);
    return group.kind === 'until'
      ? t('tasks.until', { day: format.day(group.day), count })
      : t(`tasks.${group.kind}`, { count });
  };
}

function Due({ task: { dueOn }, today }: { task: TaskDto; today: string }) {
  const weekday = useWeekday();
  if (!dueOn) return null;
  return (
    <span className="due">
      <Deadline today={today} day={dueOn} />
      <span className="second-line">{weekday(dueOn)}</span>
    </span>
  );
}

function TaskLink({ task: { title, why, href } }: { task: TaskDto }) {
  return (
    <>
      <a className="row-name" href={href} data-row-link="">
        {title}
      </a>
      <span className="second-line">{why}</span>
    </>
  );
}

/** Names the deed, and whom it is about for those who hear buttons only. */
function Deed({ task, isFirst }: { task: TaskDto; isFirst: boolean }) {
  return (
    <KernButton
      className="kern-btn--small"
      variant={isFirst ? 'primary' : 'secondary'}
      href={task.href}
      text={task.deed}
      alt={`${task.deed}: ${task.title}, ${task.project.name}`}
    />
  );
}

/** Praise without jokes. */
function NoTasks({ list }: { list: WorkListDto }) {
  const { t } = useTranslation('workList');
  const next = list.projects
    .flatMap(({ nextMilestone }) => nextMilestone?.promises.at(-1)?.lastDay ?? [])
    .filter((day) => day >= list.today)
    .sort()[0];
  const format = useFormat();
  return (
    <p className="card-body empty-line">
      <Icon name="check" />
      <span>
        <b>{t('tasks.none')}</b>
        {next && ` ${t('tasks.nextDay', { day: format.shortDay(next) })}`}
      </span>
    </p>
  );
}

function LaterTasks({ list: { laterTasks, today } }: { list: WorkListDto }) {
  const { t } = useTranslation('workList');
  if (laterTasks === 0) return null;
  return (
    <p className="card-foot">
      <a href="/vorhaben?sort=care">{t('tasks.later', { count: laterTasks })}</a>
      <span className="muted">{t('tasks.laterUntil', { year: Number(today.slice(0, 4)) + 1 })}</span>
    </p>
  );
}
