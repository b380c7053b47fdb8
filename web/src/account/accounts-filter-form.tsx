import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import { districtsQuery, municipalityQuery } from '../municipality/queries.js';
import { SelectField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { SearchField } from '../ui/search-field.js';
import { type AccountFilter, isChosen } from './accounts-filter.js';
import { roles, states } from './administration.js';
import { AreaSearch } from './area-search.js';
import { useRoleName } from './session.js';
import { useFocusKept } from './use-focus-inside.js';

interface FilterFormProps {
  me: OwnAccount;
  filter: AccountFilter;
  onChange: (change: Record<string, string | null>, how?: 'push' | 'replace') => void;
}

/** What the list is cut to. Everything stands in the address. */
export function AccountsFilterForm({ me, filter, onChange }: FilterFormProps) {
  const { t } = useTranslation('administration');
  const roleName = useRoleName();
  const form = useFocusKept<HTMLFormElement>('input', String(isChosen(filter)));
  return (
    <form
      ref={form}
      className="card accounts-filter"
      role="search"
      aria-label={t('filter.heading')}
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchField
        label={t('filter.search')}
        search={filter.search}
        onSearch={(search) => onChange({ search }, 'replace')}
      />
      <SelectField
        label={t('filter.role')}
        value={filter.role ?? ''}
        onChange={(event) => onChange({ role: event.currentTarget.value })}
      >
        <option value="">{t('filter.all')}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filter.state')}
        value={filter.state ?? ''}
        onChange={(event) => onChange({ state: event.currentTarget.value })}
      >
        <option value="">{t('filter.all')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <AreaField me={me} area={filter.area} onChange={(area) => onChange({ area })} />
      {isChosen(filter) && (
        <button
          type="button"
          className="link-button"
          onClick={() => onChange({ search: null, role: null, state: null, area: null })}
        >
          {t('filter.reset')}
        </button>
      )}
    </form>
  );
}

interface AreaFieldProps {
  me: OwnAccount;
  area: string | undefined;
  onChange: (area: string | null) => void;
}

/** One Kreis or one Gemeinde: searched for, then shown with a way to let it go. */
function AreaField({ me, area, onChange }: AreaFieldProps) {
  const { t } = useTranslation('administration');
  const name = useAreaName(area);
  const box = useFocusKept<HTMLDivElement>('input, button', area ?? '');
  const isOfficer = me.areas.length > 0;
  return (
    <div ref={box}>
      {area ? (
        <div className="field">
          <p className="field-name">{t('filter.area')}</p>
          <p className="chosen-area">
            <span>{name}</span>
            <button
              type="button"
              aria-label={t('filter.removeArea', { name })}
              onClick={() => onChange(null)}
            >
              <Icon name="close" />
            </button>
          </p>
        </div>
      ) : (
        <AreaSearch
          label={t('filter.area')}
          placeholder={t('filter.areaPlaceholder')}
          range={{ districts: true, within: isOfficer ? me.areas : null }}
          noneWords={(text) => t('filter.noArea', { text })}
          onChoose={({ key }) => onChange(key)}
        />
      )}
    </div>
  );
}

/** Its key until the name is there. */
function useAreaName(area: string | undefined): string {
  const isMunicipality = area?.length === 8;
  const municipality = useQuery({ ...municipalityQuery(area ?? ''), enabled: isMunicipality });
  const districts = useQuery({ ...districtsQuery(), enabled: area?.length === 5 });
  const district = districts.data?.items.find(({ ags }) => ags === area);
  return (isMunicipality ? municipality.data?.name : district?.name) ?? area ?? '';
}
