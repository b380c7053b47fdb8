import type { CoverageShareList } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';
import { usePlaceName } from '../municipality/place-name.js';
import { useHref } from '../ui/as-of.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { ComputedNote } from './computed-note.js';
import type { Filter } from './filter.js';
import { ranked, type Size, sizeOf } from './ranking.js';
import { ShareBarCell } from './share-bar-cell.js';
import { useSpeech } from './speech.js';
import { useStatisticsWords } from './use-statistics.js';

interface RankingTableProps {
  shares: CoverageShareList;
  filter: Filter;
  size: Size;
}

/** Gemeinden of one class; a Kreis cuts the rows, not the ranks. */
export function RankingTable({ shares, filter, size }: RankingTableProps) {
  const { t, format } = useSpeech();
  const say = useStatisticsWords();
  const href = useHref();
  const nameOf = usePlaceName();
  const areaNameOf = useAreaName();
  const own = ranked(
    shares.items.filter((row) => sizeOf(row) === size),
    (share) => format.share(share),
  );
  const shown = own.filter(({ row }) => !filter.district || row.districtAgs === filter.district);
  const first = shares.items.find(({ districtAgs }) => districtAgs === filter.district);
  const district = first && areaNameOf({ ags: first.districtAgs, name: first.districtName });
  const heading =
    size === 'city' ? say('ranking.city') : say('ranking.heading', { size: say(`sizeName.${size}`) });
  return (
    <section className="ranking" aria-labelledby="ranking-heading">
      <h2 id="ranking-heading">{heading}</h2>
      <p className="source">
        {`${district ? `${say('ranking.inDistrict', { district })} ` : ''}${say('ranking.explain')}`}
      </p>
      {shown.length === 0 && <p>{say('ranking.none')}</p>}
      {shown.length > 0 && (
        <ScrollRegion label={`${heading}, ${say('ranking.share')}`}>
          <table className="statistics-table">
            <thead>
              <tr>
                <th scope="col" className="number rank">
                  {say('ranking.rank')}
                </th>
                <th scope="col">{say('ranking.name')}</th>
                <th scope="col">{say('ranking.share')}</th>
                <th scope="col" className="number">
                  {say('ranking.population')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, rank }) => (
                <tr key={row.area}>
                  <td className="number rank">{rank === null ? t('notPublished') : format.count(rank)}</td>
                  <th scope="row">
                    <a href={href(`/gemeinde/${row.area}`)}>{nameOf(row)}</a>
                    {size !== 'city' && (
                      <span className="hit-detail">
                        {areaNameOf({ ags: row.districtAgs, name: row.districtName })}
                      </span>
                    )}
                  </th>
                  <ShareBarCell share={row.share} computed={row.computed} />
                  <td className="number">
                    {row.population === null ? t('notPublished') : format.count(row.population)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <ComputedNote rows={shown.map(({ row }) => row)} />
    </section>
  );
}
