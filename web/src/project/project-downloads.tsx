import { Icon } from '../ui/icon.js';
import { type ProjectFilter, projectParams } from './project-filter.js';
import { useProjectSpeech } from './project-speech.js';

const formats = ['csv', 'csv-excel', 'xlsx', 'geojson', 'gpkg'] as const;

/** Exactly what is filtered, to take along. */
export function ProjectDownloads({ filter }: { filter: ProjectFilter }) {
  const { t } = useProjectSpeech();
  const params = projectParams(filter);
  return (
    <ul className="downloads" aria-label={t('downloads.label')}>
      {formats.map((format, index) => (
        <li key={format}>
          {index === 0 && <Icon name="download" />}
          <a href={`/api/projects/download?format=${format}${params.size ? `&${params}` : ''}`} download>
            {t(`downloads.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
