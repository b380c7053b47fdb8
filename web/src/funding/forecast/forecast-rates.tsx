import { useTranslation } from 'react-i18next';
import type { ForecastDto, RateCaseDto } from '../../api/forecasts.js';
import { amountText, percentText, useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';

/** Bund, Land and Kommune at each rate of the Bund, with the calculation of each. */
export function ForecastRates({ forecast: { rates, stateGuidelineName } }: { forecast: ForecastDto }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const hasThird = rates.some(({ third }) => third > 0);
  return (
    <section className="card forecast-rates" aria-label={t('rates.heading')}>
      <div className="card-head">
        <h2>{t('rates.heading')}</h2>
        {stateGuidelineName && (
          <span className="muted small">{t('rates.with', { guideline: stateGuidelineName })}</span>
        )}
      </div>
      {rates.length === 0 ? (
        <p className="card-body">{t('rates.none')}</p>
      ) : (
        <>
          <ScrollRegion label={t('rates.caption')}>
            <table>
              <caption className="sr-only">{t('rates.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('rates.rate')}</th>
                  <th scope="col">{t('rates.federal')}</th>
                  <th scope="col">{t('rates.state')}</th>
                  <th scope="col">{t('rates.own')}</th>
                  {hasThird && <th scope="col">{t('rates.third')}</th>}
                  <th scope="col">{t('rates.total')}</th>
                </tr>
              </thead>
              <tbody>
                {rates.map((one) => (
                  <RateRow key={one.rate} of={one} hasThird={hasThird} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <div className="card-body">
            {rates.some(({ fagPool }) => fagPool !== null) && (
              <p className="small muted">{t('rates.poolNote')}</p>
            )}
            {rates.map(({ rate, cappedBy, steps }) => (
              <details key={rate} className="rate-steps">
                <summary>{t('rates.steps', { rate: percentText(format.measure(rate)) })}</summary>
                {cappedBy && <p className="criterion-indication">{cappedBy}</p>}
                <ul>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </details>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function RateRow({ of, hasThird }: { of: RateCaseDto; hasThird: boolean }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const amount = (cents: number | null) => (cents === null ? t('rates.open') : amountText(cents));
  return (
    <tr>
      <th scope="row">{percentText(format.measure(of.rate))}</th>
      <td className="number" data-label={t('rates.federal')}>
        {amount(of.federal)}
      </td>
      <td className="number" data-label={t('rates.state')}>
        {amount(of.state)}
        {of.fagPool !== null && (
          <span className="second-line">{t('rates.pool', { amount: amountText(of.fagPool) })}</span>
        )}
      </td>
      <td className="number" data-label={t('rates.own')}>
        {amount(of.own)}
      </td>
      {hasThird && (
        <td className="number" data-label={t('rates.third')}>
          {amount(of.third)}
        </td>
      )}
      <td className="number" data-label={t('rates.total')}>
        {amount(of.total)}
      </td>
    </tr>
  );
}
