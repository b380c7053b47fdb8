import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { RecordDto } from '../../api/records.js';
import { euros } from '../../ui/format.js';
import { sumOfShares } from './record-draft.js';
import { centsText } from './record-money.js';
import { Row } from './record-section.js';

/* Which costs are fixed in the form of a record, and what is said in their place. */

export const isLed = ({ costsOfCase }: RecordDto, key: string): boolean =>
  costsOfCase.some((cost) => key === `costs.${cost}`);

const APPLIED = ['costs.total', 'costs.own', 'costs.third'];
/** What belongs to an application that is submitted. */
export const isApplied = ({ costsApplied }: RecordDto, key: string): boolean =>
  costsApplied && APPLIED.includes(key);
export const isAdvisor = ({ role }: OwnAccount): boolean => role === 'dias_advisor' || role === 'dias_lead';

/** Why these are fixed and whom to ask; for those who set them right, that they say why. */
export function CostsApplied({ record, maySetRight }: { record: RecordDto; maySetRight: boolean }) {
  const { t } = useTranslation('record');
  const { costs, costsApplied } = record;
  if (!costsApplied) return null;
  const amount = (cents: number | null) => (cents === null ? t('open') : euros(cents));
  if (maySetRight) return <p className="muted">{t('words.appliedReason')}</p>;
  return (
    <>
      <dl className="label-values">
        <Row name={t('words.total')}>{amount(costs.total)}</Row>
        <Row name={t('words.own')}>{amount(costs.own)}</Row>
        <Row name={t('words.third')}>{amount(costs.third)}</Row>
      </dl>
      <p className="muted">{t('words.applied')}</p>
    </>
  );
}

/** Where what Bund and Land give is entered. */
export function CostsOfCase({ record }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const { id, costs, costsOfCase } = record;
  if (costsOfCase.length === 0) return null;
  const amount = (cents: number | null) => (cents === null ? t('open') : euros(cents));
  return (
    <p className="muted">
      {`${t('words.ofCase', { federal: amount(costs.federal), state: amount(costs.state) })} `}
      <a href={`/fall/${id}/foerderung`}>{t('words.toCase')}</a>
    </p>
  );
}

/** Figures that belong together are written as an equation. */
export function Sum({ draft }: { draft: Parameters<typeof sumOfShares>[0] }) {
  const { t } = useTranslation('record');
  const sum = sumOfShares(draft);
  if (!sum) return null;
  const values = { sum: centsText(sum.sum), total: centsText(sum.total) };
  return (
    <p className={sum.fits ? 'muted' : 'attention'} role="status">
      {t(sum.fits ? 'words.sumFits' : 'words.sumDiffers', values)}
    </p>
  );
}
