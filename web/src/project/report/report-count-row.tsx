import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../../api/records.js';
import { FieldError } from '../../ui/field.js';
import { type Format, useFormat } from '../../ui/format.js';
import { type CountFault, countFaults, countOf, type CountStep } from './report-counts.js';
import type { Draft } from './report-draft.js';

interface CountRowProps {
  step: CountStep;
  record: RecordDto;
  draft: Draft;
  faults: Record<string, string>;
  onEdit: (change: Partial<Draft>) => void;
}

/** One count: what it was, what it is, the difference; what is wrong with it in a row of its own. */
export function CountRow({ step, record, draft, faults, onEdit }: CountRowProps) {
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
              <CountInput
                id={id}
                isRefused={Boolean(fault || refused)}
                value={draft.counts[step]}
                onType={type}
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

interface CountInputProps {
  id: string;
  isRefused: boolean;
  value: string;
  onType: (value: string) => void;
}

/** Selects what stands there when it takes the focus; written as numbers are when it is left. */
function CountInput({ id, isRefused, value, onType }: CountInputProps) {
  const format = useFormat();
  const count = countOf(value);
  return (
    <input
      id={id}
      className="kern-form-input__input number"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      aria-invalid={isRefused || undefined}
      aria-describedby={isRefused ? `${id}-fault` : undefined}
      value={value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => typeof count === 'number' && onType(format.count(count))}
    />
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
