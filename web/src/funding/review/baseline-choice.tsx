import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../project/report/use-report.js';
import { TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';

interface BaselineProps {
  since: string;
  visitedAt: string | null;
  submittedAt: string | null;
  onChange: (since: string) => void;
}

const DAY = 86_400_000;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const kinds = ['visit', 'submission', 'day'] as const;

/** What the case of today is compared with. */
export function BaselineChoice({ since, visitedAt, submittedAt, onChange }: BaselineProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const name = useId();
  const chosen = since === 'visit' || since === 'submission' ? since : 'day';
  const moments: Record<(typeof kinds)[number], string | null> = {
    visit: visitedAt,
    submission: submittedAt,
    day: null,
  };
  const [now] = useState(today);
  return (
    <fieldset className="baseline-choice">
      <legend>{t('baseline.heading')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="choice">
          <input
            type="radio"
            name={name}
            checked={chosen === kind}
            onChange={() => onChange(kind === 'day' ? addDays(now, -30) : kind)}
          />
          {moments[kind]
            ? t(`baseline.${kind}At`, { moment: format.moment(moments[kind]) })
            : t(`baseline.${kind}`)}
        </label>
      ))}
      {chosen === 'day' && (
        <TextField
          label={t('baseline.which')}
          type="date"
          value={since}
          max={now}
          onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
