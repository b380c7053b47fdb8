import type { VersionDto } from '../api/history.js';

/** The history of the made-up Land: a Kommune's own edit, an import that moved a border, the first stock. */

const company = { kind: 'import', office: 'Einlesen amtlicher Dateien', name: null } as const;
const change = (field: string, name: string, from: string | number | null, to: string | number | null) => ({
  field,
  name,
  unit: { population: 'Einwohner', areaKm2: 'km²' }[field] ?? null,
  from,
  to,
});
const square = (west: number, south: number, size: number) => {
  const [east, north] = [west + size, south + size];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
};

const edited: VersionDto = {
  id: 30,
  recordedAt: '2026-11-20T09:05:00.123Z',
  operation: 'update',
  by: { kind: 'account', office: 'Kommune', name: null },
  // Told to those who are signed in only.
  reason: null,
  changes: [
    change('website', 'Website', null, 'https://www.burkau.example'),
    change('sorbianName', 'Sorbischer Name', 'Porchov', 'Porchow'),
  ],
  area: null,
};
const imported: VersionDto = {
  id: 20,
  recordedAt: '2026-11-19T23:30:00.000Z',
  operation: 'update',
  by: company,
  reason: 'VG250 </script><i> Gebietsstand 2026',
  changes: [
    change('population', 'Einwohner', 2600, 2586),
    change('areaKm2', 'Fläche', 28.68, 29),
    change('populationDate', 'Stand der Einwohnerzahl', '2022-05-15', '2025-12-31'),
  ],
  area: { addedKm2: 0.42, removedKm2: 0.1, added: null, removed: null },
};
const first: VersionDto = {
  id: 10,
  recordedAt: '2026-03-01T08:00:00.000Z',
  operation: 'insert',
  by: { kind: 'import', office: 'Erstbestand', name: null },
  reason: null,
  changes: [],
  area: null,
};
const versions = [edited, imported, first];

/** Page after page, as the service does. */
export function versionsOf(query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 100);
  const start = Number(query.get('after') ?? 0);
  const items = versions.slice(start, start + limit);
  return { items, next: start + limit < versions.length ? String(start + limit) : null };
}

export function diffOf(query: URLSearchParams): unknown {
  const [from, to] = ['from', 'to'].map((name) => versions.find(({ id }) => String(id) === query.get(name)));
  if (!from || !to) return undefined;
  const between = versions.filter(({ id }) => id > from.id && id <= to.id);
  const moved = between.some(({ area }) => area);
  return {
    from,
    to,
    changes: between.flatMap(({ changes }) => changes),
    area: moved && {
      addedKm2: 0.42,
      removedKm2: 0.1,
      added: { type: 'MultiPolygon', coordinates: [square(14.5, 51.5, 0.01)] },
      removed: { type: 'MultiPolygon', coordinates: [square(14.52, 51.52, 0.004)] },
    },
  };
}

export const editionVersions = [
  {
    ...imported,
    id: 41,
    changes: [change('activeTo', 'Ersetzt am', null, '2026-11-20T09:00:00Z')],
    area: null,
    reason: 'lotse import coverage',
  },
  { ...first, id: 40, by: company },
];
