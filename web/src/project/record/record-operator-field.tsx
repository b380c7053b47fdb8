import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listOperators, type OperatorDto } from '../../api/records.js';
import { ComboboxInput } from '../../ui/combobox-input.js';
import { FieldError } from '../../ui/field.js';
import { OptionList } from '../../ui/option-list.js';
import { useSettled } from '../../ui/settled.js';
import { useCombobox } from '../../ui/use-combobox.js';
import { NewOperator } from './record-operator-new.js';

/** What the register says of it besides, where it was chosen from there. */
export type OperatorChoice = Pick<OperatorDto, 'id' | 'name'> & Partial<OperatorDto>;
type Hit = OperatorChoice & { exact: boolean };

const PAUSE = 150;
const MOST = 8;

/** Operators by any of their spellings. */
function useOperatorHits(text: string, open: boolean) {
  const settled = useSettled(text, PAUSE);
  const enabled = open && settled.length >= 2;
  const { data, isError } = useQuery({
    queryKey: ['operator-search', settled],
    queryFn: () => listOperators({ query: { search: settled, limit: MOST } }),
    enabled,
  });
  const isKnown = enabled && settled === text && data;
  const hits = isKnown ? data.items.map((item): Hit => ({ ...item, exact: true })) : undefined;
  return { hits, failed: isError };
}

interface OperatorFieldProps {
  label: string;
  chosen: OperatorChoice | null;
  /** Not offered. */
  without?: number;
  /** Only those that are in the register. */
  noNew?: boolean;
  error: string | undefined;
  onChoose: (operator: OperatorChoice | null) => void;
}

/** One register for all: chosen from it, or added to it when it is really another firm. */
export function OperatorField({ chosen, ...search }: OperatorFieldProps) {
  const { t } = useTranslation('record');
  const { label, error, onChoose } = search;
  if (chosen)
    return (
      <div className="field">
        <p className="field-name">{label}</p>
        <p className="chosen-operator">
          <span>{chosen.name}</span>
          <KernButton
            variant="tertiary"
            className="kern-btn--small"
            text={t('operator.other')}
            alt={t('operator.otherThan', { name: chosen.name })}
            onClick={() => onChoose(null)}
          />
        </p>
        {error && <FieldError id="">{error}</FieldError>}
      </div>
    );
  return <OperatorSearch {...search} />;
}

/** Of those in the register, for who joins two of them. */
export const OperatorChooser = (props: OperatorFieldProps) => <OperatorField {...props} noNew />;

function OperatorSearch({
  label,
  without,
  noNew = false,
  error,
  onChoose,
}: Omit<OperatorFieldProps, 'chosen'>) {
  const { t } = useTranslation('record');
  const id = useId();
  const [added, setAdded] = useState<string | null>(null);
  const useHits = (typed: string, isOpen: boolean) => {
    const { hits, failed } = useOperatorHits(typed, isOpen);
    return { hits: hits?.filter((hit) => hit.id !== without), failed };
  };
  const combobox = useCombobox<Hit>({ initialText: '', useHits, minimum: 2, onChoose });
  const { text, options, hits, open, active, failed, choose } = combobox;
  const isEmpty = open && hits !== undefined && options.length === 0;
  return (
    <div className={error ? 'field search field-refused' : 'field search'}>
      <label htmlFor={id}>{label}</label>
      <ComboboxInput
        id={id}
        combobox={combobox}
        placeholder={t('operator.placeholder')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <OptionList
        id={`${id}-list`}
        className="search-list"
        label={t('operator.found')}
        hidden={!open || options.length === 0}
        options={options.map(({ name }, index) => ({ id: `${id}-${index}`, content: <b>{name}</b> }))}
        active={active}
        onChoose={(index) => choose(options[index]!)}
      />
      {open && failed && <p className="search-list search-none">{t('operator.failed')}</p>}
      {isEmpty && <p className="field-hint">{t(noNew ? 'operator.noneKnown' : 'operator.none', { text })}</p>}
      {!noNew && text.trim().length >= 2 && added === null && (
        <button type="button" className="link-button" onClick={() => setAdded(text.trim())}>
          {t('operator.add', { text: text.trim() })}
        </button>
      )}
      {added !== null && <NewOperator name={added} onDone={onChoose} onCancel={() => setAdded(null)} />}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <p className="sr-only" role="status">
        {open && hits ? t('operator.hits', { count: options.length }) : ''}
      </p>
    </div>
  );
}
