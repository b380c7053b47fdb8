import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { useSession } from '../../account/session.js';
import type { CaseEventDto } from '../../api/funding.js';
import { VersionList } from '../../history/version-list.js';
import { versionsQuery } from '../../history/queries.js';
import { WentPast } from '../../project/record/went-past.js';
import { useFormat } from '../../ui/format.js';
import { eventsQuery } from './case-queries.js';
import type { CaseParts } from './case-view.js';
import { useCaseWords } from './case-words.js';

/** Every version of the case and its parts, and every step: who, when, why, on what basis. */
export function CaseHistory({ read, url }: CaseParts & { url: URL }) {
  const { t } = useTranslation('case');
  const { id } = read.record;
  const after = url.searchParams.get('after');
  const reader = useSession().account?.id ?? null;
  const { data, error, refetch } = useQuery(
    versionsQuery({ record: 'case', key: String(id) }, after, reader),
  );
  return (
    <div className="case-columns">
      <section className="card" aria-labelledby="case-versions">
        <div className="card-head">
          <h2 id="case-versions">{t('history.versions')}</h2>
        </div>
        <div className="card-body history">
          <p className="muted">{t('history.intro')}</p>
          {error && !data && <NotLoaded error={error} onAgain={() => void refetch()} />}
          {!data && !error && <Loading words={t('loading')} />}
          {data && (
            <VersionList
              versions={data.items}
              words={{
                insert: t('history.insert'),
                update: t('history.update'),
                delete: t('history.delete'),
              }}
            />
          )}
          {data && (after || data.next) && (
            <nav className="paging" aria-label={t('history.paging')}>
              {after && <a href={url.pathname}>{t('history.newest')}</a>}
              {data.next && (
                <a href={`${url.pathname}?after=${encodeURIComponent(data.next)}`}>{t('history.older')}</a>
              )}
            </nav>
          )}
        </div>
      </section>
      <CaseEvents id={id} />
    </div>
  );
}

function CaseEvents({ id }: { id: number }) {
  const { t } = useTranslation('case');
  const { data, error, refetch } = useQuery(eventsQuery(id));
  return (
    <Section heading={t('history.events')}>
      {error && !data && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Loading words={t('loading')} />}
      {data?.items.length === 0 && <p className="muted">{t('history.noEvents')}</p>}
      <ol className="record-rows">
        {data?.items.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
    </Section>
  );
}

function Event({ event }: { event: CaseEventDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const { aggregate, key, from, to, effectiveOn, recordedAt, by, reason, overridden, wentPast, legalBasis } =
    event;
  const [, funder, number] = /(federal|state)(?:\/(\d+))?$/.exec(key) ?? [];
  const what = [
    words.aggregate[aggregate],
    funder && words.funder[funder as keyof typeof words.funder],
    number,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <li>
      <p>
        <b>{what}</b>
        {`: ${from ? t('history.fromTo', { from, to }) : to}`}
        <span className="second-line">
          {t('history.event', {
            day: format.shortDay(effectiveOn),
            moment: format.moment(recordedAt),
            who: by.name ?? by.office,
          })}
        </span>
        {legalBasis && <span className="second-line">{legalBasis}</span>}
        {reason && <span className="second-line">{t('override.because', { reason })}</span>}
        <WentPast {...{ overridden, wentPast }} />
      </p>
    </li>
  );
}
