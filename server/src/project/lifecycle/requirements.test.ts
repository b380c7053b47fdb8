import { describe, expect, it } from 'vitest';
import type { Case, Facts } from '../case.js';
import { aCase, type Change } from '../../../test/requirement-case.js';
import { everyRequirement } from '../../../test/requirement-examples.js';
import { fundedCycles } from './lifecycle-funded.js';
import { stepTo } from './lifecycle.js';
import { requirements, transitionsOf, unmetOf } from './requirements.js';
import type { ProjectStatus } from '../words.js';

/** As it is typed here: without the spaces that do not break. */
const typed = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

function verdict(id: string, change: Change) {
  const said = requirements[id]!.check(aCase(change));
  return typeof said === 'string' ? typed(said) : said;
}

describe('Every requirement', () => {
  it('has its examples here', () => {
    expect(Object.keys(everyRequirement).sort()).toEqual(Object.keys(requirements).sort());
  });

  describe.each(Object.entries(everyRequirement))('%s', (id, { met, unmet, warned }) => {
    it('is met where everything is as it should be', () => {
      for (const change of met ?? [{}]) expect(verdict(id, change)).toBeNull();
    });

    it.each(unmet.map(([change, sentence]) => [sentence, change] as const))(
      'else says: %s',
      (sentence, change) => {
        expect(verdict(id, change)).toBe(sentence);
      },
    );

    if (warned)
      it.each(warned.map(([change, sentence]) => [sentence, change] as const))(
        'only warns: %s',
        (sentence, change) => {
          expect(verdict(id, change)).toEqual({ warning: sentence });
        },
      );
  });

  it('says what is wrong first, with a way to mend it', () => {
    for (const { unmet, warned } of Object.values(everyRequirement))
      for (const [, sentence] of [...unmet, ...(warned ?? [])]) {
        expect(sentence).toMatch(
          /^(Fehlt|Zu früh|Zu spät|Zu viel|Zu wenig|Zu kurz|Zu alt|Passt nicht|Nicht geprüft): /,
        );
        expect(sentence).toContain('Behebung: ');
        expect(sentence).not.toMatch(/undefined|null|NaN/);
      }
  });

  it('lets nobody past a notice, not even a lead', () => {
    const notices = Object.keys(requirements).filter((id) =>
      /notice|provisional$|final$|proof_accepted|rejection/.test(id),
    );
    expect(notices).toHaveLength(11);
    for (const id of notices) expect({ id, may: requirements[id]!.mayOverride }).toEqual({ id, may: false });
  });
});

const STEPS = fundedCycles[0]!.steps;

/** Sentences that block a step. */
function blocking(from: ProjectStatus, to: ProjectStatus, change: Change): string[] {
  const of = aCase({ ...change, status: from });
  const step = stepTo(fundedCycles[0]!, of, to)!;
  return unmetOf(step, of)
    .filter(({ effect }) => effect === 'block')
    .map(({ sentence }) => sentence);
}
const withFacts = (facts: Facts): Change => ({ facts });

describe('Real cases', () => {
  const bautzen2020 = {
    federal_provisional_on: '2020-03-20',
    state_provisional_on: '2020-04-15',
    tender_start: '2020-04-17',
    survey_end: '2019-09-30',
    early_start_consent_on: null,
  };

  it('Bautzen 2020: Bund in March, Land on 15.04., the tender from 17.04. on passes', () => {
    expect(blocking('funding_provisional', 'tendering', withFacts(bautzen2020))).toEqual([]);
  });

  it('Bautzen 2020: a day before the notice of the Land it would not have passed', () => {
    expect(
      blocking('funding_provisional', 'tendering', withFacts({ ...bautzen2020, tender_start: '2020-04-14' })),
    ).toEqual([
      'Zu früh: Das Auswahlverfahren begann am 14.04.2020, der letzte vorläufige Bescheid ist vom 15.04.2020. Behebung: ab diesem Tag beginnen oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.',
    ]);
  });

  it('Mittelsachsen 2020: the consent of the Landesdirektion opens the tender before the notice', () => {
    const consent = {
      early_start_consent_on: '2020-04-01',
      early_start_consent_by: 'Landesdirektion Sachsen',
    };
    const early = { ...bautzen2020, state_provisional_on: null, tender_start: '2020-04-14' };
    expect(blocking('funding_applied', 'tendering', withFacts({ ...early, ...consent }))).toEqual([]);
    expect(blocking('funding_applied', 'tendering', withFacts(early))).not.toEqual([]);
    expect(
      blocking(
        'funding_applied',
        'tendering',
        withFacts({ ...early, ...consent, early_start_consent_by: null }),
      ),
    ).toEqual(['Fehlt: „Zustimmung zum vorzeitigen Beginn erteilt von“. Behebung: bitte eintragen.']);
  });

  it('Markt Erlbach 2023: from 21.06. to 16.08. are 56 days, exactly eight weeks', () => {
    const survey = { survey_start: '2023-06-21', survey_end: '2023-08-16' };
    expect(blocking('market_survey', 'survey_evaluated', withFacts(survey))).toEqual([]);
  });

  it('Markt Erlbach 2023: a day less is too short, and the first day that would do is named', () => {
    const survey = { survey_start: '2023-06-21', survey_end: '2023-08-15' };
    expect(blocking('market_survey', 'survey_evaluated', withFacts(survey))).toEqual([
      'Zu kurz: Die Markterkundung dauert 55 Tage (21.06.2023 bis 15.08.2023), mindestens 56 sind vorgesehen. Behebung: frühestens am 16.08.2023 beenden.',
    ]);
  });

  it('2026: thirty days are enough, because the guideline version says so', () => {
    const change: Change = {
      facts: { survey_start: '2026-05-01', survey_end: '2026-05-31' },
      parameters: { survey_min_days: 30 },
    };
    expect(blocking('market_survey', 'survey_evaluated', change)).toEqual([]);
  });

  it('Trier-Saarburg 2023: a survey of December 2021 is too old for the application of 09.10.2023', () => {
    const change: Change = {
      facts: { survey_end: '2021-12-06', application_on: '2023-10-09' },
      call: { name: 'Aufruf 2023', opens: '2023-03-31', closes: '2023-10-15', endedEarlyOn: null },
    };
    expect(blocking('survey_evaluated', 'funding_applied', change)).toEqual([
      'Zu alt: Die Markterkundung endete am 06.12.2021 und gilt 12 Monate, also bis 06.12.2022; beim Antrag am 09.10.2023 ist sie abgelaufen. Behebung: die Markterkundung wiederholen.',
    ]);
  });

  it('Mittelsachsen 2025: with the early release they may build before the final notices', () => {
    const early = { federal_final_on: null, state_final_on: null, contract_on: null, early_release_on: null };
    const change = withFacts({
      ...early,
      early_release_on: '2025-06-01',
      construction_started_on: '2025-07-01',
    });
    expect(blocking('awarded', 'under_construction', change)).toEqual([]);
    expect(blocking('awarded', 'under_construction', withFacts(early))).toEqual([
      'Fehlt: „Vorzeitige Baufreigabe vom“. Behebung: bitte eintragen.',
    ]);
  });

  it('Graue Flecken 2021: a survey that follows the application is looked at before the tender', () => {
    const late = {
      ...bautzen2020,
      early_start_consent_on: '2020-04-01',
      survey_start: '2019-09-10',
      survey_horizon_years: 2,
    };
    for (const from of ['funding_applied', 'funding_provisional'] as const)
      expect(blocking(from, 'tendering', withFacts(late))).toEqual([
        expect.stringContaining('Die Markterkundung dauert 20 Tage'),
        expect.stringContaining('Abgefragt sind 2 Jahre'),
      ]);
    expect(
      blocking('funding_provisional', 'tendering', {
        facts: late,
        history: [{ from: 'market_survey', to: 'survey_evaluated', direction: 'forward', on: '2019-10-01' }],
      }),
    ).toEqual([]);
  });

  it('a withdrawal while building needs two persons, too, and no final notice', () => {
    const none = { federal_final_on: null, state_final_on: null };
    expect(blocking('under_construction', 'withdrawn', withFacts(none))).toEqual([]);
    expect(
      blocking('under_construction', 'withdrawn', withFacts({ ...none, withdrawal_declared_on: null })),
    ).toEqual(['Fehlt: „Rückzug erklärt am“. Behebung: bitte eintragen.']);
    expect(blocking('under_construction', 'withdrawn', {})).toEqual([
      expect.stringContaining('Der abschließende Bescheid des Bundes ist vom 01.06.2021'),
    ]);
  });

  it('the Land refuses after a tender that was begun early: with the notice of it, from tender and award', () => {
    for (const from of ['tendering', 'awarded'] as const) {
      expect(blocking(from, 'rejected', {})).toEqual([]);
      expect(blocking(from, 'rejected', withFacts({ rejection_on: null }))).toEqual([
        'Fehlt: „Ablehnender Bescheid vom“. Behebung: bitte eintragen.',
      ]);
    }
  });

  it('DiOS 2022: the Land takes over the examination of the Bund', () => {
    const change = withFacts({ state_proof_accepted_on: null, state_proof_by_federal: true });
    expect(blocking('proof_submitted', 'purpose_bound', change)).toEqual([]);
  });

  it('a specification after three months is warned of and does not stop the notices', () => {
    const change = withFacts({ tender_end: '2020-12-31', specification_on: '2021-04-01' });
    const of = aCase({ ...change, status: 'awarded' });
    const [late] = unmetOf(stepTo(fundedCycles[0]!, of, 'funding_final')!, of);
    expect(late).toMatchObject({ requirement: 'specification_in_time', effect: 'warn', mayOverride: false });
  });
});

describe('A figure of the law that nobody knows', () => {
  it('never stops anything and is never guessed: the step says that it was not checked', () => {
    const unknown: Case = { ...aCase({}), parameters: {}, guideline: null };
    for (const step of STEPS)
      for (const { effect, sentence } of unmetOf(step, unknown))
        if (sentence.startsWith('Nicht geprüft')) expect(effect).toBe('warn');
    const step = STEPS.find(({ from, to }) => from === 'market_survey' && to === 'survey_evaluated')!;
    expect(unmetOf(step, unknown).map(({ requirement, effect }) => `${effect} ${requirement}`)).toEqual([
      'warn survey_long_enough',
      'warn survey_horizon_in_range',
    ]);
  });
});

describe('What may be done next', () => {
  it('is offered to an officer with what is missing and what the public would read then', () => {
    const of = aCase({ status: 'funding_provisional', facts: { tender_start: null }, published: true });
    expect(transitionsOf(of, { role: 'municipal_officer' })).toEqual([
      {
        to: 'tendering',
        label: 'Auswahlverfahren beginnen',
        direction: 'forward',
        publicStateAfter: 'tendering',
        needsReason: false,
        needsSecondPerson: false,
        legalBasis: expect.stringContaining('Auswahlverfahren'),
        unmet: [expect.objectContaining({ requirement: 'tender_started', facts: ['tender_start'] })],
      },
    ]);
  });

  it('is nothing for those who only read', () => {
    expect(transitionsOf(aCase({}), { role: 'auditor' })).toEqual([]);
    expect(transitionsOf(aCase({}), { role: 'admin' })).toEqual([]);
  });

  it('names no public state for a project that is not published', () => {
    const [next] = transitionsOf(aCase({ status: 'tendering' }), { role: 'district_officer' });
    expect(next).toMatchObject({ to: 'awarded', publicStateAfter: null });
  });

  it('puts a project on hold for the public, too, if it was public before', () => {
    const onHold = (change: Change) =>
      transitionsOf(aCase({ ...change, published: true }), { role: 'dias_advisor' }).find(
        ({ to }) => to === 'on_hold',
      );
    expect(onHold({ status: 'tendering' })).toMatchObject({ publicStateAfter: 'on_hold', needsReason: true });
    expect(onHold({ status: 'market_survey' })).toMatchObject({ publicStateAfter: null });
  });

  it('is no correction to where an ended project never was', () => {
    const of = aCase({
      status: 'withdrawn',
      history: [
        { from: 'idea', to: 'market_survey', direction: 'forward', on: '2019-07-01' },
        { from: 'market_survey', to: 'withdrawn', direction: 'end', on: '2019-09-01' },
      ],
    });
    expect(transitionsOf(of, { role: 'dias_lead' }).map(({ to }) => to)).toEqual([
      'idea',
      'industry_dialogue',
      'market_survey',
    ]);
  });

  it('on hold leads back to where it was, for the public too', () => {
    const of = aCase({ status: 'on_hold', heldFrom: 'under_construction', published: true });
    expect(
      transitionsOf(of, { role: 'dias_advisor' }).map(({ to, publicStateAfter }) => [to, publicStateAfter]),
    ).toEqual([
      ['under_construction', 'under_construction'],
      ['withdrawn', null],
    ]);
  });

  it('held from a wrong status a lead sets it back to one before it, and to no later one', () => {
    const of = aCase({ status: 'on_hold', heldFrom: 'market_survey' });
    const back = transitionsOf(of, { role: 'dias_lead' }).filter(
      ({ direction }) => direction === 'correction',
    );
    expect(back.map(({ to }) => to)).toEqual(['idea', 'industry_dialogue']);
    expect(back.every(({ needsReason }) => needsReason)).toBe(true);
  });
});
