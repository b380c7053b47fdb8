import type { ReactNode } from 'react';
import type { ProjectDto } from '../../api/projects.js';
import { dayOf } from '../../ui/format.js';
import { useProjectSpeech } from '../list/project-speech.js';

/** "Warum ist das so?" for what is reported of a project: source, date, method, office. Same words and order as elsewhere. */
export function ProjectWhy({ project }: { project: ProjectDto }) {
  const { t } = useProjectSpeech();
  return (
    <section className="why" id="warum" aria-labelledby="warum-heading">
      <h2 id="warum-heading">{t('why.heading')}</h2>
      <ProjectWhyRows project={project} />
    </section>
  );
}

export function ProjectWhyRows({ project }: { project: ProjectDto }) {
  const { t, format } = useProjectSpeech();
  const { recipientName, operators, changedAt, counts, isDemo } = project;
  const reporter = recipientName ?? operators.map(({ name }) => name).join(', ');
  return (
    <dl>
      <Row name={t('why.source')}>
        {reporter ? t('why.sourceText', { who: reporter }) : t('why.sourceOpen')}
      </Row>
      <Row name={t('why.stand')}>
        {[
          t('why.standText', { day: format.day(dayOf(changedAt)) }),
          ...(counts.countsOn ? [t('why.countsText', { day: format.day(counts.countsOn) })] : []),
        ].join(' ')}
      </Row>
      <Row name={t('why.method')}>{t(isDemo ? 'why.demo' : 'why.methodText')}</Row>
      <Row name={t('why.responsible')}>{t('why.responsibleText', { who: reporter || t('payer.own') })}</Row>
    </dl>
  );
}

/** Of all projects of a map together. */
export function AllProjectsWhyRows({ asOf, isDemo }: { asOf: string; isDemo: boolean }) {
  const { t, format } = useProjectSpeech();
  return (
    <dl>
      <Row name={t('why.source')}>{t('why.sourceAll')}</Row>
      <Row name={t('why.stand')}>{format.day(dayOf(asOf))}</Row>
      <Row name={t('why.method')}>{t(isDemo ? 'why.demo' : 'why.methodText')}</Row>
      <Row name={t('why.responsible')}>{t('why.responsibleAll')}</Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
