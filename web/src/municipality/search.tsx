import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityHitDto } from '../api/client.js';
import { ComboboxInput } from '../ui/combobox-input.js';
import { OptionList } from '../ui/option-list.js';
import { isOther, type OtherHit } from './other-hit.js';
import { usePlaceName } from './place-name.js';
import { HitDetail, NoHit } from './search-hits.js';
import { type UseMore, useSearch } from './use-search.js';

interface SearchProps {
  label: string;
  placeholder: string;
  initialText: string;
  hrefOf: (hit: MunicipalityHitDto) => string;
  onChoose: (hit: MunicipalityHitDto) => void;
  /** What else is searched, and where it leads. */
  more?: { useMore: UseMore; onChoose: (hit: OtherHit) => void };
}

/** The place search as a combobox: arrows choose, Enter opens, Esc closes. Without JavaScript it is a form field. */
export function Search({ label, placeholder, initialText, hrefOf, onChoose, more }: SearchProps) {
  const id = useId();
  const search = useSearch({
    initialText,
    useMore: more?.useMore,
    onChoose: (hit) => (isOther(hit) ? more?.onChoose(hit) : onChoose(hit)),
  });
  return (
    <div className="search">
      <label htmlFor={id}>{label}</label>
      <ComboboxInput
        id={id}
        combobox={search}
        name="search"
        enterKeyHint="search"
        placeholder={placeholder}
      />
      <Options id={id} search={search} />
      <Answer search={search} hrefOf={hrefOf} />
    </div>
  );
}

type SearchState = ReturnType<typeof useSearch>;

function Options({ id, search }: { id: string; search: SearchState }) {
  const { t } = useTranslation('municipality');
  const { options, open, active, choose } = search;
  return (
    <OptionList
      id={`${id}-list`}
      className="search-list"
      label={t('search.list')}
      hidden={!open || options.length === 0}
      options={options.map((hit, index) => ({ id: `${id}-${index}`, content: <HitOption hit={hit} /> }))}
      active={active}
      onChoose={(index) => choose(options[index]!)}
    />
  );
}

function HitOption({ hit }: { hit: MunicipalityHitDto | OtherHit }) {
  const nameOf = usePlaceName();
  if (isOther(hit))
    return (
      <>
        <b>{hit.name}</b>
        <span className="hit-detail">{hit.detail}</span>
      </>
    );
  return (
    <>
      <b>{nameOf(hit)}</b>
      <HitDetail hit={hit} />
    </>
  );
}

/** What is said instead of a list, and how many there are for who does not see it. */
function Answer({ search, hrefOf }: { search: SearchState; hrefOf: SearchProps['hrefOf'] }) {
  const { t } = useTranslation('municipality');
  const { text, hits, options, open, failed } = search;
  const isEmpty = open && hits !== undefined && options.length === 0;
  const count = options.length;
  const guess = hits?.[0];
  const said = count === 0 ? t('search.none', { text }) : t('search.hits', { count });
  return (
    <>
      {isEmpty && (
        // Pressing on it must not take the focus from the field, which would close it.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="search-list search-none" onMouseDown={(event) => event.preventDefault()}>
          <NoHit text={text} guess={guess && !isOther(guess) ? guess : undefined} hrefOf={hrefOf} />
        </div>
      )}
      {open && failed && <p className="search-list search-none">{t('search.failed')}</p>}
      <p className="sr-only" role="status">
        {open && hits ? said : ''}
      </p>
    </>
  );
}
