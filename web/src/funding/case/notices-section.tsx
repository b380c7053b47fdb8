import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import { addNotice, type NoticeBody } from '../../api/funding.js';
import { useCaseWords } from './case-words.js';
import { NoticeToDecide } from './notice-decision.js';
import { NoticeTable } from './notice-table.js';
import { PartForm } from './part-form.js';
import type { TrackProps } from './track-card.js';
import { likelyNotice, useNoticeLooks } from './track-looks.js';

/** Notices of one funder: those that wait for a second person first, then all by component. */
export function NoticesSection({ me, read, track, onDone }: TrackProps) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const [adds, setAdds] = useState(false);
  const { mayCheck } = read.record;
  const waiting = track.notices.filter(({ state }) => state === 'recorded');
  const decided = track.notices.filter(({ state }) => state !== 'recorded');
  const components = [...new Set(decided.map(({ component }) => component))];
  return (
    <Section
      heading={t('track.headed', { funder: words.funder[track.funder], heading: t('notice.heading') })}
      step={adds ? 'form' : 'shown'}
      state={
        mayCheck &&
        !adds && (
          <KernButton
            variant="secondary"
            className="kern-btn--small"
            text={t('notice.add')}
            alt={t('notice.addOf', { funder: words.funder[track.funder] })}
            onClick={() => setAdds(true)}
          />
        )
      }
    >
      {adds && <NewNotice {...{ me, read, track, onDone }} onClose={() => setAdds(false)} />}
      {waiting.map((notice) => (
        <NoticeToDecide key={notice.number} {...{ me, read, onDone, notice }} />
      ))}
      {track.notices.length === 0 && <p className="muted">{t('notice.none')}</p>}
      {components.map((component) => (
        <NoticeTable
          key={component}
          caption={components.length > 1 || component !== 'base' ? words.component[component] : null}
          name={t('notice.tableOf', {
            funder: words.funder[track.funder],
            component: words.component[component],
          })}
          notices={decided.filter((notice) => notice.component === component)}
          {...{ me, read, onDone }}
        />
      ))}
    </Section>
  );
}

function NewNotice({ read, track, onDone, onClose }: TrackProps & { onClose: () => void }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const looks = useNoticeLooks(read.record.id);
  return (
    <PartForm
      {...{ read, looks, onClose }}
      title={t('notice.addOf', { funder: words.funder[track.funder] })}
      submit={t('notice.save')}
      start={likelyNotice(track)}
      run={(id, etag, body) => addNotice(id, etag, track.funder, body as NoticeBody)}
      onDone={() => onDone(t('notice.saved'))}
    />
  );
}
