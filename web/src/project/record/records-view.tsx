import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton, rowsBefore } from '../../account/more-button.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import type { OwnAccount } from '../../api/account.js';
import { useAddress } from '../../ui/address.js';
import { dayOf } from '../../ui/format.js';
import { useLetterKeys } from '../../ui/keys.js';
import { KeysSwitch } from '../../ui/keys-switch.js';
import { useProjectWords } from '../page/project-words.js';
import { isFiltered, noChoice, recordsFilterOf, recordsQueryOf, sortOf } from './records-filter.js';
import { RecordsFilterForm } from './records-filter-form.js';
import { RecordsAnswer } from './records-answer.js';
import { recordsQuery } from './records-queries.js';
import { RecordsTable } from './records-table.js';
import { useWorkListKeys } from '../work-list/work-list-keys.js';

/** Roles that keep projects. The service decides. */
const keeps = ({ role }: OwnAccount) => role !== 'admin' && role !== 'auditor';

/** Roles that keep the register of operators. */
const advises = ({ role }: OwnAccount) => role === 'dias_advisor' || role === 'dias_lead';

/** All projects of the own scope, published or not: filter, number, list. */
export function RecordsView({ me, url }: { me: OwnAccount; url: URL }) {
  const { t } = useTranslation('workList');
  const { t: pageT } = useTranslation('page');
  const [params, change] = useAddress(url);
  const filter = recordsFilterOf(params, useProjectWords());
  const sort = sortOf(params);
  const list = useInfiniteQuery(recordsQuery(recordsQueryOf(filter, sort)));
  useWorkListKeys(null);
  useLetterKeys({ '/': () => document.querySelector<HTMLElement>('.records-filter input')?.focus() });
  const [first] = list.data?.pages ?? [];
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('records.title')}</h1>
          <RecordsAnswer total={first?.total} filter={filter} onChange={change} />
        </div>
        {keeps(me) && (
          <div className="staff-head-actions">
            <Downloads />
            {advises(me) && (
              <KernButton variant="secondary" href="/netzbetreiber" text={pageT('pages.operators')} />
            )}
            <KernButton variant="primary" href="/vorhaben/neu" text={t('records.new')} />
          </div>
        )}
      </div>
      <RecordsFilterForm
        me={me}
        filter={filter}
        sort={sort}
        statuses={first?.statusCounts ?? []}
        onChange={change}
      />
      <Results list={list} filtered={isFiltered(filter)} onReset={() => change(noChoice)} />
      <KeysSwitch keys={t('keys.list')} />
    </>
  );
}

/** The stock as a list to be edited and sent back. */
function Downloads() {
  const { t } = useTranslation('workList');
  const path = (format: string) => `/api/bulk-imports/template?kind=projects&format=${format}`;
  return (
    <p className="plain-links">
      <a href={path('xlsx')} download>
        {t('records.template.xlsx')}
      </a>
      <a href={path('csv')} download>
        {t('records.template.csv')}
      </a>
    </p>
  );
}

interface ResultsProps {
  list: ReturnType<typeof useInfiniteQuery<Awaited<ReturnType<Lister>>>>;
  filtered: boolean;
  onReset: () => void;
}
type Lister = typeof import('../../api/records.js').listRecords;

function Results({ list, filtered, onReset }: ResultsProps) {
  const { t } = useTranslation('workList');
  const { data, error, refetch, isPlaceholderData } = list;
  const items = data?.pages.flatMap((page) => page.items);
  const before = rowsBefore(data?.pages ?? []);
  const box = useFocusKept<HTMLElement>(`:is(tr, li):nth-child(${before + 1}) a`, String(before));
  if (error && !items) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!items || !data) return <Loading words={t('records.loading')} />;
  const [first] = data.pages;
  if (items.length === 0) return <Empty filtered={filtered} onReset={onReset} />;
  return (
    <section className="card" ref={box} aria-label={t('records.title')}>
      <RecordsTable
        projects={items}
        today={dayOf(first!.asOf)}
        caption={t('records.title')}
        busy={isPlaceholderData}
      />
      <MoreButton list={list} text={t('records.more', { count: first!.total - items.length })} />
    </section>
  );
}

function Empty({ filtered, onReset }: Pick<ResultsProps, 'filtered' | 'onReset'>) {
  const { t } = useTranslation('workList');
  return (
    <section className="card card-body empty">
      <p>
        <b>{t(filtered ? 'records.none' : 'records.noneAtAll')}</b>
      </p>
      {filtered ? (
        <KernButton variant="secondary" text={t('records.filter.reset')} onClick={onReset} />
      ) : (
        <p>{t('records.noneNext')}</p>
      )}
    </section>
  );
}
