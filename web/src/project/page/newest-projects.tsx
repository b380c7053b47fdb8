import { useQuery } from '@tanstack/react-query';
import { useAsOf, useHref } from '../../ui/as-of.js';
import { dayOf } from '../../ui/format.js';
import { Completion } from '../list/project-list.js';
import { ProjectState } from './project-state.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { newestQuery } from '../public-queries.js';

export const NEWEST = 4;

/** "Was ist neu?": the projects that changed last, with their state and the date that holds. */
export function NewestProjects() {
  const { t, format } = useProjectSpeech();
  const href = useHref();
  const { data } = useQuery(newestQuery(NEWEST, useAsOf()));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="newest" aria-labelledby="newest-heading">
      <div className="newest-head">
        <h2 id="newest-heading">{t('newest.heading')}</h2>
        <a href={href('/projekte?sort=changed')}>{t('newest.all')}</a>
      </div>
      <table>
        <caption className="sr-only">{t('newest.caption')}</caption>
        <tbody>
          {data.items.map((project) => (
            <tr key={project.id}>
              <td className="newest-day">{format.day(dayOf(project.changedAt))}</td>
              <th scope="row">
                <a href={href(`/projekt/${project.id}`)}>{project.name}</a>
              </th>
              <td>
                <ProjectState state={project.publicState} kind={project.kind} />
              </td>
              <td>
                <span className="muted">{`${t('list.completion')}: `}</span>
                <Completion project={project} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
