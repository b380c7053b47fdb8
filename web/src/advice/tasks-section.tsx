import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../account/deed.js';
import { MoreButton } from '../account/more-button.js';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { Section } from '../account/section.js';
import { type AdviceTaskDto, tickAdviceTask } from '../api/advice.js';
import { Deadline } from '../ui/deadline.js';
import { useFormat } from '../ui/format.js';
import { tasksQuery, useTakeAdvice } from './queries.js';
import { namesOf } from './states.js';

/** Agreed tasks that are not done, the next day first. */
export function TasksSection({ onDone }: { onDone: (sentence: string) => void }) {
  const { t } = useTranslation('advice');
  const list = useInfiniteQuery(tasksQuery());
  const { data, error, refetch } = list;
  const tasks = data?.pages.flatMap(({ items }) => items);
  return (
    <Section heading={t('task.heading')} step={tasks ? String(tasks.length) : undefined}>
      {error && !tasks && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!error && !tasks && <Loading words={t('loading')} />}
      {tasks?.length === 0 && <p className="muted">{t('task.none')}</p>}
      {tasks && tasks.length > 0 && (
        <ul className="record-rows advice-tasks" aria-label={t('task.caption')}>
          {tasks.map((task) => (
            <TaskRow
              key={`${task.sessionId}/${task.number}`}
              task={task}
              today={data!.pages[0]!.today}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      <MoreButton list={list} text={t('more')} />
    </Section>
  );
}

interface TaskRowProps {
  task: AdviceTaskDto;
  today: string;
  onDone: (sentence: string) => void;
}

function TaskRow({ task, today, onDone }: TaskRowProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { sessionId, title, owner, dueOn, subject, heldOn, areas, mayTick } = task;
  return (
    <li>
      <span className="due">
        {dueOn ? (
          <>
            <Deadline today={today} day={dueOn} />
            <span className="second-line">{format.shortDay(dueOn)}</span>
          </>
        ) : (
          <span className="muted">{t('task.noDue')}</span>
        )}
      </span>
      <p>
        <b>{title}</b>
        <span className="second-line">
          {`${owner === 'recipient' ? namesOf(areas) : t(`owner.${owner}`)} · `}
          <a href={`/beratung/${sessionId}`}>{t('task.from', { day: format.shortDay(heldOn), subject })}</a>
        </span>
      </p>
      {mayTick && <TickButton session={sessionId} task={task} today={today} onDone={onDone} />}
    </li>
  );
}

interface TickButtonProps {
  session: number;
  task: Pick<AdviceTaskDto, 'number' | 'title' | 'doneOn'>;
  today: string;
  onDone: (sentence: string) => void;
}

/** Done today, or open again: one press, and it can be taken back. */
export function TickButton({ session, task, today, onDone }: TickButtonProps) {
  const { t } = useTranslation('advice');
  const { take } = useTakeAdvice();
  const { number, title, doneOn } = task;
  const deed = useDeed({
    run: (day: string | null) => tickAdviceTask(session, number, day),
    onDone: (newer, day) => {
      take(newer);
      onDone(t(day ? 'task.ticked' : 'task.unticked', { title }));
    },
  });
  return (
    <div className="deed-buttons">
      <KernButton
        variant="secondary"
        className={deed.busy ? 'kern-btn--small is-busy' : 'kern-btn--small'}
        text={t(doneOn ? 'task.untick' : 'task.tick')}
        alt={t(doneOn ? 'task.untickNamed' : 'task.tickNamed', { title })}
        aria-disabled={deed.busy || undefined}
        onClick={() => deed.run(doneOn ? null : today)}
      />
      {deed.faults.top && (
        <p role="alert" className="field-error">
          {deed.faults.top}
        </p>
      )}
    </div>
  );
}
