import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { CountRow } from './report-count-row.js';
import { countFaults, countSteps } from './report-counts.js';
import type { Draft } from './report-draft.js';

interface NumbersProps {
  record: RecordDto;
  draft: Draft;
  faults: Record<string, string>;
  today: string;
  onEdit: (change: Partial<Draft>) => void;
}

/** The three counts, checked as an inequality while they are typed. Those of an address list are shown, not typed. */
export function ReportNumbers(props: NumbersProps) {
  const { record } = props;
  const { t } = useTranslation('workList');
  const format = useFormat();
  const { funded } = record.counts;
  return (
    <section className="report-block">
      <h2>
        {funded === null ? t('report.numbers.heading') : `${t('report.numbers.heading')} `}
        {funded !== null && (
          <span className="muted">
            {t('report.numbers.of', { count: funded, total: format.count(funded) })}
          </span>
        )}
      </h2>
      <CountTable {...props} />
      {record.countsFrom === 'addresses' ? (
        <p className="report-note">
          {`${t('report.numbers.counted', { count: record.addressCount, formatted: format.count(record.addressCount) })} `}
          <a href={`/vorhaben/${record.id}/adressen`}>{t('report.numbers.toAddresses')}</a>
        </p>
      ) : (
        <>
          <Verdict {...props} />
          <AsOfDay {...props} />
        </>
      )}
    </section>
  );
}

function CountTable(props: NumbersProps) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const { record } = props;
  const before = record.counts.countsOn;
  return (
    <table className="report-counts">
      <caption className="sr-only">{t('report.numbers.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.numbers.count')}</th>
          <th scope="col" className="number">
            {before ? format.shortDay(before) : t('report.numbers.before')}
          </th>
          {record.countsFrom === 'reported' && (
            <>
              <th scope="col" className="number">
                {t('report.numbers.now')}
              </th>
              <th scope="col" className="number">
                {t('report.numbers.change')}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {countSteps.map((step) => (
          <CountRow key={step} step={step} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Verdict({ record, draft }: NumbersProps) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const { funded } = record.counts;
  const fits = Object.keys(countFaults(draft.counts, record.counts)).length === 0;
  const rule =
    funded === null
      ? t('report.numbers.ruleOpen')
      : t('report.numbers.rule', { total: format.count(funded) });
  return (
    <p className="report-verdict" role="status">
      <span className="muted">{rule}</span>{' '}
      <span className={fits ? 'fits' : 'fits-not'}>
        <Icon name={fits ? 'check' : 'warning'} />
        {t(fits ? 'report.numbers.fits' : 'report.numbers.fitsNot')}
      </span>
    </p>
  );
}

/** Figures are of a day, mostly of today. */
function AsOfDay({ draft, faults, today, onEdit }: NumbersProps) {
  const { t } = useTranslation('workList');
  return (
    <div className="report-counts-on">
      <TextField
        type="date"
        label={t('report.numbers.countsOn')}
        error={faults['counts.countsOn']}
        max={today}
        value={draft.countsOn}
        onChange={(event) => onEdit({ countsOn: event.currentTarget.value })}
      />
    </div>
  );
}
