import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/field.js';

const MOST = 5;

interface DaysFieldProps {
  days: string[];
  today: string;
  /** By `proposedDays.0`. */
  faults: Record<string, string>;
  onChange: (days: string[]) => void;
}

/** Days that suit, one below the other. */
export function DaysField({ days, today, faults, onChange }: DaysFieldProps) {
  const { t } = useTranslation('advice');
  return (
    <fieldset className="field advice-days">
      <legend>{t('ask.days')}</legend>
      <p className="field-hint">{t('ask.daysHint')}</p>
      <div className="advice-day-row">
        {days.map((day, at) => (
          <TextField
            key={at}
            type="date"
            label={t('ask.day', { number: at + 1 })}
            name={`proposedDays.${at}`}
            min={today}
            value={day}
            error={faults[`proposedDays.${at}`]}
            onChange={(event) => onChange(days.with(at, event.currentTarget.value))}
          />
        ))}
      </div>
      {days.length < MOST && (
        <KernButton
          variant="secondary"
          className="kern-btn--small"
          text={t('ask.addDay')}
          onClick={() => onChange([...days, ''])}
        />
      )}
    </fieldset>
  );
}
