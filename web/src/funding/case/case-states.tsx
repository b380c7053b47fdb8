import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ChangeRequestDto,
  FindingDto,
  Funder,
  NoticeDto,
  PayoutDto,
  ProofDto,
  ReviewDto,
  SectionDto,
  TrackDto,
} from '../../api/funding.js';
import { Chip, type Shape, ShapeGlyph, type Tone } from '../../ui/chip.js';
import { useCaseWords } from './case-words.js';

/* States of a case: word and shape, colour last. A new status does not compile until it has a look. */

type Look = readonly [Shape, Tone];

const trackLooks: Record<TrackDto['status'], Look> = {
  draft: ['ring', 'neutral'],
  submitted: ['quarter', 'blue'],
  information_requested: ['back', 'orange'],
  provisional_granted: ['half', 'blue'],
  specification_submitted: ['most', 'blue'],
  final_granted: ['disc', 'blue'],
  proof_submitted: ['sheet', 'blue'],
  proof_accepted: ['done', 'turquoise'],
  recovery: ['back', 'red'],
  binding: ['done', 'turquoise'],
  closed: ['done', 'turquoise'],
  rejected: ['cross', 'red'],
  objection: ['bars', 'violet'],
  revoked: ['cross', 'red'],
  withdrawn: ['back', 'neutral'],
};
const noticeLooks: Record<NoticeDto['state'], Look> = {
  recorded: ['rings', 'violet'],
  confirmed: ['done', 'turquoise'],
  refused: ['cross', 'red'],
  void: ['bars', 'neutral'],
};
const payoutLooks: Record<PayoutDto['status'], Look> = {
  draft: ['ring', 'neutral'],
  advisor_checked: ['quarter', 'blue'],
  submitted: ['half', 'blue'],
  queried: ['back', 'orange'],
  approved: ['disc', 'blue'],
  paid: ['done', 'turquoise'],
  rejected: ['cross', 'red'],
};
const proofLooks: Record<ProofDto['status'], Look> = {
  draft: ['ring', 'neutral'],
  advisor_checked: ['quarter', 'blue'],
  submitted: ['sheet', 'blue'],
  queried: ['back', 'orange'],
  accepted: ['done', 'turquoise'],
  rejected: ['cross', 'red'],
  not_applicable: ['bars', 'neutral'],
};
const changeLooks: Record<ChangeRequestDto['status'], Look> = {
  draft: ['ring', 'neutral'],
  submitted: ['half', 'blue'],
  approved: ['done', 'turquoise'],
  rejected: ['cross', 'red'],
  withdrawn: ['back', 'neutral'],
};
const reviewLooks: Record<ReviewDto['status'], Look> = {
  open: ['ring', 'neutral'],
  submitted: ['square', 'blue'],
  returned: ['back', 'orange'],
  accepted: ['done', 'turquoise'],
};
const sectionLooks: Record<SectionDto['state'], Look> = {
  new: ['square', 'neutral'],
  accepted: ['done', 'turquoise'],
  change_requested: ['back', 'orange'],
};

const chipOf = ([shape, tone]: Look, word: string) => (
  <Chip shape={shape} tone={tone}>
    {word}
  </Chip>
);

export const TrackChip = ({ status }: { status: TrackDto['status'] }) =>
  chipOf(trackLooks[status], useCaseWords().track[status]);
export const NoticeChip = ({ state }: { state: NoticeDto['state'] }) =>
  chipOf(noticeLooks[state], useCaseWords().noticeState[state]);
export const PayoutChip = ({ status }: { status: PayoutDto['status'] }) =>
  chipOf(payoutLooks[status], useCaseWords().payout[status]);
export const ProofChip = ({ status }: { status: ProofDto['status'] }) =>
  chipOf(proofLooks[status], useCaseWords().proof[status]);
export const ChangeChip = ({ status }: { status: ChangeRequestDto['status'] }) =>
  chipOf(changeLooks[status], useCaseWords().change[status]);
export const ReviewChip = ({ status }: { status: ReviewDto['status'] }) =>
  chipOf(reviewLooks[status], useCaseWords().review[status]);

/** Glyph and word without a box, so that a table never looks like confetti. */
export function Mark({ look: [shape, tone], children }: { look: Look; children: ReactNode }) {
  return (
    <span className={`state-mark state-mark-${tone}`}>
      <ShapeGlyph shape={shape} />
      <span>{children}</span>
    </span>
  );
}

export const SectionMark = ({ state }: { state: SectionDto['state'] }) => (
  <Mark look={sectionLooks[state]}>{useCaseWords().sectionState[state]}</Mark>
);

/** "Bund ½ vorläufig bewilligt" */
export function TrackLine({ funder, status }: { funder: Funder; status: TrackDto['status'] }) {
  const words = useCaseWords();
  return (
    <span className="track-line">
      <span className="muted">{words.funder[funder]}</span>
      <Mark look={[trackLooks[status][0], status === 'draft' ? 'neutral' : trackLooks[status][1]]}>
        {words.trackShort[status]}
      </Mark>
    </span>
  );
}

export const severityLooks: Record<FindingDto['severity'] | 'passed', Look> = {
  block: ['octagon', 'red'],
  warn: ['warning', 'orange'],
  hint: ['hint', 'blue'],
  passed: ['passed', 'violet'],
};

export function SeverityMark({ severity }: { severity: FindingDto['severity'] | 'passed' }) {
  const { t } = useTranslation('case');
  return <Mark look={severityLooks[severity]}>{t(`finding.${severity}`)}</Mark>;
}

/** Rests on a figure that is still to be verified. */
export function Unverified() {
  const { t } = useTranslation('case');
  return <Mark look={['verify', 'orange']}>{t('finding.unverified')}</Mark>;
}
