import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import type { ProjectDetailDto } from '../api/projects.js';
import { articled, listed } from '../project/names.js';
import { countIn } from '../project/page/place-count.js';
import { PromiseChain } from '../project/schedule/promise-chain.js';
import { movedAnswer, whenSentences } from '../project/schedule/date-sentences.js';
import { payersSentence, severalSentence, shortSentence } from '../project/page/place-sentences.js';
import {
  announcedSentences,
  buildSentence,
  isRunning,
  onHoldSentences,
} from '../project/page/project-sentences.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { placeProjectsQuery } from '../project/public-queries.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { RichText } from '../ui/rich-text.js';
import { AnswerRow } from './answer-row.js';

/** So many are told one by one; all of them stand in the table below. */
const TOLD = 4;

/** Geplant, Wer, Wann, Verschoben?: what is being built here, or was. */
export function AnswerProjects({ municipality }: { municipality: MunicipalityDetailDto }) {
  const { t } = useTranslation(['page', 'project']);
  const { data, isError } = useQuery(placeProjectsQuery(municipality.ags, useAsOf()));
  const planned = t('municipality.planned');
  if (!data) return <AnswerRow name={planned}>{isError && <p>{t('project:planned.failed')}</p>}</AnswerRow>;
  const running = data.projects.filter(({ publicState }) => isRunning(publicState));
  const told = (running.length > 0 ? running : data.projects).slice(0, TOLD);
  if (told.length === 0)
    return (
      <AnswerRow name={planned}>
        <p>{t('project:planned.none')}</p>
      </AnswerRow>
    );
  // On paper the table of projects says who and when, where there are several.
  const screenOnly = told.length > 1 ? 'no-print' : undefined;
  const facts = { told, municipality, running: running.length, total: data.total };
  return (
    <>
      <AnswerRow name={planned}>
        <Planned {...facts} />
      </AnswerRow>
      <AnswerRow name={t('municipality.who')} className={screenOnly}>
        <Each told={told} of={(project) => <Who project={project} />} />
      </AnswerRow>
      <AnswerRow name={t('municipality.when')} className={screenOnly}>
        <Each told={told} of={(project) => <When project={project} />} />
      </AnswerRow>
      <AnswerRow name={t('municipality.moved')}>
        <Each told={told} of={(project) => <MovedAnswer project={project} />} paper={wasMoved} />
      </AnswerRow>
    </>
  );
}

interface Told {
  told: ProjectDetailDto[];
  municipality: MunicipalityDetailDto;
  running: number;
  total: number;
}

function Planned({ told, municipality, running, total }: Told) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const href = useHref();
  const { ags, name } = municipality;
  const [only] = told;
  if (told.length === 1 && only) return <PlannedOne project={only} ags={ags} />;
  const left = (running || total) - told.length;
  return (
    <>
      <p>{severalSentence(speech, name, running, total)}</p>
      <ul className="plain-list">
        {told.map((project) => (
          <li key={project.id}>
            <ProjectLink project={project} />
            <RichText>{`: ${shortSentence(speech, { ...project, count: countIn(project, ags) })}`}</RichText>
          </li>
        ))}
        {left > 0 && (
          <li>
            <a href={href(`/projekte?municipality=${ags}`)}>
              {t('planned.all', { formatted: speech.format.count(total), place: name })}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

function PlannedOne({ project, ags }: { project: ProjectDetailDto; ags: string }) {
  const speech = useProjectSpeech();
  const { publicState, technology } = project;
  const isAnnounced = publicState === 'commercial';
  const sentences = [
    ...(isAnnounced
      ? announcedSentences(speech, { operators: project.operators, completion: null })
      : [buildSentence(speech, { publicState, technology, count: countIn(project, ags) })]),
    ...(publicState === 'on_hold' ? onHoldSentences(speech, project) : []),
  ];
  // The name is a link inside its sentence.
  const [before, after] = speech.t('planned.name', { name: '\n' }).split('\n');
  return (
    <p>
      <RichText>{`${sentences.join(' ')} ${before}`}</RichText>
      <ProjectLink project={project} />
      {after}
    </p>
  );
}

function ProjectLink({ project: { id, name } }: { project: ProjectDetailDto }) {
  const href = useHref();
  return <a href={href(`/projekt/${id}`)}>{name}</a>;
}

interface EachProps {
  told: ProjectDetailDto[];
  of: (project: ProjectDetailDto) => ReactNode;
  /** Of several, those that are told on paper too, where there are such. */
  paper?: (project: ProjectDetailDto) => boolean;
}

const wasMoved = ({ completion }: ProjectDetailDto) => (completion?.promises.length ?? 0) > 1;

/** One project is told alone; of several each begins with its name. */
function Each({ told, of, paper }: EachProps) {
  if (told.length === 1) return of(told[0]!);
  const isCut = paper && told.some(paper);
  return told.map((project) => (
    <div key={project.id} className={isCut && !paper(project) ? 'answer-project no-print' : 'answer-project'}>
      <p className="small muted">{project.name}</p>
      {of(project)}
    </div>
  ));
}

export function Who({ project }: { project: ProjectDetailDto }) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const { recipientName, operators } = project;
  const builders = operators.map(({ name }) => articled(speech, name));
  const sentences = [
    ...(recipientName ? [t('planned.client', { who: articled(speech, recipientName) })] : []),
    builders.length > 0
      ? t('planned.builds', { count: builders.length, who: listed(speech, builders) })
      : t('planned.buildsOpen'),
    payersSentence(speech, project) ?? '',
  ];
  return <p>{sentences.filter(Boolean).join(' ')}</p>;
}

function When({ project: { completion, publicState } }: { project: ProjectDetailDto }) {
  const speech = useProjectSpeech();
  return (
    <p>
      <RichText>{whenSentences(speech, completion, !isRunning(publicState)).join(' ')}</RichText>
    </p>
  );
}

/** The answer, the chain, and day and reason of the newest change right below. */
export function MovedAnswer({ project: { completion, publicState } }: { project: ProjectDetailDto }) {
  const speech = useProjectSpeech();
  const { answer, showsChain, after } = movedAnswer(speech, completion, !isRunning(publicState));
  return (
    <>
      <p>
        <RichText>{showsChain ? `${answer} ` : answer}</RichText>
        {showsChain && completion && <PromiseChain milestone={completion} />}
      </p>
      {after.length > 0 && (
        <p>
          <RichText>{after.join(' ')}</RichText>
        </p>
      )}
    </>
  );
}
