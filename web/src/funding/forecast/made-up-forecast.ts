import type { FinderDto, ForecastDto } from '../../api/forecasts.js';
import type { ProgrammeChangeDto } from '../../api/programme-changes.js';

/* For tests of pages. */

export const madeUpForecast = (change: Partial<ForecastDto> = {}): ForecastDto => ({
  guidelineVersionId: 'gigabit20_2026',
  guidelineName: 'Gigabit-Richtlinie 2.0, 3. Änderung',
  callName: null,
  stateGuidelineName: 'RL DiOS 2023',
  municipalities: [
    { ags: '14625240', name: 'Kamenz' },
    { ags: '14625100', name: 'Elstra' },
  ],
  criteria: [
    {
      criterion: 'catch_up_need',
      name: 'Nachholbedarf',
      value: null,
      steps: ['Noch offen: 0 bis 200 Punkte.'],
      indication: 'Richtwert aus dem Breitbandatlas, keine Förderfähigkeit: 58 weiße.',
      min: 0,
      max: 200,
      of: 200,
      trust: 'missing',
      missing: 'Fehlt: weiße Flecken.',
    },
    {
      criterion: 'rural_participation',
      name: 'Digitale Teilhabe',
      value: '30 Einwohner/km²',
      steps: ['3.000 Einwohner ÷ 100 km² = 30 Einwohner/km²'],
      indication: null,
      min: 100,
      max: 100,
      of: 100,
      trust: 'known',
      missing: null,
    },
  ],
  total: { min: 100, max: 300, of: 500 },
  fastLane: {
    points: null,
    verdict: 'unknown',
    sentence: 'Für diese Fassung ist nicht bekannt, ab wie vielen Punkten die Schnellspur gilt.',
    earlier: { points: 350, year: 2025 },
  },
  rates: [
    {
      rate: 60,
      federal: 2_199_960_000,
      state: 1_466_640_000,
      own: 0,
      third: 0,
      total: 3_666_600_000,
      fagPool: 366_660_000,
      cappedBy: null,
      steps: ['Bund: 60 % von 36.666.000,00 €'],
    },
  ],
  notes: ['Welcher Fördersatz gilt, ist nicht veröffentlicht.'],
  sources: [
    {
      label: 'Punkte für die Schnellspur',
      value: 'nicht bekannt',
      source: 'nicht veröffentlicht',
      trust: 'unknown',
    },
  ],
  ...change,
});

export const madeUpFinder = (): FinderDto => ({
  asked: 'Kamenz am 09.09.2026',
  notes: ['Richtwert aus dem Breitbandatlas, keine Förderfähigkeit.'],
  items: (['fits', 'perhaps', 'does_not_fit'] as const).map((verdict, at) => ({
    programme: { id: 'gigabit20', shortName: 'Gigabit-Richtlinie 2.0' },
    guidelineVersionId: `gigabit20_${2026 - at}`,
    guidelineName: `Gigabit-Richtlinie 2.0, ${3 - at}. Änderung`,
    callId: `aufruf_${at}`,
    callName: `Aufruf ${2026 - at}`,
    verdict,
    reasons: [{ fits: [true, null, false][at]!, sentence: `Aufruf ${2026 - at}.`, source: 'Prüfpilot' }],
    open: [true, null, false][at]!,
  })),
});

export const madeUpChange = (change: Partial<ProgrammeChangeDto> = {}): ProgrammeChangeDto => ({
  id: 12,
  etag: '"7"',
  programmeId: 'gigabit20',
  kind: 'parameter',
  guidelineVersionId: 'gigabit20_2026',
  callId: null,
  parameter: 'cap_eur',
  what: '„Höchstbetrag“ (3. Änderung)',
  effect: 'Berichtigung unseres Wissens: gilt für alle 3 Vorhaben dieser Fassung.',
  changes: [{ field: 'value', name: 'Wert', unit: null, from: '40.000.000 EUR', to: '45.000.000 EUR' }],
  reason: 'Richtlinie gelesen',
  proposedBy: { kind: 'account', office: 'Digitalagentur Sachsen', name: 'Lea Leit' },
  proposedAt: '2026-09-01T08:00:00Z',
  decision: null as never,
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  mayDecide: true,
  mayWithdraw: false,
  waits: null,
  ...change,
});
