import { useTranslation } from 'react-i18next';
import type { AddressList, RecordDto } from '../../api/records.js';
import { SelectField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { SearchField } from '../../ui/search-field.js';
import { type AddressesFilter, isCut, wholeList } from './addresses-filter.js';
import { type AddressState, useProjectWords } from '../page/project-words.js';

type Change = (change: Record<string, string | null>, how?: 'push' | 'replace') => void;

interface FilterFormProps {
  record: RecordDto;
  filter: AddressesFilter;
  counts: AddressList['stateCounts'] | undefined;
  onChange: Change;
}

/** What the list is cut to. Everything stands in the address of the page. */
export function AddressesFilterForm({ record, filter, counts, onChange }: FilterFormProps) {
  const { t } = useTranslation('upload');
  return (
    <form
      className="card addresses-filter"
      role="search"
      aria-label={t('addresses.filter.label')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="addresses-fields">
        <SearchField
          label={t('addresses.filter.search')}
          search={filter.search}
          onSearch={(search) => onChange({ search }, 'replace')}
        />
        {record.municipalities.length > 1 && (
          <SelectField
            label={t('addresses.filter.municipality')}
            value={filter.municipality ?? ''}
            onChange={({ target }) => onChange({ municipality: target.value })}
          >
            <option value="">{t('addresses.filter.all')}</option>
            {record.municipalities.map(({ ags, name }) => (
              <option key={ags} value={ags}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {record.lots.length > 0 && (
          <SelectField
            label={t('addresses.filter.lot')}
            value={filter.lot ?? ''}
            onChange={({ target }) => onChange({ lot: target.value })}
          >
            <option value="">{t('addresses.filter.all')}</option>
            {record.lots.map(({ number, name }) => (
              <option key={number} value={number}>
                {name
                  ? t('addresses.filter.lotNamed', { number, name })
                  : t('addresses.filter.lotName', { number })}
              </option>
            ))}
          </SelectField>
        )}
        {isCut(filter) && (
          <button type="button" className="link-button" onClick={() => onChange(wholeList)}>
            {t('addresses.filter.reset')}
          </button>
        )}
      </div>
      <States chosen={filter.state} counts={counts} onChange={onChange} />
    </form>
  );
}

interface StatesProps {
  chosen: AddressState | null;
  counts: AddressList['stateCounts'] | undefined;
  onChange: Change;
}

/** Each state with how many there are. */
function States({ chosen, counts = [], onChange }: StatesProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const words = useProjectWords().addressState;
  const count = (state: AddressState) => counts.find((one) => one.state === state)?.count ?? 0;
  const all = counts.reduce((sum, each) => sum + each.count, 0);
  const shown = (Object.keys(words) as AddressState[]).filter(
    (state) => count(state) > 0 || state === chosen,
  );
  return (
    <div className="summary" role="group" aria-label={t('addresses.filter.states')}>
      <button
        type="button"
        className="summary-chip"
        aria-pressed={chosen === null}
        onClick={() => onChange({ state: null })}
      >
        {`${t('addresses.filter.allStates')} `}
        <b>{format.count(all)}</b>
      </button>
      {shown.map((state) => (
        <button
          key={state}
          type="button"
          className="summary-chip"
          aria-pressed={chosen === state}
          onClick={() => onChange({ state: chosen === state ? null : state })}
        >
          {`${words[state]} `}
          <b>{format.count(count(state))}</b>
        </button>
      ))}
    </div>
  );
}
