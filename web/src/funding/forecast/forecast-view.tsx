import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { ForecastDto } from '../../api/forecasts.js';
import { ForecastRates } from './forecast-rates.js';
import { ForecastScore } from './forecast-score.js';
import { forecastQuery } from './forecast-queries.js';
import { ForecastSources } from './forecast-sources.js';

interface ForecastViewProps {
  forecast: ForecastDto;
  /** As it is stored, where this one rests on assumptions. */
  before?: ForecastDto;
}

/** Score and shares with every step of the calculation, what was not checked, and where each figure of the law is from. */
export function ForecastView({ forecast, before }: ForecastViewProps) {
  const { t } = useTranslation('forecast');
  return (
    <div className="forecast">
      <ForecastScore forecast={forecast} before={before} />
      <ForecastRates forecast={forecast} />
      <section className="card" aria-label={t('notes')}>
        <div className="card-head">
          <h2>{t('notes')}</h2>
        </div>
        <ul className="card-body forecast-notes">
          <li>{t('indication')}</li>
          {forecast.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <ForecastSources forecast={forecast} />
    </div>
  );
}

/** The forecast of a funding case, as a part of its page. */
export function CaseForecast({ caseId }: { caseId: number }) {
  const { t } = useTranslation('forecast');
  const { data, error, refetch } = useQuery(forecastQuery({ caseId }));
  if (error && !data) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading words={t('loading')} />;
  return (
    <>
      <ForecastView forecast={data} />
      <p className="plain-links">
        <a href={`/vorhaben/${caseId}/prognose`}>{t('toWhatIf')}</a>
      </p>
    </>
  );
}
