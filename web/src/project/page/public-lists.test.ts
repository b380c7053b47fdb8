import { describe, expect, it } from 'vitest';
import type { ProjectDto } from '../../api/projects.js';
import type { MapOutline } from '../../api/client.js';
import { createI18n } from '../../page/i18n.js';
import { formatFor } from '../../ui/format.js';
import { byQuarter } from '../list/by-quarter.js';
import { madeUpMilestone, madeUpProject } from '../made-up-project.js';
import { cropPlaces } from './places-crop.js';
import { isFiltered, projectFilterOf, projectParams, queryOf } from '../list/project-filter.js';
import type { Speech } from '../schedule/promised.js';
import { slipSentences } from '../schedule/slip-sentences.js';

const speech: Speech = { t: createI18n('de').getFixedT('de', 'project'), format: formatFor('de') };

describe('Projects by quarter', () => {
  const of = (name: string, change: Partial<ProjectDto>) => madeUpProject({ name, ...change });
  it('leaves none out, and puts late ones first, open ones last', () => {
    const rows = byQuarter([
      of('open', { completion: null }),
      of('later', { completion: madeUpMilestone(['2026-Q4', '2027-H2']) }),
      of('late', { completion: madeUpMilestone(['2026-Q2'], { overdue: true }) }),
      of('done', {
        publicState: 'finished',
        completion: madeUpMilestone(['2026-Q2'], { reachedOn: '2026-07-01' }),
      }),
      of('given up', { completion: madeUpMilestone(['2026-Q2'], { waivedReason: 'x' }) }),
      of('untold', {
        publicState: 'finished',
        completion: madeUpMilestone(['2021-Q2'], { overdue: true }),
      }),
    ]);
    expect(
      rows.map(({ kind, quarter, projects }) => [kind, quarter, ...projects.map((p) => p.name)]),
    ).toEqual([
      ['overdue', null, 'late'],
      ['dated', '2021-Q2', 'untold'],
      ['dated', '2026-Q3', 'done'],
      ['dated', '2027-Q4', 'later'],
      ['open', null, 'open', 'given up'],
    ]);
  });
});

describe('The filter of projects', () => {
  it('reads from the address only what makes sense, and writes it back under the names of the API', () => {
    const text = 'state=finished&operator=7&district=14625&year=2027&moved=yes';
    const filter = projectFilterOf(new URLSearchParams(`${text}&programme=&kind=none&municipality=1`));
    expect(projectParams(filter).toString()).toBe(text);
    expect(queryOf(filter)).toEqual({
      state: 'finished',
      operator: 7,
      district: '14625',
      year: 2027,
      moved: 'yes',
    });
    expect(isFiltered(projectFilterOf(new URLSearchParams('asOf=2026-01-31')))).toBe(false);
  });
});

describe('The map of a project', () => {
  const square = (x: number, y: number) => `M${x} ${y}h100v100h-100z`;
  const outline = {
    viewBox: [0, 0, 1000, 1000],
    municipalities: [
      { ags: '1', name: 'A', d: square(100, 100) },
      { ags: '2', name: 'B', d: square(200, 100) },
      { ags: '3', name: 'C', d: square(900, 900) },
    ],
    districts: [],
    state: { d: '' },
    dataVersion: '1',
  } as unknown as MapOutline;
  it('shows its Gemeinden and what lies around, circles by their counts', () => {
    const crop = cropPlaces(outline, [
      { ags: '1', addressCount: 400 },
      { ags: '2', addressCount: null },
    ])!;
    expect(crop.shapes.map(({ ags }) => ags)).toEqual(['1', '2']);
    expect(crop.circles.map(({ ags, count }) => [ags, count])).toEqual([
      ['1', 400],
      ['2', null],
    ]);
    expect(crop.circles[0]!.radius).toBeGreaterThan(crop.circles[1]!.radius);
  });
  it('is cut the same from the part that the page carries', () => {
    const places = [{ ags: '1', addressCount: 400 }];
    const crop = cropPlaces(outline, places)!;
    expect(cropPlaces({ ...outline, municipalities: crop.shapes }, places)).toEqual(crop);
  });
});

describe('The statistics in sentences', () => {
  const total = { projects: 1, moved: 0, overdue: 0, medianSlipDays: 0, largestSlipDays: 0, reasons: [] };
  const said = (change: object) =>
    slipSentences(speech, { ...total, ...change })
      .join(' ')
      .replace(/<\/?b>/g, '');
  it.each([
    [{ projects: 0 }, 'Zurzeit ist kein Projekt mit einem zugesagten Termin veröffentlicht.'],
    [
      {},
      'Bei keinem von 1 Projekt mit zugesagter Fertigstellung wurde der Termin auf später verschoben. Mindestens die Hälfte der Termine liegt nicht hinter der ersten Zusage.',
    ],
    [
      { projects: 240, moved: 84, medianSlipDays: 182, overdue: 12 },
      'Bei 84 von 240 Projekten mit zugesagter Fertigstellung wurde der Termin auf später verschoben. Die Hälfte der Termine liegt mindestens ein halbes Jahr hinter der ersten Zusage. 12 Termine sind vorbei, ohne dass ein neuer genannt wurde.',
    ],
    [
      { projects: 3, moved: 1, medianSlipDays: -31, overdue: 1 },
      'Bei 1 von 3 Projekten mit zugesagter Fertigstellung wurde der Termin auf später verschoben. Die Hälfte der Termine liegt mindestens einen Monat vor der ersten Zusage. 1 Termin ist vorbei, ohne dass ein neuer genannt wurde.',
    ],
  ])('%j', (change, sentence) => expect(said(change)).toBe(sentence));
});
