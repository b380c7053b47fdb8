import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CoverageShareDto, refusalOf } from '../api/client.js';
import { editionChoices } from '../coverage/editions.js';
import { filterOf, sortOf } from '../coverage/filter.js';
import { editionsQuery, sharesQuery } from '../coverage/queries.js';
import { nameIn } from '../municipality/place-name.js';
import { districtsQuery } from '../municipality/queries.js';
import { isFiltered, projectFilterOf } from '../project/list/project-filter.js';
import { allProjectsQuery } from '../project/public-queries.js';
import { addressOf, changed, useAddress } from '../ui/address.js';
import { compareNames } from '../ui/name-order.js';
import { useNarrow } from '../ui/narrow.js';
import type { Visit } from './page.js';

const PATH = '/karte';

/** The last one counts: sent without JavaScript, the form says "off" and, if the box is ticked, "on" after it. */
const patternsOf = (params: URLSearchParams) => params.getAll('pattern').at(-1) !== 'off';

/** The map is about projects, and about which; null: it is about coverage. */
export function projectsWanted(params: URLSearchParams) {
  const project = /^[1-9]\d{0,9}$/.exec(params.get('project') ?? '')?.[0];
  if (params.get('projects') !== 'on' && !project) return null;
  // The search of the map is for places.
  return { filter: { ...projectFilterOf(params), search: null }, selected: project ? Number(project) : null };
}

/** Everything the map page shows follows from its address and the answers to it. */
export function useMapPage(visit: Visit) {
  const [params, change] = useAddress(visit.url);
  const filter = filterOf(params);
  const editions = useQuery(editionsQuery(filter.asOf)).data?.items ?? [];
  const districts = useQuery(districtsQuery(filter.asOf)).data?.items ?? [];
  const shares = useQuery({ ...sharesQuery(filter), placeholderData: keepPreviousData });
  const all = useMemo(() => shares.data?.items ?? [], [shares.data]);
  const byName = useByName();
  const rows = useMemo(() => {
    const named = byName(all);
    return filter.district ? named.filter((row) => row.districtAgs === filter.district) : named;
  }, [all, filter.district, byName]);
  const projects = useProjects(params);
  return {
    params,
    filter,
    projects,
    editions,
    choices: editionChoices(editions),
    districts,
    shares,
    /** Of the chosen edition or, where none is chosen, of the figures that came. */
    shownEdition: filter.edition ?? shares.data?.referenceDate ?? null,
    /** All Gemeinden, for the map; those of the chosen Kreis, for list and legend. */
    all,
    rows,
    refusal: shares.isError ? refusalOf(shares.error) : null,
    selected: all.find((row) => row.area === params.get('area')) ?? null,
    order: sortOf(params),
    patterns: patternsOf(params),
    view: params.get('view') === 'list' ? ('list' as const) : ('map' as const),
    searchText: params.get('search')?.trim() ?? '',
    narrow: useNarrow(),
    help: useRef<HTMLDialogElement>(null),
    /** The same page with another choice. */
    hrefWith: (next: Record<string, string | null>) => addressOf(PATH, changed(params, next)),
    hrefOf: (ags: string) => addressOf(PATH, changed(params, { area: ags, search: null })),
    /** What Back should undo, and what it should not. */
    choose: (next: Record<string, string | null>) => change({ ...next, search: null }, 'push'),
    arrange: (next: Record<string, string | null>) => change(next, 'replace'),
  };
}

/** Sorted by the names that are shown; the service sorts by the German ones. */
function useByName() {
  const { language } = useTranslation().i18n;
  return useCallback(
    (rows: CoverageShareDto[]) =>
      language === 'hsb'
        ? [...rows].sort((a, b) => compareNames(nameIn('hsb', a), nameIn('hsb', b), 'hsb'))
        : rows,
    [language],
  );
}

function useProjects(params: URLSearchParams) {
  const wanted = projectsWanted(params);
  const filter = wanted?.filter ?? projectFilterOf(new URLSearchParams());
  const list = useQuery({
    ...allProjectsQuery(filter),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => list.data?.items ?? [], [list.data]);
  if (!wanted) return null;
  const chosen = items.find(({ id }) => id === wanted.selected) ?? null;
  return { ...wanted, list, items, chosen, all: !isFiltered(filter) };
}

export type MapPageState = ReturnType<typeof useMapPage>;

/** Where the map stands goes into the address without a new step of history, and without drawing the page anew. */
export function keepPosition(at: string): void {
  const params = changed(new URLSearchParams(location.search), { at });
  history.replaceState(null, '', addressOf(PATH, params) + location.hash);
}
