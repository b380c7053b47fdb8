import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import { isFiltered, type RecordsFilter, recordsQueryOf } from './records-filter.js';
import { careCountQuery } from './records-queries.js';

interface AnswerProps {
  /** Of the filter; it has not come yet. */
  total: number | undefined;
  filter: RecordsFilter;
  onChange: (change: Record<string, string | null>) => void;
}

/** How many of the projects need care, and the way to just these. */
export function RecordsAnswer({ total, filter, onChange }: AnswerProps) {
  const { t } = useTranslation('workList');
  const { care } = filter;
  const { data: needy } = useQuery({
    ...careCountQuery(recordsQueryOf({ ...filter, care: null }, 'name')),
    enabled: care === null,
  });
  const sentence = useSentence(total, needy, filter);
  const showsOnly = care === null && total !== undefined && needy !== undefined && needy > 0;
  return (
    <p className="answer-line">
      <span role="status">{sentence}</span>
      {(showsOnly || care !== null) && (
        <>
          {' '}
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ care: care === null ? 'yes' : null })}
          >
            {t(care === null ? 'records.care.only' : 'records.care.all')}
          </button>
        </>
      )}
    </p>
  );
}

function useSentence(total: number | undefined, needy: number | undefined, filter: RecordsFilter): string {
  const { t } = useTranslation('workList');
  const format = useFormat();
  if (total === undefined) return '';
  const formatted = format.count(total);
  if (filter.care !== null)
    return t(filter.care === 'yes' ? 'records.care.need' : 'records.care.needNot', {
      count: total,
      formatted,
    });
  const filtered = isFiltered(filter);
  if (needy === undefined || total === 0)
    return t(filtered ? 'records.found' : 'records.count', { count: total, formatted });
  const of = t(filtered ? 'records.care.ofChosen' : 'records.care.of', { count: total, formatted });
  return needy === 0
    ? t('records.care.none', { of })
    : t('records.care.some', { count: needy, formatted: format.count(needy), of });
}
