import type { CoverageTrend } from '../api/client.js';
import { useSpeech } from './speech.js';
import { inSaid } from '../ui/german.js';
import { RichText } from '../ui/rich-text.js';
import { placedPoints, trendBreaks } from './trend.js';
import { TrendChart } from './trend-chart.js';
import { BreakNumber, TrendTable } from './trend-table.js';

/** "Wie hat es sich entwickelt?": chart and table side by side, breaks explained below. */
export function TrendSection({ trend, place }: { trend: CoverageTrend; place: string }) {
  const { t } = useSpeech();
  const breaks = trendBreaks(placedPoints(trend));
  return (
    <section className="trend" aria-labelledby="trend-heading">
      <h2 id="trend-heading">{t('trend.heading')}</h2>
      <p className="source">{t('trend.explain', { place })}</p>
      <div className="trend-parts">
        <div>
          {trend.points.length > 1 ? <TrendChart trend={trend} /> : <p>{t('trend.single')}</p>}
          {breaks.map(({ number, text }) => (
            <p key={number} className="source">
              <BreakNumber number={number} />
              <RichText>{t('trend.breakText', { text: inSaid(text) })}</RichText>
            </p>
          ))}
        </div>
        <TrendTable trend={trend} />
      </div>
    </section>
  );
}
