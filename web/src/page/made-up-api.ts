import type { Transport } from '../api/client.js';
import { projectsAnswer } from './made-up-projects.js';
import { madeUpNews } from './made-up-news.js';
import { diffOf, editionVersions, versionsOf } from './made-up-history.js';

/** A Land of three Gemeinden, two of one name, for tests of the pages. One name tries to break out of the page. */
const places = [
  {
    ags: '14625060',
    name: 'Burkau',
    districtAgs: '14625',
    districtName: 'Landkreis Bautzen',
    sorbianName: 'Porchow',
  },
  {
    ags: '14625030',
    name: 'Bernsdorf',
    districtAgs: '14625',
    districtName: 'Landkreis Bautzen',
    sorbianName: null,
  },
  {
    ags: '14524010',
    name: 'Bernsdorf',
    districtAgs: '14524',
    districtName: 'Landkreis </script><i>',
    sorbianName: null,
  },
];
const shares: Record<string, number | null> = { '14625060': 61.37, '14625030': 0, '14524010': null };
const squares: Record<string, string> = {
  '14625060': 'M100 100h100v100h-100z',
  '14625030': 'M200 100h100v100h-100z',
  '14524010': 'M100 200h100v100h-100z',
};

const published = { computed: false, method: null };
const now = '2026-11-21T10:00:00Z';
const list = (items: unknown[]) => ({ items, next: null, asOf: now, dataVersion: '1' });

const municipality = (ags: string) => {
  const place = places.find((each) => each.ags === ags);
  return (
    place && {
      ...place,
      ars: null,
      officialName: place.name,
      kind: 'Gemeinde',
      population: 2586,
      populationDate: null,
      areaKm2: 29,
      website: ags === '14625060' ? 'https://www.burkau.example/' : null,
      bounds: [14, 51, 15, 52],
      neighbours: [],
      predecessors: [],
      requestedKey: ags,
      formerOf: null,
    }
  );
};
const edition = {
  id: 1,
  source: 'Breitbandatlas | Gigabit-Grundbuch',
  userGroup: 'households',
  referenceDate: '2021-06-30',
  level: 'municipality',
  territorialStatus: '2021-06-30',
  credit: 'Breitbandatlas | Gigabit-Grundbuch',
  licence: 'Quellenangabe',
  isDemo: false,
  seriesBreak: null,
  gridSrid: null,
  fileName: 'x.csv',
  checksum: 'x',
  importedAt: now,
  technologies: [{ technology: 'all', classes: [50, 100, 1000] }],
};
const figures = (share: number | null) => [
  { technology: 'all', minMbit: 100, share: share === null ? null : 94.1, ...published },
  { technology: 'all', minMbit: 1000, share, ...published },
  { technology: 'ftthb', minMbit: 1000, share, ...published },
];
const profile = (ags: string) => ({
  ...edition,
  olderThanTwoYears: true,
  areas: [
    {
      area: ags,
      name: municipality(ags)!.name,
      source: edition.source,
      isDemo: false,
      figures: figures(shares[ags] ?? null),
    },
    {
      area: '14625',
      name: 'Landkreis Bautzen',
      source: edition.source,
      isDemo: false,
      figures: figures(42.1),
    },
    { area: '14', name: 'Sachsen', source: edition.source, isDemo: false, figures: figures(48.94) },
  ],
});
const trendPoint = (referenceDate: string, share: number, seriesBreak: string | null) => ({
  referenceDate,
  source: edition.source,
  isDemo: false,
  seriesBreak,
  figures: [{ minMbit: 1000, share, ...published }],
});
const trend = {
  technology: 'all',
  points: [trendPoint('2018-12-31', 0, null), trendPoint('2021-06-30', 61.37, 'Früher nur ganze Prozent.')],
};
const shareList = {
  ...list(
    places.map(({ ags, ...place }) => ({
      ...place,
      area: ags,
      population: 2586,
      share: shares[ags],
      ...published,
    })),
  ),
  referenceDate: '2021-06-30',
  source: edition.source,
  credit: edition.credit,
  isDemo: false,
  total: 3,
  bands: [1, 0, 0, 1, 0, 0, 0, 1],
};
const districtShares = {
  ...shareList,
  items: [{ ...(shareList.items[0] as object), area: '14625', name: 'Landkreis Bautzen', share: 42.1 }],
  total: 1,
};
const cell = {
  referenceDate: '2021-06-30',
  source: 'Breitbandatlas',
  credit: '© Atlas',
  licence: 'frei',
  isDemo: true,
  figures: ['all', 'ftthb', 'hfc', 'dsl'].flatMap((technology) =>
    [30, 50, 100, 200, 400, 1000].map((minMbit) => ({
      technology,
      minMbit,
      band: technology === 'hfc' ? 7 : minMbit <= 100 ? 6 : 0,
    })),
  ),
};
const shownAddresses = ['12', '12 a'].map((house, index) => ({
  id: `12-${index + 1}`,
  address: `Hauptstraße ${house}`,
  postcode: '02906',
  subArea: null,
  ags: '14625060',
  municipalityName: 'Burkau',
  sorbianName: 'Porchow',
  districtAgs: '14625',
  districtName: 'Landkreis Bautzen',
  plans: [
    {
      project: { id: 12, name: 'Cluster 12, Landkreis Bautzen', publicState: 'under_construction' },
      state: index === 0 ? 'in_construction' : 'ready',
      quarter: index === 0 ? '2027-Q1' : null,
    },
  ],
  // Of the second one nobody knows where it lies.
  point: index === 0 ? [13.1, 51.2] : null,
  cell: index === 0 ? cell : null,
  asOf: now,
  dataVersion: '1',
}));
const addressesFor = (search: string) =>
  list(shownAddresses.filter(({ address }) => address.toLowerCase().startsWith(search.toLowerCase())));
const outline = {
  viewBox: [0, 0, 400, 400],
  bounds: [12, 50, 15, 52],
  municipalities: places.map(({ ags, name }) => ({ ags, name, d: squares[ags] })),
  districts: [{ ags: '14625', name: 'Landkreis Bautzen', d: 'M100 100h200v100h-200z', label: [200, 150] }],
  state: { d: 'M100 100h200v200h-200z' },
  dataVersion: '1',
};

function answer(url: URL): unknown {
  const search = url.searchParams.get('search');
  const [, , resource, key, part, what] = url.pathname.split('/');
  if (part === 'contacts') return list([]);
  if (part === 'versions') return history(resource!, key!, what, url.searchParams);
  const ofProjects = projectsAnswer(url);
  if (ofProjects !== undefined) return ofProjects ?? undefined;
  if (resource === 'municipalities' && part === 'coverage') return profile(key!);
  if (part === 'coverage-trend') return trend;
  if (resource === 'states' || (resource === 'districts' && part === 'coverage')) {
    const { areas, ...rest } = profile('14625060');
    return key === '14' || key === '14625'
      ? { ...rest, areas: areas.filter(({ area }) => key!.startsWith(area)) }
      : undefined;
  }
  if (resource === 'municipalities' && key === '14625999') {
    const former = { ags: key, name: 'Altdorf', since: '2019-01-01' };
    return { ...municipality('14625060'), requestedKey: key, formerOf: former };
  }
  if (resource === 'municipalities' && key) return municipality(key);
  if (resource === 'municipalities') {
    const hits = places.filter((place) => place.name.toLowerCase().includes(search!.toLowerCase()));
    const found = hits.length > 0 ? hits : places.slice(0, 1);
    return list(
      found.map((place) => ({ ...place, matched: place.name, matchedKind: 'name', exact: hits.length > 0 })),
    );
  }
  if (resource === 'districts')
    return list([
      { ags: '14625', name: 'Landkreis Bautzen', kind: 'Landkreis', sorbianName: null, municipalityCount: 2 },
    ]);
  if (resource === 'coverage-editions')
    return list([edition, { ...edition, id: 2, level: 'cell', isDemo: true }]);
  if (resource === 'coverage')
    return {
      share: 48.94,
      ...published,
      area: '14',
      referenceDate: '2021-06-30',
      source: edition.source,
      isDemo: false,
    };
  if (resource === 'addresses')
    return key ? shownAddresses.find(({ id }) => id === key) : addressesFor(search!);
  if (resource === 'news') return list(madeUpNews);
  if (resource === 'coverage-shares')
    return url.searchParams.get('level') === 'district' ? districtShares : shareList;
  return resource === 'map' ? outline : undefined;
}

function history(resource: string, key: string, what: string | undefined, query: URLSearchParams): unknown {
  const isKnown = resource === 'municipalities' ? municipality(key) : key === '1';
  if (!isKnown) return undefined;
  if (what === 'diff') return diffOf(query);
  if (resource === 'coverage-editions') return list(editionVersions);
  return { ...list([]), ...versionsOf(query) };
}

/** The same Land before any figures of Gemeinden were imported: Kreis and Land have some. */
export function withoutMunicipalityFigures(): Transport {
  const none = (row: unknown) => ({ ...(row as object), share: null });
  return async (path) => {
    const { status, json } = await madeUpApi()(path);
    if (path.startsWith('/api/coverage-shares'))
      return {
        status,
        json: { ...shareList, items: shareList.items.map(none), bands: [0, 0, 0, 0, 0, 0, 0, 3] },
      };
    if (!/\/coverage(\?|$)/.test(path) || !path.includes('municipalities')) return { status, json };
    const { areas, ...rest } = json as ReturnType<typeof profile>;
    return { status, json: { ...rest, areas: [{ ...areas[0], figures: [] }, ...areas.slice(1)] } };
  };
}

/** The API of that Land. `failing` resources answer as a broken service would. */
export function madeUpApi(...failing: string[]): Transport {
  return async (path) => {
    const url = new URL(path, 'http://test');
    if (failing.some((name) => url.pathname.includes(name))) {
      return { status: 500, json: { status: 500, title: 'Fehler', detail: '', requestId: '7F3A-21' } };
    }
    const json = answer(url);
    return json
      ? { status: 200, json }
      : { status: 404, json: { status: 404, detail: 'Diese Gemeinde gibt es nicht.' } };
  };
}
