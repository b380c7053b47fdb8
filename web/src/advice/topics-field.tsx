import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../api/advice.js';
import { FieldError } from '../ui/field.js';
import { adviceDe } from './advice.de.js';

const all = Object.keys(adviceDe.topic) as Topic[];

interface TopicsFieldProps {
  chosen: readonly Topic[];
  error: string | undefined;
  onChange: (topics: Topic[]) => void;
}

/** What it is about: at least one. */
export function TopicsField({ chosen, error, onChange }: TopicsFieldProps) {
  const { t } = useTranslation('advice');
  const id = useId();
  return (
    <fieldset className={error ? 'field topics-field field-refused' : 'field topics-field'}>
      <legend>{t('ask.topics')}</legend>
      <div className="topics">
        {all.map((topic) => (
          <label key={topic} htmlFor={`${id}-${topic}`}>
            <input
              type="checkbox"
              id={`${id}-${topic}`}
              checked={chosen.includes(topic)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? all.filter((each) => each === topic || chosen.includes(each))
                    : chosen.filter((each) => each !== topic),
                )
              }
            />
            {t(`topic.${topic}`)}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
