import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../account/more-button.js';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { Section } from '../account/section.js';
import type { SessionItemDto } from '../api/advice.js';
import { useFormat } from '../ui/format.js';
import { sessionsQuery } from './queries.js';
import { namesOf, SessionChip } from './states.js';

/** Planned sessions, the next one first; or those with a finished protocol, the last one first. */
export function SessionsSection({ state }: { state: 'planned' | 'finished' }) {
  const { t } = useTranslation('advice');
  const list = useInfiniteQuery(sessionsQuery(state));
  const { data, error, refetch } = list;
  const sessions = data?.pages.flatMap(({ items }) => items);
  const isPlanned = state === 'planned';
  return (
    <Section
      heading={t(isPlanned ? 'session.heading' : 'session.pastHeading')}
      step={sessions ? String(sessions.length) : undefined}
    >
      {error && !sessions && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!error && !sessions && <Loading words={t('loading')} />}
      {sessions?.length === 0 && (
        <p className="muted">{t(isPlanned ? 'session.none' : 'session.pastNone')}</p>
      )}
      {sessions && sessions.length > 0 && (
        <ul className="record-rows">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      <MoreButton list={list} text={t('more')} />
    </Section>
  );
}

function SessionRow({ session }: { session: SessionItemDto }) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { id, subject, areas, heldOn, startsAt, form, state, openTasks, nextContactOn, ledBy } = session;
  const when = startsAt
    ? t('session.when', { day: format.shortDay(heldOn), time: startsAt })
    : format.shortDay(heldOn);
  const more = [
    state === 'planned' ? t(`form.${form}`) : null,
    ledBy?.name ?? null,
    state === 'finished' && openTasks > 0 ? t('session.openTasks', { count: openTasks }) : null,
    nextContactOn ? t('session.nextContact', { day: format.shortDay(nextContactOn) }) : null,
  ];
  return (
    <li className="advice-session-row">
      <p>
        <a className="row-name" href={`/beratung/${id}`}>
          {subject}
        </a>
        <span className="second-line">{`${when} · ${namesOf(areas)}`}</span>
        <span className="second-line">{more.filter(Boolean).join(' · ')}</span>
      </p>
      <SessionChip state={state} />
    </li>
  );
}
