import { useEffect, useRef, useState, type ReactNode } from 'react';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ProjectChoices } from '../../api/projects.js';
import { useAreaName } from '../../municipality/area-name.js';
import { AsOfField } from '../../ui/as-of.js';
import { SelectField, TextField } from '../../ui/field.js';
import { useSettled } from '../../ui/settled.js';
import { useProjectWords } from '../page/project-words.js';
import type { ProjectFilter } from './project-filter.js';
import { useProjectSpeech } from './project-speech.js';

type Change = (change: Record<string, string | null>, how?: 'push' | 'replace') => void;

interface FilterFormProps {
  filter: ProjectFilter;
  choices: ProjectChoices | undefined;
  /** What else stands in the address and must survive a form sent without JavaScript. */
  kept: Record<string, string | null>;
  onChange: Change;
}

/** What the list is cut to. Everything stands in the address; without JavaScript it is a form with a button. */
export function ProjectFilterForm({ filter, choices, kept, onChange }: FilterFormProps) {
  const { t } = useProjectSpeech();
  const hidden = { ...kept, municipality: filter.municipality, kind: filter.kind };
  return (
    <form
      id="filter"
      className="project-filter no-print"
      method="get"
      action="/projekte"
      role="search"
      aria-label={t('filter.label')}
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchField search={filter.search ?? ''} onChange={onChange} />
      <ChoiceFields filter={filter} choices={choices} onChange={onChange} />
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <AsOfField />
      <KernButton className="no-js" variant="primary" type="submit" text={t('filter.apply')} />
    </form>
  );
}

/** State, programme, operator, Kreis, year, moved. Their names are those of the address. */
export function ChoiceFields({ filter, choices, onChange }: Omit<FilterFormProps, 'kept'>) {
  const { t } = useProjectSpeech();
  const words = useProjectWords();
  const areaNameOf = useAreaName();
  const lists = {
    state: choices?.states.map((one) => ({ ...one, name: words.state[one.key] })),
    programme: choices?.programmes,
    operator: choices?.operators,
    district: choices?.districts.map((one) => ({
      ...one,
      name: areaNameOf({ ags: one.key, name: one.name }),
    })),
    year: choices?.years,
  };
  return (
    <>
      {(['state', 'programme', 'operator', 'district', 'year'] as const).map((name) => (
        <ChoiceField key={name} name={name} value={filter[name]} onChange={onChange}>
          <Options list={lists[name] ?? []} chosen={filter[name]} />
        </ChoiceField>
      ))}
      <ChoiceField name="moved" value={filter.moved} onChange={onChange}>
        <option value="yes">{t('filter.movedYes')}</option>
        <option value="no">{t('filter.movedNo')}</option>
      </ChoiceField>
    </>
  );
}

interface ChoiceFieldProps {
  name: 'state' | 'programme' | 'operator' | 'district' | 'year' | 'moved';
  value: string | null;
  onChange: Change;
  children: ReactNode;
}

function ChoiceField({ name, value, onChange, children }: ChoiceFieldProps) {
  const { t } = useProjectSpeech();
  return (
    <SelectField
      id={`filter-${name}`}
      name={name}
      label={t(`filter.${name}`)}
      value={value ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || null, after: null })}
    >
      <option value="">{t('filter.all')}</option>
      {children}
    </SelectField>
  );
}

/** What is chosen stays choosable, even where no project has it any more: a chooser must not name another. */
function Options({
  list,
  chosen,
}: {
  list: { key: string | number; name: string; count: number }[];
  chosen: string | null;
}) {
  const { t, format } = useProjectSpeech();
  const isKnown = chosen === null || list.some(({ key }) => String(key) === chosen);
  return (
    <>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {list.map(({ key, name, count }) => (
        <option key={key} value={String(key)}>
          {t('filter.counted', { name, count: format.count(count) })}
        </option>
      ))}
    </>
  );
}

/** Asks when typing pauses, and follows the address when that changes otherwise. */
function SearchField({ search, onChange }: { search: string; onChange: Change }) {
  const { t } = useProjectSpeech();
  const [text, setText] = useState(search);
  const settled = useSettled(text.trim(), 250);
  const sent = useRef(search);
  useEffect(() => {
    // One letter is no search yet.
    if (settled === sent.current || settled.length === 1) return;
    sent.current = settled;
    onChange({ search: settled || null, after: null }, 'replace');
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useEffect(() => {
    if (search === sent.current) return;
    sent.current = search;
    setText(search);
  }, [search]);
  return (
    <TextField
      id="filter-search"
      type="search"
      name="search"
      label={t('filter.search')}
      autoComplete="off"
      minLength={2}
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
