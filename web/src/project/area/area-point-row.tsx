import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf, type Place, pointAt, samePlace } from './area-model.js';
import { usePointWords } from './area-names.js';
import type { AreaTableProps } from './area-table.js';
import { typedPoint } from './area-typed.js';

/** One point: where it is, what it lies on, and its place to be typed. Above the first of a ring, which ring it is. */
export function AreaPointRow({
  editing,
  dispatch,
  lines,
  mayEdit,
  place,
}: AreaTableProps & { place: Place }) {
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
            <td>{words.snapShort(area, place)}</td>
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

function RingRow({
  place,
  mayEdit,
  dispatch,
}: Pick<AreaTableProps, 'mayEdit' | 'dispatch'> & { place: Place }) {
  const { t } = useTranslation('area');
  const { part, ring } = place;
  const name =
    ring === 0 ? t('table.part', { part: part + 1 }) : t('table.hole', { part: part + 1, hole: ring });
  return (
    <tr className="ring-row">
      <th scope="rowgroup" colSpan={5}>
        <div>
          <span>{name}</span>
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
        </div>
      </th>
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
