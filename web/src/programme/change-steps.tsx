import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import type { StepDraft } from './change-draft.js';

interface StepsProps {
  steps: readonly StepDraft[];
  criteria: readonly { id: string; label: string }[];
  onChange: (steps: StepDraft[]) => void;
}

const columns = ['lower', 'upper', 'points'] as const;

/** The step table of the score, a row for each step. */
export function ChangeSteps({ steps, criteria, onChange }: StepsProps) {
  const { t } = useTranslation('programmeChange');
  const edit = (at: number, change: Partial<StepDraft>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
  const last = steps.at(-1)?.criterion ?? criteria[0]?.id ?? '';
  return (
    <div className="change-steps">
      <p className="small muted">{t('steps.caption')}</p>
      {steps.length > 0 && (
        <ScrollRegion label={t('steps.caption')}>
          <table>
            <caption className="sr-only">{t('steps.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('steps.criterion')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`steps.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="sr-only">{t('steps.deed')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step, at) => (
                <tr key={at}>
                  <td>
                    <select
                      className="kern-form-input__select"
                      aria-label={t('steps.row', { number: at + 1, column: t('steps.criterion') })}
                      value={step.criterion}
                      onChange={(event) => edit(at, { criterion: event.currentTarget.value })}
                    >
                      {criteria.map(({ id, label }) => (
                        <option key={id} value={id}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                  {columns.map((column) => (
                    <td key={column}>
                      <input
                        className="kern-form-input__input"
                        inputMode="decimal"
                        autoComplete="off"
                        maxLength={12}
                        aria-label={t('steps.row', { number: at + 1, column: t(`steps.${column}`) })}
                        value={step[column]}
                        onChange={(event) => edit(at, { [column]: event.currentTarget.value })}
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={t('steps.remove', { number: at + 1 })}
                      onClick={() => onChange(steps.filter((_, index) => index !== at))}
                    >
                      <Icon name="close" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <KernButton
        type="button"
        variant="secondary"
        text={t('steps.add')}
        onClick={() => onChange([...steps, { criterion: last, lower: '', upper: '', points: '' }])}
      />
    </div>
  );
}
