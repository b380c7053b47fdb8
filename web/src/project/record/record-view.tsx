import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { OwnAccount } from '../../api/account.js';
import { refusalOf } from '../../api/client.js';
import type { ReadRecord } from '../../api/records.js';
import { ContactsSection } from './record-contacts-section.js';
import { DocumentsSection } from './record-documents-section.js';
import { EventsSection } from './record-events-section.js';
import { FactsSection } from './record-facts-section.js';
import { RecordHead } from './record-head.js';
import { LotsSection } from './record-lots-section.js';
import { MilestonesSection } from './record-milestones-section.js';
import { PlacesSection } from './record-places-section.js';
import { PublicationSection } from './record-publication-section.js';
import { StepsSection } from './record-steps-section.js';
import { WordsSection } from './record-words-section.js';
import { readRecordQuery } from '../work-list/work-list-queries.js';

/** The whole record of one project, read and edited in place. */
export function RecordView({ me, id }: { me: OwnAccount; id: number }) {
  const { t } = useTranslation('record');
  const { data, error, refetch } = useQuery({ ...readRecordQuery(id), refetchOnWindowFocus: false });
  if (data) return <Known me={me} read={data} />;
  if (error && refusalOf(error)) return <Missing detail={refusalOf(error)!.detail} />;
  if (error) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return <Loading words={t('loading')} />;
}

/** Outside the scope and missing read alike. */
export function Missing({ detail }: { detail: string }) {
  const { t } = useTranslation('record');
  return (
    <>
      <h1>{t('missing')}</h1>
      <p>{detail}</p>
      <p className="plain-links">
        <a href="/vorhaben">{t('toList')}</a>
      </p>
    </>
  );
}

function Known({ me, read }: { me: OwnAccount; read: ReadRecord }) {
  const [done, setDone] = useState<{ sentence: string; count: number } | null>(null);
  const onDone = (sentence: string) => setDone({ sentence, count: (done?.count ?? 0) + 1 });
  const parts = { read, me, onDone };
  return (
    <div className="record">
      <RecordHead record={read.record} />
      <div role="status" className="record-done">
        {done && (
          <p key={done.count} className="step-ready">
            {done.sentence}
          </p>
        )}
      </div>
      <div className="record-columns">
        <div className="record-column">
          <StepsSection {...parts} />
          <MilestonesSection {...parts} />
          <LotsSection read={read} />
          <WordsSection me={me} read={read} />
          <FactsSection read={read} />
        </div>
        <div className="record-column">
          <PublicationSection {...parts} />
          <PlacesSection read={read} />
          <ContactsSection read={read} />
          <DocumentsSection {...parts} />
          <EventsSection read={read} />
        </div>
      </div>
    </div>
  );
}
