import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneDto } from '../../api/projects.js';
import type { RecordDto } from '../../api/records.js';
import { Deadline } from '../../ui/deadline.js';
import { SelectField, TextField } from '../../ui/field.js';
import { takeFocus } from '../../ui/take-focus.js';
import { milestoneName } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { promisedShort, valid } from '../schedule/promised.js';
import { Choice, Choices } from './report-choice.js';
import { offeredPromises, otherPromises } from './report-dates.js';
import { type Draft, milestoneOf, openMilestones } from './report-draft.js';
import { ReportReason } from './report-reason.js';

interface DateProps {
  record: RecordDto;
  draft: Draft;
  today: string;
  faults: Record<string, string>;
  reasons: Ref<HTMLFieldSetElement>;
  onEdit: (change: Partial<Draft>) => void;
}

/** The promise of one milestone: a new one, or that it is reached. Preselected is the one that is overdue. */
export function ReportDate(props: DateProps) {
  const { record, draft, today, onEdit } = props;
  const { t } = useTranslation('workList');
  const milestone = milestoneOf(record, draft);
  return (
    <section className="report-block">
      <div className="report-block-head">
        <h2>{t('report.date.heading')}</h2>
        <OtherMilestone key={draft.milestone} {...{ record, draft, onEdit }} />
      </div>
      {milestone ? (
        <>
          <Holds milestone={milestone} today={today} />
          <Dates {...props} milestone={milestone} />
          <ReportReason {...props} milestone={milestone} />
        </>
      ) : (
        <p className="report-note">
          {`${t('report.date.none')} `}
          <a href={`/vorhaben/${record.id}`}>{t('report.date.toRecord')}</a>
        </p>
      )}
    </section>
  );
}

/** One report speaks of one milestone: another one can be chosen instead. */
function OtherMilestone({ record, draft, onEdit }: Pick<DateProps, 'record' | 'draft' | 'onEdit'>) {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  const [open, setOpen] = useState(false);
  const all = openMilestones(record);
  if (all.length < 2) return null;
  if (!open)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {t('report.date.other', { count: all.length - 1 })}
      </button>
    );
  return (
    <SelectField
      label={t('report.date.milestone')}
      ref={takeFocus}
      value={draft.milestone ?? ''}
      onChange={(event) => onEdit({ milestone: Number(event.currentTarget.value), how: null, reason: null })}
    >
      {all.map((milestone) => (
        <option key={milestone.number} value={milestone.number}>
          {milestoneName(speech.t, milestone)}
        </option>
      ))}
    </SelectField>
  );
}

function Holds({ milestone, today }: { milestone: MilestoneDto; today: string }) {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  const holds = valid(milestone);
  const name = milestoneName(speech.t, milestone);
  return (
    <p className="report-holds">
      <span>
        {t(holds ? 'report.date.until' : 'report.date.noneYet', { name })}
        {holds && <b>{promisedShort(speech, holds.promised)}</b>}
      </span>
      {holds && milestone.overdue && <Deadline today={today} day={holds.lastDay} />}
    </p>
  );
}

function Dates({ draft, today, faults, milestone, onEdit }: DateProps & { milestone: MilestoneDto }) {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  const offered = offeredPromises(today, valid(milestone));
  const others = otherPromises(today, offered).filter((each) => each !== valid(milestone)?.promised);
  const isOther = draft.how === 'period' && ![...offered.quarters, offered.half].includes(draft.period);
  const name = (promised: string) => promisedShort(speech, promised);
  return (
    <>
      <Choices id="report-date" legend={t('report.date.legend')} hidden error={faults['promise.promised']}>
        {offered.quarters.map((each) => (
          <Choice
            key={each}
            name="date"
            checked={draft.how === 'period' && draft.period === each}
            hotkey={each.slice(-1)}
            onChoose={() => onEdit({ how: 'period', period: each })}
          >
            {name(each)}
          </Choice>
        ))}
        <Choice
          name="date"
          checked={draft.how === 'period' && draft.period === offered.half}
          onChoose={() => onEdit({ how: 'period', period: offered.half })}
        >
          {name(offered.half)}
        </Choice>
        <Choice name="date" checked={draft.how === 'day'} onChoose={() => onEdit({ how: 'day' })}>
          {t('report.date.exact')}
        </Choice>
        <Choice name="date" checked={isOther} onChoose={() => onEdit({ how: 'period', period: '' })}>
          {t('report.date.period')}
        </Choice>
        <Choice name="date" checked={draft.how === 'reached'} onChoose={() => onEdit({ how: 'reached' })}>
          {t('report.date.reached')}
        </Choice>
      </Choices>
      {isOther && (
        <SelectField
          id="report-period"
          label={t('report.date.which')}
          value={draft.period}
          onChange={(event) => onEdit({ period: event.currentTarget.value })}
        >
          <option value="">{t('report.date.choose')}</option>
          {others.map((each) => (
            <option key={each} value={each}>
              {name(each)}
            </option>
          ))}
        </SelectField>
      )}
      {draft.how === 'day' && (
        <TextField
          id="report-day"
          type="date"
          label={t('report.date.day')}
          error={faults['promise.promised']}
          value={draft.day}
          onChange={(event) => onEdit({ day: event.currentTarget.value })}
        />
      )}
      {draft.how === 'reached' && (
        <TextField
          id="report-reachedOn"
          type="date"
          label={t('report.date.reachedOn')}
          error={faults['promise.reachedOn']}
          max={today}
          value={draft.reachedOn}
          onChange={(event) => onEdit({ reachedOn: event.currentTarget.value })}
        />
      )}
      {draft.how !== null && (
        <p className="report-note">
          <button
            type="button"
            className="link-button"
            onClick={() => onEdit({ how: null, reason: null, explanation: '' })}
          >
            {t('report.date.undo')}
          </button>
        </p>
      )}
    </>
  );
}
