import { useQuery } from '@tanstack/react-query';
import { useAsOf, useHref } from '../../ui/as-of.js';
import { countIn } from './place-count.js';
import { ProjectRow } from '../list/project-list.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { placeProjectsQuery } from '../public-queries.js';

interface PlaceProjectsProps {
  ags: string;
  place: string;
  district: string;
}

/** "Projekte in Burkau": all that are published, those that are still running first. */
export function PlaceProjects({ ags, place, district }: PlaceProjectsProps) {
  const { t, format } = useProjectSpeech();
  const href = useHref();
  const { data } = useQuery(placeProjectsQuery(ags, useAsOf()));
  if (!data) return null;
  const { projects, total } = data;
  const label = t('planned.addresses', { place });
  return (
    <section className="place-projects" aria-labelledby="place-projects-heading">
      <h2 id="place-projects-heading">{t('planned.heading', { place })}</h2>
      {projects.length === 0 ? (
        <p>{t('planned.noneText', { district })}</p>
      ) : (
        <table className="project-table">
          <thead>
            <tr>
              <th scope="col">{t('list.project')}</th>
              <th scope="col">{t('list.state')}</th>
              <th scope="col" className="number">
                {label}
              </th>
              <th scope="col">{t('list.completion')}</th>
              <th scope="col">{t('list.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <ProjectRow key={project.id} project={project} count={countIn(project, ags)} label={label} />
            ))}
          </tbody>
        </table>
      )}
      {total > projects.length && (
        <p>
          <a href={href(`/projekte?municipality=${ags}`)}>
            {t('planned.all', { formatted: format.count(total), place })}
          </a>
        </p>
      )}
    </section>
  );
}
