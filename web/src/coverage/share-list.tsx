import { memo, useEffect, useRef, type MouseEvent } from 'react';
import type { CoverageShareDto } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';
import { usePlaceName } from '../municipality/place-name.js';
import { Bar } from '../ui/bar.js';
import { Icon } from '../ui/icon.js';
import { bandOf } from './bands.js';
import type { SortOrder } from './filter.js';
import { shareText } from './share-text.js';
import { useSpeech } from './speech.js';
import { Swatch } from './swatch.js';

interface ShareListProps {
  rows: CoverageShareDto[];
  caption: string;
  order: SortOrder;
  selected: string | null;
  hrefOf: (ags: string) => string;
  onSort: (order: SortOrder) => void;
  onSelect: (ags: string) => void;
}

/** The map as a list: same filter, same signs, same selection. Headings sort, also without JavaScript. */
export function ShareList({ rows, caption, order, selected, hrefOf, onSort, onSelect }: ShareListProps) {
  const speech = useSpeech();
  const { t } = speech;
  const shared = sharedNames(rows);
  const nameOf = usePlaceName();
  const areaNameOf = useAreaName();
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-ags]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(link.dataset['ags']!);
  };
  return (
    // One listener for hundreds of links; the keyboard reaches it through the links themselves.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <table className="share-list" onClick={follow}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <SortHeading column="name" label={t('list.name')} order={order} onSort={onSort} />
          <SortHeading column="share" label={t('list.share')} order={order} onSort={onSort} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ShareRow
            key={row.area}
            row={row}
            name={nameOf(row)}
            shown={shareText(speech, row.share)}
            selected={row.area === selected}
            href={hrefOf(row.area)}
            district={
              shared.has(row.name) ? areaNameOf({ ags: row.districtAgs, name: row.districtName }) : null
            }
          />
        ))}
      </tbody>
    </table>
  );
}

interface ShareRowProps {
  row: CoverageShareDto;
  /** As its reader calls the place. */
  name: string;
  /** The share in the reader's writing; made outside, because there are hundreds of rows. */
  shown: string;
  selected: boolean;
  href: string;
  /** Where another Gemeinde has the same name. */
  district: string | null;
}

const ShareRow = memo(function ShareRow({ row, name, shown, selected, href, district }: ShareRowProps) {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected && line.current) scrollInList(line.current);
  }, [selected]);
  return (
    <tr ref={line} className={selected ? 'selected' : undefined}>
      <th scope="row">
        <span className="share-name">
          <Swatch band={bandOf(row.share)} />
          <a href={href} data-ags={row.area} aria-current={selected || undefined}>
            {name}
          </a>
          {name !== row.name && (
            <span className="hit-detail" lang="de">
              {row.name}
            </span>
          )}
          {district && <span className="hit-detail">{district}</span>}
        </span>
      </th>
      <td>
        <span className="share-number" title={row.method ?? undefined}>
          {shown}
        </span>
        {row.share !== null && <Bar share={row.share} />}
      </td>
    </tr>
  );
});

/** Names that more than one Gemeinde bears: they always carry the Kreis. */
function sharedNames(rows: CoverageShareDto[]): Set<string> {
  const seen = new Set<string>();
  return new Set(rows.map((row) => row.name).filter((name) => seen.has(name) || !seen.add(name)));
}

/** Moves only the list, never the page, and leaves the focus where it is. */
function scrollInList(line: HTMLElement): void {
  const list = line.closest<HTMLElement>('.list-scroll');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const top = line.offsetTop - list.clientHeight / 2;
  const isVisible =
    line.offsetTop >= list.scrollTop &&
    line.offsetTop + line.offsetHeight <= list.scrollTop + list.clientHeight;
  if (!isVisible) list.scrollTop = top;
}

interface HeadingProps {
  column: 'name' | 'share';
  label: string;
  order: SortOrder;
  onSort: (order: SortOrder) => void;
}

function SortHeading({ column, label, order, onSort }: HeadingProps) {
  const descending: SortOrder = column === 'name' ? '-name' : '-share';
  const active = order === column || order === descending;
  // A first press on shares shows the highest first, on names A first.
  const first = column === 'share' ? descending : column;
  const next: SortOrder = order === first ? (first === column ? descending : column) : first;
  return (
    <th scope="col" aria-sort={active ? (order === column ? 'ascending' : 'descending') : undefined}>
      <button
        type="submit"
        form="filter"
        name="sort"
        value={next}
        onClick={(event) => {
          event.preventDefault();
          onSort(next);
        }}
      >
        {label}
        {active && <Icon name={order === column ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
