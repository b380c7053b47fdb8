import { inGerman } from '../../project/calendar.js';
import { bindingEnd } from '../../project/lifecycle/requirements-building.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { dayIn, figureOf, funderNames, hasReached, tracksOf } from '../facts/case-days.js';
import { approvalEnd, fulfilledOn, isOpenTrack } from './deadline-rows-grant.js';
import { counted, type DeadlineRow, type Found, labelOf, overBy, wordsFor } from './deadline-row.js';
import { grantingOf } from '../lifecycle/grant.js';

/* Proofs, binding to the purpose, promises of operators, and what somebody has set for themselves. */

/** Where the Bund alone checks (RL DiOS 2022) the Land asks for none. */
export const asksProof = (facts: CaseFacts, { funder, proofs }: TrackFacts): boolean =>
  !proofs.some(({ status }) => status === 'not_applicable') &&
  !(funder === 'state' && facts.project.facts.state_proof_by_federal === true);

function usageProof(facts: CaseFacts): Found[] {
  return tracksOf(facts)
    .filter((track) => isOpenTrack(track) && asksProof(facts, track))
    .flatMap((track) => {
      const found = usageProofDue(facts, track);
      const doneOn = usageProofOn(facts, track);
      if (!found || (!doneOn && hasReached(facts, 'proof_submitted'))) return [];
      const name = `Verwendungsnachweis beim ${funderNames[track.funder]} vorlegen`;
      return [{ ...found, of: track.funder, name, doneOn }];
    });
}

export function usageProofOn(facts: CaseFacts, { proofs }: TrackFacts): string | null {
  const own = proofs.filter(({ kind, status }) => kind === 'usage' && status !== 'rejected');
  return own.flatMap(({ submittedOn }) => submittedOn ?? []).sort()[0] ?? dayIn(facts, 'usage_proof_on');
}

/** Months after the purpose is fulfilled, at the latest after the end of the approval period: what is first. */
export function usageProofDue(facts: CaseFacts, track: TrackFacts): ReturnType<typeof counted> {
  const end = approvalEnd(track)?.day ?? null;
  const purpose = fulfilledOn(facts);
  if (grantingOf(track).length === 0) return null;
  const isPurposeFirst = purpose !== null && (end === null || purpose <= end);
  const from = isPurposeFirst ? purpose : end;
  if (!from) return null;
  const what = isPurposeFirst ? 'der Erfüllung des Zwecks' : 'dem Ende des Bewilligungszeitraums';
  return counted(facts, { from, what, parameter: 'usage_proof_months', unit: 'months' });
}

/** One a budget year while it is built with a notice in force; years before the case was kept here nobody can tell. */
function interimProof(facts: CaseFacts): Found[] {
  const started = dayIn(facts, 'construction_started_on');
  const words = facts.parameters.interim_proof_due;
  if (!started || typeof words !== 'string' || !/^\d{2}\.\d{2}\.$/.test(words)) return [];
  const [date, month] = words.split('.');
  const years = yearsBuilding(facts, started);
  return tracksOf(facts)
    .filter((track) => isOpenTrack(track) && asksProof(facts, track))
    .flatMap((track) => years.flatMap((year) => interimOf(facts, track, year, `${year}-${month}-${date}`)));
}

function interimOf(facts: CaseFacts, track: TrackFacts, year: number, dueOn: string): Found[] {
  if (!grantingOf(track).some(({ dated }) => dated <= dueOn)) return [];
  // Of several the first that went out: a second one that is only being written opens nothing again.
  const [submittedOn] = track.proofs
    .filter(({ kind, forYear, status }) => kind === 'interim' && forYear === year && status !== 'rejected')
    .flatMap((proof) => proof.submittedOn ?? [])
    .sort();
  return [
    {
      of: `${track.funder}/${year}`,
      name: `Zwischennachweis ${year} beim ${funderNames[track.funder]} vorlegen`,
      dueOn,
      doneOn: submittedOn ?? null,
      rule: `Jedes Haushaltsjahr, in dem gebaut wird, bis zum ${inGerman(dueOn)} (Parameter „${labelOf(facts, 'interim_proof_due')}“)`,
      rests: ['interim_proof_due'],
    },
  ];
}

function yearsBuilding(facts: CaseFacts, started: string): number[] {
  const year = (day: string): number => Number(day.slice(0, 4));
  const last = year(fulfilledOn(facts) ?? facts.today);
  const first = Math.max(year(started), year(facts.openedOn));
  if (last < first || (!fulfilledOn(facts) && hasReached(facts, 'commissioned'))) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function binding(facts: CaseFacts): Found[] {
  const since = dayIn(facts, 'commissioned_on');
  const years = figureOf(facts, 'binding_years');
  if (!since || years === null) return [];
  const dueOn = bindingEnd(since, years);
  const rule = `${wordsFor(years, 'years')} ab der Inbetriebnahme am ${inGerman(since)} (Parameter „${labelOf(facts, 'binding_years')}“)`;
  return [{ dueOn, doneOn: overBy(dueOn, facts.today), rule, rests: ['binding_years'] }];
}

const commitments = ({ commitments: all }: CaseFacts): Found[] =>
  all.flatMap(({ number, dueOn, outcome, promisedOn, addresses }) => {
    if (!dueOn || outcome !== 'open') return [];
    const count =
      addresses === 1 ? ' über 1 Adresse' : ` über ${addresses?.toLocaleString('de-DE')} Adressen`;
    const what = addresses === null ? '' : count;
    const when = promisedOn ? ` vom ${inGerman(promisedOn)}` : '';
    return [
      {
        of: String(number),
        name: `Ausbauzusage ${number} prüfen`,
        dueOn,
        doneOn: null,
        rule: `Die Ausbauzusage ${number}${when}${what} gilt bis zum ${inGerman(dueOn)}`,
      },
    ];
  });

export const buildingRows: Record<string, DeadlineRow> = {
  commitment: {
    name: 'Ausbauzusage prüfen',
    whose: 'recipient',
    legalBasis: 'Projektspezifischer Meilensteinplan der Eigenausbaumeldung (aconium)',
    find: commitments,
  },
  interim_proof: {
    name: 'Zwischennachweis vorlegen',
    whose: 'recipient',
    legalBasis: 'ANBest-Gk; Nebenbestimmungen des Bescheids',
    find: interimProof,
  },
  usage_proof: {
    name: 'Verwendungsnachweis vorlegen',
    whose: 'recipient',
    legalBasis: 'BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1',
    find: usageProof,
  },
  binding_end: {
    name: 'Ende der Zweckbindung',
    whose: 'recipient',
    legalBasis: 'Zweckbindung (Richtlinie 2015 Nr. 7.4)',
    find: binding,
  },
  own: {
    name: 'Eigene Frist',
    whose: 'recipient',
    legalBasis: null,
    evenGivenUp: true,
    find: ({ ownDeadlines }) =>
      ownDeadlines.map(({ number, title, dueOn, doneOn }) => ({
        of: String(number),
        name: title,
        dueOn,
        doneOn,
        rule: 'Selbst gesetzt',
      })),
  },
};
