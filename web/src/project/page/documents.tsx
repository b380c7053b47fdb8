import type { ProjectDetailDto } from '../../api/projects.js';
import { German } from '../../ui/german.js';
import { Icon } from '../../ui/icon.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { useProjectWords } from './project-words.js';

/** Documents that everyone may read. */
export function Documents({ project }: { project: ProjectDetailDto }) {
  const { t, format } = useProjectSpeech();
  const words = useProjectWords();
  if (project.documents.length === 0) return null;
  return (
    <section className="documents" aria-labelledby="documents-heading">
      <h2 id="documents-heading">{t('documents.heading')}</h2>
      <ul className="plain-list">
        {project.documents.map(({ id, title, kind, mediaType, size }) => (
          <li key={id}>
            <Icon name="download" />
            <a href={`/api/projects/${project.id}/documents/${id}`} download>
              <German>{title}</German>
            </a>
            <span className="muted small">
              {t('documents.about', {
                kind: words.document[kind],
                format: formatName(mediaType),
                size: sizeText(size, format.measure),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const names: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'text/plain': 'Text',
};
const formatName = (mediaType: string) => names[mediaType] ?? mediaType.split('/').at(-1)!.toUpperCase();

const KB = 1_000;
const MB = 1_000_000;
function sizeText(bytes: number, measure: (value: number, decimals?: number) => string): string {
  return bytes < MB ? `${measure(Math.max(1, bytes / KB), 0)}\u00a0kB` : `${measure(bytes / MB, 1)}\u00a0MB`;
}
