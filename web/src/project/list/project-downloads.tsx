import { Icon } from '../../ui/icon.js';
import { type ProjectFilter, projectParams } from './project-filter.js';
import { useProjectSpeech } from './project-speech.js';

const formats = ['csv', 'csv-excel', 'xlsx', 'geojson', 'gpkg'] as const;

interface ProjectDownloadsProps {
  filter: ProjectFilter;
  /** Only this one, as its page shows it. */
  project?: number;
}

/** Exactly what is filtered, to take along. */
export function ProjectDownloads({ filter, project }: ProjectDownloadsProps) {
  const { t } = useProjectSpeech();
  const params = projectParams(filter);
  if (project) params.set('project', String(project));
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
