import { useTranslation } from 'react-i18next';
import type { Households } from '../../api/areas.js';
import { useFormat } from '../../ui/format.js';

const [WIDTH, HEIGHT, HIGHEST] = [340, 108, 56];
/** Where the bars stand. */
const GROUND = 76;

/** Households by class of the atlas: drawn, and as a list for those who do not see the drawing. */
export function ClassBars({ classes }: Pick<Households, 'classes'>) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const most = Math.max(1, ...classes.map((one) => one.households));
  const step = WIDTH / classes.length;
  const nameOf = ({ fromMbit, toMbit }: Households['classes'][number]) =>
    fromMbit === 0
      ? t('households.belowFirst', { to: format.count(toMbit ?? 0) })
      : toMbit === null
        ? t('households.fromLast', { from: format.count(fromMbit) })
        : format.count(fromMbit);
  return (
    <div className="class-bars">
      <p className="small muted">{t('households.classes')}</p>
      <ul className="sr-only">
        {classes.map((one) => (
          <li key={one.fromMbit}>{`${nameOf(one)}: ${format.count(one.households)}`}</li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {classes.map((one, index) => {
          const height = Math.max(1, (one.households / most) * HIGHEST);
          const middle = (index + 0.5) * step;
          return (
            <g key={one.fromMbit}>
              <text className="class-count" x={middle} y={GROUND - height - 5}>
                {format.count(one.households)}
              </text>
              <rect x={index * step + 2} width={step - 4} y={GROUND - height} height={height} />
              <text className="class-name" x={middle} y={GROUND + 16}>
                {nameOf(one)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
