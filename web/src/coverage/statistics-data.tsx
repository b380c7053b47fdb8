import { Icon } from '../ui/icon.js';
import { type Filter, filterParams } from './filter.js';
import { useSpeech } from './speech.js';
import { useStatisticsWords } from './use-statistics.js';

const levels = { municipality: 'data.municipalities', district: 'data.districts' } as const;
const formats = {
  csv: 'downloads.csv',
  'csv-excel': 'downloads.excel',
  xlsx: 'downloads.xlsx',
  geojson: 'downloads.geojson',
} as const;

/** The tables of the page as files: the same filter. A Kreis cuts the Gemeinden, not the Kreise. */
export function StatisticsData({ filter }: { filter: Filter }) {
  const { t } = useSpeech();
  const say = useStatisticsWords();
  return (
    <section className="no-print" aria-labelledby="data-heading">
      <h2 id="data-heading">{say('data.heading')}</h2>
      <p className="source">{say('data.text')}</p>
      {(Object.keys(levels) as (keyof typeof levels)[]).map((level) => (
        <ul key={level} className="downloads" aria-label={say(levels[level])}>
          <li>
            <Icon name="download" />
            {`${say(levels[level])}:`}
          </li>
          {(Object.keys(formats) as (keyof typeof formats)[]).map((format) => (
            <li key={format}>
              <a href={addressOfFile(filter, level, format)} download>
                {t(formats[format])}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

function addressOfFile(filter: Filter, level: keyof typeof levels, format: string): string {
  const params = filterParams(level === 'district' ? { ...filter, district: null } : filter);
  if (level === 'district') params.set('level', level);
  params.set('sort', '-share');
  return `/api/coverage-shares/download?format=${format}&${params}`;
}
