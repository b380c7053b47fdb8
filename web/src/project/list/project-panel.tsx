import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ProjectDto } from '../../api/projects.js';
import { WhyFolded } from '../../coverage/why.js';
import { useHref } from '../../ui/as-of.js';
import { Icon } from '../../ui/icon.js';
import { plainText } from '../../ui/rich-text.js';
import { AboutLine, Completion } from './project-list.js';
import { ProjectState } from '../page/project-state.js';
import { ProjectWhyRows } from '../page/project-why.js';
import { addresses } from '../page/project-sentences.js';
import { useProjectSpeech } from './project-speech.js';

interface ProjectPanelProps {
  project: ProjectDto;
  closeHref: string;
  onClose: () => void;
}

/** The chosen project beside the map: state, addresses, date, and the way to its page. */
export function ProjectPanel({ project, closeHref, onClose }: ProjectPanelProps) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const href = useHref();
  const { funded } = project.counts;
  return (
    <section className="panel project-panel" aria-labelledby="panel-heading">
      <h2 id="panel-heading">{project.name}</h2>
      <a
        className="icon-button panel-close"
        href={closeHref}
        aria-label={t('onMap.close')}
        title={t('onMap.close')}
        onClick={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <Icon name="close" />
      </a>
      <AboutLine project={project} />
      <ProjectState state={project.publicState} kind={project.kind} />
      <dl>
        <div>
          <dt>{t('list.addresses')}</dt>
          <dd>{funded === null ? t('open') : plainText(addresses(speech, funded))}</dd>
        </div>
        <div>
          <dt>{t('list.completion')}</dt>
          <dd>
            <Completion project={project} />
          </dd>
        </div>
      </dl>
      <p className="panel-actions">
        <KernButton variant="primary" href={href(`/projekt/${project.id}`)} text={t('onMap.toProject')} />
      </p>
      <WhyFolded>
        <ProjectWhyRows project={project} />
      </WhyFolded>
    </section>
  );
}
