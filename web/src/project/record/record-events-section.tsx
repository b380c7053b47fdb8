import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { Section } from '../../account/section.js';
import type { EventDto } from '../../api/record-parts.js';
import { listRecordEvents, type ReadRecord } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { ProjectStatusChip } from '../page/project-state.js';
import { WentPast } from './went-past.js';

/** Every change of status, the newest first: who, when, why, on what basis. */
export function EventsSection({ read: { record, etag } }: { read: ReadRecord }) {
  const { t } = useTranslation('record');
  const { data, error, refetch } = useQuery({
    queryKey: ['record', record.id, 'events', etag],
    queryFn: () => listRecordEvents(record.id),
    placeholderData: (before) => before,
  });
  return (
    <Section heading={t('events.heading')}>
      {!data && !error && <Loading words={t('events.loading')} />}
      {error && !data && <NotLoaded error={error} onAgain={() => void refetch()} />}
      <ol className="record-rows">
        {data?.items.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      <p className="plain-links">
        <a href={`/vorhaben/${record.id}/verlauf`}>{t('events.history')}</a>
      </p>
    </Section>
  );
}

function Event({ event }: { event: EventDto }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { to, effectiveOn, recordedAt, by, direction, reason, overridden, wentPast, legalBasis } = event;
  return (
    <li>
      <p>
        <ProjectStatusChip status={to} />
        <span className="second-line">
          {t(`events.${direction}`, {
            day: format.shortDay(effectiveOn),
            moment: format.moment(recordedAt),
            who: by.name ?? by.office,
          })}
        </span>
        {legalBasis && <span className="second-line">{legalBasis}</span>}
        {reason && <span className="second-line">{t('publication.because', { reason })}</span>}
        <WentPast {...{ overridden, wentPast }} />
      </p>
    </li>
  );
}
