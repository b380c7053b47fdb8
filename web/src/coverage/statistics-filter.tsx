import { useQuery } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { districtsQuery } from '../municipality/queries.js';
import { AsOfField, useAsOf } from '../ui/as-of.js';
import { editionChoices } from './editions.js';
import type { Filter } from './filter.js';
import { FilterFields, SelectField } from './filter-fields.js';
import { editionsQuery } from './queries.js';
import { type Size, sizes, USUAL } from './ranking.js';
import { useSpeech } from './speech.js';
import { useStatisticsWords } from './use-statistics.js';

interface StatisticsFilterProps {
  filter: Filter;
  size: Size;
  /** Reference date of the figures shown. */
  shownEdition: string | null;
  onChange: (change: Record<string, string | null>) => void;
}

/** Speed, technology, edition, Kreis, number of inhabitants: all in the address; without JavaScript a form with a button. */
export function StatisticsFilter({ filter, size, shownEdition, onChange }: StatisticsFilterProps) {
  const { t } = useSpeech();
  const say = useStatisticsWords();
  const asOf = useAsOf();
  const editions = editionChoices(useQuery(editionsQuery(asOf)).data?.items ?? []);
  const districts = useQuery(districtsQuery(asOf)).data?.items ?? [];
  return (
    <form
      id="filter"
      className="statistics-filter no-print"
      method="get"
      action="/statistik"
      role="search"
      aria-label={say('filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      <FilterFields {...{ filter, shownEdition, editions, districts, onChange }} patterns={null} />
      <SelectField
        name="size"
        label={say('size')}
        value={size}
        onChange={(value) => onChange({ size: value === USUAL ? null : value })}
      >
        {sizes.map((each) => (
          <option key={each} value={each}>
            {say(`sizeName.${each}`)}
          </option>
        ))}
      </SelectField>
      <AsOfField />
      <KernButton className="no-js" variant="primary" type="submit" text={t('filter.apply')} />
    </form>
  );
}
