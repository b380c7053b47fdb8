// Invented projects of the bench, the same in every run: all states, lots, milestones with their promises, areas.
import { server } from './program.mjs';
import { randomFrom } from './rounds.mjs';

const OPERATORS = 25;
const ROWS_AT_ONCE = 500;
const STATUSES = [
  'idea',
  'survey_evaluated',
  'funding_applied',
  'funding_provisional',
  'tendering',
  'awarded',
  'funding_final',
  'contracted',
  'under_construction',
  'under_construction',
  'commissioned',
  'purpose_bound',
  'closed',
];
const GUIDELINES = ['white_spot_2015', 'grey_spot_2021', 'gigabit20_2023', 'gigabit20_2024'];
const MILESTONES = ['contract', 'construction_start', 'first_connection', 'completion'];

/** Writes `count` projects as the service itself would: in its transaction, with history. About nine of ten are public. */
export async function makeProjects(db, count) {
  const { changing } = await server('platform/changing');
  const { bumpDataVersion } = await server('platform/data-version');
  const { withAuthor } = await server('platform/author');
  const random = randomFrom(5_000);
  const places = await placesOf(db);
  await withAuthor({ actor: 'bench' }, async () => {
    await changing(db, (manager) => makeOperators(manager));
    for (let from = 0; from < count; from += ROWS_AT_ONCE) {
      const projects = Array.from({ length: Math.min(ROWS_AT_ONCE, count - from) }, (_, i) =>
        projectOf(from + i + 1, places, random),
      );
      await changing(db, async (manager) => {
        await insertAll(manager, projects);
        await bumpDataVersion(manager, 'project');
      });
    }
  });
  await db.query('VACUUM ANALYZE');
}

const placesOf = (db) =>
  db.query(
    `SELECT ags, name, ST_X(place)::float8 AS x, ST_Y(place)::float8 AS y
       FROM (SELECT ags, name, ST_PointOnSurface(geometry) AS place FROM municipality WHERE valid_to IS NULL) m
      ORDER BY ags`,
  );

function projectOf(id, places, random) {
  const home = places[Math.floor(random() * places.length)];
  const near = places
    .map((place) => ({ place, far: Math.hypot(place.x - home.x, place.y - home.y) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 1 + Math.floor(random() * 6))
    .map(({ place }) => place);
  const commercial = random() < 0.25;
  const status = commercial
    ? ['announced', 'planned', 'under_construction', 'closed'][Math.floor(random() * 4)]
    : STATUSES[Math.floor(random() * STATUSES.length)];
  const addresses = 20 + Math.floor(random() * 4_000);
  return {
    id,
    name: `Ausbau ${home.name} ${id}`,
    kind: commercial ? 'commercial' : 'funded',
    guideline: commercial ? null : GUIDELINES[Math.floor(random() * GUIDELINES.length)],
    recipient: commercial ? null : `Gemeinde ${home.name}`,
    area: home.ags,
    status,
    published: random() < 0.95,
    addresses,
    shape: random() < 0.9 ? outline(home, addresses, random) : null,
    near,
    lots: Array.from({ length: 1 + Math.floor(random() * 3) }, () => 1 + Math.floor(random() * OPERATORS)),
    chains: MILESTONES.map((kind, i) => ({ kind, promises: chain(i, random) })),
  };
}

/** Some frayed patches as a hand would draw them, without crossing lines. */
function outline(home, addresses, random) {
  const parts = 1 + Math.floor(random() * 3);
  const radius = 300 + Math.sqrt(addresses) * 40;
  const rings = Array.from({ length: parts }, (_, part) => {
    const [x, y] = [home.x + part * 2.6 * radius, home.y + (random() - 0.5) * radius];
    const corners = Array.from({ length: 60 }, (_corner, i) => {
      const reach = radius * (0.7 + 0.5 * random());
      const angle = (2 * Math.PI * i) / 60;
      return `${(x + reach * Math.cos(angle)).toFixed(2)} ${(y + reach * Math.sin(angle)).toFixed(2)}`;
    });
    return `((${[...corners, corners[0]].join(',')}))`;
  });
  return `MULTIPOLYGON(${rings.join(',')})`;
}

/** Quarters, each later than the one before. */
function chain(place, random) {
  const first = 4 * 2023 + place * 3 + Math.floor(random() * 12);
  return Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) => first + i * 2);
}

const quarterDay = (quarter) =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;

async function makeOperators(manager) {
  await manager.query(
    `INSERT INTO operator (id, name, sort_name, is_demo)
     SELECT n, 'Netz ' || n, 'netz ' || to_char(n, 'FM00'), true FROM generate_series(1, ${OPERATORS}) n`,
  );
}

async function insertAll(manager, projects) {
  await insert(
    manager,
    `INSERT INTO project (id, reference, name, kind, guideline_version_id, recipient_type, recipient_name, managed_by,
                          technology, status, status_since, funded_addresses, homes_passed, published_at, is_demo,
                          sort_name, area)
     SELECT r.id, 'B-' || r.id, r.name, r.kind, (SELECT g.id FROM guideline_version g WHERE g.id = r.guideline),
            CASE WHEN r.kind <> 'commercial' THEN 'municipality' END, r.recipient, ARRAY[r.area], 'ftth', r.status,
            '2025-01-01', r.addresses, r.addresses / 3, CASE WHEN r.published THEN now() END, true, lower(r.name),
            ST_GeomFromText(r.shape, 25833)`,
    'id int, name text, kind text, guideline text, recipient text, area text, status text, published boolean, addresses int, shape text',
    projects,
  );
  await insert(
    manager,
    `INSERT INTO project_municipality (project_id, ags, address_count) SELECT r.id, r.ags, r.count`,
    'id int, ags text, count int',
    projects.flatMap(({ id, near, addresses }) =>
      near.map(({ ags }) => ({ id, ags, count: Math.floor(addresses / near.length) })),
    ),
  );
  await insert(
    manager,
    `INSERT INTO lot (project_id, number, name, operator_id) SELECT r.id, r.number, 'Los ' || r.number, r.operator`,
    'id int, number int, operator int',
    projects.flatMap(({ id, lots }) => lots.map((operator, i) => ({ id, number: i + 1, operator }))),
  );
  await insert(
    manager,
    `INSERT INTO milestone (project_id, number, kind) SELECT r.id, r.number, r.kind`,
    'id int, number int, kind text',
    projects.flatMap(({ id, chains }) => chains.map(({ kind }, i) => ({ id, number: i + 1, kind }))),
  );
  await insert(
    manager,
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
     SELECT r.id, r.milestone, r.number, 'quarter', r.day::date, r.day::date + interval '3 months' - interval '1 day',
            '2024-01-01', CASE WHEN r.number > 1 THEN 'weather' END, now()`,
    'id int, milestone int, number int, day text',
    projects.flatMap(({ id, chains }) =>
      chains.flatMap(({ promises }, i) =>
        promises.map((quarter, at) => ({ id, milestone: i + 1, number: at + 1, day: quarterDay(quarter) })),
      ),
    ),
  );
}

const insert = (manager, statement, columns, rows) =>
  manager.query(`${statement} FROM json_to_recordset($1) AS r (${columns})`, [JSON.stringify(rows)]);
