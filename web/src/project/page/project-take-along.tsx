import type { ProjectDetailDto } from '../../api/projects.js';
import { withAsOf } from '../../ui/address.js';
import { useAsOf, useHref } from '../../ui/as-of.js';
import { dayOf } from '../../ui/format.js';
import { ProjectNewsLinks } from '../../open-data/along-links.js';
import { ProjectDownloads } from '../list/project-downloads.js';
import { noFilter } from '../list/project-filter.js';
import { useProjectSpeech } from '../list/project-speech.js';

interface TakeAlongProps {
  project: ProjectDetailDto;
  visit: { url: URL };
}

/** Exactly what this page shows, to take along; on paper, where to find it again. */
export function ProjectTakeAlong({ project, visit }: TakeAlongProps) {
  const { t, format } = useProjectSpeech();
  const href = useHref();
  const looksBack = useAsOf();
  const shown = dayOf(project.asOf);
  const again = withAsOf(`/projekt/${project.id}`, looksBack ?? shown);
  const fetched = looksBack ? '' : ` (${t('page.fetched', { day: format.day(shown) })})`;
  const links = [
    { path: `/api/projects/${project.id}`, text: t('page.json') },
    ...(project.hasArea ? [{ path: `/api/projects/${project.id}/area`, text: t('page.area') }] : []),
  ];
  return (
    <section className="take-along" aria-labelledby="take-along-heading">
      <h2 id="take-along-heading" className="no-print">
        {t('page.data')}
      </h2>
      <p className="source no-print">{t('page.dataText')}</p>
      <ProjectDownloads filter={{ ...noFilter, asOf: looksBack }} project={project.id} />
      <ul className="downloads" aria-label={t('page.more')}>
        {links.map(({ path, text }) => (
          <li key={path}>
            <a href={href(path)}>{text}</a>
          </li>
        ))}
        <li>
          <a href={href(`/karte?project=${project.id}`)}>{t('page.map')}</a>
        </li>
      </ul>
      <ProjectNewsLinks id={project.id} />
      <p className="print-only small">
        <b>{t('page.again')}</b>
        {` ${visit.url.origin}${again}${fetched}`}
      </p>
    </section>
  );
}
