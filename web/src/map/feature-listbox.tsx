import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { compareNames } from '../ui/name-order.js';
import { OptionList } from '../ui/option-list.js';

interface Place {
  ags: string;
  name: string;
}

interface FeatureListboxProps {
  places: Place[];
  selected: string | null;
  /** What the list is of; Gemeinden where it is left out. */
  label?: string | undefined;
  onChoose: (ags: string) => void;
  onClose: () => void;
}

/** The Gemeinden in view as a list: arrows and first letters move, Enter chooses, Esc goes back to the map. */
export function FeatureListbox({ places, selected, label, onChoose, onClose }: FeatureListboxProps) {
  const { t } = useTranslation('map');
  const list = useRef<HTMLDivElement>(null);
  const sorted = [...places].sort((a, b) => compareNames(a.name, b.name));
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      sorted.findIndex((place) => place.ags === selected),
    ),
  );
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, active, sorted);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' && sorted[active]) onChoose(sorted[active].ags);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <OptionList
      ref={list}
      className="feature-list"
      tabIndex={0}
      label={label ?? t('inView')}
      aria-activedescendant={sorted[active] ? idOf(sorted[active]) : undefined}
      options={sorted.map((place) => ({ id: idOf(place), content: place.name }))}
      active={active}
      onChoose={(index) => onChoose(sorted[index]!.ags)}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    />
  );
}

const idOf = (place: Place) => `feature-${place.ags}`;

function moved(key: string, active: number, places: Place[]): number | null {
  const last = places.length - 1;
  if (key === 'ArrowDown') return Math.min(active + 1, last);
  if (key === 'ArrowUp') return Math.max(active - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key.length !== 1 || !/\p{L}/u.test(key)) return null;
  const starts = (place: Place) => place.name.toLowerCase().startsWith(key.toLowerCase());
  const after = places.findIndex((place, index) => index > active && starts(place));
  return after >= 0 ? after : Math.max(places.findIndex(starts), 0);
}
