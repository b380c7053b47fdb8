import { useTranslation } from 'react-i18next';
import { addressOf, changed, useAddress } from '../ui/address.js';
import { useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { asOfOf, DAY } from '../ui/time.js';
import { AsOfChoice } from './as-of-choice.js';
import type { Visit } from './page.js';
import { hasOwnAsOf, isTimeless, showsHistory, showsToday } from './routes.js';

/** Who looks back is told so on every page, also in print, with the way back to today. */
export function AsOfStrip({ visit }: { visit: Visit }) {
  const { t } = useTranslation('history');
  const [params] = useAddress(visit.url);
  const day = useAsOfText(asOfOf(params));
  const { page } = visit.route;
  if (!day || hasOwnAsOf(page)) return null;
  const kind = showsToday(page) || isTimeless(page) ? 'today' : showsHistory(page) ? 'history' : 'past';
  return (
    <section className="strip strip-as-of" aria-label={t('asOf.label')}>
      <div className="strip-text">
        <p className="strip-words">
          <Icon name="warning" />
          <span>
            <b>{t(`asOf.${kind}`, { day })}</b>
            {page === 'map' && ` ${t('asOf.map')}`}
          </span>
        </p>
        <a className="no-print" href={addressOf(visit.url.pathname, changed(params, { asOf: null }))}>
          {t(kind === 'past' ? 'asOf.back' : 'asOf.end')}
        </a>
        {kind === 'past' && <AsOfChoice visit={visit} label={t('asOf.other')} />}
      </div>
    </section>
  );
}

/** 31.01.2026, or with the time where a moment is meant. */
function useAsOfText(asOf: string | null): string | null {
  const format = useFormat();
  if (!asOf) return null;
  return DAY.test(asOf) ? format.shortDay(asOf) : format.moment(asOf);
}
