import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { Section } from '../account/section.js';
import type { OwnAccount } from '../api/account.js';
import { daysUntil } from '../ui/deadline.js';
import { dayOf, useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { NewSessionForm } from './new-session-form.js';
import { requestsQuery, sessionsQuery, tasksQuery } from './queries.js';
import { RequestForm } from './request-form.js';
import { SessionsSection } from './sessions-section.js';
import { RequestChip } from './states.js';
import { TasksSection } from './tasks-section.js';

export const asks = ({ role }: OwnAccount) => role === 'municipal_officer' || role === 'district_officer';
export const advises = ({ role }: OwnAccount) => role === 'dias_advisor' || role === 'dias_lead';

/** What is to be done in advice: open questions by age, tasks by their day, sessions to come. */
export function AdviceView({ me }: { me: OwnAccount }) {
  const { t } = useTranslation('advice');
  const [adds, setAdds] = useState(() => new URLSearchParams(location.search).has('neu'));
  const [done, setDone] = useState<string | null>(null);
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const close = () => setAdds(false);
  return (
    <div className="record">
      <div className="staff-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="answer-line" role="status">
            {useSentence()}
          </p>
        </div>
        {!adds && (asks(me) || advises(me)) && (
          <KernButton
            variant="primary"
            text={t(asks(me) ? 'ask.open' : 'session.create')}
            onClick={() => setAdds(true)}
          />
        )}
      </div>
      <div role="status" className="record-done">
        {done && (
          <p className="step-ready">
            <Icon name="check" />
            {done}
          </p>
        )}
      </div>
      {adds && asks(me) && (
        <RequestForm
          {...{ me, today }}
          onClose={close}
          onSent={(sentence) => {
            close();
            setDone(sentence);
          }}
        />
      )}
      {adds && advises(me) && <NewSessionForm today={today} onClose={close} />}
      <div className="record-columns advice-columns">
        <div className="record-column">
          <OpenRequests me={me} />
          <TasksSection onDone={setDone} />
        </div>
        <div className="record-column">
          <SessionsSection state="planned" />
          <SessionsSection state="finished" />
        </div>
      </div>
    </div>
  );
}

/** „3 offene Anfragen, 2 geplante Beratungen, 5 offene Aufgaben, davon 1 überfällig.“ */
function useSentence(): string {
  const { t } = useTranslation('advice');
  const requests = useInfiniteQuery(requestsQuery('open')).data?.pages[0];
  const sessions = useInfiniteQuery(sessionsQuery('planned')).data;
  const open = useInfiniteQuery(tasksQuery()).data;
  if (!requests || !sessions || !open) return '';
  const { overdue, total } = open.pages[0]!;
  const tasks = t('sentence.tasks', { count: total });
  return t('sentence.all', {
    requests: t('sentence.requests', { count: requests.openCount }),
    sessions: t('sentence.sessions', { count: sessions.pages[0]!.total }),
    tasks: overdue > 0 ? t('sentence.overdue', { tasks, count: overdue }) : tasks,
  });
}

function OpenRequests({ me }: { me: OwnAccount }) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { data, error, refetch } = useInfiniteQuery(requestsQuery('open'));
  const requests = data?.pages.flatMap(({ items }) => items);
  const asOf = data?.pages[0]?.asOf;
  return (
    <Section heading={t('request.openHeading')} step={requests ? String(requests.length) : undefined}>
      {error && !requests && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!error && !requests && <Loading words={t('loading')} />}
      {requests?.length === 0 && (
        <p className="muted">{t(asks(me) ? 'request.noneOfKommune' : 'request.none')}</p>
      )}
      {requests && requests.length > 0 && (
        <ul className="record-rows">
          {requests.map(({ id, area, subject, state, askedAt, proposedDays }) => (
            <li key={id} className="advice-session-row">
              <p>
                <a className="row-name" href={`/beratung/anfragen#anfrage-${id}`}>
                  {`${area.name}: ${subject}`}
                </a>
                <span className="second-line">
                  {asOf && t('request.since', { count: -daysUntil(dayOf(asOf), dayOf(askedAt)) })}
                  {proposedDays.length > 0 &&
                    ` · ${t('request.days')}: ${proposedDays.map(format.shortDay).join(', ')}`}
                </span>
              </p>
              <RequestChip state={state} />
            </li>
          ))}
        </ul>
      )}
      <p className="plain-links">
        <a href="/beratung/anfragen?alle=ja">{t(advises(me) ? 'request.ofAdvisors' : 'request.ofAll')}</a>
      </p>
    </Section>
  );
}
