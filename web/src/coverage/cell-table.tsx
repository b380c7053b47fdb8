import { profileClasses } from './bands.js';
import { bandIn, type Cell, cellSource } from './cell.js';
import { isPossible, profileTechnologies } from './profile.js';
import { wordOf } from './sentences.js';
import { ShareText } from './share-text.js';
import { useSpeech } from './speech.js';
import { Swatch } from './swatch.js';

/** The classes of a cell by technology, in the steps and with the signs of the map. */
export function CellTable({ cell }: { cell: Cell }) {
  const speech = useSpeech();
  const { t, format } = speech;
  return (
    <section className="cell-section" aria-labelledby="cell-heading">
      <h2 id="cell-heading">{t('cell.heading')}</h2>
      <p className="source">{t('cell.explain', { day: format.day(cell.referenceDate) })}</p>
      <table className="cell-table">
        <thead>
          <tr>
            <th scope="col">{t('profile.speed')}</th>
            {profileTechnologies.map((technology) => (
              <th key={technology} scope="col">
                {wordOf(t, 'technologyShort', technology)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {profileClasses.map((minMbit) => (
            <tr key={minMbit}>
              <th scope="row">
                <b>{format.count(minMbit)}</b>
                {'\u00a0Mbit/s'}
              </th>
              {profileTechnologies.map((technology) => (
                <BandCell key={technology} cell={cell} technology={technology} minMbit={minMbit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source">{cellSource(speech, cell)}</p>
    </section>
  );
}

interface BandCellProps {
  cell: Cell;
  technology: string;
  minMbit: number;
}

function BandCell({ cell, technology, minMbit }: BandCellProps) {
  const { t } = useSpeech();
  if (!isPossible(technology, minMbit))
    return (
      <td>
        <ShareText share={null} impossible />
      </td>
    );
  const band = bandIn(cell, technology, minMbit);
  return (
    <td>
      <span className="cell-band">
        <Swatch band={band} />
        <span>{t('bandShort', { returnObjects: true })[band]}</span>
      </span>
    </td>
  );
}
