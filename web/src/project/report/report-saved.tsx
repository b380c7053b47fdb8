import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/deadline.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { takeFocus } from '../../ui/take-focus.js';
import { ProjectStatusChip } from '../page/project-state.js';
import { Schedule } from '../schedule/schedule.js';
import { type Saved, today } from './use-report.js';
import { workListQuery } from '../work-list/work-list-queries.js';

/** After saving: that it is done, what stands there now, the way to set it right, and what is next. */
export function ReportSaved({ saved, onAgain }: { saved: Saved; onAgain: () => void }) {
  const { t } = useTranslation('workList');
  const { record, milestone, changes } = saved;
  const reported = record.milestones.filter(({ number }) => number === milestone);
  return (
    <div className="report-saved">
      <SavedNote saved={saved} />
      <section className="card" aria-label={record.name}>
        <div className="card-head">
          <h2>{record.name}</h2>
          <ProjectStatusChip status={record.status} />
        </div>
        <div className="card-body">
          {reported.length > 0 && (
            <div className="public-preview">
              <Schedule milestones={reported} today={today()} level="h3" />
            </div>
          )}
          {changes.some((change) => change !== 'date' && change !== 'state') && <Counts saved={saved} />}
          <p className="plain-links">
            {record.publicState && <a href={`/projekt/${record.id}`}>{t('saved.publicPage')}</a>}
            <a href={`/vorhaben/${record.id}`}>{t('saved.record')}</a>
          </p>
          <div>
            <KernButton variant="secondary" text={t('saved.again')} onClick={onAgain} />
          </div>
        </div>
      </section>
      <NextTask id={record.id} />
    </div>
  );
}

function SavedNote({ saved: { record, at, changes } }: { saved: Saved }) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const time = format.time(at);
  const { name } = record;
  return (
    <div className="notice notice-done" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      <div className="notice-text">
        <p className="notice-title">{t(changes.length > 0 ? 'saved.at' : 'saved.confirmedAt', { time })}</p>
        <p>{t(record.publicState ? 'saved.public' : 'saved.internal', { name })}</p>
      </div>
    </div>
  );
}

function Counts({ saved: { record } }: { saved: Saved }) {
  const { t } = useTranslation('workList');
  const { t: ofProject } = useTranslation('project');
  const format = useFormat();
  return (
    <dl className="label-values">
      {(['passed', 'connected', 'activated'] as const).map((step) => (
        <div key={step}>
          <dt>{t(`count.${step}`)}</dt>
          <dd>{record.counts[step] === null ? ofProject('open') : format.count(record.counts[step])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What needs to be done next, of another project or of this one. */
function NextTask({ id }: { id: number }) {
  const { t } = useTranslation('workList');
  const { data } = useQuery(workListQuery());
  if (!data) return null;
  const next = data.tasks.find(({ project }) => project.id !== id) ?? data.tasks[0];
  return (
    <section className="card" aria-label={t('saved.next')}>
      <div className="card-head">
        <h2>{t('saved.next')}</h2>
        {next && <span className="muted">{t('saved.of', { count: data.tasks.length })}</span>}
      </div>
      <div className="card-body">
        {next ? (
          <>
            <div>
              {next.dueOn && <Deadline today={data.today} day={next.dueOn} />}
              <p>
                <b>{next.title}</b>
                <span className="second-line">{`${next.project.name}: ${next.why}`}</span>
              </p>
            </div>
            <div className="report-deeds">
              <KernButton variant="primary" href={next.href} text={next.deed} />
              <a href="/uebersicht">{t('saved.overview')}</a>
            </div>
          </>
        ) : (
          <p>
            {`${t('tasks.none')} `}
            <a href="/uebersicht">{t('saved.overview')}</a>
          </p>
        )}
      </div>
    </section>
  );
}
