import { aSurvey, aTender } from './case-facts.js';
import { federal, gap, notApplied, planning, type RuleExamples, without } from './plausibility-scene.js';

const dialogue = (startedOn: string | null, endedOn: string | null) => ({
  dialogues: [{ number: 1, announcedOn: null, startedOn, endedOn, hasDocument: false }],
});
const commitment = {
  number: 1,
  operatorId: 1,
  addresses: 3_000,
  promisedOn: '2024-03-01',
  dueOn: '2027-03-01',
  hasMilestonePlan: true,
  outcome: 'open',
  builtAddresses: null,
} as const;

export const surveyExamples: Record<string, RuleExamples> = {
  dialogue_missing: {
    fires: [
      [
        { dialogues: [] },
        'Die Markterkundung begann am 12.02.2024, ein Branchendialog ist nicht eingetragen; er ist vor ihr Pflicht.',
      ],
    ],
    silent: [{}, { dialogues: [], parameters: { dialogue_mandatory: false } }, { ...gap, dialogues: [] }],
    notChecked: [[{ dialogues: [], ...without('dialogue_mandatory') }, 'ob ein Branchendialog Pflicht ist']],
  },
  dialogue_too_short: {
    fires: [
      [
        dialogue('2024-01-08', '2024-02-04'),
        'Der Branchendialog dauert 27 Tage (08.01.2024 bis 04.02.2024), mindestens 28 sind vorgesehen.',
      ],
    ],
    silent: [{}, dialogue('2024-01-08', null), { ...gap, ...dialogue('2024-01-08', '2024-01-09') }],
    notChecked: [[without('dialogue_min_days'), 'wie lange der Branchendialog mindestens dauert']],
  },
  dialogue_after_survey: {
    fires: [
      [
        dialogue('2024-01-08', '2024-02-13'),
        'Der Branchendialog endete am 13.02.2024, die Markterkundung begann schon am 12.02.2024; er geht ihr voraus.',
      ],
    ],
    silent: [{}, dialogue('2024-01-08', '2024-02-12')],
  },
  survey_too_short: {
    fires: [
      [
        { surveys: [aSurvey({ startedOn: '2023-06-21', endedOn: '2023-08-15' })] },
        'Die Markterkundung dauert 55 Tage (21.06.2023 bis 15.08.2023), mindestens 56 sind vorgesehen.',
      ],
    ],
    silent: [
      {
        surveys: [aSurvey({ startedOn: '2023-06-21', endedOn: '2023-08-16' })],
        tracks: { federal: { appliedOn: '2023-10-01' } },
      },
      { surveys: [aSurvey({ endedOn: null })] },
    ],
    notChecked: [[without('survey_min_days'), 'wie lange die Markterkundung mindestens dauert']],
  },
  survey_too_old_at_application: {
    fires: [
      [
        { tracks: { federal: { appliedOn: '2025-04-16' } } },
        'Die Markterkundung endete am 15.04.2024 und gilt beim Antrag 12 Monate, also bis 15.04.2025; das war am 16.04.2025.',
      ],
      [
        { ...federal(notApplied!), project: planning, today: '2025-04-16', tenders: [] },
        'Die Markterkundung endete am 15.04.2024 und gilt beim Antrag 12 Monate, also bis 15.04.2025; der Tag ist vorbei.',
      ],
    ],
    silent: [
      { tracks: { federal: { appliedOn: '2025-04-15' } } },
      { tracks: { federal: { appliedOn: '2026-04-15' } }, parameters: { survey_before_application: false } },
    ],
    notChecked: [
      [without('survey_max_age_months_at_application'), 'wie alt die Markterkundung beim Antrag sein darf'],
    ],
  },
  survey_too_old_at_tender: {
    fires: [
      [
        { tenders: [aTender({ startedOn: '2025-04-16' })] },
        'Die Markterkundung endete am 15.04.2024 und gilt beim Beginn des Auswahlverfahrens 12 Monate, also bis 15.04.2025; das war am 16.04.2025.',
      ],
    ],
    silent: [{}, { tenders: [aTender({ startedOn: '2025-04-15' })] }],
    notChecked: [
      [
        without('survey_max_age_months_at_tender'),
        'wie alt die Markterkundung beim Auswahlverfahren sein darf',
      ],
    ],
  },
  survey_horizon_out_of_range: {
    fires: [
      [{ surveys: [aSurvey({ horizonYears: 8 })] }, 'Abgefragt sind 8 Jahre, vorgesehen sind 3 bis 7 Jahre.'],
      [{ surveys: [aSurvey({ horizonYears: 2 })] }, 'Abgefragt sind 2 Jahre, vorgesehen sind 3 bis 7 Jahre.'],
      [{ surveys: [aSurvey({ horizonYears: 1 })] }, 'Abgefragt ist 1 Jahr, vorgesehen sind 3 bis 7 Jahre.'],
    ],
    silent: [{ surveys: [aSurvey({ horizonYears: 3 })] }, { surveys: [aSurvey({ horizonYears: 7 })] }],
    notChecked: [
      [
        { parameters: { survey_horizon_min_years: null, survey_horizon_max_years: null } },
        'welcher Zeitraum abzufragen ist',
      ],
    ],
  },
  survey_horizon_unreasoned: {
    fires: [
      [
        { surveys: [aSurvey({ horizonReason: null })] },
        'Abgefragt sind 4 Jahre ohne Begründung; der Zeitraum ist von 3 bis 7 Jahren frei zu wählen und folgt der Bauzeit.',
      ],
    ],
    silent: [
      {},
      {
        surveys: [aSurvey({ horizonReason: null, horizonYears: 3 })],
        parameters: { survey_horizon_max_years: 3 },
      },
    ],
  },
  commitment_without_plan: {
    fires: [
      [
        {
          commitments: [
            { ...commitment, addresses: 2_000 },
            { ...commitment, number: 2, addresses: 1_000, hasMilestonePlan: false },
          ],
        },
        'Gezählt sind 3.000 zugesagte Adressen, mit projektspezifischem Meilensteinplan belegt sind 2.000; ohne Plan: Ausbauzusage 2.',
      ],
    ],
    silent: [
      { commitments: [commitment] },
      { commitments: [commitment, { ...commitment, number: 2, hasMilestonePlan: false }] },
    ],
  },
  exclusion_unknown: {
    fires: [
      [
        without('exclusion_cable'),
        'Ob Versorgung durch ein Kabelnetz Adressen ausschließt, ist nicht geprüft: „Gigabit-Richtlinie 2.0, 1. Änderung“ nennt den Wert nicht.',
      ],
    ],
    silent: [{}, { ...without('exclusion_cable'), surveys: [], project: { eligible: null } }],
  },
};
