import { describe, expect, it } from 'vitest';
import { promisedOf } from './promise-dates.js';
import type { MilestoneDto, PromiseBody } from './promise.dto.js';
import { judgePromise, judgeReached, type PromiseFacts } from './promise-rules.js';

const TODAY = '2026-09-09';
const lot = (
  kind: MilestoneDto['kind'],
  lotNumber: number | null,
  chain: string[],
  more: Partial<MilestoneDto> = {},
): MilestoneDto => ({
  number: 1,
  lotNumber,
  kind,
  name: null,
  promises: chain.map((promised, index) => ({
    number: index + 1,
    promised,
    lastDay: promisedOf(promised)!.lastDay,
    promisedOn: '2026-02-03',
    reason: index === 0 ? null : 'weather',
    explanation: null,
  })),
  reachedOn: null,
  waivedReason: null,
  waivedOn: null,
  continues: null,
  slipDays: null,
  overdue: false,
  ...more,
});
const facts = (more: Partial<PromiseFacts> = {}): PromiseFacts => ({
  today: TODAY,
  milestone: lot('completion', 2, ['2026-08-31']),
  others: [],
  guideline: null,
  startedOn: null,
  ...more,
});
const judge = (body: PromiseBody, more: Partial<PromiseFacts> = {}) => {
  const { value, errors } = judgePromise(body, facts(more));
  return value
    ? `${value.firstDay}–${value.lastDay} ${value.reason}`
    : `${errors[0]!.path}: ${errors[0]!.message}`;
};
const open = lot('completion', 2, ['2027-Q2']);

describe('a promise that is added to the chain', () => {
  it.each<[name: string, body: PromiseBody, facts: Partial<PromiseFacts>, verdict: string]>([
    [
      'the first one has no reason, whatever is said',
      { promised: '2026-Q4', reason: 'weather' },
      { milestone: lot('completion', 2, []) },
      '2026-10-01–2026-12-31 null',
    ],
    [
      'a later one needs a reason',
      { promised: '2027-Q2' },
      {},
      'reason: Fehlt: der Grund der Änderung 31.08.2026 → Q2 2027. Behebung: bitte einen Grund wählen; er ist öffentlich.',
    ],
    [
      'a later one with its reason is taken',
      { promised: '2027-Q2', reason: 'civil_works_delayed' },
      {},
      '2027-04-01–2027-06-30 civil_works_delayed',
    ],
    [
      'an earlier one explains itself',
      { promised: '2026-Q4' },
      { milestone: open },
      '2026-10-01–2026-12-31 earlier_than_planned',
    ],
    [
      'an earlier one is never late for another reason',
      { promised: '2026-Q4', reason: 'weather' },
      { milestone: open },
      '2026-10-01–2026-12-31 earlier_than_planned',
    ],
    [
      'a later one is not earlier than planned',
      { promised: '2027-Q3', reason: 'earlier_than_planned' },
      { milestone: open },
      'reason: Passt nicht: Q2 2027 → Q3 2027 ist nicht früher. Behebung: bitte einen anderen Grund wählen.',
    ],
    [
      'said more precisely it needs a reason, too',
      { promised: '2027-06-30' },
      { milestone: open },
      'reason: Fehlt: der Grund der Änderung Q2 2027 → 30.06.2027. Behebung: bitte einen Grund wählen; er ist öffentlich.',
    ],
    [
      'the same one again is refused',
      { promised: '2027-Q2', reason: 'weather' },
      { milestone: open },
      'promised: Passt nicht: Q2 2027 ist seit dem 03.02.2026 zugesagt. Behebung: ein anderes Datum wählen oder unverändert bestätigen.',
    ],
    [
      'a day that is over is refused, and today offered',
      { promised: '2026-09-08', reason: 'weather' },
      {},
      'promised: Zu früh: Der 08.09.2026 ist vorbei. Behebung: frühestens den 09.09.2026 zusagen, oder als erreicht melden.',
    ],
    [
      'today can be promised',
      { promised: '2026-09-09', reason: 'weather' },
      {},
      '2026-09-09–2026-09-09 weather',
    ],
    [
      'a quarter that is over is refused, and the running one offered',
      { promised: '2026-Q2', reason: 'weather' },
      {},
      'promised: Zu früh: Q2 2026 war am 30.06.2026 zu Ende. Behebung: frühestens Q3 2026 zusagen, oder als erreicht melden.',
    ],
    [
      'a quarter that is running can be promised',
      { promised: '2026-Q3', reason: 'weather' },
      {},
      '2026-07-01–2026-09-30 weather',
    ],
    [
      'a half-year that is over is refused',
      { promised: '2026-H1', reason: 'weather' },
      {},
      'promised: Zu früh: Das 1. Halbjahr 2026 war am 30.06.2026 zu Ende. Behebung: frühestens das 2. Halbjahr 2026 zusagen, oder als erreicht melden.',
    ],
    [
      'there is no 31st of September',
      { promised: '2026-09-31' },
      {},
      'promised: Passt nicht: Den Tag 31.09.2026 gibt es nicht. Behebung: den Tag prüfen.',
    ],
    [
      'what is reached is not promised',
      { promised: '2027-Q2', reason: 'weather' },
      { milestone: lot('completion', 2, ['2026-Q4'], { reachedOn: '2026-08-12' }) },
      'promised: Passt nicht: „Fertigstellung Los 2“ ist seit dem 12.08.2026 erreicht. Behebung: zuerst wieder öffnen, wenn das nicht stimmt.',
    ],
    [
      'what is waived is not promised',
      { promised: '2027-Q2', reason: 'weather' },
      { milestone: lot('completion', 2, ['2026-Q4'], { waivedReason: 'Los zurückgegeben' }) },
      'promised: Passt nicht: „Fertigstellung Los 2“ entfällt (Los zurückgegeben). Behebung: zuerst wieder öffnen.',
    ],
    [
      'not before the programme',
      { promised: '2026-Q4', reason: 'weather' },
      { guideline: { name: 'Gigabit-RL 2.1', begins: '2027-01-01' } },
      'promised: Zu früh: „Fertigstellung Los 2“ am 31.12.2026, „Gigabit-RL 2.1“ ist vom 01.01.2027. Behebung: den Tag oder die Fassung der Richtlinie prüfen.',
    ],
  ])('%s', (_name, body, more, verdict) => expect(judge(body, more)).toBe(verdict));
});

describe('milestones follow each other', () => {
  const start = (chain: string[], lotNumber: number | null = null, more = {}) =>
    lot('construction_start', lotNumber, chain, more);
  it.each<[name: string, milestone: MilestoneDto, others: MilestoneDto[], promised: string, verdict: RegExp]>(
    [
      [
        'first connections before the start of works',
        lot('first_connection', null, []),
        [start(['2027-Q1'])],
        '2026-Q4',
        /^promised: Zu früh: „Erste Anschlüsse“ bis 31\.12\.2026, aber „Baubeginn“ ist für Q1 2027 zugesagt\. Behebung: frühestens den 01\.01\.2027/,
      ],
      [
        'in the same quarter is possible',
        lot('first_connection', null, []),
        [start(['2027-Q1'])],
        '2027-Q1',
        /^2027/,
      ],
      [
        'completion of a lot before the works of the project begin',
        lot('completion', 2, []),
        [start(['2027-07-01'])],
        '2027-Q2',
        /Baubeginn“ ist für den 01\.07\.2027 zugesagt/,
      ],
      [
        'the works of another lot say nothing',
        lot('completion', 2, []),
        [start(['2027-H2'], 1)],
        '2027-Q2',
        /^2027-04-01/,
      ],
      [
        'the works of a lot come before the completion of the whole',
        lot('completion', null, []),
        [start(['2027-H2'], 1)],
        '2027-Q2',
        /„Baubeginn Los 1“ ist für das 2\. Halbjahr 2027 zugesagt/,
      ],
      [
        'the first connections of the whole may be in another lot',
        lot('first_connection', null, []),
        [start(['2027-H2'], 1)],
        '2027-Q2',
        /^2027/,
      ],
      [
        'works that begin after the completion',
        start([]),
        [lot('completion', null, ['2026-Q4'])],
        '2027-Q1',
        /^promised: Zu spät: „Baubeginn“ ab 01\.01\.2027, aber „Fertigstellung“ ist für Q4 2026 zugesagt\. Behebung: spätestens den 31\.12\.2026/,
      ],
      [
        'what is waived says nothing',
        lot('completion', null, []),
        [start(['2027-Q4'], null, { waivedReason: 'entfällt' })],
        '2027-Q1',
        /^2027/,
      ],
      ['what has no promise says nothing', lot('completion', null, []), [start([])], '2027-Q1', /^2027/],
    ],
  )('%s', (_name, milestone, others, promised, verdict) =>
    expect(judge({ promised }, { milestone, others })).toMatch(verdict),
  );

  it('the day on which building began stands for the start of works', () =>
    expect(
      judge({ promised: '2026-09-09' }, { milestone: lot('completion', 1, []), startedOn: '2026-09-10' }),
    ).toContain('„Baubeginn“ ist am 10.09.2026 gewesen'));
});

describe('a milestone that is reached', () => {
  const reached = (day: string, more: Partial<PromiseFacts> = {}) => {
    const { value, errors } = judgeReached(day, facts(more));
    return value ?? errors[0]!.message;
  };
  it.each<[name: string, day: string, facts: Partial<PromiseFacts>, verdict: RegExp]>([
    ['today', '2026-09-09', {}, /^2026-09-09$/],
    [
      'not tomorrow',
      '2026-09-10',
      {},
      /^Zu spät: „Fertigstellung Los 2“ am 10\.09\.2026 liegt in der Zukunft, heute ist der 09\.09\.2026/,
    ],
    [
      'not on a day that does not exist',
      '2026-02-29',
      {},
      /^Passt nicht: Den Tag 29\.02\.2026 gibt es nicht/,
    ],
    [
      'not before the programme',
      '2022-12-31',
      { guideline: { name: 'Gigabit-RL 2.0', begins: '2023-03-31' } },
      /^Zu früh: .* „Gigabit-RL 2\.0“ ist vom 31\.03\.2023/,
    ],
    [
      'not before the works were begun',
      '2026-03-01',
      { others: [lot('construction_start', null, [], { reachedOn: '2026-04-01' })] },
      /^Zu früh: „Fertigstellung Los 2“ am 01\.03\.2026, aber „Baubeginn“ ist seit dem 01\.04\.2026 erreicht/,
    ],
    [
      'even where the works were promised for later',
      '2026-09-01',
      { others: [lot('construction_start', null, ['2027-Q1'])] },
      /^2026-09-01$/,
    ],
  ])('%s', (_name, day, more, verdict) => expect(reached(day, more)).toMatch(verdict));
});
