import { useTranslation } from 'react-i18next';
import type { Households } from '../../api/areas.js';
import { percentText, useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { spots } from './area-cells.js';
import { countOf, rangeOf, rangeText } from './area-spots.js';
import { ClassBars } from '../page/class-bars.js';
import { SpotGlyph } from '../spot-glyph.js';

interface AreaHouseholdsProps {
  households: Households | null;
  /** A newer state is being counted. */
  isBehind: boolean;
  /** Why nothing can be counted; null: nothing is wrong. */
  failure: string | null;
}

/** Households of the area by kind of spot and by class, and what these figures are not. */
export function AreaHouseholds({ households, isBehind, failure }: AreaHouseholdsProps) {
  const { t } = useTranslation('area');
  return (
    <section className="card area-households" aria-label={t('households.heading')} aria-busy={isBehind}>
      <div className="card-head">
        <h2>{t('households.heading')}</h2>
        {households?.threshold.text && (
          <span className="muted small">
            {t('households.threshold', { text: households.threshold.text })}
          </span>
        )}
      </div>
      {households ? (
        <Counted households={households} />
      ) : (
        <p className="area-note">{failure ?? t('households.none')}</p>
      )}
      {households && failure && <p className="area-note">{failure}</p>}
    </section>
  );
}

function Counted({ households }: { households: Households }) {
  return (
    <>
      <SpotTable households={households} />
      <ClassBars classes={households.classes} />
      <Indication households={households} />
    </>
  );
}

function SpotTable({ households }: { households: Households }) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const share = (count: number) =>
    households.households === 0 ? '' : percentText(format.share((count / households.households) * 100));
  return (
    <table className="spot-table">
      <caption className="sr-only">{t('households.heading')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('households.spot')}</th>
          <th scope="col">{t('households.column')}</th>
          <th scope="col">{t('households.share')}</th>
        </tr>
      </thead>
      <tbody>
        {spots.map((spot) => {
          const count = countOf(households, spot);
          const range = spot === 'unknown' ? null : rangeOf(spot, households.spots.unclearBetween);
          if (!range && (spot !== 'unknown' || count === 0)) return null;
          return (
            <tr key={spot}>
              <th scope="row">
                <SpotGlyph spot={spot} />
                <b>{t(`spot.${spot}`)}</b>
                {range && ` ${rangeText(t, format, range)}`}
              </th>
              <td className="number">{format.count(count)}</td>
              <td className="number muted">{share(count)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('households.all')}</th>
          <td className="number">{format.count(households.households)}</td>
          <td className="number">{share(households.households)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Indication({ households }: { households: Households }) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const [first, ...rest] = households.sentences;
  return (
    <div className="area-indication">
      <Icon name="warning" />
      <div>
        <p>
          <b>{first}</b>
        </p>
        <p>{[...rest, households.upload.sentence].join(' ')}</p>
        <p className="small">
          {t('households.source', {
            credit: households.credit,
            day: format.shortDay(households.referenceDate),
          })}
        </p>
      </div>
    </div>
  );
}
