// The figures to reach, each by the name of its row, and what its numbers are.
const atLeast = (bound, of = 'ratio') => ({
  text: `>= ${bound}${unitOf(of)}`,
  isMet: (row) => row[of] >= bound,
});
const atMost = (bound, unit) => ({ text: `<= ${bound} ${unit}`, isMet: (row) => row.ours <= bound });
const growthAtMost = (bound) => ({ text: `<= ${bound} ×`, isMet: (row) => row.ratio <= bound });
const unitOf = (of) => (of === 'ratio' ? ' ×' : '');

export const goals = {
  'warm-tile': { ...atLeast(0.8), what: 'warm tile over the thin limit' },
  'cold-tile': {
    ...atLeast(0.75),
    what: 'cold tile (finished, from PostGIS) over the thin handler doing the same',
  },
  'warm-over-tileserver': { ...atLeast(20), what: 'warm tile over tileserver-gl-light with the same tiles' },
  'render-over-mapserver': {
    ...atLeast(4),
    what: 'render on a miss over MapServer’s MVT of the same cells and overviews',
  },
  'drawn-area': { ...atMost(5, 'ms'), what: 'all classes of a drawn 500 km² area at M, p95' },
  'drawn-area-over-centres': { ...atLeast(10), what: 'the same over indexed cell centres in PostGIS' },
  'changed-cells': { ...atMost(0.4, 's'), what: '1,000 changed cells until every zoom is fresh, p95' },
  loading: { ...atLeast(0.5), what: 'loading cells over COPY + upsert on the same PostGIS' },
  'tile-mean': { ...atMost(8, 'KB'), what: 'mean tile of a session, gzip' },
  'tile-largest': { ...atMost(60, 'KB'), what: 'largest tile of all layers at S, gzip' },
  'tile-largest-m': { ...atMost(60, 'KB'), what: 'largest tile of all layers at M, gzip' },
  'growth-warm-tile': { ...growthAtMost(1.5), what: 'warm tile, M over S' },
  'growth-cold-tile': { ...growthAtMost(1.5), what: 'cold tile, M over S' },
  'growth-drawn-area': { ...growthAtMost(1.5), what: 'drawn area, M over S' },
  'growth-statistics': { ...growthAtMost(1.5), what: 'statistics (GET /api/coverage-shares), M over S' },
  'growth-keyset-page': { ...growthAtMost(1.5), what: 'keyset page (GET /api/municipalities), M over S' },
  search: { ...atMost(5, 'ms'), what: 'search for a Gemeinde in the database, p95' },
  'projects-first-page': {
    ...atMost(50, 'ms'),
    what: 'first page of 50 of 5,000 projects, p95 of the request',
  },
  'projects-tile': { ...atMost(50, 'ms'), what: 'tile z10 of 5,000 projects, drawn when asked for, p95' },
  'cases-first-page': {
    ...atMost(50, 'ms'),
    what: 'first page of 50 of the desk with 5,000 funding cases, p95 of the request',
  },
  'projects-tile-again': { ...atMost(50, 'ms'), what: 'the same when it is finished, p95' },
  'households-in-area': {
    ...atMost(5, 'ms'),
    what: 'households of a drawn area of 200 points by class and spot, 3 million cells, p95',
  },
  'households-in-area-median': { ...atMost(5, 'ms'), what: 'the same, median' },
  'first-start': { ...atMost(60, 's'), what: 'first start after npm ci, embedded' },
  'next-start': { ...atMost(8, 's'), what: 'next start, embedded' },
  import: { ...atMost(10, 's'), what: 'import of 11,388 rows beside the running service, embedded' },
  'import-dry-run': { ...atMost(10, 's'), what: 'its dry run' },
  'import-longest-request': {
    ...atMost(200, 'ms'),
    what: 'longest request during the import; peer: in 10 s before it',
  },
  'page-weight': { ...atMost(160, 'KB'), what: 'JavaScript of the heaviest public page without a map, gzip' },
  'map-page-weight': { ...atMost(620, 'KB'), what: 'JavaScript of the map page with worker, gzip' },
  'slow-line-lcp': { ...atMost(1.5, 's'), what: 'slow line: largest contentful paint of the answer page' },
  'slow-line-svg': { ...atMost(2, 's'), what: 'slow line: the drawn map is to be seen' },
  'slow-line-map': { ...atMost(8, 's'), what: 'slow line: MapLibre takes over' },
  'slow-line-long-task': {
    ...atMost(100, 'ms'),
    what: 'slow processor: longest task while the map is moved, the wait for what draws it included',
  },
  'slow-line-long-script': {
    ...atMost(100, 'ms'),
    what: 'slow processor: longest script while the map is moved',
  },
  'slow-line-bytes': { ...atMost(350, 'KB'), what: 'slow line: bytes of the answer page on the wire' },
};
