import { queryOptions, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { listRecords } from '../../api/records.js';
import { MIN_SEARCH } from '../../municipality/queries.js';
import { ComboboxInput } from '../../ui/combobox-input.js';
import { OptionList } from '../../ui/option-list.js';
import { useSettled } from '../../ui/settled.js';
import { useCombobox } from '../../ui/use-combobox.js';

const PAUSE = 150;
const MOST = 8;

/** Read alone is not enough: the file changes it. */
const editableQuery = (text: string) =>
  queryOptions({
    queryKey: ['records', 'editable', text],
    queryFn: async () => {
      const { items } = await listRecords({ query: { search: text, limit: 30 } });
      return items
        .filter(({ mayEdit }) => mayEdit)
        .slice(0, MOST)
        .map(({ id, name, reference }) => ({ id, name, reference, exact: true }));
    },
  });

function useProjectHits(text: string, open: boolean) {
  const settled = useSettled(text, PAUSE);
  const enabled = open && settled.length >= MIN_SEARCH;
  const { data, isError } = useQuery({ ...editableQuery(settled), enabled });
  return { hits: enabled && settled === text ? data : undefined, failed: isError };
}

interface ProjectSearchProps {
  label: string;
  describedBy: string | undefined;
  isRefused: boolean;
  onChoose: (project: { id: number; name: string }) => void;
}

/** One of the own projects by a part of its name or by its Kennung. */
export function UploadProjectSearch({ label, describedBy, isRefused, onChoose }: ProjectSearchProps) {
  const { t } = useTranslation(['upload', 'municipality', 'administration']);
  const id = useId();
  const combobox = useCombobox({
    initialText: '',
    useHits: useProjectHits,
    minimum: MIN_SEARCH,
    onChoose: (hit) => onChoose({ id: hit.id, name: hit.name }),
    clears: true,
  });
  const { text, options, hits, open, active, failed, choose } = combobox;
  const isEmpty = open && hits !== undefined && options.length === 0;
  const none = t('form.projectNone', { text });
  const count = options.length;
  return (
    <div className="field search">
      <label htmlFor={id}>{label}</label>
      <ComboboxInput
        id={id}
        combobox={combobox}
        placeholder={t('form.projectPlaceholder')}
        aria-describedby={describedBy}
        aria-invalid={isRefused || undefined}
      />
      <OptionList
        id={`${id}-list`}
        className="search-list"
        label={t('administration:filter.found')}
        hidden={!open || count === 0}
        options={options.map(({ name, reference }, index) => ({
          id: `${id}-${index}`,
          content: (
            <>
              <b>{name}</b>
              <span className="hit-detail">{reference}</span>
            </>
          ),
        }))}
        active={active}
        onChoose={(index) => choose(options[index]!)}
      />
      {isEmpty && <p className="search-list search-none">{none}</p>}
      {open && failed && <p className="search-list search-none">{t('municipality:search.failed')}</p>}
      <p className="sr-only" role="status">
        {open && hits ? (count === 0 ? none : t('form.projectFound', { count })) : ''}
      </p>
    </div>
  );
}
