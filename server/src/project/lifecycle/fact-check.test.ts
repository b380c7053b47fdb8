import { describe, expect, it } from 'vitest';
import { roles } from '../../account/permissions.js';
import type { Facts } from '../case.js';
import { changedFacts, factFaults } from './fact-check.js';
import { factDtosOf, facts, mayWriteFact } from './facts.js';

const against = {
  stored: {} as Facts,
  today: '2026-11-22',
  guideline: { name: 'Gigabit-Richtlinie 2.0', begins: '2023-03-31' },
  documents: new Set(['11111111-1111-4111-8111-111111111111']),
};
const faults = (given: Facts, more: Partial<typeof against> = {}) =>
  factFaults(given, { ...against, ...more }).map(({ path, message }) => `${path}: ${message}`);

describe('A fact', () => {
  it('that nobody knows is refused by its name', () => {
    expect(faults({ lucky_number: 7, constructor: 1 })).toEqual([
      'facts.lucky_number: Passt nicht: Eine Angabe „lucky_number“ gibt es nicht.',
      'facts.constructor: Passt nicht: Eine Angabe „constructor“ gibt es nicht.',
    ]);
  });

  it('is taken away by null or an empty text', () => {
    expect(
      changedFacts({ survey_horizon_reason: '', survey_start: null }, { survey_horizon_reason: 'so' }),
    ).toEqual({
      survey_horizon_reason: null,
    });
  });

  it('that stays as it is stored is not asked for again', () => {
    expect(changedFacts({ tender_start: '2020-04-17' }, { tender_start: '2020-04-17' })).toEqual({});
  });

  it.each([
    ['tender_start', '2024-02-30', 'braucht einen Tag, den es gibt'],
    ['tender_start', 'gestern', 'braucht einen Tag, den es gibt'],
    ['tender_start', 20_240_101, 'braucht einen Tag, den es gibt'],
    ['survey_horizon_years', 3.5, 'braucht eine ganze Zahl von 0 bis 50'],
    ['survey_horizon_years', 51, 'braucht eine ganze Zahl von 0 bis 50'],
    ['survey_horizon_years', -1, 'braucht eine ganze Zahl von 0 bis 50'],
    ['survey_horizon_years', '3', 'braucht eine ganze Zahl von 0 bis 50'],
    ['state_proof_by_federal', 'ja', 'braucht Ja oder Nein'],
    ['survey_horizon_reason', 'a\nb', 'ohne Zeilenumbruch'],
    ['survey_horizon_reason', 'x'.repeat(501), 'höchstens 500 Zeichen'],
    ['award_note_document', '22222222-2222-4222-8222-222222222222', 'nicht beim Vorhaben liegt'],
  ])('%s = %j is refused: %s', (name, value, sentence) => {
    expect(faults({ [name]: value })).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['tender_start', '2024-02-29'],
    ['survey_horizon_years', 0],
    ['survey_horizon_years', 50],
    ['tender_start', '2026-11-22'],
    ['tender_start', '2023-03-31'],
    ['state_proof_by_federal', false],
    ['survey_horizon_reason', 'Bauzeit von fünf Jahren'],
    ['award_note_document', '11111111-1111-4111-8111-111111111111'],
  ])('%s = %j is taken', (name, value) => {
    expect(faults({ [name]: value })).toEqual([]);
  });

  it('of something that happened does not lie in the future, an end that was set may', () => {
    expect(faults({ federal_provisional_on: '2026-11-23' })).toEqual([
      'facts.federal_provisional_on: Zu spät: „Vorläufiger Bescheid des Bundes vom“ ist der 23.11.2026, heute ist der 22.11.2026. Behebung: erst eintragen, wenn es geschehen ist.',
    ]);
    expect(faults({ approval_period_end: '2030-12-31', survey_end: '2027-01-31' })).toEqual([]);
  });

  it('from before the programme existed is refused with both days; its preparation may be older', () => {
    expect(faults({ application_on: '2023-03-30' })).toEqual([
      'facts.application_on: Zu früh: „Antrag beim Bund gestellt am“ ist der 30.03.2023, „Gigabit-Richtlinie 2.0“ ist vom 31.03.2023; möglich ist es ab dem 31.03.2023. Behebung: den Tag oder die Fassung der Richtlinie prüfen.',
    ]);
    expect(faults({ survey_end: '2021-12-06' })).toEqual([]);
    expect(faults({ survey_end: '2021-03-30' })).toEqual([
      expect.stringContaining('möglich ist es ab dem 31.03.2021'),
    ]);
  });

  it('without a guideline is only kept from a slip of the hand', () => {
    expect(faults({ tender_start: '0202-04-17' }, { guideline: null as never })).toEqual([
      expect.stringContaining('Zu früh: „Beginn des Auswahlverfahrens“'),
    ]);
  });

  it('before the one that it follows is refused, whichever of them changes', () => {
    const sentence =
      'Passt nicht: „Ende der Markterkundung“ (01.06.2023) liegt vor „Beginn der Markterkundung“ (21.06.2023). Behebung: einen der beiden Tage ändern.';
    expect(faults({ survey_end: '2023-06-01' }, { stored: { survey_start: '2023-06-21' } })).toEqual([
      `facts.survey_end: ${sentence}`,
    ]);
    expect(faults({ survey_start: '2023-06-21' }, { stored: { survey_end: '2023-06-01' } })).toEqual([
      `facts.survey_start: ${sentence}`,
    ]);
    expect(faults({ survey_start: '2023-06-01', survey_end: '2023-06-01' })).toEqual([]);
  });
});

describe('Who writes a fact', () => {
  const NOTICES = Object.keys(facts).filter((name) =>
    /provisional|final|rejection|accepted|consent|release/.test(name),
  );

  it('a municipal officer never writes what a notice says', () => {
    expect(NOTICES).toHaveLength(10);
    for (const name of NOTICES)
      expect(roles.filter((role) => mayWriteFact(name, role))).toEqual(['dias_advisor', 'dias_lead']);
  });

  it('a declaration of the recipient nobody gives in their place', () => {
    for (const name of [
      'withdrawal_declared_on',
      'funding_waived_on',
      'federal_appeals_waived_on',
      'state_appeals_waived_on',
    ])
      expect(roles.filter((role) => mayWriteFact(name, role))).toEqual([
        'municipal_officer',
        'district_officer',
      ]);
  });

  it('who only reads writes none', () => {
    for (const role of ['admin', 'auditor'] as const)
      expect(Object.keys(facts).filter((name) => mayWriteFact(name, role))).toEqual([]);
    expect(factDtosOf({}, 'dias_lead', false).some(({ mayWrite }) => mayWrite)).toBe(false);
  });

  it('sees every fact with its German name and the phase that it belongs to', () => {
    const shown = factDtosOf({ tender_start: '2020-04-17' }, 'municipal_officer', true);
    expect(shown.map(({ name }) => name)).toEqual(Object.keys(facts));
    expect(shown.find(({ name }) => name === 'tender_start')).toEqual({
      name: 'tender_start',
      label: 'Beginn des Auswahlverfahrens',
      kind: 'date',
      group: 'Auswahlverfahren',
      value: '2020-04-17',
      mayWrite: true,
      legalBasis: null,
    });
  });
});
