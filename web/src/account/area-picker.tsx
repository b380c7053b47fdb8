import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import type { AreaName } from '../api/accounts.js';
import { districtsQuery } from '../municipality/queries.js';
import { FieldError } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { mayGive, type ScopeKind, withArea } from './administration.js';
import { AreaSearch } from './area-search.js';
import { useFocusKept } from './use-focus-inside.js';

interface AreaPickerProps {
  me: OwnAccount;
  kind: ScopeKind;
  areas: AreaName[];
  error?: string | undefined;
  onChange: (areas: AreaName[]) => void;
}

/** What an account is responsible for. Few to choose from are ticked, many are searched for. */
export function AreaPicker(props: AreaPickerProps) {
  const { t } = useTranslation('administration');
  const { me, kind, areas, error, onChange } = props;
  const errorId = useId();
  if (kind === 'all') return <p className="field muted">{t('form.everything')}</p>;
  const isSearched = kind === 'municipalities' && me.role !== 'municipal_officer';
  return (
    <fieldset className={error ? 'field area-picker field-refused' : 'field area-picker'}>
      <legend>{t(`form.${kind}`)}</legend>
      {isSearched ? (
        <SearchedAreas {...props} describedBy={error ? errorId : undefined} />
      ) : (
        <TickedAreas {...{ me, kind, areas, onChange }} describedBy={error ? errorId : undefined} />
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}

type PartProps = AreaPickerProps & { describedBy?: string | undefined };

/** All Kreise, or the own areas of an officer. What lies outside and was given by another stays to be seen. */
function TickedAreas({ me, kind, areas, onChange, describedBy }: Omit<PartProps, 'error'>) {
  const isFree = me.role === 'admin';
  const { data } = useQuery({ ...districtsQuery(), enabled: isFree && kind === 'districts' });
  const own = me.areas.filter(({ key }) => (kind === 'districts' ? key.length === 5 : key.length === 8));
  const offered = isFree ? (data?.items ?? []).map(({ ags, name }) => ({ key: ags, name })) : own;
  const all = areas.reduce(withArea, offered);
  return (
    <div className="area-ticks">
      {all.map((area) => (
        <label key={area.key}>
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            aria-describedby={describedBy}
            aria-invalid={describedBy ? true : undefined}
            disabled={!mayGive(me, area.key)}
            checked={areas.some(({ key }) => key === area.key)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? withArea(areas, area)
                  : areas.filter(({ key }) => key !== area.key),
              )
            }
          />
          <span>{area.name}</span>
        </label>
      ))}
    </div>
  );
}

function SearchedAreas({ me, areas, onChange, describedBy }: PartProps) {
  const { t } = useTranslation('administration');
  const [said, setSaid] = useState('');
  const within = me.role === 'admin' ? null : me.areas;
  const remove = (area: AreaName) => {
    onChange(areas.filter(({ key }) => key !== area.key));
    setSaid(t('form.removed', { name: area.name }));
  };
  const box = useFocusKept<HTMLDivElement>('[role="combobox"]', areas.map(({ key }) => key).join());
  return (
    <div ref={box}>
      <ChosenAreas areas={areas} onRemove={remove} />
      <AreaSearch
        label={t('form.municipalitySearch')}
        placeholder={t('form.municipalityPlaceholder')}
        range={{ districts: false, within }}
        without={areas}
        noneWords={(text) => t(within ? 'form.outside' : 'form.notFound', { text })}
        describedBy={describedBy}
        isRefused={describedBy !== undefined}
        onChoose={({ key, name }) => {
          onChange(withArea(areas, { key, name }));
          setSaid(t('form.added', { name }));
        }}
      />
      <p className="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}

function ChosenAreas({ areas, onRemove }: { areas: AreaName[]; onRemove: (area: AreaName) => void }) {
  const { t } = useTranslation('administration');
  if (areas.length === 0) return <p className="muted">{t('form.noneChosen')}</p>;
  return (
    <ul className="chosen-areas" aria-label={t('form.chosen')}>
      {areas.map((area) => (
        <li key={area.key}>
          <span>{area.name}</span>
          <button type="button" aria-label={t('form.remove', area)} onClick={() => onRemove(area)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
