import type { ProjectDto } from '../../api/projects.js';
import { useHref } from '../../ui/as-of.js';
import { Bar } from '../../ui/bar.js';
import { byQuarter, type Quarter } from '../list/by-quarter.js';
import { promisedShort } from '../schedule/promised.js';
import { StateGlyph } from '../glyph.js';
import { looks } from './project-state.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { useProjectWords } from './project-words.js';

/** More than so many names are folded. */
const SHOWN = 6;

/** When what is finished: a row a quarter, its bar as long as the number of projects. */
export function ProjectTimeline({ projects }: { projects: ProjectDto[] }) {
  const { t } = useProjectSpeech();
  const quarters = byQuarter(projects);
  const most = Math.max(1, ...quarters.map((quarter) => quarter.projects.length));
  return (
    <table className="timeline">
      <caption className="sr-only">{t('timeline.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.quarter')}</th>
          <th scope="col" colSpan={2}>
            {t('timeline.count')}
          </th>
          <th scope="col">{t('timeline.which')}</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => (
          <QuarterRow key={`${quarter.kind}${quarter.quarter}`} quarter={quarter} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function QuarterRow({
  quarter: { kind, quarter, projects, finished },
  most,
}: {
  quarter: Quarter;
  most: number;
}) {
  const speech = useProjectSpeech();
  const { t, format } = speech;
  const count = projects.length;
  const [first, rest] = [projects.slice(0, SHOWN), projects.slice(SHOWN)];
  return (
    <tr data-kind={kind}>
      <th scope="row">
        {quarter
          ? promisedShort(speech, quarter)
          : t(kind === 'overdue' ? 'timeline.overdue' : 'timeline.open')}
      </th>
      <td className="number">
        <b>{format.count(count)}</b>
        {finished > 0 && (
          <span className="timeline-finished">
            {finished === count
              ? t('timeline.allFinished')
              : t('timeline.finished', { count: format.count(finished) })}
          </span>
        )}
      </td>
      <td className="timeline-bar">
        <Bar share={(count / most) * 100} />
      </td>
      <td className="timeline-names">
        <Names projects={first} />
        {rest.length > 0 && (
          <details>
            <summary>
              {t('timeline.more', { count: rest.length, formatted: format.count(rest.length) })}
            </summary>
            <Names projects={rest} />
          </details>
        )}
      </td>
    </tr>
  );
}

function Names({ projects }: { projects: ProjectDto[] }) {
  const href = useHref();
  const words = useProjectWords();
  return (
    <ul className="plain-list">
      {projects.map(({ id, name, publicState }) => (
        <li key={id}>
          <StateGlyph glyph={looks[publicState][0]} />
          <a href={href(`/projekt/${id}`)}>{name}</a>
          <span className="sr-only">{` ${words.state[publicState]}`}</span>
        </li>
      ))}
    </ul>
  );
}
