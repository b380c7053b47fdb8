import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filterOf } from '../coverage/filter.js';
import { editionsQuery, profileQuery, sharesQuery } from '../coverage/queries.js';
import { FilterRow } from '../map/filter-row.js';
import { outlineQuery } from '../map/outline.js';
import { districtsQuery, MIN_SEARCH, onlyHit, searchQuery } from '../municipality/queries.js';
import { SearchHits } from '../municipality/search-hits.js';
import { ChoiceFields } from '../project/list/project-filter-form.js';
import { allProjectsQuery, choicesQuery } from '../project/public-queries.js';
import { addressOf, changed } from '../ui/address.js';
import { useAsOf } from '../ui/as-of.js';
import { MapColumn } from './map-column.js';
import { MapSide } from './map-side.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';
import { type MapPageState, projectsWanted, useMapPage } from './use-map-page.js';
import { ViewTabs } from './view-tabs.js';

export const page: Page = { load, View };

async function load({ url }: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const params = url.searchParams;
  const head = {
    title: t('title', { page: t('map.title') }),
    description: t('map.description'),
    canonical: '/karte',
  };
  const filter = filterOf(params);
  const text = params.get('search')?.trim() ?? '';
  const found =
    text.length >= MIN_SEARCH
      ? await queries.fetchQuery(searchQuery(text, filter.asOf)).catch(() => null)
      : null;
  const only = found && onlyHit(found.items);
  if (only) {
    return {
      status: 302,
      head,
      location: addressOf('/karte', changed(params, { search: null, area: only.ags })),
    };
  }
  const area = params.get('area');
  const wanted = projectsWanted(params);
  await Promise.all([
    queries.prefetchQuery(editionsQuery(filter.asOf)),
    queries.prefetchQuery(districtsQuery(filter.asOf)),
    queries.prefetchQuery(outlineQuery()),
    queries.prefetchQuery(sharesQuery(filter)),
    area && queries.prefetchQuery(profileQuery(area, filter.edition, filter.asOf)),
    wanted && queries.prefetchQuery(allProjectsQuery(wanted.filter)),
    wanted && queries.prefetchQuery(choicesQuery(filter.asOf)),
  ]);
  const main = wanted ? allProjectsQuery(wanted.filter) : sharesQuery(filter);
  return { status: statusOf(queries, main.queryKey), head };
}

function View({ visit }: { visit: Visit }) {
  const { t } = useTranslation('page');
  const state = useMapPage(visit);
  const { view, patterns, arrange } = state;
  return (
    <div className={`map-page show-${view}${patterns ? '' : ' no-patterns'}`}>
      <h1 className="sr-only">{t('map.heading')}</h1>
      <ThemeTabs state={state} />
      <Filters state={state} />
      <SearchAnswer text={state.searchText} hrefOf={state.hrefOf} />
      <ViewTabs view={view} onChange={(next) => arrange({ view: next === 'map' ? null : next })} />
      <MapColumn state={state} visit={visit} />
      <MapSide state={state} />
    </div>
  );
}

function Filters({ state }: { state: MapPageState }) {
  const { filter, patterns, shownEdition, choices, districts, searchText, params, narrow, hrefOf, choose } =
    state;
  const { projects } = state;
  return (
    <FilterRow
      filter={filter}
      patterns={patterns}
      shownEdition={shownEdition}
      editions={choices}
      districts={districts}
      searchText={searchText}
      kept={{
        ...Object.fromEntries(keptParams(state).map((name) => [name, params.get(name)])),
        asOf: filter.asOf,
      }}
      fields={projects ? <ProjectFields state={state} /> : undefined}
      narrow={narrow}
      hrefOf={(hit) => hrefOf(hit.ags)}
      onChoose={(hit) => choose({ area: hit.ags })}
      onChange={choose}
    />
  );
}

/** What the fields of the theme do not show must survive a form sent without JavaScript. */
const keptParams = ({ projects }: MapPageState) =>
  projects
    ? [
        'area',
        'sort',
        'minMbit',
        'technology',
        'edition',
        'pattern',
        'projects',
        'project',
        'kind',
        'municipality',
      ]
    : ['area', 'sort'];

function ProjectFields({ state: { projects, filter, narrow, choose } }: { state: MapPageState }) {
  const { t } = useTranslation('project');
  const { data: choices } = useQuery(choicesQuery(filter.asOf));
  if (!projects) return null;
  const fields = (
    <div className="project-fields">
      <ChoiceFields filter={projects.filter} choices={choices} onChange={choose} />
    </div>
  );
  if (!narrow) return fields;
  return (
    <details className="project-fold">
      <summary>{t('onMap.filter')}</summary>
      {fields}
    </details>
  );
}

/** Coverage or projects: two addresses of one map. */
function ThemeTabs({ state: { projects, hrefWith, choose } }: { state: MapPageState }) {
  const { t } = useTranslation('project');
  const changes = { coverage: { projects: null, project: null }, projects: { projects: 'on' } };
  const current = projects ? 'projects' : 'coverage';
  return (
    <nav className="theme-tabs" aria-label={t('onMap.themes')}>
      {(['coverage', 'projects'] as const).map((theme) => (
        <a
          key={theme}
          href={hrefWith(changes[theme])}
          aria-current={theme === current ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            choose(changes[theme]);
          }}
        >
          {t(`onMap.theme.${theme}`)}
        </a>
      ))}
    </nav>
  );
}

/** What a search sent as a form found, where it was not one place. */
function SearchAnswer({ text, hrefOf }: { text: string; hrefOf: (ags: string) => string }) {
  const asOf = useAsOf();
  const { data } = useQuery({ ...searchQuery(text, asOf), enabled: text.length >= MIN_SEARCH });
  if (text.length < MIN_SEARCH || !data) return null;
  return <SearchHits text={text} hits={data.items} hrefOf={(hit) => hrefOf(hit.ags)} />;
}
