import { inGerman } from '../../project/calendar.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import {
  dayIn,
  funderNames,
  funderWords,
  hasReached,
  noticeOn,
  specifiedOn,
  tendersOf,
  tracksOf,
} from '../facts/case-days.js';
import { counted, type DeadlineRow, type Found, overBy } from './deadline-row.js';
import { approvalPeriodOf } from '../lifecycle/grant.js';

/* From the notice to the end of the approval period. */

/** Each tender counts on its own: lots may be awarded one after the other. */
function specification(facts: CaseFacts): Found[] {
  const tenders = tendersOf(facts);
  return tracksOf(facts)
    .filter((track) => isOpenTrack(track) && noticeOn(facts, track.funder, 'provisional'))
    .flatMap((track) =>
      tenders.flatMap(({ number, endedOn }) => {
        if (!endedOn || endedOn > facts.today) return [];
        const found = counted(facts, {
          from: endedOn,
          what: 'dem Ende des Auswahlverfahrens',
          parameter: 'specification_months_after_tender',
          unit: 'months',
        });
        const submitted = specifiedOn(facts, track.funder);
        const doneOn = submitted && submitted >= endedOn ? submitted : noticeOn(facts, track.funder, 'final');
        if (!found || (!doneOn && hasReached(facts, 'funding_final'))) return [];
        const of = tenders.length > 1 ? `${track.funder}/${number}` : track.funder;
        const which = tenders.length > 1 ? ` (Auswahlverfahren ${number})` : '';
        return [
          {
            ...found,
            of,
            doneOn,
            name: `Konkretisierung beim ${funderNames[track.funder]} einreichen${which}`,
          },
        ];
      }),
    );
}

/** Rejected, given back or taken away: nothing of it is due any more. */
export const isOpenTrack = ({ status }: TrackFacts): boolean =>
  !['rejected', 'withdrawn', 'revoked', 'closed'].includes(status);

/** The last day of the approval period, and the sentence that says where it is from. */
export function approvalEnd(track: TrackFacts): { day: string; from: string } | null {
  const period = approvalPeriodOf(track);
  if (!period) return null;
  const { end: day, by } = period;
  const whose = funderWords[track.funder];
  return 'extension' in by
    ? { day, from: `nach der bewilligten Verlängerung (Änderungsantrag ${by.extension.number}, ${whose})` }
    : { day, from: `laut Bescheid ${whose} vom ${inGerman(by.notice.dated)}` };
}

/** When the purpose was fulfilled: said so, or put into operation. */
export const fulfilledOn = (facts: CaseFacts): string | null =>
  dayIn(facts, 'purpose_fulfilled_on') ?? dayIn(facts, 'commissioned_on');

function approvalPeriod(facts: CaseFacts): Found[] {
  if (!fulfilledOn(facts) && hasReached(facts, 'commissioned')) return [];
  return tracksOf(facts)
    .filter(isOpenTrack)
    .flatMap((track) => {
      const end = approvalEnd(track);
      if (!end) return [];
      return [
        {
          of: track.funder,
          name: `Ende des Bewilligungszeitraums (${funderNames[track.funder]})`,
          dueOn: end.day,
          doneOn: fulfilledOn(facts),
          rule: `Der Bewilligungszeitraum endet am ${inGerman(end.day)} ${end.from}`,
        },
      ];
    });
}

/** What was promised last; null: nothing is promised, or all is reached. */
function promisedUntil({ project: { milestones } }: CaseFacts): string | null {
  const open = milestones.filter(({ reachedOn, waived }) => !reachedOn && !waived);
  return (
    open
      .flatMap(({ promisedUntil: until }) => until ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Only where the end that is promised, or that none is, lets expect that the period will not do. */
function extension(facts: CaseFacts): Found[] {
  if (fulfilledOn(facts) || hasReached(facts, 'commissioned') || !hasReached(facts, 'funding_provisional'))
    return [];
  const promised = promisedUntil(facts);
  return tracksOf(facts)
    .filter(isOpenTrack)
    .flatMap((track) => {
      const end = approvalEnd(track);
      if (!end || (promised && promised <= end.day)) return [];
      const why = promised
        ? `zugesagt ist das Vorhaben erst bis zum ${inGerman(promised)}`
        : 'für den Abschluss ist kein Termin zugesagt';
      const asked = track.changeRequests.find(
        ({ kind, status, submittedOn, approvalPeriodEnd }) =>
          kind === 'extension' &&
          status === 'submitted' &&
          submittedOn &&
          (approvalPeriodEnd ?? '') > end.day,
      );
      return [
        {
          of: track.funder,
          name: `Verlängerung beantragen (${funderNames[track.funder]})`,
          dueOn: end.day,
          doneOn: asked?.submittedOn ?? null,
          rule: `Änderungsanträge sind nur im Bewilligungszeitraum möglich, er endet am ${inGerman(end.day)} ${end.from}; ${why}`,
        },
      ];
    });
}

/** A period that ends by itself; with the day on which a notice became final nothing is left of it. */
function objection(facts: CaseFacts): Found[] {
  return tracksOf(facts).flatMap((track) =>
    track.notices
      .filter(({ state }) => state === 'confirmed')
      .flatMap((notice) => objectionTo(facts, track, notice)),
  );
}

function objectionTo(
  facts: CaseFacts,
  { funder, status, statusSince }: TrackFacts,
  notice: NoticeFacts,
): Found[] {
  if (!notice.receivedOn) return [];
  const found = counted(facts, {
    from: notice.receivedOn,
    what: `dem Zugang des Bescheids ${funderWords[funder]} vom ${inGerman(notice.dated)}`,
    parameter: 'objection_months',
    unit: 'months',
  });
  if (!found) return [];
  const objected = status === 'objection' && statusSince >= notice.receivedOn ? statusSince : null;
  return [
    {
      ...found,
      of: `${funder}/${notice.number}`,
      name: `Widerspruch gegen den Bescheid ${funderWords[funder]} vom ${inGerman(notice.dated)}`,
      doneOn: notice.unappealableOn ?? objected ?? overBy(found.dueOn, facts.today),
    },
  ];
}

export const grantRows: Record<string, DeadlineRow> = {
  objection: {
    name: 'Widerspruch gegen einen Bescheid',
    whose: 'recipient',
    legalBasis: '§ 70 VwGO: ein Monat nach Bekanntgabe',
    evenGivenUp: true,
    find: objection,
  },
  specification: {
    name: 'Konkretisierung einreichen',
    whose: 'recipient',
    legalBasis: 'Konkretisierung nach dem Auswahlverfahren (aconium: Bescheid in abschließender Höhe)',
    find: specification,
  },
  approval_period_end: {
    name: 'Ende des Bewilligungszeitraums',
    whose: 'recipient',
    legalBasis: 'Zuwendungsbescheid',
    find: approvalPeriod,
  },
  extension_request: {
    name: 'Verlängerung beantragen',
    whose: 'recipient',
    legalBasis: 'Änderungsanträge nur im Bewilligungszeitraum (aconium)',
    find: extension,
  },
};
