import type { MilestoneDto } from '../../api/projects.js';
import { promisedShort, slipOf, slipShort, spanOf } from './promised.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { type Axis, AXIS_WIDTH, type Box, marksOf, todayAt, yearsOf } from './schedule-axis.js';

/* The drawn side of the Terminverlauf. The text beside it says the same, so the rows are hidden from screen readers. */

/** Years and quarters over the rows, with the flag of today. */
export function AxisHead({ axis, today }: { axis: Axis; today: string }) {
  const { t } = useProjectSpeech();
  const at = todayAt(axis, today);
  const flag = at === null ? null : Math.min(Math.max(at, 26), AXIS_WIDTH - 26);
  return (
    <svg
      className="axis-head"
      viewBox={`0 0 ${AXIS_WIDTH} 48`}
      role="img"
      aria-label={t('schedule.axis', { from: axis.firstYear, to: axis.lastYear })}
    >
      <Years axis={axis} height={48} />
      {yearsOf(axis).map((year, index) => (
        <text key={year} className="axis-year" x={(index + 0.5) * axis.quarter * 4} y="18">
          {year}
        </text>
      ))}
      {axis.named && <QuarterNames axis={axis} />}
      {flag !== null && (
        <g className="axis-flag">
          <rect x={flag - 26} y="26" width="52" height="22" rx="2" />
          <text x={flag} y="42">
            {t('schedule.today')}
          </text>
        </g>
      )}
    </svg>
  );
}

function QuarterNames({ axis }: { axis: Axis }) {
  const { t } = useProjectSpeech();
  const count = (axis.lastYear - axis.firstYear + 1) * 4;
  return Array.from({ length: count }, (_, index) => (
    <text key={index} className="axis-quarter" x={(index + 0.5) * axis.quarter} y="41">
      {t('schedule.quarter', { number: (index % 4) + 1 })}
    </text>
  ));
}

/** Every other year on grey, quarters parted by hairlines. */
function Years({ axis, height }: { axis: Axis; height: number }) {
  const quarters = (axis.lastYear - axis.firstYear + 1) * 4;
  const lines = Array.from({ length: quarters + 1 }, (_, index) => index)
    .filter((index) => axis.named || index % 4 === 0)
    .map((index) => `M${(index * axis.quarter).toFixed(1)} 0V${height}`);
  return (
    <>
      {yearsOf(axis).map(
        (year, index) =>
          index % 2 === 0 && (
            <rect
              key={year}
              className="axis-band"
              x={index * axis.quarter * 4}
              width={axis.quarter * 4}
              height={height}
            />
          ),
      )}
      <path className="axis-lines" d={lines.join('')} />
    </>
  );
}

/** Behind a row, as high as its text. */
export function AxisGround({ axis, today }: { axis: Axis; today: string }) {
  const at = todayAt(axis, today);
  return (
    <svg
      className="axis-ground"
      viewBox={`0 0 ${AXIS_WIDTH} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <Years axis={axis} height={10} />
      {at !== null && <path className="axis-today" d={`M${at} 0V10`} />}
    </svg>
  );
}

/** The promises of one milestone on the axis. */
export function AxisMarks({ axis, milestone }: { axis: Axis; milestone: MilestoneDto }) {
  const speech = useProjectSpeech();
  const marks = marksOf(axis, milestone, (promised) => briefly(promised, promisedShort(speech, promised)));
  const slip = slipOf({ promises: milestone.promises, reachedOn: null });
  return (
    <svg className="axis-marks" viewBox={`0 0 ${AXIS_WIDTH} 84`} aria-hidden="true" focusable="false">
      {marks.slipAt !== null && slip && slip.unit !== 'none' && (
        <text className="axis-slip" x={marks.slipAt} y="17">
          {slipShort(speech, slip)}
        </text>
      )}
      {marks.boxes.map((box, index) => (
        <PromiseBox key={index} box={box} />
      ))}
      {marks.arrows.map(({ from, to }, index) => (
        <Arrow key={index} from={from} to={to} />
      ))}
      {marks.reachedAt !== null && <Tick x={marks.reachedAt} />}
    </svg>
  );
}

/** "Q2", "H2", "31.08.": the year stands above. */
function briefly(promised: string, short: string): string {
  return spanOf(promised).precision === 'day' ? short.slice(0, 6) : promised.slice(5);
}

function PromiseBox({ box: { x, width, text, look } }: { box: Box }) {
  return (
    <g className={`axis-box axis-${look}`}>
      <rect x={x} y="26" width={width} height="26" rx="3" />
      {text && (
        <text x={x + width / 2} y="44">
          {text}
        </text>
      )}
    </g>
  );
}

function Arrow({ from, to }: { from: number; to: number }) {
  const back = to > from ? -5 : 5;
  return <path className="axis-arrow" d={`M${from} 39H${to}M${to + back} 35L${to} 39L${to + back} 43`} />;
}

function Tick({ x }: { x: number }) {
  return (
    <g className="axis-tick" transform={`translate(${x} 66)`}>
      <circle r="8" />
      <path d="M-3.6 .2l2.5 2.6L3.6-2.6" />
    </g>
  );
}
