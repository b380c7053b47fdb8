import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportQuery } from '../../api/funding-reports.js';
import { districtsQuery } from '../../municipality/queries.js';
import { filterProgrammesQuery } from '../../project/record/records-queries.js';
import { SelectField, TextField } from '../../ui/field.js';
import { dayOf } from '../../ui/format.js';
import { DAY } from '../../ui/time.js';

const names = ['until', 'asOf', 'district', 'programme', 'year'] as const;
type Name = (typeof names)[number];
type Draft = Record<Name, string>;

interface ReportFormProps {
  query: ReportQuery;
  /** What the service refused, by field. */
  faults: { path: string; message: string }[];
  onAsk: (change: Record<string, string | null>, isSame: boolean) => void;
}

/** As it stands in the address; a permanent link names a moment, of which the field shows the day. */
const draftOf = (query: ReportQuery): Draft => ({
  until: query.until ?? '',
  asOf: query.asOf ? dayIn(query.asOf) : '',
  district: query.district ?? '',
  programme: query.programme ?? '',
  year: query.year === undefined ? '' : String(query.year),
});
const dayIn = (asOf: string) => (DAY.test(asOf) ? asOf : dayOf(asOf));

/** Of what the report is. The address follows the button, and the fields follow the address. */
export function ReportForm({ query, faults, onAsk }: ReportFormProps) {
  const { t } = useTranslation('fundingReport');
  const address = JSON.stringify(query);
  const [state, setState] = useState({ address, draft: draftOf(query) });
  const draft = state.address === address ? state.draft : draftOf(query);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const before = draftOf(query);
    // Whoever leaves the day of a permanent link alone means its moment.
    const asOf = draft.asOf === before.asOf ? query.asOf : draft.asOf;
    const said = Object.fromEntries(names.map((name) => [name, draft[name] || null]));
    onAsk(
      { ...said, asOf: asOf || null },
      names.every((name) => draft[name] === before[name]),
    );
  };
  const field = (name: Name) => ({
    name,
    label: t(`form.${name}`),
    value: draft[name],
    error: faults.find(({ path }) => path === name)?.message,
    onChange: (event: { currentTarget: { value: string } }) =>
      setState({ address, draft: { ...draft, [name]: event.currentTarget.value } }),
  });
  return (
    <form method="get" className="report-form" onSubmit={send}>
      <TextField type="date" {...field('until')} />
      <TextField type="date" {...field('asOf')} />
      <Choices field={field} />
      <KernButton variant="secondary" type="submit" text={t('form.show')} />
      <p className="field-hint">{t('form.hint')}</p>
    </form>
  );
}

type FieldOf = (name: Name) => Omit<ChoiceProps, 'list'>;

function Choices({ field }: { field: FieldOf }) {
  const { data: districts } = useQuery(districtsQuery());
  const { data: programmes } = useQuery(filterProgrammesQuery());
  const [last] = useState(() => new Date().getFullYear());
  const years = [...Array(last - 2014).keys()].map((step) => String(last - step));
  return (
    <>
      <Choice {...field('district')} list={districts?.items.map(({ ags, name }) => ({ key: ags, name }))} />
      <Choice
        {...field('programme')}
        list={programmes?.items.map(({ id, shortName }) => ({ key: id, name: shortName }))}
      />
      <Choice {...field('year')} list={years.map((year) => ({ key: year, name: year }))} />
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
  list: { key: string; name: string }[] | undefined;
}

/** What is chosen stays choosable while the list is on its way. */
function Choice({ list = [], ...field }: ChoiceProps) {
  const { t } = useTranslation('fundingReport');
  const { value } = field;
  const isKnown = value === '' || list.some(({ key }) => key === value);
  return (
    <SelectField {...field}>
      <option value="">{t('form.all')}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {list.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
