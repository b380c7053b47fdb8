import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { DoneNote } from '../../account/done-note.js';
import { confirmProject, getRecord, type RecordItemDto, type WorkListDto } from '../../api/records.js';
import { Deadline } from '../../ui/deadline.js';
import { SelectField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { Key } from '../../ui/keys-switch.js';
import { milestoneName } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { ProjectStatusChip } from '../page/project-state.js';
import { promisedShort, valid } from '../schedule/promised.js';
import { isPromiseOver, reportPath } from './work-list.js';
import { workListKey } from './work-list-queries.js';

/** The quick report, preselected with the project that has been without one for longest. */
export function WorkListQuick({ list }: { list: WorkListDto }) {
  const { t } = useTranslation('workList');
  const mine = list.projects.filter(({ mayEdit }) => mayEdit);
  const [chosen, setChosen] = useState<number | null>(null);
  const project =
    mine.find(({ id }) => id === chosen) ?? mine.find(({ id }) => id === list.suggested) ?? mine[0];
  if (!project) return null;
  return (
    <section className="card quick-report" aria-labelledby="quick-report">
      <div className="card-head">
        <h2 id="quick-report">{t('quick.heading')}</h2>
        <Key>M</Key>
      </div>
      <div className="card-body">
        <SelectField
          label={t('quick.project')}
          value={project.id}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {mine.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {project.id === list.suggested && <p className="second-line">{t('quick.suggested')}</p>}
        <Facts project={project} today={list.today} />
        <KernButton
          block
          variant="primary"
          href={reportPath(project.id, project.nextMilestone?.number)}
          text={t('quick.report')}
        />
        <Confirm key={project.id} project={project} onDone={() => setChosen(project.id)} />
      </div>
    </section>
  );
}

function Facts({ project, today }: { project: RecordItemDto; today: string }) {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  const { status, nextMilestone, counts } = project;
  const holds = nextMilestone && valid(nextMilestone);
  return (
    <dl className="quick-facts">
      <div>
        <dt>{t('report.state.name')}</dt>
        <dd>
          <ProjectStatusChip status={status} />
        </dd>
      </div>
      {nextMilestone && holds && (
        <div>
          <dt>{milestoneName(speech.t, nextMilestone)}</dt>
          <dd>
            <b>{promisedShort(speech, holds.promised)}</b>
            {nextMilestone.overdue && <Deadline today={today} day={holds.lastDay} />}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('count.connected')}</dt>
        <dd>
          <b>{useCounted(counts)}</b>
        </dd>
      </div>
    </dl>
  );
}

/** "1.184 von 2.960" */
export function useCounted({ connected, funded }: RecordItemDto['counts']): string {
  const { t } = useTranslation('workList');
  const { t: ofProject } = useTranslation('project');
  const format = useFormat();
  if (connected === null) return ofProject('open');
  if (funded === null) return format.count(connected);
  return t('projects.of', { count: format.count(connected), total: format.count(funded) });
}

/** One press: nothing has changed. Blocked with the reason where a promise has run out. */
function Confirm({ project, onDone }: { project: RecordItemDto; onDone: () => void }) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const queries = useQueryClient();
  const [at, setAt] = useState('');
  const isOver = isPromiseOver(project);
  const deed = useDeed({
    run: async () => {
      const { etag } = await getRecord(project.id);
      return confirmProject(project.id, etag);
    },
    onDone: () => {
      setAt(new Date().toISOString());
      // Another one is suggested now; this one stays until it is left.
      onDone();
      void queries.invalidateQueries({ queryKey: workListKey });
    },
  });
  return (
    <div className="quick-confirm">
      <DeedFault deed={deed} />
      {isOver ? (
        <>
          <KernButton
            block
            variant="secondary"
            text={t('quick.confirm')}
            disabled
            aria-describedby="quick-why"
          />
          <p id="quick-why" className="second-line">
            {t('quick.blocked')}
          </p>
        </>
      ) : (
        <DeedButton
          deed={deed}
          variant="secondary"
          text={t('quick.confirm')}
          onClick={() => deed.run(undefined)}
        />
      )}
      <DoneNote deed={deed}>{at && t('quick.confirmed', { time: format.time(at) })}</DoneNote>
    </div>
  );
}
