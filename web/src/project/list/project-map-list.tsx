import type { MouseEvent } from 'react';
import type { ProjectDto } from '../../api/projects.js';
import { StateGlyph } from '../glyph.js';
import { Completion } from './project-list.js';
import { ProjectDownloads } from './project-downloads.js';
import type { ProjectFilter } from './project-filter.js';
import { looks } from '../page/project-state.js';
import { useProjectSpeech } from './project-speech.js';
import { useProjectWords } from '../page/project-words.js';
import { addressOfView } from '../page/project-tabs.js';

interface ProjectMapListProps {
  projects: ProjectDto[];
  filter: ProjectFilter;
  selected: number | null;
  hrefOf: (id: number) => string;
  onSelect: (id: number) => void;
}

/** The map of projects as a list: same filter, same signs, same selection. */
export function ProjectMapList({ projects, filter, selected, hrefOf, onSelect }: ProjectMapListProps) {
  const { t, format } = useProjectSpeech();
  const count = projects.length;
  return (
    <section className="list-pane list-stepped" id="liste" aria-labelledby="list-heading">
      <h2 id="list-heading">{t('onMap.heading', { count, formatted: format.count(count) })}</h2>
      <div className="list-scroll">
        <table className="project-rows">
          <caption className="sr-only">{t('list.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.project')}</th>
              <th scope="col" className="number">
                {t('list.completion')}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <Row
                key={project.id}
                project={project}
                selected={project.id === selected}
                href={hrefOf(project.id)}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="list-foot">
        <a href={addressOfView(filter, 'list')}>{t('onMap.toList')}</a>
        <ProjectDownloads filter={filter} />
      </div>
    </section>
  );
}

interface RowProps {
  project: ProjectDto;
  selected: boolean;
  href: string;
  onSelect: (id: number) => void;
}

function Row({ project: { id, name, publicState, completion }, selected, href, onSelect }: RowProps) {
  const words = useProjectWords();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(id);
  };
  return (
    <tr className={selected ? 'selected' : undefined}>
      <th scope="row">
        <span className="project-name">
          <StateGlyph glyph={looks[publicState][0]} />
          <span>
            <a href={href} aria-current={selected || undefined} onClick={follow}>
              {name}
            </a>
            <span className="project-about-line">{words.state[publicState]}</span>
          </span>
        </span>
      </th>
      <td>
        <Completion project={{ completion, publicState }} />
      </td>
    </tr>
  );
}
