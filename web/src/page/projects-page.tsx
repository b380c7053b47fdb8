import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { rowsBefore } from '../account/more-button.js';
import { editionsQuery } from '../coverage/queries.js';
import { projectsSentence } from '../project/page/count-sentence.js';
import { isFiltered, projectFilterOf } from '../project/list/project-filter.js';
import { ProjectFilterForm } from '../project/list/project-filter-form.js';
import { ProjectResults } from '../project/list/project-results.js';
import { inProjectWords } from '../project/page/project-words.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { ProjectTabs } from '../project/page/project-tabs.js';
import {
  allProjectsQuery,
  choicesQuery,
  projectPagesQuery,
  type ProjectSort,
} from '../project/public-queries.js';
import { refusalOf } from '../api/client.js';
import { addressOf, changed, useAddress } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { Said } from '../ui/german.js';
import { Notice } from '../ui/notice.js';
import { Breadcrumb } from './breadcrumb.js';
import { LoadFailed } from './load-failed.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';
import { PageActions } from './place-header.js';

export const page: Page = { load, View };

/** What the address asks for, once read. */
function wanted(params: URLSearchParams) {
  return {
    filter: projectFilterOf(params),
    sort: (params.get('sort') === 'changed' ? 'changed' : 'name') as ProjectSort,
    after: params.get('after') || null,
    byTime: params.get('ansicht') === 'zeit',
  };
}

async function load({ url }: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const { filter, sort, after, byTime } = wanted(url.searchParams);
  const say = inProjectWords(t);
  const head = {
    title: t('title', { page: say('projects.title') }),
    description: say('projects.description'),
    canonical: '/projekte',
    // Each choice is a page of its own that nobody needs to find twice.
    noIndex: url.search !== '',
  };
  const pages = projectPagesQuery(filter, sort, after);
  const all = allProjectsQuery(filter);
  await Promise.all([
    queries.prefetchQuery(editionsQuery(filter.asOf)),
    queries.prefetchQuery(choicesQuery(filter.asOf)),
    byTime ? queries.prefetchQuery(all) : queries.prefetchInfiniteQuery(pages),
  ]);
  const key = byTime ? all.queryKey : pages.queryKey;
  const isMisread = (queries.getQueryState(key)?.error as { status?: number } | null)?.status === 400;
  return { status: isMisread ? 400 : statusOf(queries, key), head };
}

function View({ visit }: { visit: Visit }) {
  const { t } = useProjectSpeech();
  const href = useHref();
  const [params, change] = useAddress(visit.url);
  const { filter, sort, byTime } = wanted(params);
  const { data: choices } = useQuery(choicesQuery(filter.asOf));
  const kept = { sort: sort === 'name' ? null : sort, ansicht: byTime ? 'zeit' : null };
  return (
    <div className="content projects-page">
      <div className="place-header">
        <Breadcrumb steps={[]} here={t('projects.title')} />
        <h1>{t('projects.title')}</h1>
        <p className="muted">
          {`${t('projects.about')} `}
          <a href={href('/statistik/termine')}>{t('projects.slips')}</a>
        </p>
        <div className="place-actions">
          <PageActions />
        </div>
      </div>
      <ProjectFilterForm filter={filter} choices={choices} kept={kept} onChange={change} />
      <ProjectTabs filter={filter} current={byTime ? 'time' : 'list'} />
      <Answer params={params} change={change} />
    </div>
  );
}

interface AnswerProps {
  params: URLSearchParams;
  change: (change: Record<string, string | null>, how?: 'push' | 'replace') => void;
}

/** The projects as far as they are fetched; sentence and rows come from the same answer. */
function useProjects(params: URLSearchParams) {
  const { filter, sort, after, byTime } = wanted(params);
  const pages = useInfiniteQuery({
    ...projectPagesQuery(filter, sort, after),
    enabled: !byTime,
    placeholderData: keepPreviousData,
  });
  const all = useQuery({ ...allProjectsQuery(filter), enabled: byTime, placeholderData: keepPreviousData });
  const first = byTime ? all.data : pages.data?.pages[0];
  const items = byTime ? all.data?.items : pages.data?.pages.flatMap((each) => each.items);
  const list = byTime ? all : pages;
  return {
    first,
    items,
    pages,
    error: list.error,
    again: () => void list.refetch(),
    busy: list.isPlaceholderData,
  };
}

function Answer({ params, change }: AnswerProps) {
  const speech = useProjectSpeech();
  const { filter, sort, after, byTime } = wanted(params);
  const { data: choices } = useQuery(choicesQuery(filter.asOf));
  const { first, items, pages, error, again, busy } = useProjects(params);
  const refusal = refusalOf(error);
  if (refusal) return <RefusedChoice detail={refusal.detail} params={params} />;
  if (!first || !items) return error ? <LoadFailed error={error} onAgain={again} /> : null;
  const filtered = isFiltered(filter);
  const next = pages.data?.pages.at(-1)?.next ?? null;
  return (
    <ProjectResults
      sentence={projectsSentence(speech, { total: first.total, filtered, choices })}
      items={items}
      firstNew={rowsBefore(pages.data?.pages ?? []) + 1}
      filter={filter}
      sort={sort}
      byTime={byTime}
      continued={after !== null}
      busy={busy}
      more={
        byTime || !next
          ? null
          : {
              href: addressOf('/projekte', changed(params, { after: next })),
              left: first.total - items.length,
              onMore: () => void pages.fetchNextPage(),
            }
      }
      hrefWith={(next) => addressOf('/projekte', changed(params, next))}
      onSort={(next) => change({ sort: next === 'name' ? null : next, after: null }, 'replace')}
    />
  );
}

/** What was asked for makes no sense to the service, which says why. */
function RefusedChoice({ detail, params }: { detail: string; params: URLSearchParams }) {
  const { t } = useProjectSpeech();
  const isOnlyPast = params.has('asOf') && !params.has('after');
  const without = isOnlyPast ? changed(params, { asOf: null }) : new URLSearchParams();
  return (
    <Notice variant="info" title={<Said>{detail}</Said>}>
      <p>
        <a href={addressOf('/projekte', without)}>{t(isOnlyPast ? 'projects.today' : 'filter.reset')}</a>
      </p>
    </Notice>
  );
}
