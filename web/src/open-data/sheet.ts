import { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { CoverageProfile, CoverageTrend, MapOutline, MunicipalityDetailDto } from '../api/client.js';
import type { ProjectDetailDto } from '../api/projects.js';
import { type Band, bandOf, bands } from '../coverage/bands.js';
import { profileClasses } from '../coverage/bands.js';
import { figureOf, hasFigures, isPossible, profileTechnologies } from '../coverage/profile.js';
import { profileQuery, sharesQuery, trendQuery } from '../coverage/queries.js';
import {
  computedSentence,
  gigabitSentence,
  reachSentences,
  serviceOf,
  type Speech,
  wordOf,
} from '../coverage/sentences.js';
import { filterOf } from '../coverage/filter.js';
import { patternInk } from '../coverage/swatch.js';
import { trendClasses } from '../coverage/trend.js';
import { cropAround } from '../map/neighbour-crop.js';
import { outlineQuery } from '../map/outline.js';
import { paletteOf } from '../map/palette.js';
import { municipalityQuery } from '../municipality/queries.js';
import { countIn } from '../project/page/place-count.js';
import { placeLead, shortSentence } from '../project/page/place-sentences.js';
import { isRunning } from '../project/page/project-sentences.js';
import { placeProjectsQuery } from '../project/public-queries.js';
import { movedAnswer } from '../project/schedule/date-sentences.js';
import { promisedShort } from '../project/schedule/promised.js';
import { formatFor } from '../ui/format.js';
import { plainText } from '../ui/rich-text.js';

/* The answer of a Gemeinde as two sheets of paper: what the server puts into a PDF, in the words of the page. */

/** What is drawn over a colour, in tiles: lines as in SVG, or a dot in the middle. */
export interface SheetInk {
  colour: string;
  size: number;
  lines: string;
  width: number;
  dot?: number;
}

export interface SheetMap {
  /** West, north, edge. */
  view: { x: number; y: number; size: number };
  shapes: { d: string; fill: string; ink: SheetInk | null }[];
  legend: { heading: string; items: { text: string; fill: string; ink: SheetInk | null }[] };
  districts: string[];
  place: string;
  labels: { x: number; y: number; name: string; share: string | null }[];
  /** What it shows, for those who do not see it. */
  alt: string;
  caption: string;
}

export interface SheetTable {
  heading: string;
  note: string | null;
  columns: string[];
  rows: string[][];
}

export interface Sheet {
  ags: string;
  title: string;
  /** Kind, Kreis, inhabitants. */
  kind: string;
  demo: string | null;
  lead: string;
  rows: [name: string, text: string][];
  map: SheetMap | null;
  tables: SheetTable[];
  why: [name: string, text: string][];
  credit: string;
  asOf: string;
}

type Translate = (namespace: string) => unknown;

export async function loadSheet(key: string, asOf: string | null, getT: Translate): Promise<Sheet> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const municipality = await queries.fetchQuery(municipalityQuery(key, asOf));
  const { ags } = municipality;
  const filter = { ...filterOf(new URLSearchParams()), asOf };
  const [profile, trend, { projects }, shares, outline] = await Promise.all([
    queries.fetchQuery(profileQuery(ags, null, asOf)),
    queries.fetchQuery(trendQuery(ags, asOf)),
    queries.fetchQuery(placeProjectsQuery(ags, asOf)),
    queries.fetchQuery(sharesQuery(filter)),
    queries.fetchQuery(outlineQuery()),
  ]);
  const words = wordsOf(getT);
  const byArea = new Map(shares.items.map((row) => [row.area, row.share]));
  return {
    ags,
    title: municipality.name,
    kind: kindOf(words, municipality),
    demo: demoOf(words, profile, projects),
    lead: leadOf(words, municipality, profile, projects),
    rows: rowsOf(words, municipality, profile, projects),
    map: mapOf(words, outline, { ags, name: municipality.name, byArea, day: shares.referenceDate }),
    tables: [
      profileTable(words, profile),
      trendTable(words, trend),
      projectTable(words, ags, projects),
    ].filter(({ rows }) => rows.length > 0),
    why: whyOf(words, profile),
    credit: profile.credit,
    asOf: shares.asOf,
  };
}

interface Words {
  coverage: Speech;
  project: Parameters<typeof placeLead>[0];
  page: TFunction<'page'>;
}

function wordsOf(getT: Translate): Words {
  const format = formatFor('de');
  return {
    coverage: { t: getT('coverage') as Speech['t'], format },
    project: { t: getT('project') as Words['project']['t'], format },
    page: getT('page') as Words['page'],
  };
}

const kindOf = ({ coverage }: Words, { kind, districtName, population }: MunicipalityDetailDto): string =>
  [kind, districtName, ...(population ? [`${coverage.format.count(population)} Einwohner`] : [])].join(' · ');

function demoOf(
  { coverage: { t } }: Words,
  profile: CoverageProfile,
  projects: ProjectDetailDto[],
): string | null {
  const shares = profile.isDemo;
  const made = projects.some(({ isDemo }) => isDemo);
  if (!shares && !made) return null;
  const said = [
    ...(shares ? [t('demo.shares')] : []),
    ...(made ? [t(shares ? 'demo.projectsToo' : 'demo.projects')] : []),
  ];
  return `${t('demo.label')} ${said.join(' ')}`;
}

function leadOf(
  { coverage, project }: Words,
  { ags, name }: MunicipalityDetailDto,
  profile: CoverageProfile,
  projects: ProjectDetailDto[],
): string {
  const area = profile.areas[0]!;
  const past = profile.olderThanTwoYears;
  const share = (minMbit: number) => figureOf(area, 'all', minMbit).share;
  const today = reachSentences(coverage, { place: name, date: profile.referenceDate, past }, [
    { share: share(100), service: serviceOf(coverage, 100) },
    { share: share(1000), service: coverage.t('service.gigabit') },
  ]);
  const running = projects.filter(({ publicState }) => isRunning(publicState));
  const planned = placeLead(
    project,
    name,
    running.map((one) => ({ project: one, count: countIn(one, ags) })),
  );
  const older = past && hasFigures(area) && planned.length === 0 ? [coverage.t('older')] : [];
  return plainText([...today, ...older, ...planned].join(' '));
}

function rowsOf(
  words: Words,
  { ags }: MunicipalityDetailDto,
  profile: CoverageProfile,
  projects: ProjectDetailDto[],
): Sheet['rows'] {
  const { coverage, project, page } = words;
  const area = profile.areas[0]!;
  const share = (technology: string) => figureOf(area, technology, 1000).share;
  const by = gigabitSentence(
    coverage,
    { all: share('all'), ftthb: share('ftthb'), hfc: share('hfc') },
    profile.olderThanTwoYears,
  );
  const stand = coverage.t('stand', {
    source: profile.source,
    day: coverage.format.day(profile.referenceDate),
  });
  const none = project.t('planned.none');
  const planned = projects.map(
    (one) => `${one.name}: ${shortSentence(project, { ...one, count: countIn(one, ags) })}`,
  );
  const moved = projects.map((one) => {
    const { answer, after } = movedAnswer(project, one.completion, !isRunning(one.publicState));
    return `${projects.length > 1 ? `${one.name}: ` : ''}${[answer, chainOf(words, one), ...after].filter(Boolean).join(' ')}`;
  });
  const rows: Sheet['rows'] = [
    [page('municipality.today'), [by, stand].filter(Boolean).join(' ')],
    [page('municipality.planned'), planned.length > 0 ? planned.join('\n') : none],
    ...(moved.length > 0 ? [[page('municipality.moved'), moved.join('\n')] as [string, string]] : []),
  ];
  return rows.map(([name, text]) => [name, plainText(text)]);
}

/** „Q4 2026 → Q2 2027“ */
const chainOf = ({ project }: Words, { completion }: ProjectDetailDto): string =>
  completion && completion.promises.length > 1
    ? `${completion.promises.map(({ promised }) => promisedShort(project, promised)).join(' → ')}.`
    : '';

interface Shown {
  ags: string;
  name: string;
  byArea: Map<string, number | null>;
  day: string;
}

function mapOf({ coverage, page }: Words, outline: MapOutline, shown: Shown): SheetMap | null {
  const crop = cropAround(outline, shown.ags);
  if (!crop) return null;
  const shareOf = (ags: string) => shown.byArea.get(ags) ?? null;
  const inWords = (ags: string) => {
    const share = shareOf(ags);
    return share === null ? null : `${coverage.format.wholeShare(share)} %`;
  };
  const caption = page('municipality.mapCaption', { day: coverage.format.day(shown.day) });
  const told = crop.labels.map(({ ags, name }) => `${name} ${inWords(ags) ?? coverage.t('notPublished')}`);
  return {
    view: crop.view,
    shapes: crop.shapes.map(({ ags, d }) => ({ d, ...lookOf(bandOf(shareOf(ags))) })),
    legend: {
      heading: coverage.t('legend.bandHeading'),
      items: bands.map((band) => ({
        text: coverage.t('bandShort', { returnObjects: true })[band]!,
        ...lookOf(band),
      })),
    },
    districts: crop.districts.map(({ d }) => d),
    place: crop.shapes.at(-1)!.d,
    labels: crop.labels.map(({ ags, name, at: [x, y] }) => ({ x, y, name, share: inWords(ags) })),
    alt: `${caption} ${told.join(', ')}.`,
    caption,
  };
}

/** As on the screen: a colour, and a pattern where the scale has one. */
function lookOf(band: Band): { fill: string; ink: SheetInk | null } {
  const palette = paletteOf('light');
  const ink = patternInk[band];
  return { fill: palette.bands[band]!, ink: ink ? { ...ink, colour: palette.inks[band]! } : null };
}

function profileTable({ coverage }: Words, profile: CoverageProfile): SheetTable {
  const { t, format } = coverage;
  const [place, ...others] = profile.areas;
  const cell = (area: typeof place, technology: string, minMbit: number) => {
    if (!isPossible(technology, minMbit)) return '–';
    const { share } = figureOf(area!, technology, minMbit);
    return share === null ? t('notPublished') : `${format.share(share)} %`;
  };
  return {
    heading: t('profile.heading'),
    note: t('profile.explain', { place: place!.name, day: format.day(profile.referenceDate) }),
    columns: [
      t('profile.speed'),
      ...profileTechnologies.map((technology) => wordOf(t, 'technologyShort', technology)),
      ...others.map(({ name }) => name),
    ],
    rows: profileClasses.map((minMbit) => [
      serviceOf(coverage, minMbit).replace(/^mindestens /, 'ab '),
      ...profileTechnologies.map((technology) => cell(place, technology, minMbit)),
      ...others.map((area) => cell(area, 'all', minMbit)),
    ]),
  };
}

function trendTable({ coverage }: Words, { points }: CoverageTrend): SheetTable {
  const { t, format } = coverage;
  const shareOf = (point: CoverageTrend['points'][number], minMbit: number) => {
    const share = point.figures.find((figure) => figure.minMbit === minMbit)?.share ?? null;
    return share === null ? t('notPublished') : `${format.share(share)} %`;
  };
  const row = (point: CoverageTrend['points'][number]) => [
    `${format.shortDay(point.referenceDate)}${point.isDemo ? ' (Demodaten)' : ''}`,
    ...trendClasses.map((minMbit) => shareOf(point, minMbit)),
    point.seriesBreak ?? '',
  ];
  return {
    heading: t('trend.heading'),
    note: null,
    columns: [
      'Stichtag',
      ...trendClasses.map((minMbit) => `ab ${format.count(minMbit)} Mbit/s`),
      'Bruch davor',
    ],
    rows: points.slice(-8).map(row),
  };
}

function projectTable({ project }: Words, ags: string, projects: ProjectDetailDto[]): SheetTable {
  const { t, format } = project;
  return {
    heading: 'Projekte',
    note: null,
    columns: ['Projekt', 'Stand', 'Adressen hier', 'Fertigstellung'],
    rows: projects.map((one) => {
      const count = countIn(one, ags);
      const date = one.completion?.promises.at(-1);
      return [
        one.name,
        t(`words.state.${one.publicState}` as 'moved.open'),
        count === null ? '–' : format.count(count),
        one.completion?.reachedOn
          ? format.shortDay(one.completion.reachedOn)
          : date
            ? promisedShort(project, date.promised)
            : '–',
      ];
    }),
  };
}

function whyOf({ coverage }: Words, profile: CoverageProfile): Sheet['why'] {
  const { t, format } = coverage;
  const day = format.day(profile.referenceDate);
  const year = profile.territorialStatus?.slice(0, 4);
  const figure = figureOf(profile.areas[0]!, 'all', 1000);
  const origin = profile.isDemo ? t('why.demo') : (computedSentence(coverage, figure) ?? t('why.published'));
  const rows: Sheet['why'] = [
    [t('why.source'), profile.source],
    [t('why.stand'), year ? t('why.standText', { day, year }) : day],
    [t('why.method'), `${t('why.methodText')} ${origin}`],
    [t('why.responsible'), t('why.responsibleText')],
    [t('why.licence'), profile.licence],
  ];
  return rows.map(([name, text]) => [name, plainText(text)]);
}
