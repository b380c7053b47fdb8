import { useId } from 'react';
import type { MilestoneDto } from '../../api/projects.js';
import { AxisGround, AxisHead, AxisMarks } from './schedule-drawing.js';
import { ScheduleLegend } from './schedule-legend.js';
import { MilestoneText } from './schedule-text.js';
import { type Axis, axisOf } from './schedule-axis.js';
import { inOrder } from './milestones.js';
import { numberWord } from './promised.js';
import { atStart } from '../names.js';
import { useProjectSpeech } from '../list/project-speech.js';

interface ScheduleProps {
  milestones: MilestoneDto[];
  /** The day of the red line: today, or the day that is looked back to. */
  today: string;
  /** All is built: what is not told as reached is only not told. */
  finished?: boolean;
  level?: 'h2' | 'h3';
}

/** More than so many milestones: those of the lots are folded away. */
const FOLD_FROM = 8;

/** "Terminverlauf": a row a milestone, told as text on the left and drawn on an axis of quarters on the right. */
export function Schedule({ milestones, today, finished = false, level: Level = 'h2' }: ScheduleProps) {
  const { t, format } = useProjectSpeech();
  const id = useId();
  const ordered = inOrder(milestones);
  const axis = axisOf(ordered, today);
  const folds = ordered.length > FOLD_FROM && ordered.some(({ lotNumber }) => lotNumber === null);
  const own = folds ? ordered.filter(({ lotNumber }) => lotNumber === null) : ordered;
  const ofLots = ordered.filter((milestone) => !own.includes(milestone));
  return (
    <section className="schedule" aria-labelledby={id}>
      <Level id={id}>{t('schedule.heading')}</Level>
      <p className="source">{useExplanation(ordered)}</p>
      {ordered.length > 0 && axis && (
        <div className="schedule-head">
          <AxisHead axis={axis} today={today} />
        </div>
      )}
      {own.length > 0 && <Rows {...{ axis, today, finished }} milestones={own} />}
      {ofLots.length > 0 && (
        <details className="schedule-lots">
          <summary>
            {t('schedule.ofLots', { count: ofLots.length, formatted: format.count(ofLots.length) })}
          </summary>
          <Rows {...{ axis, today, finished }} milestones={ofLots} />
        </details>
      )}
      {axis && <ScheduleLegend />}
    </section>
  );
}

interface RowsProps {
  milestones: MilestoneDto[];
  axis: Axis | null;
  today: string;
  finished: boolean;
}

function Rows({ milestones, axis, today, finished }: RowsProps) {
  return (
    <ol className="schedule-rows">
      {milestones.map((milestone) => (
        <li key={milestone.number} data-state={milestone.reachedOn ? 'reached' : undefined}>
          <MilestoneText milestone={milestone} finished={finished} />
          {axis && (
            <div className="schedule-axis">
              <AxisGround axis={axis} today={today} />
              <AxisMarks axis={axis} milestone={milestone} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** "Jede Zusage bleibt stehen … Vier Termine, davon drei geändert." */
function useExplanation(milestones: MilestoneDto[]): string {
  const speech = useProjectSpeech();
  const { t } = speech;
  const count = milestones.length;
  if (count === 0) return t('schedule.none');
  const moved = milestones.filter(({ promises }) => promises.length > 1).length;
  const word = (value: number) => numberWord(speech, value);
  const said =
    count === 1
      ? t(moved ? 'schedule.onlyMoved' : 'schedule.onlyKept')
      : t('schedule.moved', { count: moved, word: word(moved) });
  return `${t('schedule.explain')} ${t('schedule.count', { count, word: atStart(word(count)), moved: said })}`;
}
