import type { NoticeFacts, PayoutFacts, TrackFacts } from '../facts/case-facts.js';

/*
 * What a funder has granted: of several notices the last confirmed one of a kind and component holds, and none is ever
 * overwritten. Pure; amounts in whole cents.
 */

export interface Grant {
  /** Sums over the components; null: no such notice. */
  provisional: number | null;
  final: number | null;
  /** The last confirmed one of each kind and component. */
  holding: NoticeFacts[];
  /** Of the notice that holds; null where components have different ones. */
  rate: number | null;
  /** Of the notices that hold, or of an extension approved after them. */
  approvalPeriodEnd: string | null;
  /** Of payout requests that were submitted and not rejected. */
  requested: number;
  paid: number;
  /** Of the grant that holds, less what is paid. */
  remaining: number | null;
}

type Notices = Pick<TrackFacts, 'notices'>;
/** Of a track that was given back or taken away nothing is granted any more, whatever its notices say. */
type Granted = Notices & Partial<Pick<TrackFacts, 'status'>>;

/** Of one day the one that was recorded later holds. */
const later = (a: NoticeFacts, b: NoticeFacts): number =>
  a.dated === b.dated ? a.number - b.number : a.dated < b.dated ? -1 : 1;

export function holdingOf({ notices }: Notices): NoticeFacts[] {
  const last = new Map<string, NoticeFacts>();
  for (const notice of notices.filter(({ state }) => state === 'confirmed').sort(later))
    last.set(`${notice.kind}/${notice.component}`, notice);
  return [...last.values()];
}

/** Notices of a grant that holds: of each component the final one, else the provisional one. None after a revocation. */
export function grantingOf(track: Granted): NoticeFacts[] {
  if (track.status === 'withdrawn' || track.status === 'revoked') return [];
  const holding = holdingOf(track);
  return holding.filter((notice) => {
    if (notice.kind !== 'provisional' && notice.kind !== 'final') return false;
    const ofComponent = holding.filter(({ component }) => component === notice.component);
    const isRevoked = ofComponent.some(({ kind, dated }) => kind === 'revocation' && dated >= notice.dated);
    const isSuperseded = notice.kind === 'provisional' && ofComponent.some(({ kind }) => kind === 'final');
    return !isRevoked && !isSuperseded;
  });
}

/** What the funder gives now, over all components; null: nothing was granted. */
export function granted(track: Granted): number | null {
  const notices = grantingOf(track);
  return notices.length === 0 ? null : sum(notices.map(({ amount }) => amount));
}

export function grantOf(track: Granted & Pick<TrackFacts, 'payouts' | 'changeRequests'>): Grant {
  const holding = holdingOf(track);
  const granting = grantingOf(track);
  const rates = new Set(granting.map(({ rate }) => rate));
  const paid = paidOf(track.payouts);
  const whole = granted(track);
  return {
    provisional: ofKind(holding, 'provisional'),
    final: ofKind(holding, 'final'),
    holding,
    rate: rates.size === 1 ? [...rates][0]! : null,
    approvalPeriodEnd: approvalPeriodOf(track)?.end ?? null,
    requested: sum(track.payouts.filter(isAsked).map(({ requested }) => requested)),
    paid,
    remaining: whole === null ? null : whole - paid,
  };
}

/** The end of the approval period and where it stands: what was said last. */
export interface ApprovalPeriod {
  end: string;
  by: { notice: NoticeFacts } | { extension: TrackFacts['changeRequests'][number] };
}

/** By the latest notices that hold, or by an extension that the funder approved after them. */
export function approvalPeriodOf(track: Granted & Pick<TrackFacts, 'changeRequests'>): ApprovalPeriod | null {
  const notices = grantingOf(track).filter(({ approvalPeriodEnd }) => approvalPeriodEnd !== null);
  const lastDated = notices
    .map(({ dated }) => dated)
    .sort()
    .at(-1);
  const byEnd = (a: { approvalPeriodEnd: string | null }, b: { approvalPeriodEnd: string | null }) =>
    a.approvalPeriodEnd! < b.approvalPeriodEnd! ? 1 : -1;
  const [extension] = track.changeRequests
    .filter(
      ({ kind, status, approvalPeriodEnd }) =>
        kind === 'extension' && status === 'approved' && approvalPeriodEnd !== null,
    )
    .filter(({ decidedOn }) => decidedOn !== null && (lastDated === undefined || decidedOn >= lastDated))
    .toSorted(byEnd);
  if (extension) return { end: extension.approvalPeriodEnd!, by: { extension } };
  const [notice] = notices.toSorted(byEnd);
  return notice ? { end: notice.approvalPeriodEnd!, by: { notice } } : null;
}

export const paidOf = (payouts: readonly Pick<PayoutFacts, 'paid' | 'status'>[]): number =>
  sum(payouts.filter(({ status }) => status === 'paid').map(({ paid }) => paid));

const isAsked = ({ status, submittedOn }: PayoutFacts): boolean =>
  submittedOn !== null && status !== 'rejected' && status !== 'draft';

const ofKind = (holding: NoticeFacts[], kind: NoticeFacts['kind']): number | null => {
  const notices = holding.filter((notice) => notice.kind === kind);
  return notices.length === 0 ? null : sum(notices.map(({ amount }) => amount));
};

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
