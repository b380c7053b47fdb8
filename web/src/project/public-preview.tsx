import type { ProjectDetailDto } from '../api/projects.js';
import { usePlaceName } from '../municipality/place-name.js';
import { dayOf } from '../ui/format.js';
import { plainText } from '../ui/rich-text.js';
import { BuildCounts } from './page/build-counts.js';
import { addresses, leadSentences, type SaidProject } from './page/project-sentences.js';
import { useProjectSpeech } from './list/project-speech.js';
import { ProjectState } from './page/project-state.js';
import { Schedule } from './schedule/schedule.js';

/** What of a project stands at the top of its public page. */
export type PublicShape = SaidProject &
  Pick<ProjectDetailDto, 'municipalityCount' | 'changedAt' | 'asOf'> & {
    municipalities: { name: string; sorbianName?: string | null }[];
  };

/** State, size and last change, below the name. */
export function ProjectMeta({ project }: { project: PublicShape }) {
  const speech = useProjectSpeech();
  const { t, format } = speech;
  const nameOf = usePlaceName();
  const { counts, municipalityCount, changedAt } = project;
  const municipalities =
    municipalityCount === 1 && project.municipalities[0]
      ? nameOf(project.municipalities[0])
      : t('head.municipalities', { count: municipalityCount, formatted: format.count(municipalityCount) });
  const size =
    counts.funded === null
      ? municipalities
      : t('head.size', { addresses: plainText(addresses(speech, counts.funded)), municipalities });
  return (
    <div className="project-meta">
      <ProjectState state={project.publicState} kind={project.kind} />
      <span className="muted">{`${size} · ${t('head.changed', { day: format.day(dayOf(changedAt)) })}`}</span>
    </div>
  );
}

export function ProjectLead({ project }: { project: PublicShape }) {
  const speech = useProjectSpeech();
  return <p className="lead">{plainText(leadSentences(speech, project).join(' '))}</p>;
}

interface PublicPreviewProps {
  project: PublicShape;
  /** The counts that are public now: what a report adds to them is hatched. */
  before?: ProjectDetailDto['counts'];
}

/** How a project will appear in public: head, lead, Terminverlauf and the three counts of its page, in small. */
export function PublicPreview({ project, before }: PublicPreviewProps) {
  return (
    <div className="public-preview">
      <p className="preview-name">{project.name}</p>
      <ProjectMeta project={project} />
      <ProjectLead project={project} />
      <Schedule
        milestones={project.milestones}
        today={dayOf(project.asOf)}
        finished={project.publicState === 'finished'}
        level="h3"
      />
      <BuildCounts counts={project.counts} recipientName={project.recipientName} before={before} level="h3" />
    </div>
  );
}
