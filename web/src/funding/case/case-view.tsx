import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { OwnAccount } from '../../api/account.js';
import { refusalOf } from '../../api/client.js';
import type { CaseChangesDto, ReadCase, VisitDto } from '../../api/funding.js';
import { Icon } from '../../ui/icon.js';
import { CaseHead } from './case-head.js';
import { changesQuery, caseQuery, visitQuery } from './case-queries.js';
import { type CaseTab, CaseTabs } from './case-tabs.js';

/** What every part of the page of a case is given. */
export interface CaseParts {
  me: OwnAccount;
  read: ReadCase;
  /** What changed since the last visit; undefined: not known yet. */
  changes: CaseChangesDto | undefined;
  visit: VisitDto | undefined;
  /** Says on top that something is done. */
  onDone: (sentence: string) => void;
}

interface CaseViewProps {
  me: OwnAccount;
  id: number;
  tab: CaseTab;
  children: (parts: CaseParts) => ReactNode;
}

/** The frame of every page of a case: who, where it stands, who else is here, where one can go. */
export function CaseView({ me, id, tab, children }: CaseViewProps) {
  const { t } = useTranslation('case');
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (data) return <Known {...{ me, tab, children }} read={data} />;
  if (error && refusalOf(error)) return <MissingCase detail={refusalOf(error)!.detail} />;
  if (error) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return <Loading words={t('loading')} />;
}

/** Outside the scope and missing read alike. */
function MissingCase({ detail }: { detail: string }) {
  const { t } = useTranslation('case');
  return (
    <>
      <h1>{t('missing')}</h1>
      <p>{detail}</p>
      <p className="plain-links">
        <a href="/arbeitsplatz">{t('toDesk')}</a>
      </p>
    </>
  );
}

function Known({ me, read, tab, children }: Omit<CaseViewProps, 'id'> & { read: ReadCase }) {
  const { id } = read.record;
  const [done, setDone] = useState<{ sentence: string; count: number } | null>(null);
  const { data: visit, isError } = useQuery(visitQuery(id));
  // Only after this visit is known the service can tell the one before it.
  const { data: changes } = useQuery({
    ...changesQuery(id, 'visit'),
    enabled: visit !== undefined || isError,
  });
  const onDone = (sentence: string) => setDone({ sentence, count: (done?.count ?? 0) + 1 });
  return (
    <div className="case">
      <CaseHead {...{ me, read, visit, onDone }} />
      <CaseTabs record={read.record} changes={changes} current={tab} />
      <div role="status" className="record-done">
        {done && (
          <p key={done.count} className="step-ready">
            <Icon name="check" />
            {done.sentence}
          </p>
        )}
      </div>
      {children({ me, read, changes, visit, onDone })}
    </div>
  );
}
