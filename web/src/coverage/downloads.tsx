import { Icon } from '../ui/icon.js';
import { type Filter, filterParams } from './filter.js';
import { useSpeech } from './speech.js';

const formats = ['csv', 'csv-excel', 'xlsx', 'geojson'] as const;
const labels = {
  csv: 'downloads.csv',
  'csv-excel': 'downloads.excel',
  xlsx: 'downloads.xlsx',
  geojson: 'downloads.geojson',
} as const;

/** Exactly what the list shows, to take along. */
export function Downloads({ filter, sort }: { filter: Partial<Filter>; sort?: string }) {
  const { t } = useSpeech();
  const params = filterParams(filter);
  if (sort) params.set('sort', sort);
  return (
    <ul className="downloads" aria-label={t('downloads.label')}>
      {formats.map((format, index) => (
        <li key={format}>
          {index === 0 && <Icon name="download" />}
          <a
            href={`/api/coverage-shares/download?format=${format}${params.size ? `&${params}` : ''}`}
            download
          >
            {t(labels[format])}
          </a>
        </li>
      ))}
    </ul>
  );
}
