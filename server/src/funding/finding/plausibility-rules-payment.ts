import { inEuros, inGerman } from '../../project/calendar.js';
import type { CaseFacts, PayoutFacts, TrackFacts } from '../facts/case-facts.js';
import {
  dayIn,
  figureOf,
  funderSubjects,
  funderWords,
  hasReached,
  noticeOn,
  tracksOf,
} from '../facts/case-days.js';
import { approvalEnd, fulfilledOn, isOpenTrack } from '../deadline/deadline-rows-grant.js';
import { asksProof, usageProofDue, usageProofOn } from '../deadline/deadline-rows-building.js';
import { granted, grantOf } from '../lifecycle/grant.js';
import { type Found, notKnown, type NotChecked, type PlausibilityRule, sumOf } from './plausibility-rule.js';

/* Payout requests, approval period, proofs. */

const PAYOUT =
  'Auszahlung auf bestandskräftigen abschließenden Bescheid oder nach vorzeitiger Baufreigabe (aconium)';
const PROOF = 'Verwendungsnachweis (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)';

/** Paid, or asked for: neither is more than what the funder gives. */
function aboveGrant(facts: CaseFacts): Found[] {
  return tracksOf(facts).flatMap((track) => {
    const { paid, requested } = grantOf(track);
    const grant = granted(track) ?? 0;
    const [amount, what] = paid > grant ? [paid, 'Ausgezahlt'] : [requested, 'Angefordert'];
    if (amount <= grant) return [];
    return [
      {
        sentence: `${what} sind ${inEuros(amount)}, ${funderSubjects[track.funder]} hat ${inEuros(grant)} bewilligt; es sind ${inEuros(amount - grant)} zu viel.`,
        mend: 'die Mittelanforderungen und die Bescheide prüfen.',
        field: `payouts/${track.funder}`,
      },
    ];
  });
}

const asked = ({ payouts }: TrackFacts): (PayoutFacts & { submittedOn: string })[] =>
  payouts.flatMap((payout) =>
    payout.submittedOn && payout.status !== 'rejected'
      ? [{ ...payout, submittedOn: payout.submittedOn }]
      : [],
  );

function beforeFinal(facts: CaseFacts): (Found | NotChecked)[] {
  return tracksOf(facts).flatMap((track) => {
    const final = noticeOn(facts, track.funder, 'final');
    const early = asked(track).filter(({ submittedOn }) => !final || submittedOn < final);
    if (early.length === 0) return [];
    return releasedEarly(facts, early, {
      whose: funderWords[track.funder],
      when: final ? `ist vom ${inGerman(final)}` : 'fehlt',
      field: `payouts/${track.funder}`,
    });
  });
}

/** On a provisional notice only together with an approved early construction release, and where the version allows it. */
function releasedEarly(
  facts: CaseFacts,
  early: readonly { number: number; submittedOn: string }[],
  { whose, when, field }: { whose: string; when: string; field: string },
): (Found | NotChecked)[] {
  const release = dayIn(facts, 'early_release_on');
  const allowed = facts.parameters.early_payment;
  if (release && typeof allowed !== 'boolean')
    return notKnown('ob auf den vorläufigen Bescheid ausgezahlt wird');
  return early
    .filter(({ submittedOn }) => !(allowed === true && release && release <= submittedOn))
    .map(({ number, submittedOn }) => ({
      sentence: `Die Mittelanforderung ${number} ist vom ${inGerman(submittedOn)}, der abschließende Bescheid ${whose} ${when}; eine vorzeitige Baufreigabe liegt dafür nicht vor.`,
      mend: 'die Baufreigabe erfassen lassen oder den abschließenden Bescheid abwarten.',
      field: `${field}/${number}/submittedOn`,
    }));
}

/** Only what is final and unappealable is paid. */
function beforeUnappealable(facts: CaseFacts): Found[] {
  return tracksOf(facts).flatMap((track) => {
    const finals = track.notices.filter(({ kind, state }) => kind === 'final' && state === 'confirmed');
    const [since] = finals.flatMap(({ unappealableOn }) => unappealableOn ?? []).sort();
    const release = dayIn(facts, 'early_release_on');
    if (!since) return [];
    return track.payouts
      .filter(({ paidOn }) => paidOn && paidOn < since && !(release && release <= paidOn))
      .map(({ number, paidOn }) => ({
        sentence: `Die Mittelanforderung ${number} wurde am ${inGerman(paidOn!)} ausgezahlt, bestandskräftig ist der Bescheid ${funderWords[track.funder]} seit dem ${inGerman(since)}.`,
        mend: 'beide Tage prüfen.',
        field: `payouts/${track.funder}/${number}/paidOn`,
      }));
  });
}

function stockTwice(facts: CaseFacts): Found[] {
  const { model } = facts.project;
  return tracksOf(facts).flatMap((track) => {
    const own = asked(track).filter(({ materialInStock }) => materialInStock);
    if (own.length === 0 || (own.length === 1 && (model === 'operator_model' || model === null))) return [];
    const whom = track.funder === 'federal' ? 'den Bund' : 'das Land';
    const why =
      own.length > 1
        ? `${own.length} Mittelanforderungen an ${whom} sind für Material auf Lager, möglich ist eine`
        : `Die Mittelanforderung ${own[0]!.number} an ${whom} ist für Material auf Lager, möglich ist das nur im Betreibermodell`;
    return [
      {
        sentence: `${why}.`,
        mend: 'die Mittelanforderung prüfen.',
        field: `payouts/${track.funder}/${own.at(-1)!.number}`,
      },
    ];
  });
}

function periodOver(facts: CaseFacts): Found[] {
  if (fulfilledOn(facts) || hasReached(facts, 'commissioned') || !hasReached(facts, 'awarded')) return [];
  return tracksOf(facts)
    .filter(isOpenTrack)
    .flatMap((track) => {
      const end = approvalEnd(track)?.day;
      if (!end || facts.today <= end) return [];
      return [
        {
          sentence: `Der Bewilligungszeitraum ${funderWords[track.funder]} endete am ${inGerman(end)}, das Vorhaben ist noch nicht in Betrieb; spätere Ausgaben sind nicht förderfähig.`,
          mend: 'die Verlängerung beantragen oder die Inbetriebnahme eintragen.',
          field: `tracks/${track.funder}`,
        },
      ];
    });
}

function proofOverdue(facts: CaseFacts): (Found | NotChecked)[] {
  return tracksOf(facts)
    .filter((track) => isOpenTrack(track) && asksProof(facts, track))
    .flatMap((track): (Found | NotChecked)[] => {
      const due = usageProofDue(facts, track);
      if (!due) return proofNotChecked(facts, track);
      const submitted = usageProofOn(facts, track);
      if ((submitted ?? facts.today) <= due.dueOn || (!submitted && hasReached(facts, 'proof_submitted')))
        return [];
      const whose = funderWords[track.funder];
      return [
        {
          sentence: `Der Verwendungsnachweis ${whose} war bis ${inGerman(due.dueOn)} vorzulegen, ${submitted ? `vorgelegt wurde er am ${inGerman(submitted)}` : 'er fehlt'}.`,
          mend: submitted
            ? 'die Verspätung dem Fördergeber begründen.'
            : 'vorlegen und die Verspätung begründen.',
          field: `proofs/${track.funder}`,
        },
      ];
    });
}

/** Worth a word only where there is something to prove. */
const proofNotChecked = (facts: CaseFacts, track: TrackFacts): NotChecked[] =>
  granted(track) !== null &&
  (fulfilledOn(facts) ?? approvalEnd(track)?.day) &&
  figureOf(facts, 'usage_proof_months') === null
    ? notKnown('bis wann der Verwendungsnachweis vorzulegen ist')
    : [];

/** By reimbursement: never more was paid than was proven to be spent. */
function provenBelowPaid(facts: CaseFacts): Found[] {
  return tracksOf(facts).flatMap((track) => {
    const usage = track.proofs.filter(
      ({ kind, status, provenExpenditure }) =>
        kind === 'usage' && status !== 'rejected' && provenExpenditure != null,
    );
    const { paid } = grantOf(track);
    const last = usage.toSorted((a, b) => a.number - b.number).at(-1);
    if (!last || last.provenExpenditure! >= paid) return [];
    return [
      {
        sentence: `Nachgewiesen sind ${inEuros(last.provenExpenditure!)} an Ausgaben, ${funderSubjects[track.funder]} hat ${inEuros(paid)} ausgezahlt; erstattet wird nur, was ausgegeben ist.`,
        mend: 'den Nachweis oder die Auszahlungen prüfen; sonst droht eine Rückforderung.',
        field: `proofs/${track.funder}/${last.number}/provenExpenditure`,
      },
    ];
  });
}

/** Both funders together never pay more than was spent. */
function paidAboveProven(facts: CaseFacts): Found[] {
  const tracks = tracksOf(facts);
  const proven = tracks
    .flatMap(({ proofs }) => proofs)
    .filter(({ kind, status }) => kind === 'usage' && status !== 'rejected')
    .flatMap(({ provenExpenditure }) => provenExpenditure ?? []);
  const most = Math.max(...proven);
  const paid = sumOf(tracks.map((track) => grantOf(track).paid));
  if (proven.length === 0 || tracks.length < 2 || paid <= most) return [];
  return [
    {
      sentence: `Bund und Land haben zusammen ${inEuros(paid)} ausgezahlt, nachgewiesen sind ${inEuros(most)} an Ausgaben.`,
      mend: 'den Nachweis oder die Auszahlungen prüfen; sonst droht eine Rückforderung.',
      field: 'proofs',
    },
  ];
}

export const paymentRules: Record<string, PlausibilityRule> = {
  payout_above_grant: {
    name: 'Mehr ausgezahlt oder angefordert als bewilligt',
    severity: 'block',
    section: 'proofs',
    legalBasis: 'Zuwendungsbescheid',
    check: aboveGrant,
  },
  payout_before_final: {
    name: 'Mittelanforderung vor dem abschließenden Bescheid',
    severity: 'block',
    section: 'proofs',
    legalBasis: PAYOUT,
    rests: ['early_payment'],
    check: beforeFinal,
  },
  payout_before_unappealable: {
    name: 'Auszahlung vor der Bestandskraft',
    severity: 'warn',
    section: 'proofs',
    legalBasis: PAYOUT,
    check: beforeUnappealable,
  },
  material_in_stock_twice: {
    name: 'Material auf Lager',
    severity: 'warn',
    section: 'proofs',
    legalBasis: 'Eine Mittelanforderung für Material auf Lager im Betreibermodell (aconium)',
    check: stockTwice,
  },
  approval_period_over: {
    name: 'Bewilligungszeitraum abgelaufen',
    severity: 'warn',
    section: 'milestones',
    legalBasis: 'Zuwendungsbescheid: Bewilligungszeitraum',
    check: periodOver,
  },
  usage_proof_overdue: {
    name: 'Verwendungsnachweis überfällig',
    severity: 'warn',
    section: 'proofs',
    legalBasis: PROOF,
    rests: ['usage_proof_months'],
    check: proofOverdue,
  },
  proof_below_paid: {
    name: 'Weniger nachgewiesen als ausgezahlt',
    severity: 'warn',
    section: 'proofs',
    legalBasis: 'Erstattungsprinzip (aconium)',
    check: (facts) => {
      const own = provenBelowPaid(facts);
      return own.length > 0 ? own : paidAboveProven(facts);
    },
  },
};
