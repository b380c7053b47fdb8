import { bands } from './bands.js';
import { serviceOf } from './sentences.js';
import { useSpeech } from './speech.js';
import { Swatch } from './swatch.js';

interface LegendProps {
  minMbit: number;
  technology: string;
  /** Gemeinden per band, in the order of the scale; null: not known. */
  counts: number[] | null;
  /** The map shows cells, which the numbers do not count. */
  showsCells: boolean;
}

/** The strip below the map: sign, band, number of Gemeinden. It never covers land. */
export function LegendStrip({ minMbit, technology, counts, showsCells }: LegendProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const short = t('bandShort', { returnObjects: true });
  const tiny = t('bandTiny', { returnObjects: true });
  const explain = t(showsCells ? 'legend.explainCells' : 'legend.explain');
  return (
    <div className="legend-strip">
      <div className="legend-heading">
        <h2>{t('legend.heading', { service: serviceOf(speech, minMbit, technology) })}</h2>
        <p>{explain}</p>
      </div>
      <ol className="legend-bands" aria-label={explain}>
        {bands.map((band) => (
          <li key={band}>
            <Swatch band={band} />
            <span className="legend-band">
              <span className="legend-short">{short[band]}</span>
              <span className="legend-tiny" aria-hidden="true">
                {tiny[band]}
              </span>
            </span>
            {counts && <span className="legend-count">{format.count(counts[band] ?? 0)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The legend as a small table from much to little, beside a small map. */
export function LegendTable({ counts }: { counts: number[] }) {
  const { t, format } = useSpeech();
  const long = t('bandLong', { returnObjects: true });
  const shown = [...bands]
    .filter((band) => band !== 7 || counts[band])
    .sort((a, b) => (a === 7 ? 1 : b === 7 ? -1 : b - a));
  return (
    <table className="legend-table">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('legend.bandHeading')}
          </th>
          <th scope="col" className="number">
            {t('legend.municipalities')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((band) => (
          <tr key={band}>
            <td>
              <Swatch band={band} />
            </td>
            <th scope="row">{long[band]}</th>
            <td className="number">{format.count(counts[band] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Signs and bands only, below a map of a few Gemeinden. */
export function LegendRow() {
  const { t } = useSpeech();
  const tiny = t('bandTiny', { returnObjects: true });
  return (
    <ol className="legend-bands legend-row">
      {bands.slice(0, 7).map((band) => (
        <li key={band}>
          <Swatch band={band} />
          <span className="legend-band">{tiny[band]}</span>
        </li>
      ))}
    </ol>
  );
}
