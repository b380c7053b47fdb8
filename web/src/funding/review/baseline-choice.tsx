import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../project/report/use-report.js';
import { TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { berlinTime, momentAt } from './berlin-time.js';

/** What is compared: with the state of now, or with that of a second moment. */
export interface Compared {
  /** `visit`, `submission`, a day or a moment. */
  since: string;
  until?: string | undefined;
}

interface BaselineProps {
  compared: Compared;
  visitedAt: string | null;
  submittedAt: string | null;
  /** What the service refused of the two moments. */
  error: string | undefined;
  onChange: (compared: Compared) => void;
}

const DAY = 86_400_000;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const kinds = ['visit', 'submission', 'day', 'between'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ since, until }: Compared): Kind {
  if (until) return 'between';
  return since === 'visit' || since === 'submission' ? since : 'day';
}

/** What the case of today is compared with, or which two moments with each other. */
export function BaselineChoice(props: BaselineProps) {
  const { compared, visitedAt, submittedAt, onChange } = props;
  const { t } = useTranslation('review');
  const format = useFormat();
  const name = useId();
  const [now] = useState(() => new Date().toISOString());
  const [day] = useState(today);
  const chosen = kindOf(compared);
  const moments: Partial<Record<Kind, string | null>> = { visit: visitedAt, submission: submittedAt };
  const monthAgo = addDays(day, -30);
  const starts: Record<Kind, Compared> = {
    visit: { since: 'visit' },
    submission: { since: 'submission' },
    day: { since: monthAgo },
    between: { since: submittedAt ?? momentAt(`${monthAgo}T00:00`)!, until: now },
  };
  return (
    <fieldset className="baseline-choice">
      <legend>{t('baseline.heading')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="choice">
          <input type="radio" name={name} checked={chosen === kind} onChange={() => onChange(starts[kind])} />
          {moments[kind]
            ? t(`baseline.${kind as 'visit'}At`, { moment: format.moment(moments[kind]) })
            : t(`baseline.${kind}`)}
        </label>
      ))}
      {chosen === 'day' && (
        <TextField
          label={t('baseline.which')}
          type="date"
          value={compared.since}
          max={day}
          onChange={(event) => event.currentTarget.value && onChange({ since: event.currentTarget.value })}
        />
      )}
      {chosen === 'between' && <Moments {...props} latest={now} />}
    </fieldset>
  );
}

/** From … to …: state of one moment against the state of another. */
function Moments({ compared, error, onChange, latest }: BaselineProps & { latest: string }) {
  const { t } = useTranslation('review');
  const field = (name: 'since' | 'until', value: string | undefined) => (
    <TextField
      label={t(`baseline.${name}`)}
      type="datetime-local"
      value={value ? berlinTime(value) : ''}
      max={berlinTime(latest)}
      error={name === 'until' ? error : undefined}
      onChange={(event) => {
        const moment = momentAt(event.currentTarget.value);
        if (moment) onChange({ ...compared, [name]: moment });
      }}
    />
  );
  return (
    <div className="baseline-moments">
      {field('since', compared.since)}
      {field('until', compared.until)}
    </div>
  );
}
