import { type Dispatch, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deed, Editing } from './area-editing.js';
import { pointDeed, undoDeed } from './area-keys.js';
import { type Area, countPoints, numberOf, type Place, placeOf, pointAt, samePlace } from './area-model.js';
import { usePointWords } from './area-names.js';
import type { SnapLine } from './area-nearest.js';
import { typedPoint } from './area-typed.js';

interface AreaTableProps {
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
        <Keys mayEdit={props.mayEdit} />
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
      <button type="button" className="link-button" disabled={last === count} onClick={() => onPage(page + 1)}>
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
          <td />
        </tr>
      </thead>
      {/* The keys come up from the button of a row. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody ref={body} onKeyDown={onKeyDown}>
        {places.map((place) => (
          <Row key={numberOf(area, place)} {...props} place={place} />
        ))}
      </tbody>
    </table>
  );
}

/** Where the focus is in the list, it goes with the chosen point. */
function useFocusFollows(body: React.RefObject<HTMLTableSectionElement | null>, chosen: Place | null): void {
  useEffect(() => {
    const active = document.activeElement;
    if (!chosen || !body.current?.contains(active) || active instanceof HTMLInputElement) return;
    body.current.querySelector<HTMLElement>('.is-chosen [data-point]')?.focus();
  }, [body, chosen]);
}

function Row({ editing, dispatch, lines, mayEdit, place }: AreaTableProps & { place: Place }) {
  const { t } = useTranslation('area');
  const words = usePointWords(lines);
  const [isTyping, setTyping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const area = editing.undo.present;
  const number = numberOf(area, place);
  const [x, y] = pointAt(area, place)!;
  const isChosen = samePlace(editing.chosen, place);
  const isFirst = place.point === 0;
  const stop = () => {
    setTyping(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      {isFirst && (area.length > 1 || area[0]!.length > 1) && <RingRow {...{ place, mayEdit, dispatch }} />}
      <tr className={isChosen ? 'is-chosen' : undefined}>
        <th scope="row">
          {number}
          {isChosen && <span className="chosen-word">{` ${t('table.chosen')}`}</span>}
        </th>
        {isTyping ? (
          <td colSpan={4}>
            <TypedPlace
              start={`${words.metres(x)} ${words.metres(y)}`}
              number={number}
              onDone={(to) => {
                if (to) dispatch({ do: 'move', place, to });
                stop();
              }}
            />
          </td>
        ) : (
          <>
            <td className="number">{words.metres(x)}</td>
            <td className="number">{words.metres(y)}</td>
            <td>{words.snapOf(area, place)}</td>
            <td className="number">
              <button
                ref={button}
                type="button"
                className="link-button"
                data-point={number}
                aria-label={mayEdit ? t('table.changeLabel', { number }) : t('table.showLabel', { number })}
                onFocus={() => isChosen || dispatch({ do: 'choose', place })}
                onClick={() => {
                  dispatch({ do: 'choose', place });
                  setTyping(mayEdit);
                }}
              >
                {mayEdit ? t('table.change') : t('table.show')}
              </button>
            </td>
          </>
        )}
      </tr>
    </>
  );
}

function RingRow({ place, mayEdit, dispatch }: Pick<AreaTableProps, 'mayEdit' | 'dispatch'> & { place: Place }) {
  const { t } = useTranslation('area');
  const { part, ring } = place;
  const name = ring === 0 ? t('table.part', { part: part + 1 }) : t('table.hole', { part: part + 1, hole: ring });
  return (
    <tr className="ring-row">
      <th scope="rowgroup" colSpan={4}>
        {name}
      </th>
      <td className="number">
        {mayEdit && (
          <button
            type="button"
            className="link-button"
            aria-label={t('table.removeLabel', { name })}
            onClick={() => dispatch({ do: 'removeRing', part, ring })}
          >
            {t('table.remove')}
          </button>
        )}
      </td>
    </tr>
  );
}

interface TypedPlaceProps {
  start: string;
  number: number;
  /** null: left as it was. */
  onDone: (to: readonly [number, number] | null) => void;
}

function TypedPlace({ start, number, onDone }: TypedPlaceProps) {
  const { t } = useTranslation('area');
  const [isRefused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const value = input.current?.value ?? '';
    if (value === start) return onDone(null);
    const point = typedPoint(value);
    if (point) return onDone(point);
    setRefused(true);
    input.current?.focus();
  };
  return (
    <form className="typed-place" onSubmit={take} noValidate>
      <input
        ref={input}
        className="kern-form-input__input"
        defaultValue={start}
        autoComplete="off"
        inputMode="text"
        aria-label={t('table.typeLabel', { number })}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? 'typed-place-error' : undefined}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      />
      <button type="submit" className="tool">
        {t('table.take')}
      </button>
      {isRefused && (
        <p className="field-error" id="typed-place-error">
          {t('typed.refused')}
        </p>
      )}
    </form>
  );
}

function Keys({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation('area');
  const keys = t('keys', { returnObjects: true }) as { key: string; does: string }[];
  if (!mayEdit) return null;
  return (
    <div className="area-keys-help">
      <h3>{t('keysHeading')}</h3>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
