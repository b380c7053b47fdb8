import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { NoticeDto, ReadCase } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { NoticeChip } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { euros, rateText } from '../money.js';
import { NoticeMore } from './notice-more.js';
import { NoticeDetails } from './notice-details.js';

interface NoticeTableProps {
  me: OwnAccount;
  read: ReadCase;
  notices: NoticeDto[];
  /** Name of the component; null: there is only one. */
  caption: string | null;
  /** What the table is called for those who do not see it. */
  name: string;
  onDone: (sentence: string) => void;
}

/** Notices of one component in the order of their days; the one that holds is said, none is ever overwritten. */
export function NoticeTable({ notices, caption, name, ...rest }: NoticeTableProps) {
  const { t } = useTranslation('case');
  return (
    <ScrollRegion label={name}>
      <table className="record-table case-table">
        <caption className={caption ? 'case-caption' : 'sr-only'}>{caption ?? name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('notice.dated')}</th>
            <th scope="col">{t('notice.kind')}</th>
            <th scope="col" className="number">
              {t('notice.amount')}
            </th>
            <th scope="col" className="number">
              {t('notice.rate')}
            </th>
            <th scope="col">{t('notice.state')}</th>
            <th scope="col">
              <span className="sr-only">{t('notice.deeds')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <Row key={notice.number} {...rest} notice={notice} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({
  read,
  notice,
  onDone,
}: Omit<NoticeTableProps, 'notices' | 'caption' | 'name'> & { notice: NoticeDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { dated, kind, amount, rate, state, holds, fileNumber, decidedBy, decisionReason } = notice;
  const day = format.shortDay(dated);
  return (
    <>
      <tr className={holds ? undefined : 'not-holding'}>
        <th scope="row" data-label={t('notice.dated')}>
          {day}
          {fileNumber && <span className="second-line">{fileNumber}</span>}
        </th>
        <td data-label={t('notice.kind')}>{words.noticeKind[kind]}</td>
        <td className="number" data-label={t('notice.amount')}>
          {amount === null ? <span className="muted">{t('open')}</span> : euros(amount)}
        </td>
        <td className="number" data-label={t('notice.rate')}>
          {rate === null ? <span className="muted">{t('open')}</span> : rateText(rate)}
        </td>
        <td data-label={t('notice.state')}>
          <NoticeChip state={state} />
          {holds && <span className="second-line holds">{t('notice.holds')}</span>}
          {decidedBy && (
            <span className="second-line">
              {t('notice.decidedBy', { who: decidedBy.name ?? decidedBy.office })}
            </span>
          )}
          {decisionReason && (
            <span className="second-line">{t('override.because', { reason: decisionReason })}</span>
          )}
        </td>
        <td className="row-deed">
          <KernButton
            variant="tertiary"
            className="kern-btn--small"
            text={t(open ? 'notice.less' : 'notice.more')}
            alt={t(open ? 'notice.lessOf' : 'notice.moreOf', { day })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        </td>
      </tr>
      {open && (
        <tr className="row-more">
          <td colSpan={6}>
            <NoticeDetails notice={notice} />
            <NoticeMore {...{ read, notice, onDone }} day={day} />
          </td>
        </tr>
      )}
    </>
  );
}
