import type { CoverageShareList } from '../api/client.js';
import { addressOf, changed } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { type Filter, filterParams } from './filter.js';
import { type Size, sizeOf, sizes, type SizeSummary, summaryOf, USUAL } from './ranking.js';
import { serviceOf, wordOf } from './sentences.js';
import { ShareBarCell } from './share-bar-cell.js';
import { useSpeech } from './speech.js';
import { useStatisticsWords } from './use-statistics.js';

interface SizeTableProps {
  shares: CoverageShareList;
  filter: Filter;
  size: Size;
  params: URLSearchParams;
}

/** Classes of Gemeinden side by side: why they stand apart is said before any of them is ranked. */
export function SizeTable({ shares, filter, size, params }: SizeTableProps) {
  const speech = useSpeech();
  const say = useStatisticsWords();
  const href = useHref();
  const unknown = shares.items.filter((row) => sizeOf(row) === null).length;
  const map = filterParams({ ...filter, asOf: null }).toString();
  return (
    <section aria-labelledby="sizes-heading">
      <h2 id="sizes-heading">{say('sizes.heading')}</h2>
      <p>{say('sizes.care')}</p>
      <p className="source">
        {say('sizes.explain', {
          service: serviceOf(speech, filter.minMbit),
          technology: wordOf(speech.t, 'technology', filter.technology),
          day: speech.format.day(shares.referenceDate),
        })}
      </p>
      <ScrollRegion label={`${say('sizes.heading')}, ${say('sizes.median')}`}>
        <table className="statistics-table">
          <thead>
            <tr>
              <th scope="col">{say('sizes.name')}</th>
              <th scope="col">{say('sizes.median')}</th>
              <th scope="col" className="number">
                {say('sizes.span')}
              </th>
              <th scope="col" className="number">
                {say('sizes.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sizes.map((each) => (
              <SizeRow
                key={each}
                summary={summaryOf(each, shares.items)}
                isChosen={each === size}
                href={`${addressOf('/statistik', changed(params, { size: each === USUAL ? null : each }))}#ranking-heading`}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {unknown > 0 && (
        <p className="source">
          {say('sizes.unknown', { count: unknown, formatted: speech.format.count(unknown) })}
        </p>
      )}
      <p>
        <a href={href(`/karte?${map ? `${map}&` : ''}view=list#liste`)}>{say('sizes.all')}</a>
      </p>
    </section>
  );
}

function SizeRow({ summary, isChosen, href }: { summary: SizeSummary; isChosen: boolean; href: string }) {
  const { t, format } = useSpeech();
  const say = useStatisticsWords();
  const { size, median, least, most, count } = summary;
  return (
    <tr className={isChosen ? 'selected' : undefined}>
      <th scope="row">
        <a href={href} aria-current={isChosen || undefined}>
          {say(`sizeName.${size}`)}
        </a>
      </th>
      <ShareBarCell share={median} />
      <td className="number">
        {least === null || most === null
          ? t('notPublished')
          : say('sizes.spanText', { least: format.share(least), most: format.share(most) })}
      </td>
      <td className="number">{format.count(count)}</td>
    </tr>
  );
}
