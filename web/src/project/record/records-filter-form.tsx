import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { RecordList } from '../../api/records.js';
import { districtsQuery } from '../../municipality/queries.js';
import { SelectField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { SearchField } from '../../ui/search-field.js';
import { useProjectWords } from '../page/project-words.js';
import { isFiltered, noChoice, type RecordsFilter, type RecordsSort } from './records-filter.js';
import { filterOperatorsQuery, filterProgrammesQuery } from './records-queries.js';

type Change = (change: Record<string, string | null>, how?: 'push' | 'replace') => void;

interface FilterFormProps {
  me: OwnAccount;
  filter: RecordsFilter;
  sort: RecordsSort;
  /** With the number of projects each. */
  statuses: RecordList['statusCounts'];
  onChange: Change;
}

/** What the list is cut to, and its order. Everything stands in the address. */
export function RecordsFilterForm({ me, filter, sort, statuses, onChange }: FilterFormProps) {
  const { t } = useTranslation('workList');
  const choose = { filter, onChange };
  // Who keeps one Kreis or some Gemeinden has nothing to choose there.
  const isEverywhere = me.areas.length === 0;
  return (
    <form
      className="card records-filter"
      role="search"
      aria-label={t('records.filter.heading')}
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchField
        label={t('records.filter.search')}
        search={filter.search}
        minimum={2}
        onSearch={(search) => onChange({ search }, 'replace')}
      />
      <StatusField {...choose} statuses={statuses} />
      <ChoiceField {...choose} name="care">
        <option value="yes">{t('records.filter.careYes')}</option>
        <option value="no">{t('records.filter.careNo')}</option>
      </ChoiceField>
      <KindField {...choose} />
      {isEverywhere && <DistrictField {...choose} />}
      <ProgrammeField {...choose} />
      <OperatorField {...choose} />
      <YearField {...choose} />
      <SelectField
        label={t('records.filter.sort')}
        value={sort}
        onChange={(event) =>
          onChange({ sort: event.currentTarget.value === 'name' ? null : event.currentTarget.value })
        }
      >
        {(['name', 'care', 'changed'] as const).map((each) => (
          <option key={each} value={each}>
            {t(`records.sort.${each}`)}
          </option>
        ))}
      </SelectField>
      {isFiltered(filter) && (
        <button type="button" className="link-button" onClick={() => onChange(noChoice)}>
          {t('records.filter.reset')}
        </button>
      )}
    </form>
  );
}

interface Choosing {
  filter: RecordsFilter;
  onChange: Change;
}

interface ChoiceFieldProps extends Choosing {
  name: 'status' | 'care' | 'kind' | 'programme' | 'operator' | 'district' | 'year';
  children: ReactNode;
}

function ChoiceField({ name, filter, onChange, children }: ChoiceFieldProps) {
  const { t } = useTranslation('workList');
  return (
    <SelectField
      label={t(`records.filter.${name}`)}
      value={filter[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || null })}
    >
      <option value="">{t('records.filter.all')}</option>
      {children}
    </SelectField>
  );
}

function StatusField({ statuses, ...choose }: Choosing & Pick<FilterFormProps, 'statuses'>) {
  const { t } = useTranslation('workList');
  const words = useProjectWords();
  const format = useFormat();
  const { status: chosen } = choose.filter;
  const isKnown = !chosen || statuses.some(({ status }) => status === chosen);
  return (
    <ChoiceField {...choose} name="status">
      {!isKnown && <option value={chosen}>{words.status[chosen]}</option>}
      {statuses.map(({ status, count }) => (
        <option key={status} value={status}>
          {t('projects.counted', { tab: words.status[status], count: format.count(count) })}
        </option>
      ))}
    </ChoiceField>
  );
}

function KindField(choose: Choosing) {
  const words = useProjectWords();
  return (
    <ChoiceField {...choose} name="kind">
      {(['funded', 'commercial', 'both'] as const).map((kind) => (
        <option key={kind} value={kind}>
          {words.kind[kind]}
        </option>
      ))}
    </ChoiceField>
  );
}

function DistrictField(choose: Choosing) {
  const { data } = useQuery(districtsQuery());
  return (
    <ChoiceField {...choose} name="district">
      <Options
        list={data?.items.map(({ ags, name }) => ({ key: ags, name }))}
        chosen={choose.filter.district}
      />
    </ChoiceField>
  );
}

function ProgrammeField(choose: Choosing) {
  const { data } = useQuery(filterProgrammesQuery());
  return (
    <ChoiceField {...choose} name="programme">
      <Options
        list={data?.items.map(({ id, shortName }) => ({ key: id, name: shortName }))}
        chosen={choose.filter.programme}
      />
    </ChoiceField>
  );
}

function OperatorField(choose: Choosing) {
  const { data } = useQuery(filterOperatorsQuery());
  return (
    <ChoiceField {...choose} name="operator">
      <Options
        list={data?.items.map(({ id, name }) => ({ key: String(id), name }))}
        chosen={choose.filter.operator}
      />
    </ChoiceField>
  );
}

/** Of the completion: the last ten and the next ten. */
function YearField(choose: Choosing) {
  const [first] = useState(() => new Date().getFullYear() - 10);
  const years = [...Array(20).keys()].map((step) => String(first + step));
  return (
    <ChoiceField {...choose} name="year">
      <Options list={years.map((year) => ({ key: year, name: year }))} chosen={choose.filter.year} />
    </ChoiceField>
  );
}

/** What is chosen stays choosable while the list is on its way. */
function Options({
  list = [],
  chosen,
}: {
  list: { key: string; name: string }[] | undefined;
  chosen: string | null;
}) {
  return (
    <>
      {chosen && !list.some(({ key }) => key === chosen) && <option value={chosen}>{chosen}</option>}
      {list.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </>
  );
}
