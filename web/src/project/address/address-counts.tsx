import type { ProjectDetailDto } from '../../api/projects.js';
import { usePlaceName } from '../../municipality/place-name.js';
import { useHref } from '../../ui/as-of.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { useProjectWords } from '../page/project-words.js';

type Row = ProjectDetailDto['addressCounts'][number];

interface AddressCountsProps {
  rows: Row[];
  /** The Gemeinden of the project, with both names. */
  places: ProjectDetailDto['municipalities'];
}
const columns = [
  ['planned', 'planned'],
  ['inConstruction', 'in_construction'],
  ['ready', 'ready'],
  ['connected', 'connected'],
  ['activated', 'activated'],
  ['refused', 'refused'],
  ['leftOut', 'left_out'],
] as const;

/** Addresses by state in each Gemeinde, as far as they are published: never below five. */
export function AddressCounts({ rows, places }: AddressCountsProps) {
  const { t, format } = useProjectSpeech();
  const words = useProjectWords();
  const href = useHref();
  const nameOf = usePlaceName();
  const named = (row: Row) => nameOf(places.find(({ ags }) => ags === row.ags) ?? row);
  if (rows.length === 0) return null;
  return (
    <details className="address-counts">
      <summary>{t('addressCounts.heading')}</summary>
      <p className="source">{t('addressCounts.explain')}</p>
      <ScrollRegion label={t('addressCounts.heading')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('places.place')}</th>
              {columns.map(([field, word]) => (
                <th key={field} scope="col" className="number">
                  {words.addressState[word]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.ags}>
                <th scope="row">
                  <a href={href(`/gemeinde/${row.ags}`)}>{named(row)}</a>
                </th>
                {columns.map(([field]) => (
                  <td key={field} className="number">
                    {row[field] === null ? (
                      <span className="muted">{t('addressCounts.few')}</span>
                    ) : (
                      format.count(row[field])
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
