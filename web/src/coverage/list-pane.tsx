import { useEffect, useRef, useState } from 'react';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { CoverageShareDto } from '../api/client.js';
import { Downloads } from './downloads.js';
import { type Filter, inOrder, type SortOrder } from './filter.js';
import { serviceOf, wordOf } from './sentences.js';
import { ShareList } from './share-list.js';
import { useSpeech } from './speech.js';

interface ListPaneProps {
  /** Sorted by name, cut to the Kreis. */
  rows: CoverageShareDto[];
  filter: Filter;
  order: SortOrder;
  selected: string | null;
  referenceDate: string;
  /** On the phone the list grows by steps instead of scrolling in a box. */
  narrow: boolean;
  hrefOf: (ags: string) => string;
  onSort: (order: SortOrder) => void;
  onSelect: (ags: string) => void;
}

const STEP = 20;

/** The list beside the map, with where one is in it and its downloads. */
export function ListPane({
  rows,
  filter,
  order,
  selected,
  referenceDate,
  narrow,
  hrefOf,
  onSort,
  onSelect,
}: ListPaneProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const sorted = inOrder(rows, order);
  const { shown, more } = useSteps(sorted, selected, narrow);
  const { box, position } = usePosition(narrow ? shown.length : sorted.length);
  const caption = t('list.caption', {
    service: serviceOf(speech, filter.minMbit),
    technology: wordOf(t, 'technology', filter.technology),
    day: format.day(referenceDate),
  });
  return (
    <section
      className={narrow ? 'list-pane list-stepped' : 'list-pane'}
      id="liste"
      aria-labelledby="list-heading"
    >
      <h2 id="list-heading">
        {t('list.heading', { count: rows.length, formatted: format.count(rows.length) })}
      </h2>
      <div className="list-scroll" ref={box}>
        <ShareList {...{ rows: shown, caption, order, selected, hrefOf, onSort, onSelect }} />
      </div>
      {more && (
        <KernButton
          variant="tertiary"
          className="list-more"
          text={t('list.more', {
            count: STEP,
            formatted: format.count(Math.min(STEP, sorted.length - shown.length)),
          })}
          onClick={more}
        />
      )}
      <div className="list-foot">
        <span className="list-position">
          {position && t('list.position', { ...position, total: format.count(sorted.length) })}
        </span>
        <Downloads filter={filter} sort={order} />
      </div>
    </section>
  );
}

/** On the phone the first twenty, and those up to the chosen one; the rest on request. */
function useSteps(rows: CoverageShareDto[], selected: string | null, narrow: boolean) {
  const [count, setCount] = useState(STEP);
  if (!narrow) return { shown: rows, more: null };
  const needed = rows.findIndex((row) => row.area === selected) + 1;
  const size = Math.max(count, Math.ceil(needed / STEP) * STEP);
  return { shown: rows.slice(0, size), more: size < rows.length ? () => setCount(size + STEP) : null };
}

/** Which rows of a scrolled list are in sight. */
function usePosition(total: number) {
  const box = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<{ from: number; to: number } | null>(null);
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    const measure = () => setPosition(rowsInSight(list, total));
    measure();
    list.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      list.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [total]);
  return { box, position };
}

function rowsInSight(list: HTMLElement, total: number): { from: number; to: number } | null {
  const row = list.querySelector<HTMLElement>('tbody tr');
  const head = list.querySelector<HTMLElement>('thead');
  if (!row || total === 0) return null;
  const from = Math.floor(list.scrollTop / row.offsetHeight) + 1;
  const inSight = Math.floor((list.clientHeight - (head?.offsetHeight ?? 0)) / row.offsetHeight);
  return { from: Math.min(from, total), to: Math.min(from + Math.max(inSight, 1) - 1, total) };
}
