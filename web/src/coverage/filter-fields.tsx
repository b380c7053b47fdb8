import type { ReactNode } from 'react';
import type { DistrictDto } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';
import { switchClasses } from './bands.js';
import { choicesWith, type EditionChoice } from './editions.js';
import type { Filter } from './filter.js';
import { wordOf } from './sentences.js';
import { useSpeech } from './speech.js';

interface FilterFieldsProps {
  filter: Filter;
  /** null: there is no map to switch them on and off. */
  patterns: boolean | null;
  /** Reference date of the figures shown. */
  shownEdition: string | null;
  editions: EditionChoice[];
  districts: DistrictDto[];
  onChange: (change: Record<string, string | null>) => void;
}

/** Speed, technology, edition, Kreis, patterns. Their names are those of the address, so the form also works alone. */
export function FilterFields({
  filter,
  patterns,
  shownEdition,
  editions,
  districts,
  onChange,
}: FilterFieldsProps) {
  const { t, format } = useSpeech();
  const areaNameOf = useAreaName();
  const choices = choicesWith(editions, shownEdition);
  const edition = choices.find(({ referenceDate }) => referenceDate === shownEdition) ?? choices[0];
  return (
    <>
      <SpeedSwitch
        value={filter.minMbit}
        onChange={(value) => onChange({ minMbit: value === 1000 ? null : String(value) })}
      />
      <SelectField
        name="technology"
        label={t('filter.technology')}
        value={filter.technology}
        onChange={(value) => onChange({ technology: value === 'all' ? null : value })}
      >
        {(edition?.technologies ?? ['all']).map((technology) => (
          <option key={technology} value={technology}>
            {wordOf(t, 'technology', technology)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="edition"
        label={t('filter.edition')}
        value={edition?.referenceDate ?? ''}
        onChange={(value) => onChange({ edition: value })}
      >
        {choices.map(({ referenceDate }) => (
          <option key={referenceDate} value={referenceDate}>
            {format.shortDay(referenceDate)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="district"
        label={t('filter.district')}
        value={filter.district ?? ''}
        onChange={(value) => onChange({ district: value || null })}
      >
        <option value="">{t('filter.districtAll')}</option>
        {districts.map((district) => (
          <option key={district.ags} value={district.ags}>
            {areaNameOf(district)}
          </option>
        ))}
      </SelectField>
      {patterns !== null && (
        <PatternBox
          checked={patterns}
          onChange={(checked) => onChange({ pattern: checked ? null : 'off' })}
        />
      )}
    </>
  );
}

function SpeedSwitch({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t, format } = useSpeech();
  return (
    <fieldset className="field speed">
      <legend>{t('filter.speed')}</legend>
      <div className="speed-switch">
        {switchClasses.map((speed) => (
          <label key={speed}>
            <input
              type="radio"
              name="minMbit"
              value={speed}
              checked={speed === value}
              onChange={() => onChange(speed)}
            />
            <span>{format.count(speed)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

export function SelectField({ name, label, value, onChange, children }: SelectFieldProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <div className="kern-form-input__select-wrapper">
        <select
          id={`filter-${name}`}
          className="kern-form-input__select"
          name={name}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {children}
        </select>
      </div>
    </div>
  );
}

/** Sent without JavaScript, the hidden field says "off" and the box, if ticked, "on" after it: the last one counts. */
function PatternBox({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useSpeech();
  return (
    <div className="field pattern-box">
      <input type="hidden" name="pattern" value="off" />
      <label>
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          name="pattern"
          value="on"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{t('filter.pattern')}</span>
      </label>
    </div>
  );
}
