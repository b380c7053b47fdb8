import { useQuery, type QueryClient } from '@tanstack/react-query';
import { refusalOf } from '../api/client.js';
import type { ProjectDetailDto } from '../api/projects.js';
import { editionsQuery } from '../coverage/queries.js';
import { outlineQuery } from '../map/outline.js';
import { projectDataset } from '../open-data/structured.js';
import { AddressCounts } from '../project/address/address-counts.js';
import { AtAGlance } from '../project/page/at-a-glance.js';
import { BuildCounts } from '../project/page/build-counts.js';
import { BuildPlaces } from '../project/page/build-places.js';
import { Documents } from '../project/page/documents.js';
import { LotsTable } from '../project/page/lots-table.js';
import { inProjectWords, wordsOf } from '../project/page/project-words.js';
import { Payers } from '../project/page/payers.js';
import { ProjectTakeAlong } from '../project/page/project-take-along.js';
import { ProjectWhy } from '../project/page/project-why.js';
import { ProjectLead, ProjectMeta } from '../project/public-preview.js';
import { projectQuery } from '../project/public-queries.js';
import { Schedule } from '../project/schedule/schedule.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { useAsOf } from '../ui/as-of.js';
import { dayOf } from '../ui/format.js';
import { useGerman } from '../ui/german.js';
import { asOfOf } from '../ui/time.js';
import { Breadcrumb } from './breadcrumb.js';
import type { Loaded, Page, Visit } from './page.js';
import { PageActions } from './place-header.js';
import { Refused } from './refused.js';

export const page: Page = { load, View };

async function load(
  { url, route, settings }: Visit,
  queries: QueryClient,
  t: Parameters<Page['load']>[2],
): Promise<Loaded> {
  const id = Number(route.id);
  const asOf = asOfOf(url.searchParams);
  const project = await queries.fetchQuery(projectQuery(id, asOf)).catch((error: unknown) => {
    // It was not public then, but is today: its page says so and names it.
    if (!asOf || !refusalOf(error)) throw error;
    return queries.fetchQuery(projectQuery(id));
  });
  await Promise.all([queries.prefetchQuery(editionsQuery(asOf)), queries.prefetchQuery(outlineQuery())]);
  const isKnown = queries.getQueryState(projectQuery(id, asOf).queryKey)?.status === 'success';
  const structured = projectDataset(project, url.origin, settings.publisher);
  const head = { ...headOf(project, asOf, t), structured };
  return { status: isKnown ? 200 : 404, head };
}

function headOf(
  { id, name, publicState }: ProjectDetailDto,
  asOf: string | null,
  t: Parameters<Page['load']>[2],
) {
  const say = inProjectWords(t);
  return {
    title: t('title', { page: name }),
    description: say('page.description', { name, state: wordsOf(say).state[publicState] }),
    canonical: `/projekt/${id}`,
    feed: `/api/feeds?project=${id}`,
    noIndex: asOf !== null,
  };
}

function View({ visit }: { visit: Visit }) {
  const id = Number(visit.route.id);
  const asOf = useAsOf();
  const then = useQuery(projectQuery(id, asOf));
  const refusal = then.isError ? refusalOf(then.error) : null;
  const today = useQuery({ ...projectQuery(id), enabled: asOf !== null && refusal !== null });
  const project = then.data ?? today.data;
  if (!project) return null;
  return (
    <div className="content project-page">
      <Header project={project} nameOnly={refusal !== null} />
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      {then.data && <Facts project={then.data} visit={visit} />}
    </div>
  );
}

function Header({ project, nameOnly }: { project: ProjectDetailDto; nameOnly: boolean }) {
  const { t } = useProjectSpeech();
  return (
    <div className="place-header">
      <Breadcrumb steps={[{ name: t('page.crumb'), path: '/projekte' }]} here={project.name} />
      <h1>{project.name}</h1>
      {!nameOnly && <ProjectMeta project={project} />}
      <div className="place-actions">
        <PageActions />
      </div>
    </div>
  );
}

function Facts({ project, visit }: { project: ProjectDetailDto; visit: Visit }) {
  const german = useGerman();
  const { counts, recipientName, milestones, lots, addressCounts, asOf, description } = project;
  return (
    <>
      <div className="project-top">
        <ProjectLead project={project} />
        {description && (
          <p className="project-about" {...german}>
            {description}
          </p>
        )}
      </div>
      <Schedule milestones={milestones} today={dayOf(asOf)} finished={project.publicState === 'finished'} />
      <div>
        <BuildCounts counts={counts} recipientName={recipientName} />
        <AddressCounts rows={addressCounts} places={project.municipalities} />
      </div>
      <BuildPlaces project={project} />
      <LotsTable lots={lots} />
      <div className="project-columns">
        <Payers project={project} />
        <AtAGlance project={project} />
      </div>
      <Documents project={project} />
      <ProjectWhy project={project} />
      <ProjectTakeAlong project={project} visit={visit} />
    </>
  );
}
