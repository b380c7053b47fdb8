import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaSearch } from '../account/area-search.js';
import type { AreaName } from '../api/accounts.js';
import { FieldError } from '../ui/field.js';
import { Icon } from '../ui/icon.js';

interface AreasFieldProps {
  areas: readonly AreaName[];
  error: string | undefined;
  onChange: (areas: AreaName[]) => void;
}

/** Gemeinden and Kreise that are advised, one after the other. */
export function AreasField({ areas, error, onChange }: AreasFieldProps) {
  const { t } = useTranslation(['advice', 'administration']);
  const id = useId();
  return (
    <fieldset className={error ? 'field area-picker field-refused' : 'field area-picker'}>
      <legend>{t('session.areas')}</legend>
      {areas.length > 0 && (
        <ul className="chosen-areas">
          {areas.map((area) => (
            <li key={area.key}>
              <span>{area.name}</span>
              <button
                type="button"
                aria-label={t('administration:form.remove', area)}
                onClick={() => onChange(areas.filter(({ key }) => key !== area.key))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <AreaSearch
        label={t('session.areaSearch')}
        placeholder={t('session.areaPlaceholder')}
        range={{ districts: true, within: null }}
        without={areas}
        noneWords={(text) => t('session.areaNone', { text })}
        describedBy={error ? `${id}-error` : undefined}
        isRefused={error !== undefined}
        onChoose={({ key, name }) => onChange([...areas, { key, name }])}
      />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
