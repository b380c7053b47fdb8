import { useTranslation } from 'react-i18next';
import type { NoticeDto } from '../../api/funding.js';
import { Row } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';
import { euros, rateText } from '../money.js';

/** Everything that stands in a notice, to be compared with the sheet of paper. */
export function NoticeDetails({ notice }: { notice: NoticeDto }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const day = (value: string | null) => (value ? format.shortDay(value) : undefined);
  const { approvalPeriodStart, approvalPeriodEnd, document } = notice;
  const period =
    approvalPeriodStart || approvalPeriodEnd
      ? t('notice.period', {
          from: day(approvalPeriodStart) ?? t('open'),
          until: day(approvalPeriodEnd) ?? t('open'),
        })
      : undefined;
  return (
    <dl className="label-values notice-details">
      <Row name={t('notice.dated')}>{format.shortDay(notice.dated)}</Row>
      <Row name={t('notice.fileNumber')}>{notice.fileNumber ?? undefined}</Row>
      <Row name={t('notice.issuingBody')}>{notice.issuingBody}</Row>
      <Row name={t('notice.agency')}>{notice.agency ?? undefined}</Row>
      <Row name={t('notice.amount')}>{notice.amount === null ? undefined : euros(notice.amount)}</Row>
      <Row name={t('notice.rate')}>{notice.rate === null ? undefined : rateText(notice.rate)}</Row>
      <Row name={t('notice.expenditure')}>
        {notice.eligibleExpenditure === null ? undefined : euros(notice.eligibleExpenditure)}
      </Row>
      <Row name={t('notice.periodName')}>{period}</Row>
      <Row name={t('notice.receivedOn')}>{day(notice.receivedOn)}</Row>
      <Row name={t('notice.unappealableOn')}>{day(notice.unappealableOn)}</Row>
      <Row name={t('notice.conditions')}>{notice.ancillaryConditions ?? undefined}</Row>
      <Row name={t('notice.document')}>
        {document ? <a href={`/api/documents/${document.id}`}>{document.name}</a> : undefined}
      </Row>
      {notice.note && <Row name={t('form.note')}>{notice.note}</Row>}
    </dl>
  );
}
