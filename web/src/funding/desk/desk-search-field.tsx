import { type KeyboardEvent, type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Key } from '../../ui/keys-switch.js';
import { OptionList } from '../../ui/option-list.js';
import { inGerman, type SearchKey, suggestionsFor } from './desk-suggestions.js';

interface SearchFieldProps {
  /** The search in its fixed words, as the address carries it. */
  q: string;
  keys: readonly SearchKey[];
  faults: readonly string[];
  onSearch: (q: string) => void;
}

/** The filter as text: what is typed is offered to be completed, Enter searches. */
export function DeskSearchField({ q, keys, faults, onSearch }: SearchFieldProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const shown = inGerman(q, keys);
  const [text, setText] = useState(shown);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [known, setKnown] = useState(shown);
  if (known !== shown) {
    setKnown(shown);
    setText(shown);
  }
  const options = open ? suggestionsFor(text, keys) : [];
  const type = (typed: string, isOpen: boolean) => {
    setText(typed);
    setOpen(isOpen);
    setActive(-1);
  };
  const take = (index: number) => {
    const chosen = options[index]!;
    type(chosen.text, !chosen.isWhole);
    if (chosen.isWhole) onSearch(chosen.text.trim());
  };
  const hear = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && options.length > 0) {
      event.preventDefault();
      setActive((Math.max(active, by > 0 ? -1 : 0) + by + options.length) % options.length);
    } else if (by !== 0) setOpen(true);
    else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      take(active);
    }
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setOpen(false);
    onSearch(text.trim());
  };
  const isShown = open && options.length > 0;
  return (
    <form
      className={faults.length > 0 ? 'desk-search field-refused' : 'desk-search'}
      role="search"
      onSubmit={send}
    >
      <label htmlFor={id} className="sr-only">
        {t('search.label')}
      </label>
      <div className="search-field">
        <Icon name="search" />
        <input
          id={id}
          className="kern-form-input__input desk-search-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={`${id}-faults`}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => type(event.currentTarget.value, true)}
          onKeyDown={hear}
          onBlur={() => setOpen(false)}
          // The next word is not typed into the last one.
          onFocus={() => text !== '' && !/\s$/.test(text) && setText(`${text} `)}
          onClick={() => setOpen(true)}
        />
        <Key>/</Key>
      </div>
      <OptionList
        id={`${id}-list`}
        className="search-list"
        label={t('search.offered')}
        hidden={!isShown}
        options={options.map(({ word, about }, index) => ({
          id: `${id}-${index}`,
          content: (
            <>
              <b>{word}</b> <span className="muted">{about}</span>
            </>
          ),
        }))}
        active={active}
        onChoose={take}
      />
      <Additions text={text} onAdd={onSearch} />
      <div id={`${id}-faults`}>
        {faults.map((fault) => (
          <FieldError key={fault} id="">
            {fault}
          </FieldError>
        ))}
      </div>
      <p className="sr-only" role="status">
        {isShown ? t('search.count', { count: options.length }) : ''}
      </p>
    </form>
  );
}

/** Words that are added with one press. */
function Additions({ text, onAdd }: { text: string; onAdd: (text: string) => void }) {
  const { t } = useTranslation('desk');
  const words = t('search.additions', { returnObjects: true }) as string[];
  const missing = words.filter((word) => !text.includes(word.slice(0, word.indexOf(':') + 1)));
  if (missing.length === 0) return null;
  return (
    <p className="search-additions">
      {t('search.add')}
      {missing.map((word) => (
        <button key={word} type="button" onClick={() => onAdd(`${text} ${word}`.trim())}>
          {word}
        </button>
      ))}
    </p>
  );
}
