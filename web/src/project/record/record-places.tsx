import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaSearch } from '../../account/area-search.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import { getMunicipality } from '../../api/client.js';
import { FieldError, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { type Draft, NO_COUNT, placesIn } from './record-draft.js';
import { countOf, countText } from './record-money.js';

interface PlacesProps {
  draft: Draft;
  /** Those whose names are known. */
  known: readonly { ags: string; name: string }[];
  faults: Record<string, string>;
  onChange: (draft: Draft) => void;
}

/** The Gemeinden of a project, each with its number of addresses; found by name or key. */
export function RecordPlaces({ draft, known, faults, onChange }: PlacesProps) {
  const { t } = useTranslation('record');
  const [found, setFound] = useState<{ ags: string; name: string }[]>([]);
  const [said, setSaid] = useState('');
  const all = [...known, ...found];
  const chosen = placesIn(draft).map((ags) => ({ key: ags, name: all.find((one) => one.ags === ags)?.name }));
  const box = useFocusKept<HTMLFieldSetElement>('[role="combobox"]', chosen.map(({ key }) => key).join());
  const remove = (ags: string, name: string) => {
    onChange(Object.fromEntries(Object.entries(draft).filter(([key]) => key !== `place.${ags}`)));
    setSaid(t('places.removed', { name }));
  };
  return (
    <fieldset
      className="record-places"
      ref={box}
      aria-invalid={faults.municipalities ? true : undefined}
      tabIndex={-1}
    >
      <legend>{t('places.legend')}</legend>
      <p className="field-hint">{t('places.hint')}</p>
      {chosen.length === 0 && <p className="muted">{t('places.none')}</p>}
      <ul className="plain-list">
        {chosen.map(({ key, name }) => (
          <PlaceRow
            key={key}
            ags={key}
            name={name}
            value={draft[`place.${key}`]!}
            error={faults[`place.${key}`]}
            onType={(value) => onChange({ ...draft, [`place.${key}`]: value || NO_COUNT })}
            onRemove={(shown) => remove(key, shown)}
          />
        ))}
      </ul>
      <AreaSearch
        label={t('places.search')}
        placeholder={t('places.placeholder')}
        range={{ districts: false, within: null }}
        without={chosen}
        noneWords={(text) => t('places.notFound', { text })}
        isRefused={faults.municipalities !== undefined}
        onChoose={({ key, name }) => {
          setFound([...found, { ags: key, name }]);
          onChange({ ...draft, [`place.${key}`]: NO_COUNT });
          setSaid(t('places.added', { name }));
        }}
      />
      {faults.municipalities && <FieldError id="places-error">{faults.municipalities}</FieldError>}
      <p className="sr-only" role="status">
        {said}
      </p>
    </fieldset>
  );
}

interface PlaceRowProps {
  ags: string;
  name: string | undefined;
  value: string;
  error: string | undefined;
  onType: (value: string) => void;
  onRemove: (name: string) => void;
}

function PlaceRow({ ags, name, value, error, onType, onRemove }: PlaceRowProps) {
  const { t } = useTranslation('record');
  const { data } = useQuery({
    queryKey: ['place-name', ags],
    queryFn: () => getMunicipality({ path: { ags } }),
    enabled: name === undefined,
  });
  const shown = name ?? data?.name ?? ags;
  const typed = value === NO_COUNT ? '' : value;
  return (
    <li className="record-place">
      <TextField
        label={t('words.placeAddresses', { place: shown })}
        name={`place.${ags}`}
        value={typed}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={() => {
          const count = countOf(typed);
          if (count) onType(countText(count));
        }}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t('places.remove', { name: shown })}
        onClick={() => onRemove(shown)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
