import { describe, expect, it } from 'vitest';
import { type CareFacts, careFor, carePlace, needsCare } from './care-rules.js';
import type { ProjectStatus } from '../words.js';

const TODAY = '2026-09-09';
const calm: CareFacts = {
  status: 'under_construction',
  updatedOn: '2026-09-01',
  isReported: true,
  promises: [],
  countsFrom: 'reported',
  eligible: null,
  funded: 1742,
  reserveExtension: null,
  passed: 1620,
  bounds: { households: null, inhabitants: null },
  inLots: 1742,
  inMunicipalities: 1742,
  inList: null,
  requests: [],
  withdrawalDeclaredOn: null,
  fundingWaivedOn: null,
  bindingOver: null,
  lotsWithoutOperator: [],
  lotCount: 2,
  hasArea: true,
};
const promise = (lastDay: string, name = 'Fertigstellung Los 2') => ({
  milestone: 1,
  name,
  promised: lastDay,
  lastDay,
});
const told = (more: Partial<CareFacts>) =>
  careFor({ ...calm, ...more }, TODAY).map(
    ({ rule, severity, sentence }) => `${rule} ${severity}: ${sentence}`,
  );

describe('what needs care in a project', () => {
  it('nothing, where all is as it should be', () => expect(told({})).toEqual([]));

  it.each<[name: string, facts: Partial<CareFacts>, told: string[]]>([
    [
      'a promise has run out and nobody has said anything for long',
      { promises: [promise('2026-08-31')], updatedOn: '2026-06-30' },
      ['promise_overdue overdue: Termin abgelaufen; seit 71 Tagen keine Meldung'],
    ],
    [
      'a promise has run out since the last report',
      { promises: [promise('2026-08-31')] },
      ['promise_overdue overdue: Termin seit 9 Tagen abgelaufen: Fertigstellung Los 2'],
    ],
    [
      'a promise ended yesterday',
      { promises: [promise('2026-09-08')] },
      ['promise_overdue overdue: Termin seit einem Tag abgelaufen: Fertigstellung Los 2'],
    ],
    [
      'a promise that ends today has not run out',
      { promises: [promise('2026-09-09')] },
      ['promise_soon warning: Zugesagter Termin endet heute'],
    ],
    [
      'several have run out',
      { promises: [promise('2026-07-31', 'Baubeginn'), promise('2026-08-31')] },
      ['promise_overdue overdue: 2 Termine abgelaufen, der erste seit 40 Tagen: Baubeginn'],
    ],
    [
      'never reported',
      { promises: [promise('2026-08-31')], isReported: false },
      ['promise_overdue overdue: Termin abgelaufen; noch keine Meldung'],
    ],
    ['60 days are no silence yet', { updatedOn: '2026-07-11' }, []],
    ['61 days are', { updatedOn: '2026-07-10' }, ['no_update warning: Seit mehr als 60 Tagen keine Meldung']],
    [
      'never reported for 61 days',
      { updatedOn: '2026-07-10', isReported: false },
      ['no_update warning: Noch keine Meldung seit dem 10.07.2026'],
    ],
    [
      'a withdrawal that the Kommune declared and no advisor has recorded',
      { withdrawalDeclaredOn: '2026-08-20' },
      [
        'withdrawal_waiting warning: Rückzug am 20.08.2026 erklärt; die Beratung der Digitalagentur hält es fest',
      ],
    ],
    [
      'the same while it rests',
      { status: 'on_hold', withdrawalDeclaredOn: '2026-08-20' },
      [
        'withdrawal_waiting warning: Rückzug am 20.08.2026 erklärt; die Beratung der Digitalagentur hält es fest',
      ],
    ],
    ['nothing once it is recorded', { status: 'withdrawn', withdrawalDeclaredOn: '2026-08-20' }, []],
    [
      'funding that was waived and no advisor has recorded it',
      { status: 'survey_evaluated', fundingWaivedOn: '2026-08-21' },
      [
        'waiver_waiting warning: Verzicht auf Förderung am 21.08.2026 erklärt; die Beratung der Digitalagentur hält es fest',
      ],
    ],
    ['nothing once it is commercial only', { status: 'commercial_only', fundingWaivedOn: '2026-08-21' }, []],
    [
      '30 days before',
      { promises: [promise('2026-10-09')] },
      ['promise_soon warning: Zugesagter Termin in 30 Tagen'],
    ],
    ['31 days before', { promises: [promise('2026-10-10')] }, []],
    [
      'tomorrow',
      { promises: [promise('2026-09-10')] },
      ['promise_soon warning: Zugesagter Termin in einem Tag'],
    ],
    [
      'lots lack addresses',
      { inLots: 1728 },
      ['counts_do_not_add_up warning: Adressen 1.742, Lose zusammen 1.728: 14 fehlen'],
    ],
    [
      'lots have one too few',
      { inLots: 1741 },
      ['counts_do_not_add_up warning: Adressen 1.742, Lose zusammen 1.741: 1 fehlt'],
    ],
    [
      'lots have too many',
      { inLots: 1750 },
      ['counts_do_not_add_up warning: Adressen 1.742, Lose zusammen 1.750: 8 zu viel'],
    ],
    ['a lot without a figure makes no sum', { inLots: null }, []],
    [
      'Gemeinden lack addresses',
      { inMunicipalities: 1700 },
      ['counts_do_not_add_up warning: Adressen 1.742, Gemeinden zusammen 1.700: 42 fehlen'],
    ],
    ['Gemeinden may count what is eligible', { inMunicipalities: 1800, eligible: 1800 }, []],
    ['Gemeinden may count the Vortrieb', { inMunicipalities: 1800, reserveExtension: 58 }, []],
    [
      'the list of addresses differs',
      { inList: 1700 },
      ['counts_do_not_add_up warning: Adressen 1.742, Adressliste 1.700: 42 fehlen'],
    ],
    [
      'more can be connected than there are',
      { passed: 1800 },
      ['counts_do_not_add_up warning: Anschluss möglich 1.800, Adressen 1.742: 58 zu viel'],
    ],
    [
      'counted figures add up by themselves',
      { countsFrom: 'addresses', inMunicipalities: 1900, passed: 1800 },
      [],
    ],
    [
      'a request waits',
      { requests: [{ kind: 'publish', on: '2026-09-02' }] },
      ['publication_waiting warning: Wartet seit dem 02.09.2026 auf eine zweite Person: veröffentlichen'],
    ],
    [
      'a lot is built by nobody',
      { lotsWithoutOperator: [2] },
      ['operator_missing hint: Im Bau, aber Los 2 ohne Netzbetreiber'],
    ],
    [
      'no lots',
      { lotCount: 0, inLots: null },
      ['operator_missing hint: Im Bau, aber ohne Los und Netzbetreiber'],
    ],
    ['no area', { hasArea: false }, ['area_missing hint: Im Bau, aber noch ohne Fläche auf der Karte']],
    ['before the works neither is missing', { status: 'contracted', hasArea: false, lotCount: 0 }, []],
  ])('%s', (_name, facts, expected) => expect(told(facts)).toEqual(expected));

  it.each<[ProjectStatus, string[]]>([
    ['closed', []],
    ['withdrawn', []],
    ['rejected', []],
    ['commercial_only', []],
    ['on_hold', ['counts_do_not_add_up']],
    ['purpose_bound', ['promise_overdue', 'counts_do_not_add_up']],
    ['idea', ['promise_overdue', 'counts_do_not_add_up']],
  ])('in status %s the same faults are %j', (status, expected) => {
    const facts = {
      ...calm,
      status,
      updatedOn: '2026-01-01',
      promises: [promise('2026-08-31')],
      inLots: 1,
      hasArea: false,
    };
    expect(careFor(facts, TODAY).map(({ rule }) => rule)).toEqual(expected);
  });

  it('a finished network has nothing to report every other month', () => {
    expect(told({ status: 'purpose_bound', updatedOn: '2026-01-01' })).toEqual([]);
    expect(told({ status: 'contracted', updatedOn: '2026-01-01' })).toHaveLength(1);
  });

  it('the worst comes first, and a hint alone is no need', () => {
    const care = careFor(
      { ...calm, promises: [promise('2026-08-31'), promise('2026-09-20')], inLots: 1, hasArea: false },
      TODAY,
    );
    expect(care.map(({ rule }) => rule)).toEqual([
      'promise_overdue',
      'counts_do_not_add_up',
      'promise_soon',
      'area_missing',
    ]);
    expect(carePlace(care)).toEqual([0, '2026-08-31']);
    expect(needsCare(care)).toBe(true);
    expect(needsCare(care.slice(3))).toBe(false);
    expect(carePlace([])).toEqual([3, '9999-12-31']);
  });
});
