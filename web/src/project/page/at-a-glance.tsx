import type { ReactNode } from 'react';
import type { ProjectDetailDto } from '../../api/projects.js';
import { useAreaName } from '../../municipality/area-name.js';
import { useHref } from '../../ui/as-of.js';
import { isCommercial } from './project-sentences.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { useProjectWords } from './project-words.js';

/** "Auf einen Blick": the facts of a project. What is missing says so. */
export function AtAGlance({ project }: { project: ProjectDetailDto }) {
  const { t } = useProjectSpeech();
  const words = useProjectWords();
  const href = useHref();
  const { operators, guideline, districts } = project;
  const commercial = isCommercial(project);
  const areaNameOf = useAreaName();
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ');
  return (
    <section className="glance" aria-labelledby="glance-heading">
      <h2 id="glance-heading">{t('glance.heading')}</h2>
      <dl>
        <Row name={t('glance.recipient')}>{project.recipientName}</Row>
        <Row name={t(operators.length > 1 ? 'glance.builders' : 'glance.builder')}>{names(operators)}</Row>
        <Row name={t('glance.technology')}>{words.technology[project.technology]}</Row>
        <Row name={t('glance.funding')}>
          {commercial
            ? words.kind.commercial
            : guideline && <a href={href(`/foerderprogramm/${guideline.programmeId}`)}>{guideline.name}</a>}
        </Row>
        {!commercial && <Row name={t('glance.model')}>{project.model && words.model[project.model]}</Row>}
        <Row name={t('glance.districts')}>{districts.map(areaNameOf).join(', ')}</Row>
        <Row name={t('glance.reference')}>{project.reference}</Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useProjectSpeech();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="muted">{t('open')}</span>}</dd>
    </div>
  );
}
