import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../api/records.js';
import { FieldError, TextField } from '../ui/field.js';
import { type Format, useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { type CountFault, countFaults, countOf, countSteps, type CountStep } from './report-counts.js';
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
          <span className="muted">{t('report.numbers.of', { total: format.count(funded) })}</span>
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

function CountRow({ step, record, draft, faults, onEdit }: NumbersProps & { step: CountStep }) {
  const { t } = useTranslation('workList');
  const { t: ofProject } = useTranslation('project');
  const format = useFormat();
  const isTyped = record.countsFrom === 'reported';
  const was = record.counts[step];
  const count = countOf(draft.counts[step]);
  const fault = isTyped ? countFaults(draft.counts, record.counts)[step] : undefined;
  const refused = faults[`counts.${step}`];
  const id = `report-${step}`;
  const type = (value: string) => onEdit({ counts: { ...draft.counts, [step]: value } });
  return (
    <>
      <tr className={fault || refused ? 'field-refused' : undefined}>
        <th scope="row">
          <label htmlFor={isTyped ? id : undefined}>{t(`count.${step}`)}</label>
          <span className="second-line">{t(`count.term.${step}`)}</span>
        </th>
        <td className="number" data-label={t('report.numbers.before')}>
          {was === null ? ofProject('open') : format.count(was)}
        </td>
        {isTyped && (
          <>
            <td>
              <input
                id={id}
                className="kern-form-input__input number"
                inputMode="numeric"
                autoComplete="off"
                maxLength={12}
                aria-invalid={fault || refused ? true : undefined}
                aria-describedby={fault || refused ? `${id}-fault` : undefined}
                value={draft.counts[step]}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => type(event.currentTarget.value)}
                onBlur={() => typeof count === 'number' && type(format.count(count))}
              />
            </td>
            <td className="number report-change">
              <Difference was={was} count={count ?? null} />
            </td>
          </>
        )}
      </tr>
      {(fault || refused) && (
        <tr className="report-fault">
          <td colSpan={4}>
            <FieldError id={`${id}-fault`}>{refused ?? faultWords(t, format, fault!)}</FieldError>
            {fault && fault.kind !== 'unreadable' && <Mend fault={fault} onTake={type} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** The nearest count that is possible, to be taken with one press. */
function Mend({
  fault,
  onTake,
}: {
  fault: Exclude<CountFault, { kind: 'unreadable' }>;
  onTake: (count: string) => void;
}) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const count = format.count(fault.kind === 'ahead' ? fault.most : fault.was);
  return (
    <button type="button" className="link-button" onClick={() => onTake(count)}>
      {t('report.numbers.take', { count })}
    </button>
  );
}

function faultWords(t: TFunction<'workList'>, format: Format, fault: CountFault): string {
  if (fault.kind === 'unreadable') return t('report.numbers.unreadable');
  if (fault.kind === 'missing') return t('report.numbers.missing', { was: format.count(fault.was) });
  const { count, most, of } = fault;
  const name = of === 'funded' ? t('report.numbers.funded') : t(`count.${of}`);
  return t('report.numbers.ahead', { count: format.count(count), most: format.count(most), name });
}

function Difference({ was, count }: { was: number | null; count: number | null }) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  if (count === was || count === null) return <span className="muted">{t('report.numbers.same')}</span>;
  return <b>{was === null ? t('report.numbers.new') : format.difference(count - was)}</b>;
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
