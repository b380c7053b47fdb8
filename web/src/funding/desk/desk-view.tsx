import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../account/copy-button.js';
import { NotLoaded } from '../../account/not-loaded.js';
import type { OwnAccount } from '../../api/account.js';
import type { DeskDto } from '../../api/funding.js';
import { useAddress } from '../../ui/address.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { today as todayNow } from '../../project/report/use-report.js';
import { DeskAbsence } from './desk-absence.js';
import { EVERYTHING, useFixedWords } from './desk-address.js';
import { useDeskKeys } from './desk-keys.js';
import { DeskDownload } from './desk-download.js';
import { DeskList } from './desk-list.js';
import { DeskKeysDialog } from './desk-keys-dialog.js';
import { deskListQuery, sidebarQuery } from './desk-queries.js';
import { SaveSearch } from './desk-save.js';
import { DeskSearchField } from './desk-search-field.js';
import { DeskSentence } from './desk-sentence.js';
import { useSearchKeys } from './desk-search-keys.js';
import { DeskSidebar, deskPath } from './desk-sidebar.js';

/** Who advises sees everybody's cases; an officer the own ones, at the same address. */
const advises = ({ role }: OwnAccount) => role === 'dias_advisor' || role === 'dias_lead';

/** Where the address names no search: the first of my work that finds something, else everything. */
const firstOf = (desk: DeskDto | undefined) => desk?.own.find(({ count }) => count > 0)?.q ?? '';

/** The desk: my work at the left, the search as text, the cases by urgency. */
export function DeskView({ me, url }: { me: OwnAccount; url: URL }) {
  const { t } = useTranslation('desk');
  const [params, change] = useAddress(url);
  const [done, setDone] = useState<{ sentence: string; count: number } | null>(null);
  const [saves, setSaves] = useState(false);
  const desk = useQuery(sidebarQuery());
  const asked = params.get('q') ?? (desk.data || desk.error ? firstOf(desk.data) : null);
  const list = useInfiniteQuery({ ...deskListQuery(asked ?? ''), enabled: asked !== null });
  const first = list.data?.pages[0];
  const keys = useSearchKeys(desk.data);
  const search = (q: string) => change({ q: q === '' ? EVERYTHING : q });
  useFixedWords(asked, list, (q) => change({ q: q === '' ? EVERYTHING : q }, 'replace'));
  // What was not understood stays in the field, to be mended there.
  const shown = first && first.faults.length === 0 ? first.q : (asked ?? '').trim();
  const onDone = (sentence: string) => setDone({ sentence, count: (done?.count ?? 0) + 1 });
  const dialog = useDeskKeys();
  return (
    <div className="desk">
      <div className="staff-head">
        <div>
          <h1>{t(advises(me) ? 'title' : 'titleOfficer')}</h1>
          <p className="answer-line">
            <DeskSentence desk={desk.data} advises={advises(me)} />
          </p>
        </div>
        {desk.data && advises(me) && <DeskAbsence {...{ me, onDone }} desk={desk.data} onSearch={search} />}
      </div>
      <div role="status" className="record-done">
        {done && (
          <p key={done.count} className="step-ready">
            <Icon name="check" />
            {done.sentence}
          </p>
        )}
      </div>
      <div className="desk-columns">
        {desk.data ? (
          <DeskSidebar desk={desk.data} q={shown} onSearch={search} />
        ) : desk.error ? (
          <NotLoaded error={desk.error} onAgain={() => void desk.refetch()} />
        ) : (
          <div className="card desk-sidebar" />
        )}
        <div className="record-column">
          <section className="card desk-filter" aria-label={t('search.label')}>
            <DeskSearchField q={shown} keys={keys} faults={first?.faults ?? []} onSearch={search} />
            <div className="desk-filter-deeds">
              <KernButton
                variant="secondary"
                text={t('save.open')}
                disabled={!first || first.faults.length > 0 || first.q === ''}
                onClick={() => setSaves(true)}
              />
              <CopyButton text={url.origin + deskPath(first?.q ?? '')} label={t('copy')} />
            </div>
            <div className="desk-found-line">
              <Found list={first} />
              {first && first.faults.length === 0 && first.total > 0 && <DeskDownload q={first.q} />}
            </div>
            {saves && first && (
              <SaveSearch
                q={first.q}
                words={first.words}
                mayShare={advises(me)}
                onClose={() => setSaves(false)}
                onDone={onDone}
              />
            )}
          </section>
          <DeskList
            list={list}
            me={me}
            today={first ? dayOf(first.asOf) : todayNow()}
            mayTake={advises(me)}
            onReset={() => search('')}
            onDone={onDone}
          />
        </div>
      </div>
      <DeskKeysDialog dialog={dialog} mayTake={advises(me)} />
    </div>
  );
}

/** How many, and the search as a sentence. */
function Found({ list }: { list: { total: number; words: string[] } | undefined }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <p className="desk-found" role="status">
      {list && (
        <>
          <b>{t('found', { count: list.total, formatted: format.count(list.total) })}</b>
          {` ${list.words.length > 0 ? list.words.join(', ') : t('all')} ${t('order')}`}
        </>
      )}
    </p>
  );
}
