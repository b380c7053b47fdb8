import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { DistrictDto, MunicipalityHitDto } from '../api/client.js';
import type { EditionChoice } from '../coverage/editions.js';
import type { Filter } from '../coverage/filter.js';
import { FilterFields } from '../coverage/filter-fields.js';
import { wordOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { Search } from '../municipality/search.js';
import { Icon } from '../ui/icon.js';

interface FilterRowProps {
  filter: Filter;
  patterns: boolean;
  /** Reference date of the figures shown. */
  shownEdition: string | null;
  editions: EditionChoice[];
  districts: DistrictDto[];
  searchText: string;
  /** What else stands in the address and must survive a form sent without JavaScript. */
  kept: Record<string, string | null>;
  narrow: boolean;
  /** The fields of another theme, in the place of those of coverage. */
  fields?: ReactNode;
  hrefOf: (hit: MunicipalityHitDto) => string;
  onChoose: (hit: MunicipalityHitDto) => void;
  onChange: (change: Record<string, string | null>) => void;
}

/** One row of filters, all in the address. Without JavaScript it is a form with a button. */
export function FilterRow(props: FilterRowProps) {
  const { t } = useTranslation(['municipality', 'coverage']);
  const { narrow, kept, filter, patterns, shownEdition, editions, districts, onChange } = props;
  const fields = <FilterFields {...{ filter, patterns, shownEdition, editions, districts, onChange }} />;
  return (
    <form
      id="filter"
      className="filter-row"
      method="get"
      action="/karte"
      onSubmit={(event) => event.preventDefault()}
    >
      <Search
        label={t('search.labelShort')}
        placeholder={t('search.placeholderShort')}
        initialText={props.searchText}
        hrefOf={props.hrefOf}
        onChoose={props.onChoose}
      />
      {props.fields ?? (
        <>
          {!narrow && <div className="filter-fields">{fields}</div>}
          <FilterSheet {...props}>{narrow && fields}</FilterSheet>
        </>
      )}
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <KernButton className="no-js" variant="primary" type="submit" text={t('coverage:filter.apply')} />
    </form>
  );
}

/** On the phone, where the style sheet shows it: what is chosen as chips, the fields in a sheet. The heading gets the focus, Esc closes. */
function FilterSheet({
  filter,
  shownEdition,
  editions,
  children,
}: FilterRowProps & { children: React.ReactNode }) {
  const { t } = useTranslation('map');
  const speech = useSpeech();
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = () => {
    sheet.current?.showModal();
    heading.current?.focus();
  };
  useCloseOnBackdrop(sheet);
  const day = shownEdition ?? editions[0]?.referenceDate;
  const chips = [
    speech.t('filter.chip', { speed: speech.format.count(filter.minMbit) }),
    wordOf(speech.t, 'technology', filter.technology),
    ...(day ? [speech.format.shortDay(day)] : []),
  ];
  return (
    <>
      <button type="button" className="kern-btn kern-btn--secondary filter-open" onClick={open}>
        <Icon name="filter" />
        <span className="kern-label">{t('filterSheet.open')}</span>
      </button>
      <ul className="chips">
        {chips.map((chip) => (
          <li key={chip}>{chip}</li>
        ))}
      </ul>
      <dialog ref={sheet} className="sheet" aria-labelledby="filter-sheet-heading">
        <h2 id="filter-sheet-heading" ref={heading} tabIndex={-1}>
          {t('filterSheet.heading')}
        </h2>
        <div className="filter-fields">{children}</div>
        <KernButton
          variant="primary"
          block
          text={t('filterSheet.done')}
          onClick={() => sheet.current?.close()}
        />
      </dialog>
    </>
  );
}

/** A press beside the sheet closes it, like Esc; the browser gives the focus back. */
function useCloseOnBackdrop(sheet: React.RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const dialog = sheet.current;
    const close = (event: MouseEvent) => event.target === dialog && dialog?.close();
    dialog?.addEventListener('click', close);
    return () => dialog?.removeEventListener('click', close);
  }, [sheet]);
}
