import type { ReactNode } from 'react';
import type { ProjectDetailDto } from '../../api/projects.js';
import { dayOf } from '../../ui/format.js';
import { useProjectSpeech } from '../list/project-speech.js';

/** "Warum ist das so?" for what is reported of a project: source, date, method, office. Same words and order as elsewhere. */
export function ProjectWhy({ project }: { project: ProjectDetailDto }) {
  const { t, format } = useProjectSpeech();
  const { recipientName, operators, changedAt, counts, isDemo } = project;
  const reporter = recipientName ?? operators.map(({ name }) => name).join(', ');
  return (
    <section className="why" id="warum" aria-labelledby="warum-heading">
      <h2 id="warum-heading">{t('why.heading')}</h2>
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
    </section>
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
