import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportQuery } from '../api/funding-reports.js';
import { districtsQuery } from '../municipality/queries.js';
import { filterProgrammesQuery } from '../project/records-queries.js';
import { SelectField, TextField } from '../ui/field.js';
import { dayOf } from '../ui/format.js';
import { DAY } from '../ui/time.js';

const names = ['until', 'asOf', 'district', 'programme', 'year'] as const;

interface ReportFormProps {
  query: ReportQuery;
  /** What the service refused, by field. */
  faults: { path: string; message: string }[];
  /** As the address names it: a day or, in a permanent link, a moment. */
  asOf: string | undefined;
  onAsk: (change: Record<string, string | null>, isSame: boolean) => void;
}

/** Of what the report is. A form that works without JavaScript; with it the address follows without a new page. */
export function ReportForm({ query, faults, asOf, onAsk }: ReportFormProps) {
  const { t } = useTranslation('fundingReport');
  const day = asOf && (DAY.test(asOf) ? asOf : dayOf(asOf));
  const fault = (path: string) => faults.find((each) => each.path === path)?.message;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '') || null]));
    // Whoever leaves the day of a permanent link alone means its moment.
    if (asOf && said.asOf === day) said.asOf = asOf;
    onAsk(
      said,
      names.every((name) => said[name] === (query[name] === undefined ? null : String(query[name]))),
    );
  };
  return (
    <form method="get" className="report-form" onSubmit={send}>
      <TextField
        type="date"
        name="until"
        label={t('form.until')}
        defaultValue={query.until}
        error={fault('until')}
      />
      <TextField type="date" name="asOf" label={t('form.asOf')} defaultValue={day} error={fault('asOf')} />
      <Choices query={query} fault={fault} />
      <KernButton variant="secondary" type="submit" text={t('form.show')} />
      <p className="field-hint">{t('form.hint')}</p>
    </form>
  );
}

function Choices({ query, fault }: { query: ReportQuery; fault: (path: string) => string | undefined }) {
  const { data: districts } = useQuery(districtsQuery());
  const { data: programmes } = useQuery(filterProgrammesQuery());
  const [last] = useState(() => new Date().getFullYear());
  const years = [...Array(last - 2014).keys()].map((step) => String(last - step));
  return (
    <>
      <Choice
        name="district"
        chosen={query.district}
        error={fault('district')}
        list={districts?.items.map(({ ags, name }) => ({ key: ags, name }))}
      />
      <Choice
        name="programme"
        chosen={query.programme}
        error={fault('programme')}
        list={programmes?.items.map(({ id, shortName }) => ({ key: id, name: shortName }))}
      />
      <Choice
        name="year"
        chosen={query.year === undefined ? undefined : String(query.year)}
        error={fault('year')}
        list={years.map((year) => ({ key: year, name: year }))}
      />
    </>
  );
}

interface ChoiceProps {
  name: 'district' | 'programme' | 'year';
  chosen: string | undefined;
  error: string | undefined;
  list: { key: string; name: string }[] | undefined;
}

/** What is chosen stays choosable while the list is on its way. */
function Choice({ name, chosen, error, list = [] }: ChoiceProps) {
  const { t } = useTranslation('fundingReport');
  const isKnown = !chosen || list.some(({ key }) => key === chosen);
  return (
    <SelectField name={name} label={t(`form.${name}`)} defaultValue={chosen ?? ''} error={error}>
      <option value="">{t('form.all')}</option>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {list.map(({ key, name: word }) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}
