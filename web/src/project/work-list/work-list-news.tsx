import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { WorkListDto } from '../../api/records.js';
import { OldNew } from '../../history/old-new.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { useWeekday } from './work-list-days.js';

/** So many are shown at once; the others unfold. */
const SHOWN = 5;

/** What others did since the last visit. */
export function WorkListNews({ list: { news, lastVisit } }: { list: WorkListDto; me: OwnAccount }) {
  const { t } = useTranslation('workList');
  const weekday = useWeekday();
  return (
    <section className="card" aria-labelledby="work-news">
      <div className="card-head">
        <h2 id="work-news">{t('news.heading')}</h2>
        {lastVisit && <span className="muted">{weekday(dayOf(lastVisit))}</span>}
      </div>
      <div className="card-body">
        {news.length === 0 ? (
          <p className="empty-line">
            <Icon name="check" />
            <span>{t(lastVisit ? 'news.none' : 'news.first')}</span>
          </p>
        ) : (
          <>
            <News news={news.slice(0, SHOWN)} />
            {news.length > SHOWN && (
              <details>
                <summary>{t('news.more', { count: news.length - SHOWN })}</summary>
                <News news={news.slice(SHOWN)} />
              </details>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function News({ news }: Pick<WorkListDto, 'news'>) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  return (
    <ul className="news">
      {news.map(({ project, sentence, changes, moreChanges, recordedAt, by }) => (
        <li key={`${project.id}/${recordedAt}/${sentence}`}>
          <a href={`/vorhaben/${project.id}`}>{project.name}</a>
          {sentence && `: ${sentence}`}
          {changes.map((change) => (
            <span className="news-change" key={change.field}>
              {`${change.name}: `}
              <OldNew change={change} />
            </span>
          ))}
          {moreChanges > 0 && (
            <a className="second-line" href={`/vorhaben/${project.id}/verlauf`}>
              {t('news.moreChanges', { count: moreChanges })}
            </a>
          )}
          <span className="second-line">{`${format.moment(recordedAt)}, ${by.name ?? by.office}`}</span>
        </li>
      ))}
    </ul>
  );
}
