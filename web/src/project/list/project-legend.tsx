import type { ProjectDto } from '../../api/projects.js';
import { countGroups, stateGroups } from '../../map/project-groups.js';
import { useProjectSpeech } from './project-speech.js';
import { StateSign } from '../state-sign.js';

/** The strip below the map: sign, states, number of projects of the filter. It never covers land. */
export function ProjectLegend({ projects }: { projects: ProjectDto[] | null }) {
  const { t, format } = useProjectSpeech();
  const counts = projects && countGroups(projects.map(({ publicState }) => publicState));
  return (
    <div className="legend-strip">
      <div className="legend-heading">
        <h2>{t('onMap.legend')}</h2>
        <p>{t('onMap.explain')}</p>
      </div>
      <ul className="project-legend" aria-label={t('onMap.explain')}>
        {stateGroups.map((group) => (
          <li key={group}>
            <StateSign group={group} />
            <span>{t(`onMap.group.${group}`)}</span>
            {counts && <b>{format.count(counts[group])}</b>}
          </li>
        ))}
      </ul>
    </div>
  );
}
