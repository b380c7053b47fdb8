import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../../account/more-button.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { Section } from '../../account/section.js';
import { refusalOf } from '../../api/client.js';
import type { RecordDto } from '../../api/records.js';
import { templatePath } from '../../api/uploads.js';
import { useAddress } from '../../ui/address.js';
import { useFormat } from '../../ui/format.js';
import { addressesFilterOf, isCut, wholeList } from './addresses-filter.js';
import { AddressesFilterForm } from './addresses-filter-form.js';
import { AddressesTable } from './addresses-table.js';
import { type AddressState, useProjectWords } from '../page/project-words.js';
import { addressesQuery } from '../upload/upload-queries.js';
import { readRecordQuery } from '../work-list/work-list-queries.js';

/** The addresses of one project for those who keep it. */
export function AddressesView({ id, url }: { id: number; url: URL }) {
  const { t } = useTranslation('upload');
  const { data, error, refetch } = useQuery(readRecordQuery(id));
  if (data) return <Addresses record={data.record} url={url} />;
  if (!error) return <Loading words={t('addresses.loading')} />;
  const refusal = refusalOf(error);
  if (!refusal) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <h1>{t('addresses.missing')}</h1>
      <p>{refusal.detail}</p>
      <p className="plain-links">
        <a href="/vorhaben">{t('addresses.toRecords')}</a>
      </p>
    </>
  );
}

function Addresses({ record, url }: { record: RecordDto; url: URL }) {
  const { t } = useTranslation('upload');
  const [params, change] = useAddress(url);
  const states = Object.keys(useProjectWords().addressState) as AddressState[];
  const filter = addressesFilterOf(params, states);
  const list = useInfiniteQuery(addressesQuery(record.id, filter));
  const { data, error, refetch, isPlaceholderData } = list;
  const [first] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items);
  const isEmpty = first?.total === 0 && !isCut(filter);
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('addresses.title', { name: record.name })}</h1>
          <p className="answer-line" role="status">
            {useSentence(first?.total, isCut(filter))}
          </p>
        </div>
        {record.mayEdit && <Deeds record={record} filled={isEmpty} />}
      </div>
      <WhatIsPublic record={record} />
      {isEmpty ? (
        <Empty record={record} />
      ) : (
        <>
          <AddressesFilterForm
            record={record}
            filter={filter}
            counts={first?.stateCounts}
            onChange={change}
          />
          {error && !items && <NotLoaded error={error} onAgain={() => void refetch()} />}
          {!items && !error && <Loading words={t('addresses.loading')} />}
          {items?.length === 0 && <NoneFits onReset={() => change(wholeList)} />}
          {items && items.length > 0 && (
            <section className="card" aria-label={t('addresses.title', { name: record.name })}>
              <AddressesTable record={record} addresses={items} busy={isPlaceholderData} />
              <MoreButton list={list} text={t('addresses.more')} />
            </section>
          )}
        </>
      )}
    </>
  );
}

function useSentence(total: number | undefined, cut: boolean): string {
  const { t } = useTranslation('upload');
  const format = useFormat();
  if (total === undefined) return '';
  return t(cut ? 'addresses.found' : 'addresses.count', { count: total, formatted: format.count(total) });
}

function Deeds({ record, filled }: { record: RecordDto; filled: boolean }) {
  const { t } = useTranslation('upload');
  return (
    <div className="staff-head-actions">
      {!filled && (
        <p className="plain-links">
          <span className="muted">{t('addresses.stock')}</span>
          <a href={templatePath('addresses', 'xlsx', record.id)} download>
            {t('template.format.xlsx')}
          </a>
          <a href={templatePath('addresses', 'csv-excel', record.id)} download>
            {t('template.format.csv-excel')}
          </a>
        </p>
      )}
      {!filled && <UploadLink record={record} />}
    </div>
  );
}

function UploadLink({ record }: { record: RecordDto }) {
  const { t } = useTranslation('upload');
  return (
    <KernButton
      variant="primary"
      href={`/hochladen?vorhaben=${record.id}&art=addresses`}
      text={t('addresses.upload')}
    />
  );
}

/** In words, so that nobody has to know what a switch elsewhere does. */
function WhatIsPublic({ record: { publicState, publication } }: { record: RecordDto }) {
  const { t } = useTranslation('upload');
  const display = publicState === null ? 'none' : publication.addressDisplay;
  return (
    <p className="addresses-public">
      <b>{`${t('addresses.public.heading')}: `}</b>
      {`${t(`addresses.public.${display}`)} ${t('addresses.public.reasons')}`}
    </p>
  );
}

function Empty({ record }: { record: RecordDto }) {
  const { t } = useTranslation('upload');
  return (
    <Section heading={t('addresses.empty')}>
      <p>{t(record.mayEdit ? 'addresses.emptyNext' : 'addresses.emptyReading')}</p>
      {record.mayEdit && (
        <div>
          <UploadLink record={record} />
        </div>
      )}
    </Section>
  );
}

function NoneFits({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('upload');
  return (
    <section className="card card-body empty">
      <p>
        <b>{t('addresses.none')}</b>
      </p>
      <KernButton variant="secondary" text={t('addresses.filter.reset')} onClick={onReset} />
    </section>
  );
}
