import { describe, expect, it } from 'vitest';
import { readSeedProgrammes } from '../../programme/seed-programmes.js';
import type { SpeedClass } from '../../project/area/spot-types.js';
import type { Application, FinderFacts, Offer } from './finder-facts.js';
import { findFor } from './finder-rules.js';

/** Every version with each of its calls, as the seed has them. */
const offers: Offer[] = readSeedProgrammes().flatMap((programme) =>
  programme.versions.flatMap((version) =>
    (version.calls.length > 0 ? version.calls : [null]).map((call) => ({
      programme,
      version,
      call,
      parameters: new Map([...version.parameters, ...(call?.parameters ?? [])].map((one) => [one.name, one])),
    })),
  ),
);

/** 40 below 30, 50 to 100, 60 to 200, 70 to 400, 30 above. */
const classes: SpeedClass[] = [
  [0, 30, 40],
  [30, 100, 50],
  [100, 200, 60],
  [200, 400, 70],
  [400, 1000, 20],
  [1000, null, 10],
].map(([fromMbit, toMbit, households]) => ({
  fromMbit: fromMbit!,
  toMbit: toMbit!,
  households: households!,
}));

const kamenz = { ags: '14625240', name: 'Kamenz', population: 17_000 };
const elstra = { ags: '14625100', name: 'Elstra', population: 2_700 };

const ask = (change: Partial<FinderFacts> = {}): FinderFacts => ({
  day: '2025-06-01',
  today: '2026-11-22',
  municipalities: [kamenz],
  recipientType: 'municipality',
  model: null,
  totalCost: null,
  atlas: { classes, unknown: 0, referenceDate: '2025-12-31' },
  applications: [],
  ...change,
});
const item = (callId: string, change: Partial<FinderFacts> = {}) =>
  findFor(offers, ask(change)).find((one) => one.callId === callId)!;
const against = (callId: string, change: Partial<FinderFacts> = {}) =>
  item(callId, change)
    .reasons.filter(({ fits }) => fits === false)
    .map(({ sentence }) => sentence);

const application = (change: Partial<Application> = {}): Application => ({
  project: 'Lücke Kamenz',
  ags: kamenz.ags,
  municipality: kamenz.name,
  branch: 'gap_closure',
  callYear: 2025,
  ...change,
});

describe('The programme finder', () => {
  it('tells what fits on a day first, then what may fit, then what does not', () => {
    const items = findFor(offers, ask({ totalCost: 900_000_00 }));
    expect(items.filter(({ verdict }) => verdict === 'fits').map(({ callId }) => callId ?? '')).toEqual(
      expect.arrayContaining(['gigabit20_2025_regular', 'gap_closure_3', 'advisory_2023_open']),
    );
    const order = items.map(({ verdict }) => ['fits', 'perhaps', 'does_not_fit'].indexOf(verdict));
    expect(order).toEqual([...order].sort());
    expect(items.filter(({ verdict, open }) => verdict === 'fits' && open === false)).toEqual([]);
  });

  it.each([
    ['2025-01-22', 'noch nicht offen: ab 23.01.2025', false],
    ['2025-01-23', 'offen: 23.01.2025 bis 15.09.2025', true],
    ['2025-09-15', 'offen: 23.01.2025 bis 15.09.2025', true],
    ['2025-09-16', 'geschlossen: beendet am 15.09.2025', false],
  ])('on %s the call of 2025 is %s', (day, words, open) => {
    const [first] = item('gigabit20_2025_regular', { day }).reasons;
    expect(first!.sentence).toBe(`Aufruf 2025 am ${day.split('-').reverse().join('.')} ${words}.`);
    expect([first!.fits, item('gigabit20_2025_regular', { day }).open]).toEqual([open, open]);
    expect(first!.source).toBeTruthy();
  });

  it('knows that the call of 2021 ended early, and does not know when the first Lückenschluss ended', () => {
    expect(against('grey_spot_2021_open', { day: '2022-11-01' })[0]).toContain(
      'vorzeitig beendet am 17.10.2022',
    );
    expect(item('gap_closure_1', { day: '2024-08-01' })).toMatchObject({ open: null, verdict: 'perhaps' });
    const dios = (day: string) =>
      findFor(offers, ask({ day })).find(({ guidelineVersionId }) => guidelineVersionId === 'dios_2018')!
        .open;
    expect([dios('2020-01-01'), dios('2026-11-22')]).toEqual([null, false]);
  });

  it.each([
    ['gigabit20_2025_regular', 'zwischen 150 und 220 von 250\u00a0Haushalten unter 300/150 Mbit/s'],
    [
      'gigabit20_2023_regular',
      'zwischen 150 und 240 von 250\u00a0Haushalten unter 200 Mbit/s symmetrisch oder 500 Mbit/s',
    ],
    ['grey_spot_2021_open', '90 von 250\u00a0Haushalten unter 100 Mbit/s'],
    ['white_spot_6', '40 von 250\u00a0Haushalten unter 30 Mbit/s'],
  ])(
    '%s: counts what is below its own threshold, as a range where the atlas has no such class',
    (call, words) => {
      const sentences = item(call).reasons.map(({ sentence }) => sentence);
      expect(sentences).toContainEqual(expect.stringContaining(words));
    },
  );

  it('says no where nobody is below the threshold, and leaves it open where the atlas does not say', () => {
    const fast = [{ fromMbit: 400, toMbit: null, households: 90 }];
    const atlas = { classes: fast, unknown: 0, referenceDate: '2025-12-31' };
    expect(against('gigabit20_2025_regular', { atlas })).toEqual([
      'Passt nicht: Nach dem Atlas liegt kein Haushalt unter 300/150 Mbit/s.',
    ]);
    expect(item('gigabit20_2025_regular', { atlas: { ...atlas, unknown: 4 } }).verdict).toBe('perhaps');
    expect(item('gigabit20_2025_regular', { atlas: null }).verdict).toBe('perhaps');
  });

  it('does not hold against anybody what only the survey can show: a second network, a cable', () => {
    const { verdict, reasons } = item('gigabit20_2025_regular');
    expect(verdict).toBe('fits');
    expect(reasons.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining('Das zeigt erst die Markterkundung.'),
    );
  });

  it('says who may apply and which models are funded, with the list', () => {
    const offer = offers.find(({ call }) => call?.id === 'gigabit20_2025_regular')!;
    const parameters = new Map(offer.parameters);
    parameters.set('who_may_apply', { label: '', source: 'Test', value: ['Landkreis'] });
    const [found] = findFor([{ ...offer, parameters }], ask());
    expect(found!.verdict).toBe('does_not_fit');
    expect(found!.reasons).toContainEqual({
      fits: false,
      sentence: 'Passt nicht: Gemeinde darf keinen Antrag stellen. Antragsberechtigt: Landkreis.',
      source: 'Test',
    });
    expect(against('gigabit20_2025_regular', { model: 'advisory_services' })).toHaveLength(1);
    expect(item('advisory_2023_open', { model: 'advisory_services' }).verdict).toBe('fits');
    expect(against('advisory_2023_open', { model: 'operator_model' })).toHaveLength(1);
    expect(item('gigabit20_2025_regular', { model: 'operator_model' }).verdict).toBe('fits');
  });

  it('refuses a Lückenschluss above the most that its call allows: 500.000 € in the first, 1 Mio. € in the third', () => {
    expect(against('gap_closure_1', { totalCost: 500_000_01, day: '2024-08-01' })).toEqual([
      'Zu viel: Gesamtausgaben 500.000,01\u00a0€, höchstens 500.000,00\u00a0€.',
    ]);
    expect(item('gap_closure_3', { totalCost: 1_000_000_00 }).verdict).toBe('fits');
    expect(item('gap_closure_3').verdict).toBe('perhaps');
  });

  it('lets a Gemeinde apply once a year in the Lückenschluss, and again in the year after', () => {
    const cost = { totalCost: 900_000_00 };
    expect(against('gap_closure_3', { ...cost, applications: [application()] })).toEqual([
      'Passt nicht: 2025 ist im Lückenschluss schon ein Antrag gestellt für Kamenz („Lücke Kamenz“).',
    ]);
    expect(item('gap_closure_3', { ...cost, applications: [application({ callYear: 2024 })] }).verdict).toBe(
      'fits',
    );
  });

  it('lets a city above 100,000 inhabitants apply twice in the third call', () => {
    const chemnitz = { ags: '14511000', name: 'Chemnitz', population: 246_000 };
    const one = application({ ags: chemnitz.ags, municipality: 'Chemnitz' });
    const asked = { totalCost: 900_000_00, municipalities: [chemnitz] };
    expect(item('gap_closure_3', { ...asked, applications: [one] }).verdict).toBe('fits');
    expect(item('gap_closure_3', { ...asked, applications: [one, one] }).verdict).toBe('does_not_fit');
  });

  it('keeps Lückenschluss and calls for whole areas apart for the same Gemeinde in the same year', () => {
    expect(against('gigabit20_2025_regular', { applications: [application()] })).toEqual([
      'Passt nicht: 2025 ist ein Antrag im Lückenschluss gestellt für Kamenz („Lücke Kamenz“).',
    ]);
    const whole = application({ branch: 'infrastructure', project: 'Cluster 12' });
    expect(against('gap_closure_3', { applications: [whole] })[0]).toContain('für den Ausbau');
    // Only one of two Gemeinden: the other one could still apply.
    const both = { municipalities: [kamenz, elstra], applications: [application()] };
    expect(item('gigabit20_2025_regular', both).verdict).toBe('perhaps');
  });

  it('names the ceiling of advice for the one who asks', () => {
    const sentences = (of: Partial<FinderFacts>) =>
      item('advisory_2023_open', of)
        .reasons.map(({ sentence }) => sentence)
        .join(' ');
    expect(sentences({})).toContain('50.000,00\u00a0€');
    expect(sentences({ recipientType: 'district' })).toContain('200.000,00\u00a0€');
  });
});
