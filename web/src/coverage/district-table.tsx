import type { CoverageShareList } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';
import { addressOf, changed } from '../ui/address.js';
import { ComputedNote } from './computed-note.js';
import type { Filter } from './filter.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { serviceOf, wordOf } from './sentences.js';
import { ShareBarCell } from './share-bar-cell.js';
import { useSpeech } from './speech.js';
import { useStatisticsWords } from './use-statistics.js';

interface DistrictTableProps {
  shares: CoverageShareList;
  filter: Filter;
  params: URLSearchParams;
}

/** Kreise side by side; each leads to the same page cut to it. */
export function DistrictTable({ shares, filter, params }: DistrictTableProps) {
  const speech = useSpeech();
  const say = useStatisticsWords();
  const areaNameOf = useAreaName();
  const explain = say('districts.explain', {
    service: serviceOf(speech, filter.minMbit),
    technology: wordOf(speech.t, 'technology', filter.technology),
    day: speech.format.day(shares.referenceDate),
  });
  const hrefOf = (ags: string | null) => addressOf('/statistik', changed(params, { district: ags }));
  return (
    <section aria-labelledby="districts-heading">
      <h2 id="districts-heading">{say('districts.heading')}</h2>
      <p className="source">{explain}</p>
      <ScrollRegion label={`${say('districts.heading')}, ${say('districts.share')}`}>
        <table className="statistics-table">
          <thead>
            <tr>
              <th scope="col">{say('districts.name')}</th>
              <th scope="col">{say('districts.share')}</th>
              <th scope="col" className="number">
                {say('districts.population')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.items.map(({ area, name, share, computed, population }) => (
              <tr key={area} className={area === filter.district ? 'selected' : undefined}>
                <th scope="row">
                  <a href={hrefOf(area)}>{areaNameOf({ ags: area, name })}</a>
                  {area === filter.district && (
                    <span className="muted">{` (${say('districts.chosen')})`}</span>
                  )}
                </th>
                <ShareBarCell share={share} computed={computed} />
                <td className="number">
                  {population === null ? speech.t('notPublished') : speech.format.count(population)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ComputedNote rows={shares.items} />
      {filter.district && (
        <p>
          <a href={hrefOf(null)}>{say('districts.state')}</a>
        </p>
      )}
    </section>
  );
}
