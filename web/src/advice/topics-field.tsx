import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../api/advice.js';
import { FieldError } from '../ui/field.js';
import { optionsOf, useAdviceWords } from './advice-words.js';

interface TopicsFieldProps {
  chosen: readonly Topic[];
  error: string | undefined;
  onChange: (topics: Topic[]) => void;
}

/** What it is about: at least one. */
export function TopicsField({ chosen, error, onChange }: TopicsFieldProps) {
  const { t } = useTranslation('advice');
  const all = optionsOf(useAdviceWords().topic);
  const id = useId();
  return (
    <fieldset className={error ? 'field topics-field field-refused' : 'field topics-field'}>
      <legend>{t('ask.topics')}</legend>
      <div className="topics">
        {all.map(([topic, word]) => (
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
                    ? all.map(([each]) => each).filter((each) => each === topic || chosen.includes(each))
                    : chosen.filter((each) => each !== topic),
                )
              }
            />
            {word}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
