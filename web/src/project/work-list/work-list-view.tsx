import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { OwnAccount } from '../../api/account.js';
import { WorkListCases } from '../../funding/desk/work-list-cases.js';
import { useFormat } from '../../ui/format.js';
import { KeysSwitch } from '../../ui/keys-switch.js';
import { WorkListNews } from './work-list-news.js';
import { WorkListProjects } from './work-list-projects.js';
import { WorkListQuick } from './work-list-quick.js';
import { workListQuery } from './work-list-queries.js';
import { WorkListTasks } from './work-list-tasks.js';
import { useWorkListKeys } from './work-list-keys.js';

/** What needs me: the sentence first, then tasks by deadline, the quick report, what others did, my projects. */
export function WorkListView({ me }: { me: OwnAccount }) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const { data, error, refetch } = useQuery(workListQuery());
  useWorkListKeys(data?.suggested ?? null);
  if (error && !data)
    return (
      <>
        <h1>{t('title')}</h1>
        <NotLoaded error={error} onAgain={() => void refetch()} />
      </>
    );
  if (!data)
    return (
      <>
        <h1>{t('title')}</h1>
        <Loading words={t('loading')} />
      </>
    );
  const mayReport = data.projects.some(({ mayEdit }) => mayEdit);
  return (
    <div className="work-list">
      <div className="staff-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="answer-line">
            {`${data.scope}, ${format.weekday(data.today)}. `}
            <b>{data.sentence}</b>
          </p>
        </div>
      </div>
      <div className="work-list-columns">
        <WorkListTasks list={data} />
        <div className="work-list-side">
          {mayReport && <WorkListQuick list={data} />}
          <WorkListCases />
          <WorkListNews list={data} me={me} />
        </div>
      </div>
      <WorkListProjects list={data} me={me} />
      <KeysSwitch keys={t(mayReport ? 'keys.all' : 'keys.reading')} />
    </div>
  );
}
