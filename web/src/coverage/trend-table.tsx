import { Fragment } from 'react';
import type { CoverageTrend } from '../api/client.js';
import { whenOf } from './sentences.js';
import { ShareText } from './share-text.js';
import { useSpeech } from './speech.js';
import { placedPoints, trendBreaks, trendClasses } from './trend.js';

/** The development in numbers, newest first; a break is a row of its own. */
export function TrendTable({ trend }: { trend: CoverageTrend }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const points = placedPoints(trend);
  const breaks = trendBreaks(points);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <table className="trend-table">
      <thead>
        <tr>
          <th scope="col">{t('trend.edition')}</th>
          {trendClasses.map((minMbit) => (
            <th key={minMbit} scope="col" className="number">{`≥ ${format.count(minMbit)}`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...points].reverse().map((point) => {
          const cut = breaks.find((each) => each.date === point.referenceDate);
          return (
            <Fragment key={point.referenceDate}>
              <tr>
                <th scope="row">{capital(whenOf(speech, point.referenceDate))}</th>
                {trendClasses.map((minMbit) => (
                  <td key={minMbit} className="number">
                    <ShareText
                      share={point.figures.find((figure) => figure.minMbit === minMbit)?.share ?? null}
                    />
                  </td>
                ))}
              </tr>
              {cut && (
                <tr className="trend-break-row">
                  <td colSpan={trendClasses.length + 1}>
                    <BreakNumber number={cut.number} />
                    {t('trend.break')}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

export function BreakNumber({ number }: { number: number }) {
  return <span className="break-number">{number}</span>;
}
