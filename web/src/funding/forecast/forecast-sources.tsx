import { useTranslation } from 'react-i18next';
import type { ForecastDto } from '../../api/forecasts.js';
import { type Trust, TrustMark } from '../../programme/trust.js';
import { German } from '../../ui/german.js';

/** Where each figure of the law is from, and how sure it is. */
export function ForecastSources({ forecast: { sources } }: { forecast: ForecastDto }) {
  const { t } = useTranslation('forecast');
  return (
    <details className="card forecast-sources">
      <summary>{t('sources')}</summary>
      <table className="parameters">
        <caption className="sr-only">{t('sourcesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.figure')}</th>
            <th scope="col">{t('column.value')}</th>
            <th scope="col">{t('column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ label, value, source, trust }) => (
            <tr key={label + source}>
              <th scope="row">
                <German>{label}</German>
              </th>
              <td>{value}</td>
              <td className="source">
                <TrustMark trust={trust as Trust} />
                <span>
                  <German>{source}</German>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
