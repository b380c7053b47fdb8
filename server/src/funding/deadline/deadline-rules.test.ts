import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  aChangeRequest,
  aNotice,
  aProof,
  aSurvey,
  aTender,
  caseFacts,
  type CaseChange,
  type TrackChange,
} from '../../../test/case-facts.js';
import { addDays, addMonths, daysBetween, isDay } from '../../project/calendar.js';
import { deadlineRows, deadlinesOf } from './deadline-rules.js';

const seen = new Set<string>();
/** Key, day and day done of all deadlines of a kind. */
function due(change: CaseChange, kind: string) {
  const found = deadlinesOf(caseFacts(change)).filter((one) => one.kind === kind);
  if (found.length > 0) seen.add(kind);
  return found.map(({ key, dueOn, doneOn }) => [key, dueOn, doneOn]);
}
const rule = (change: CaseChange, key: string) =>
  deadlinesOf(caseFacts(change)).find((one) => one.key === key)?.rule;
const both = (change: TrackChange): CaseChange['tracks'] => ({ federal: change, state: change });
const preparing = {
  status: 'market_survey',
  facts: { construction_started_on: null, contract_on: null },
} as const;
const drafts = both({ status: 'draft', appliedOn: null, notices: [], specificationOn: null });

describe('before the application', () => {
  it('the Branchendialog lasts at least 28 days, and nobody misses its earliest end', () => {
    const dialogue = {
      number: 1,
      announcedOn: null,
      startedOn: '2026-11-10',
      endedOn: null,
      hasDocument: false,
    };
    expect(due({ dialogues: [dialogue] }, 'dialogue_min_end')).toEqual([
      ['dialogue_min_end', '2026-12-08', null],
    ]);
    expect(due({ dialogues: [dialogue], today: '2026-12-09' }, 'dialogue_min_end')).toEqual([
      ['dialogue_min_end', '2026-12-08', '2026-12-08'],
    ]);
    expect(rule({ dialogues: [dialogue] }, 'dialogue_min_end')).toBe(
      '28 Tage nach dem Beginn des Branchendialogs am 10.11.2026 (Parameter „dialogue_min_days“).',
    );
  });

  it('Markt Erlbach asked from 21.06. to 16.08.2023: 56 days, exactly eight weeks', () => {
    const surveys = [aSurvey({ startedOn: '2023-06-21', endedOn: '2023-08-16' })];
    expect(due({ surveys }, 'survey_min_end')).toEqual([['survey_min_end', '2023-08-16', '2023-08-16']]);
  });

  it('the result of a survey is good for twelve months, at the application and at the tender', () => {
    const open = {
      project: preparing,
      tracks: drafts,
      tenders: [],
      surveys: [aSurvey({ endedOn: '2026-02-28' })],
    };
    expect(due(open, 'survey_expiry_application')).toEqual([
      ['survey_expiry_application', '2027-02-28', null],
    ]);
    expect(due({}, 'survey_expiry_application')).toEqual([
      ['survey_expiry_application', '2025-04-15', '2024-06-14'],
    ]);
    expect(due(open, 'survey_expiry_tender')).toEqual([['survey_expiry_tender', '2027-02-28', null]]);
    expect(due({}, 'survey_expiry_tender')).toEqual([['survey_expiry_tender', '2025-04-15', '2025-01-13']]);
  });

  it('a call ends on its day, or earlier when the Bund says so', () => {
    const call = caseFacts().call!;
    expect(due({ tracks: drafts, project: preparing }, 'call_end')).toEqual([
      ['call_end', '2024-09-30', null],
    ]);
    const early = { call: { ...call, endedEarlyOn: '2024-07-01' }, tracks: drafts, project: preparing };
    expect(due(early, 'call_end')).toEqual([['call_end', '2024-07-01', null]]);
    expect(rule(early, 'call_end')).toBe(
      'Der Förderaufruf „Aufruf 2024“ wurde vorzeitig beendet am 01.07.2024.',
    );
  });

  it('the Land took applications under RL DiOS 2022 until 31.12.2022', () => {
    const state = {
      status: 'draft',
      appliedOn: null,
      guideline: { id: 'dios_2022', name: 'RL DiOS 2022' },
      parameters: { application_deadline: '31.12.2022' },
    } as const;
    expect(due({ tracks: { state } }, 'state_call_end')).toEqual([['state_call_end', '2022-12-31', null]]);
  });

  it('what was done before the service kept the case is not asked for again', () => {
    const change = { tracks: both({ appliedOn: null, specificationOn: null, notices: [] }), tenders: [] };
    expect(due(change, 'call_end')).toEqual([]);
    expect(due(change, 'survey_expiry_application')).toEqual([]);
    expect(due(change, 'survey_expiry_tender')).toEqual([]);
  });

  it('a figure that nobody knows gives no deadline', () => {
    expect(due({ parameters: { survey_min_days: null } }, 'survey_min_end')).toEqual([]);
    expect(due({ parameters: { usage_proof_months: null } }, 'usage_proof')).toEqual([]);
  });
});

describe('from the notice to the proof', () => {
  const notice = aNotice({ receivedOn: '2026-01-31', unappealableOn: null });

  it('an objection is possible for a month after the notice was received, to the last day of a shorter month', () => {
    const of = (today: string) =>
      due({ today, tracks: { federal: { notices: [notice] }, state: null } }, 'objection');
    expect(of('2026-02-10')).toEqual([['objection/federal/1', '2026-02-28', null]]);
    expect(of('2026-03-01')).toEqual([['objection/federal/1', '2026-02-28', '2026-02-28']]);
    const leap = { ...notice, receivedOn: '2028-01-31' };
    expect(
      due({ today: '2028-02-10', tracks: { federal: { notices: [leap] }, state: null } }, 'objection')[0]![1],
    ).toBe('2028-02-29');
  });

  it('only of a confirmed notice, and also where the project was rejected', () => {
    const rejection = { ...notice, kind: 'rejection', amount: null } as const;
    const change: CaseChange = {
      today: '2026-02-10',
      project: { status: 'rejected' },
      tracks: { federal: { status: 'rejected', notices: [rejection] }, state: null },
    };
    expect(
      deadlinesOf(caseFacts(change))
        .filter(({ doneOn }) => doneOn === null)
        .map(({ kind }) => kind),
    ).toEqual(['objection']);
    const waiting = {
      ...change,
      tracks: { federal: { notices: [{ ...rejection, state: 'recorded' }] }, state: null },
    };
    expect(due(waiting as CaseChange, 'objection')).toEqual([]);
  });

  it('the Konkretisierung follows three months after the end of the Auswahlverfahren', () => {
    const tenders = [aTender({ endedOn: '2026-11-20' })];
    const change: CaseChange = {
      tenders,
      project: { status: 'awarded', facts: { construction_started_on: null } },
      tracks: both({ status: 'provisional_granted', specificationOn: null, notices: [aNotice()] }),
    };
    expect(due(change, 'specification')).toEqual([
      ['specification/federal', '2027-02-20', null],
      ['specification/state', '2027-02-20', null],
    ]);
    expect(rule(change, 'specification/federal')).toBe(
      '3 Monate nach dem Ende des Auswahlverfahrens am 20.11.2026 (Parameter „specification_months_after_tender“). Der Tag ist ein Samstag; verschoben wird er hier nicht.',
    );
    const two = [aTender({ endedOn: '2025-09-15' }), aTender({ number: 2, endedOn: '2026-10-01' })];
    expect(
      due(
        {
          ...change,
          tenders: two,
          tracks: { federal: { ...change.tracks!.federal, specificationOn: '2025-11-20' }, state: null },
        },
        'specification',
      ),
    ).toEqual([
      ['specification/federal/2', '2027-01-01', null],
      ['specification/federal/1', '2025-12-15', '2025-11-20'],
    ]);
  });

  it('the approval period ends as the last notice says, or as an approved extension does', () => {
    expect(due({}, 'approval_period_end').map(([, day]) => day)).toEqual(['2027-12-31', '2027-12-31']);
    const longer = aNotice({
      number: 3,
      kind: 'final',
      dated: '2026-06-01',
      approvalPeriodEnd: '2028-06-30',
    });
    const { notices } = caseFacts().tracks.federal!;
    expect(
      due({ tracks: { federal: { notices: [...notices, longer] }, state: null } }, 'approval_period_end'),
    ).toEqual([['approval_period_end/federal', '2028-06-30', null]]);
    const changeRequests = [aChangeRequest({ status: 'approved', decidedOn: '2026-10-20' })];
    expect(due({ tracks: { federal: { changeRequests }, state: null } }, 'approval_period_end')).toEqual([
      ['approval_period_end/federal', '2028-12-31', null],
    ]);
  });

  it('an extension is to be asked for before the approval period ends, where what is promised comes later', () => {
    expect(due({}, 'extension_request')).toEqual([]);
    const [milestone] = caseFacts().project.milestones;
    const late = { project: { milestones: [{ ...milestone!, promisedUntil: '2028-03-31' }] } };
    expect(due({ ...late, tracks: { state: null } }, 'extension_request')).toEqual([
      ['extension_request/federal', '2027-12-31', null],
    ]);
    const changeRequests = [aChangeRequest()];
    expect(
      due({ ...late, tracks: { federal: { changeRequests }, state: null } }, 'extension_request'),
    ).toEqual([['extension_request/federal', '2027-12-31', '2026-10-01']]);
  });

  it('the Verwendungsnachweis counts from what comes first: the purpose, or the end of the approval period', () => {
    expect(due({ tracks: { state: null } }, 'usage_proof')).toEqual([
      ['usage_proof/federal', '2028-06-30', null],
    ]);
    const early = { project: { facts: { purpose_fulfilled_on: '2026-08-31' } }, tracks: { state: null } };
    expect(due(early, 'usage_proof')).toEqual([['usage_proof/federal', '2027-02-28', null]]);
    const late = {
      project: { facts: { commissioned_on: '2028-05-31' } },
      tracks: { state: null },
      today: '2028-06-01',
    };
    expect(due(late, 'usage_proof')).toEqual([['usage_proof/federal', '2028-06-30', null]]);
  });

  it('the Land asks for none where the Bund alone checks (RL DiOS 2022)', () => {
    const proofs = [aProof({ kind: 'usage', status: 'not_applicable', submittedOn: null, forYear: null })];
    expect(due({ tracks: { state: { proofs } } }, 'usage_proof').map(([key]) => key)).toEqual([
      'usage_proof/federal',
    ]);
  });

  it('a Zwischennachweis is due on 31.12. of each year of building, since the case is kept', () => {
    const federal = { proofs: [aProof()] };
    const change = { today: '2027-01-10', tracks: { federal, state: null } };
    expect(due(change, 'interim_proof')).toEqual([
      ['interim_proof/federal/2027', '2027-12-31', null],
      ['interim_proof/federal/2026', '2026-12-31', '2026-11-02'],
    ]);
    expect(due({ ...change, openedOn: '2027-01-05' }, 'interim_proof').map(([key]) => key)).toEqual([
      'interim_proof/federal/2027',
    ]);
    expect(due({ ...change, tracks: { federal: { notices: [] }, state: null } }, 'interim_proof')).toEqual(
      [],
    );
  });

  it('the purpose binds for seven years from the commissioning: from 29.02. to 28.02.', () => {
    const facts = { commissioned_on: '2024-02-29' };
    expect(due({ project: { facts } }, 'binding_end')).toEqual([['binding_end', '2031-02-28', null]]);
  });

  it('a promise of an operator is to be looked at when it runs out, until somebody says what became of it', () => {
    const open = {
      number: 2,
      operatorId: 1,
      addresses: 1_400,
      promisedOn: '2024-03-01',
      dueOn: '2027-03-31',
      hasMilestonePlan: true,
      outcome: 'open',
      builtAddresses: null,
    } as const;
    expect(due({ commitments: [open] }, 'commitment')).toEqual([['commitment/2', '2027-03-31', null]]);
    expect(rule({ commitments: [open] }, 'commitment/2')).toBe(
      'Die Ausbauzusage 2 vom 01.03.2024 über 1.400 Adressen gilt bis zum 31.03.2027.',
    );
    expect(due({ commitments: [{ ...open, outcome: 'kept' }] }, 'commitment')).toEqual([]);
  });
});

it('an answer to a returned case, and a review, have days that the service has set', () => {
  const review = { submittedOn: null, returnedOn: '2026-11-20' };
  expect(due({ review }, 'review_answer')).toEqual([['review_answer', '2026-12-18', null]]);
  expect(due({ review: { submittedOn: '2026-11-20', returnedOn: null } }, 'review_check')).toEqual([
    ['review_check', '2026-12-04', null],
  ]);
  expect(rule({ review }, 'review_answer')).toContain('keine gesetzliche Frist');
});

it('own deadlines stand among the others', () => {
  const ownDeadlines = [{ number: 4, title: 'Kreistag', dueOn: '2026-12-07', doneOn: null }];
  expect(due({ ownDeadlines }, 'own')).toEqual([['own/4', '2026-12-07', null]]);
  const all = deadlinesOf(caseFacts({ ownDeadlines, tracks: { state: null } }));
  expect(all.map(({ key }) => key).slice(0, 2)).toEqual(['own/4', 'interim_proof/federal/2026']);
  expect(all[0]).toMatchObject({
    name: 'Kreistag',
    state: 'soon',
    rule: 'Selbst gesetzt.',
    whose: 'recipient',
  });
});

it('a deadline that rests on a figure to be verified says so', () => {
  const sources = {
    binding_years: {
      label: 'Zweckbindungsfrist ab Inbetriebnahme',
      unit: 'Jahre',
      source: 'x',
      trust: 'to_verify',
    },
    usage_proof_months: { label: 'Verwendungsnachweis', unit: 'Monate', source: 'x', trust: 'primary' },
  };
  const all = deadlinesOf(caseFacts({ sources, project: { facts: { commissioned_on: '2026-09-30' } } }));
  expect(all.find(({ kind }) => kind === 'binding_end')).toMatchObject({
    unverified: true,
    rule: '7 Jahre ab der Inbetriebnahme am 30.09.2026 (Parameter „Zweckbindungsfrist ab Inbetriebnahme“).',
  });
  expect(all.find(({ kind }) => kind === 'usage_proof')).toMatchObject({ unverified: false });
});

it('every row of the table was seen in a case of these tests', () => {
  expect([...seen].sort()).toEqual(Object.keys(deadlineRows).sort());
});

describe('whatever the day', () => {
  const day = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10));

  it('months are counted as § 188 BGB does: the same day, or the last one of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-12-09', 3)).toBe('2025-03-09');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (from, months) => {
        const to = addMonths(from, months);
        const [date, toDate] = [Number(from.slice(8)), Number(to.slice(8))];
        const index = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(isDay(to)).toBe(true);
        expect(index(to) - index(from)).toBe(months);
        // The same date, or, where there is none, the day before the first of the next month.
        expect(toDate === date || (toDate < date && addDays(to, 1).endsWith('-01'))).toBe(true);
      }),
    );
  });

  it('days are counted by the calendar, through summer time and leap years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('every deadline has a real day, a key of its own, and open ones come first by day', () => {
    fc.assert(
      fc.property(day, day, day, fc.option(day), (today, surveyed, tendered, commissioned) => {
        const all = deadlinesOf(
          caseFacts({
            today,
            openedOn: '2015-01-01',
            surveys: [aSurvey({ startedOn: surveyed, endedOn: addDays(surveyed, 60) })],
            tenders: [aTender({ endedOn: tendered }), aTender({ number: 2, endedOn: surveyed })],
            project: { facts: { commissioned_on: commissioned, construction_started_on: surveyed } },
          }),
        );
        const open = all.filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn);
        expect(all.every(({ dueOn }) => isDay(dueOn))).toBe(true);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(open).toEqual(open.toSorted());
        expect(all.slice(0, open.length).every(({ doneOn }) => doneOn === null)).toBe(true);
      }),
    );
  });
});
