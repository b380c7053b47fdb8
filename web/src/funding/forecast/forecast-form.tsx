import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaSearch } from '../../account/area-search.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import { filterProgrammesQuery } from '../../project/record/records-queries.js';
import { FieldError, SelectField, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import type { CriterionDto } from '../../api/forecasts.js';
import { countFields, type Draft } from './forecast-draft.js';

interface ForecastFormProps {
  draft: Draft;
  criteria: readonly CriterionDto[];
  faults: Record<string, string>;
  onChange: (draft: Draft) => void;
  /** The buttons, and what was refused. */
  children: ReactNode;
  onSubmit: () => void;
}

/** More Gemeinden, other figures, other points: whatever is left empty stays as it is stored. */
export function ForecastForm({ draft, criteria, faults, onChange, children, onSubmit }: ForecastFormProps) {
  const { t } = useTranslation('forecast');
  const type = (field: string) => (value: string) =>
    onChange({ ...draft, typed: { ...draft.typed, [field]: value } });
  const field = (name: string, label: string, mode: 'numeric' | 'decimal' = 'numeric') => (
    <TextField
      key={name}
      label={label}
      name={name}
      value={draft.typed[name] ?? ''}
      error={faults[name]}
      inputMode={mode}
      autoComplete="off"
      maxLength={25}
      onChange={(event) => type(name)(event.currentTarget.value)}
    />
  );
  return (
    <form
      className="card forecast-form"
      noValidate
      aria-label={t('form.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="card-head">
        <h2>{t('form.heading')}</h2>
      </div>
      <div className="card-body">
        <p className="small muted">{t('form.hint')}</p>
        <Places draft={draft} error={faults.municipalities} onChange={onChange} />
        <Guideline draft={draft} error={faults.guidelineVersionId} onChange={onChange} />
        <fieldset className="forecast-fields">
          <legend>{t('form.addresses')}</legend>
          {countFields.map((name) => field(name, t(`form.${name}`)))}
        </fieldset>
        <fieldset className="forecast-fields">
          <legend>{t('form.money')}</legend>
          {field('total', t('form.total'), 'decimal')}
          {field('third', t('form.third'), 'decimal')}
          {field('own', t('form.own'), 'decimal')}
        </fieldset>
        <details open={Object.keys(faults).some((name) => name.startsWith('points')) || undefined}>
          <summary>{t('form.points')}</summary>
          <p className="small muted">{t('form.pointsHint')}</p>
          <div className="forecast-fields">
            {criteria.map(({ criterion, name }) => field(`points.${criterion}`, name))}
          </div>
        </details>
        {children}
      </div>
    </form>
  );
}

interface PartProps {
  draft: Draft;
  error: string | undefined;
  onChange: (draft: Draft) => void;
}

function Places({ draft, error, onChange }: PartProps) {
  const { t } = useTranslation('forecast');
  const [said, setSaid] = useState('');
  const { places } = draft;
  const keys = places.map(({ ags, name }) => ({ key: ags, name }));
  const box = useFocusKept<HTMLFieldSetElement>('[role="combobox"]', keys.map(({ key }) => key).join());
  const put = (next: Draft['places'], sentence: string) => {
    onChange({ ...draft, places: next });
    setSaid(sentence);
  };
  return (
    <fieldset className="field area-picker" ref={box} tabIndex={-1}>
      <legend>{t('form.places')}</legend>
      {places.length === 0 && <p className="muted">{t('form.placesNone')}</p>}
      <ul className="chosen-areas">
        {places.map(({ ags, name }) => (
          <li key={ags}>
            <span>{name}</span>
            <button
              type="button"
              aria-label={t('form.placeRemove', { name })}
              onClick={() =>
                put(
                  places.filter((one) => one.ags !== ags),
                  t('form.placeRemoved', { name }),
                )
              }
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <AreaSearch
        label={t('form.placeSearch')}
        placeholder={t('form.placePlaceholder')}
        range={{ districts: false, within: null }}
        without={keys}
        noneWords={(text) => t('form.placeNone', { text })}
        isRefused={error !== undefined}
        onChoose={({ key, name }) => put([...places, { ags: key, name }], t('form.placeAdded', { name }))}
      />
      {error && <FieldError id="forecast-places-error">{error}</FieldError>}
      <p className="sr-only" role="status">
        {said}
      </p>
    </fieldset>
  );
}

/** Versions of the Bund: what the Land tops up follows from them. */
function Guideline({ draft, error, onChange }: PartProps) {
  const { t } = useTranslation('forecast');
  const { data } = useQuery(filterProgrammesQuery());
  const programmes = (data?.items ?? []).filter(({ funder }) => funder === 'federal');
  return (
    <SelectField
      label={t('form.guideline')}
      value={draft.guideline}
      error={error}
      onChange={(event) => onChange({ ...draft, guideline: event.currentTarget.value })}
    >
      {programmes.map(({ id, shortName, versions }) => (
        <optgroup key={id} label={shortName}>
          {versions.map((version) => (
            <option key={version.id} value={version.id}>
              {version.name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
