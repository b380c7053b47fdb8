import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NoticeDto, TrackDto } from '../../api/funding.js';
import { programmesQuery } from '../../programme/queries.js';
import { useDocumentOptions } from './case-options.js';
import { useCaseWords } from './case-words.js';
import type { FieldLook } from './part-fields.js';

/* The fields of what belongs to a track, in the order of their forms. */

const entries = (table: Record<string, string>) => Object.entries(table);

export function useTrackLooks(): FieldLook[] {
  const { t } = useTranslation('case');
  const { data } = useQuery(programmesQuery(null));
  const guidelines = (data?.items ?? []).flatMap(({ versions }) =>
    versions.map(({ id, name }) => [id, name] as const),
  );
  return [
    {
      name: 'guidelineVersionId',
      kind: 'select',
      label: t('track.guideline'),
      options: [['', t('form.none')], ...guidelines],
    },
    { name: 'grantingAuthority', kind: 'text', label: t('track.authority') },
    { name: 'executingAgency', kind: 'text', label: t('track.agency') },
    { name: 'appliedOn', kind: 'date', label: t('track.appliedOn') },
    { name: 'applicationReference', kind: 'text', label: t('track.reference'), maxLength: 100 },
    { name: 'requestedAmount', kind: 'money', label: t('track.requestedAmount'), hint: t('form.moneyHint') },
    { name: 'requestedRate', kind: 'rate', label: t('track.requestedRate'), hint: t('form.rateHint') },
    { name: 'specificationOn', kind: 'date', label: t('track.specificationOn') },
  ];
}

export function useNoticeLooks(id: number): FieldLook[] {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const documents = useDocumentOptions(id);
  return [
    { name: 'kind', kind: 'select', label: t('notice.kind'), options: entries(words.noticeKind) },
    { name: 'component', kind: 'select', label: t('notice.component'), options: entries(words.component) },
    { name: 'dated', kind: 'date', label: t('notice.dated'), required: true, empty: '' },
    { name: 'fileNumber', kind: 'text', label: t('notice.fileNumber'), maxLength: 100 },
    { name: 'issuingBody', kind: 'text', label: t('notice.issuingBody'), required: true, empty: '' },
    { name: 'agency', kind: 'text', label: t('notice.agency') },
    { name: 'amount', kind: 'money', label: t('notice.amount'), hint: t('notice.amountHint') },
    { name: 'rate', kind: 'rate', label: t('notice.rate'), hint: t('form.rateHint') },
    { name: 'eligibleExpenditure', kind: 'money', label: t('notice.expenditure') },
    { name: 'approvalPeriodStart', kind: 'date', label: t('notice.from') },
    { name: 'approvalPeriodEnd', kind: 'date', label: t('notice.until') },
    { name: 'receivedOn', kind: 'date', label: t('notice.receivedOn') },
    { name: 'unappealableOn', kind: 'date', label: t('notice.unappealableOn') },
    { name: 'ancillaryConditions', kind: 'text', label: t('notice.conditions') },
    {
      name: 'documentId',
      kind: 'document',
      label: t('notice.document'),
      hint: t('form.documentHint'),
      options: documents,
    },
    { name: 'note', kind: 'text', label: t('form.note'), maxLength: 500 },
  ];
}

/** What becomes known later, or is no part of the decision itself. */
export function useNoticeWordsLooks(id: number, { document }: Pick<NoticeDto, 'document'>): FieldLook[] {
  // With its paper it was confirmed: another one is another notice.
  const later = ['receivedOn', 'unappealableOn', 'note', ...(document ? [] : ['documentId'])];
  return useNoticeLooks(id).filter(({ name }) => later.includes(name));
}

export function usePayoutLooks(id: number): FieldLook[] {
  const { t } = useTranslation('case');
  const documents = useDocumentOptions(id);
  return [
    {
      name: 'requestedAmount',
      kind: 'money',
      label: t('payout.amount'),
      hint: t('form.moneyHint'),
      required: true,
    },
    { name: 'periodStart', kind: 'date', label: t('payout.from') },
    { name: 'periodEnd', kind: 'date', label: t('payout.until') },
    { name: 'reference', kind: 'text', label: t('payout.reference'), maxLength: 100 },
    { name: 'materialInStock', kind: 'check', label: t('payout.inStock') },
    { name: 'documentId', kind: 'document', label: t('form.document'), options: documents },
    { name: 'note', kind: 'text', label: t('form.note'), maxLength: 500 },
  ];
}

export function useProofLooks(id: number): FieldLook[] {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const documents = useDocumentOptions(id);
  return [
    { name: 'kind', kind: 'select', label: t('proof.kind'), options: entries(words.proofKind) },
    { name: 'forYear', kind: 'year', label: t('proof.year'), hint: t('proof.yearHint'), maxLength: 4 },
    { name: 'provenExpenditure', kind: 'money', label: t('proof.expenditure'), hint: t('form.moneyHint') },
    { name: 'documentId', kind: 'document', label: t('form.document'), options: documents },
    { name: 'note', kind: 'text', label: t('form.note'), maxLength: 500 },
  ];
}

export function useChangeLooks(id: number): FieldLook[] {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const documents = useDocumentOptions(id);
  return [
    { name: 'kind', kind: 'select', label: t('change.kind'), options: entries(words.changeKind) },
    {
      name: 'approvalPeriodEnd',
      kind: 'date',
      label: t('change.periodEnd'),
      hint: t('change.periodHint'),
    },
    { name: 'amount', kind: 'money', label: t('change.amount'), hint: t('change.amountHint') },
    { name: 'documentId', kind: 'document', label: t('form.document'), options: documents },
    { name: 'reason', kind: 'long', label: t('change.reason'), maxLength: 1_000, empty: '' },
  ];
}

/** What a new notice of this funder most likely says. */
export const likelyNotice = (track: TrackDto) => ({
  kind: track.notices.some(({ kind, state }) => kind === 'provisional' && state === 'confirmed')
    ? 'final'
    : 'provisional',
  component: 'base',
  issuingBody: track.grantingAuthority,
  agency: track.executingAgency,
});
