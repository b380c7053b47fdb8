import { useProjectSpeech } from '../list/project-speech.js';

/** What the signs of the axis mean. Only seen: the text of each row says it in words. */
export function ScheduleLegend() {
  const { t } = useProjectSpeech();
  return (
    <ul className="schedule-legend" aria-hidden="true">
      {(['earlier', 'valid', 'reached'] as const).map((look) => (
        <li key={look}>
          <svg viewBox="0 0 30 18" width="30" height="18" focusable="false">
            <g className={`axis-box axis-${look}`}>
              <rect x="1" y="1" width="28" height="16" rx="3" />
            </g>
          </svg>
          {t(`schedule.legend.${look}`)}
        </li>
      ))}
      <li>
        <svg viewBox="-9 -9 18 18" width="18" height="18" focusable="false">
          <g className="axis-tick">
            <circle r="8" />
            <path d="M-3.6 .2l2.5 2.6L3.6-2.6" />
          </g>
        </svg>
        {t('schedule.legend.day')}
      </li>
    </ul>
  );
}
