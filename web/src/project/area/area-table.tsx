import { type Dispatch, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deed, Editing } from './area-editing.js';
import { pointDeed, undoDeed } from './area-keys.js';
import { AreaKeysHelp } from './area-keys-help.js';
import { type Area, countPoints, numberOf, type Place, placeOf, samePlace } from './area-model.js';
import type { SnapLine } from './area-nearest.js';
import { AreaPointRow } from './area-point-row.js';

export interface AreaTableProps {
  editing: Editing;
  dispatch: Dispatch<Deed>;
  lines: readonly SnapLine[];
  mayEdit: boolean;
}

const ROWS = 25;

/** The same area as a list of points: everything that mouse and map can do, by keys and by typing. */
export function AreaTable(props: AreaTableProps) {
  const { editing } = props;
  const { t } = useTranslation('area');
  const area = editing.undo.present;
  const count = countPoints(area);
  const [page, setPage] = usePage(area, editing.chosen);
  return (
    <section className="card area-table" aria-label={t('table.heading')}>
      <div className="card-head">
        <h2>{t('table.heading')}</h2>
        <span className="muted small">{t('table.about')}</span>
      </div>
      <div className="area-table-columns">
        {count === 0 ? (
          <p className="area-note">{t('table.empty')}</p>
        ) : (
          <div>
            <Points {...props} first={page * ROWS + 1} last={Math.min(count, (page + 1) * ROWS)} />
            {count > ROWS && <Pages page={page} count={count} onPage={setPage} />}
          </div>
        )}
        {props.mayEdit && <AreaKeysHelp />}
      </div>
    </section>
  );
}

/** The page with the chosen point, until another one is asked for. */
function usePage(area: Area, chosen: Place | null): [number, (page: number) => void] {
  const [page, setPage] = useState(0);
  const [seen, setSeen] = useState<Place | null>(null);
  const last = Math.max(0, Math.ceil(countPoints(area) / ROWS) - 1);
  if (!samePlace(seen, chosen)) {
    setSeen(chosen);
    if (chosen) setPage(Math.floor((numberOf(area, chosen) - 1) / ROWS));
  }
  return [Math.min(page, last), setPage];
}

function Pages({ page, count, onPage }: { page: number; count: number; onPage: (page: number) => void }) {
  const { t } = useTranslation('area');
  const first = page * ROWS + 1;
  const last = Math.min(count, first + ROWS - 1);
  return (
    <p className="area-pages">
      <button type="button" className="link-button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('table.before')}
      </button>
      <span>{t('table.shown', { first, last, count })}</span>
      <button
        type="button"
        className="link-button"
        disabled={last === count}
        onClick={() => onPage(page + 1)}
      >
        {t('table.behind')}
      </button>
    </p>
  );
}

function Points({ first, last, ...props }: AreaTableProps & { first: number; last: number }) {
  const { editing, dispatch, lines, mayEdit } = props;
  const { t } = useTranslation('area');
  const area = editing.undo.present;
  const body = useRef<HTMLTableSectionElement>(null);
  useFocusFollows(body, editing.chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayEdit || event.target instanceof HTMLInputElement) return;
    const isEnter = event.key === 'Enter';
    const deed = undoDeed(event) ?? (isEnter ? null : pointDeed(event, editing, lines));
    if (!deed) return;
    event.preventDefault();
    dispatch(deed);
  };
  const places = Array.from({ length: last - first + 1 }, (_, i) => placeOf(area, first + i)!);
  return (
    <table>
      <caption className="sr-only">{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.point')}</th>
          <th scope="col" className="number">
            {t('table.east')}
          </th>
          <th scope="col" className="number">
            {t('table.north')}
          </th>
          <th scope="col">{t('table.snap')}</th>
          <th scope="col">
            <span className="sr-only">{t('table.deed')}</span>
          </th>
        </tr>
      </thead>
      {/* The keys come up from the button of a row. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody ref={body} onKeyDown={onKeyDown}>
        {places.map((place) => (
          <AreaPointRow key={numberOf(area, place)} {...props} place={place} />
        ))}
      </tbody>
    </table>
  );
}

/** Where the focus is in the list, it goes with the chosen point. */
function useFocusFollows(body: RefObject<HTMLTableSectionElement | null>, chosen: Place | null): void {
  useEffect(() => {
    const active = document.activeElement;
    if (!chosen || !body.current?.contains(active) || active instanceof HTMLInputElement) return;
    body.current.querySelector<HTMLElement>('.is-chosen [data-point]')?.focus();
  }, [body, chosen]);
}
