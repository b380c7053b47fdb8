import { useTranslation } from 'react-i18next';
import type { CaseParts } from './case-view.js';
import { ChangeRequestsSection } from './change-requests-section.js';
import { NoticesSection } from './notices-section.js';
import { PayoutsSection } from './payouts-section.js';
import { PlanSection } from './plan-section.js';
import { ProofsSection } from './proofs-section.js';
import { TrackCard, TrackHead } from './track-card.js';

/** Bund and Land, each with everything that passes between recipient and funder. */
export function CaseGrants({ me, read, onDone }: CaseParts) {
  const { t } = useTranslation('case');
  const { tracks } = read.record;
  if (tracks.length === 0) return <p className="muted">{t('track.none')}</p>;
  return (
    <div className="tracks" id="bescheide">
      {tracks.map((track, index) => {
        const parts = { me, read, track, onDone };
        return (
          <section key={track.funder} className="track" aria-labelledby={`track-${track.funder}`}>
            <TrackHead track={track} />
            <TrackCard {...parts} />
            <NoticesSection {...parts} />
            <div className="case-halves" id={index === 0 ? 'auszahlung' : undefined}>
              <PayoutsSection {...parts} />
              <div className="record-column">
                <PlanSection {...{ read, track }} />
                <ProofsSection {...parts} />
                <ChangeRequestsSection {...parts} />
              </div>
            </div>
          </section>
        );
      })}
    </div>
  );
}
