import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type {
  CaseEventDto,
  ChangeRequestDto,
  CommitmentDto,
  FundingCaseDto,
  Funder,
  NoticeDto,
  PayoutDto,
  ProofDto,
  ReviewDto,
  SectionDto,
  TenderDto,
  TrackDto,
} from '../../api/funding.js';

/*
 * The words of a funding case. Each table is a Record over the generated type: a new status does not compile until it has
 * a name. The German ones stand in case-words.de.ts.
 */

export type Section = SectionDto['section'];
export type Criterion = FundingCaseDto['scorePoints'][number]['criterion'];

export interface CaseWords {
  funder: Record<Funder, string>;
  /** "beim Bund" */
  withFunder: Record<Funder, string>;
  track: Record<TrackDto['status'], string>;
  /** On the desk, where "bewilligt" goes without saying. */
  trackShort: Record<TrackDto['status'], string>;
  noticeKind: Record<NoticeDto['kind'], string>;
  component: Record<NoticeDto['component'], string>;
  noticeState: Record<NoticeDto['state'], string>;
  payout: Record<PayoutDto['status'], string>;
  proofKind: Record<ProofDto['kind'], string>;
  proof: Record<ProofDto['status'], string>;
  changeKind: Record<ChangeRequestDto['kind'], string>;
  change: Record<ChangeRequestDto['status'], string>;
  procedure: Record<TenderDto['procedure'], string>;
  outcome: Record<NonNullable<CommitmentDto['outcome']>, string>;
  review: Record<ReviewDto['status'], string>;
  section: Record<Section, string>;
  sectionState: Record<SectionDto['state'], string>;
  aggregate: Record<CaseEventDto['aggregate'], string>;
  criterion: Record<Criterion, string>;
}

export const caseWordsOf = (t: TFunction<'case'>): CaseWords =>
  t('words', { returnObjects: true }) as unknown as CaseWords;

export const useCaseWords = (): CaseWords => caseWordsOf(useTranslation('case').t);
