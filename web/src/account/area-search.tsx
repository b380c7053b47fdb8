import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_SEARCH } from '../municipality/queries.js';
import { ComboboxInput } from '../ui/combobox-input.js';
import { OptionList } from '../ui/option-list.js';
import { useCombobox } from '../ui/use-combobox.js';
import { type AreaHit, type AreaRange, useAreaHits } from './area-hits.js';

interface AreaSearchProps {
  label: string;
  placeholder: string;
  range: AreaRange;
  /** Found, but not offered: chosen already. */
  without?: readonly { key: string }[];
  /** Said when nothing was found. */
  noneWords: (text: string) => string;
  onChoose: (hit: AreaHit) => void;
  describedBy?: string;
  isRefused?: boolean;
}

/** Type a name or a key, choose with the arrows and Enter; the field is then empty for the next one. */
export function AreaSearch({
  label,
  placeholder,
  range,
  without = [],
  noneWords,
  onChoose,
  describedBy,
  isRefused = false,
}: AreaSearchProps) {
  const id = useId();
  const useHits = (text: string, open: boolean) => {
    const { hits, failed } = useAreaHits(text, open, range);
    return { hits: hits?.filter((hit) => !without.some(({ key }) => key === hit.key)), failed };
  };
  const combobox = useCombobox({ initialText: '', useHits, minimum: MIN_SEARCH, onChoose, clears: true });
  return (
    <div className="field search">
      <label htmlFor={id}>{label}</label>
      <ComboboxInput
        id={id}
        combobox={combobox}
        placeholder={placeholder}
        aria-describedby={describedBy}
        aria-invalid={isRefused || undefined}
      />
      <Found id={id} combobox={combobox} noneWords={noneWords} />
    </div>
  );
}

interface FoundProps {
  id: string;
  combobox: ReturnType<typeof useCombobox<AreaHit>>;
  noneWords: AreaSearchProps['noneWords'];
}

/** The list, what is said instead of it, and how many there are for who does not see it. */
function Found({ id, combobox, noneWords }: FoundProps) {
  const { t } = useTranslation(['administration', 'municipality']);
  const { text, options, hits, open, active, failed, choose } = combobox;
  const isEmpty = open && hits !== undefined && options.length === 0;
  const count = options.length;
  const said = count === 0 ? noneWords(text) : t('municipality:search.hits', { count });
  return (
    <>
      <OptionList
        id={`${id}-list`}
        className="search-list"
        label={t('filter.found')}
        hidden={!open || count === 0}
        options={options.map((hit, index) => ({ id: `${id}-${index}`, content: <Option hit={hit} /> }))}
        active={active}
        onChoose={(index) => choose(options[index]!)}
      />
      {isEmpty && <p className="search-list search-none">{noneWords(text)}</p>}
      {open && failed && <p className="search-list search-none">{t('municipality:search.failed')}</p>}
      <p className="sr-only" role="status">
        {open && hits ? said : ''}
      </p>
    </>
  );
}

function Option({ hit }: { hit: AreaHit }) {
  return (
    <>
      <b>{hit.name}</b>
      <span className="hit-detail">{hit.detail}</span>
    </>
  );
}
