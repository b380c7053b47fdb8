import type { CoverageProfile } from '../api/client.js';
import { Bar } from '../ui/bar.js';
import { serviceOf, wordOf } from './sentences.js';
import { figureOf, isPossible, profileTechnologies } from './profile.js';
import { ShareText } from './share-text.js';
import { useSpeech } from './speech.js';

/** One class by technology, as a table with bars: what the selected Gemeinde gets and over what. */
export function TechnologyBars({ profile, minMbit }: { profile: CoverageProfile; minMbit: number }) {
  const speech = useSpeech();
  const { t } = speech;
  const area = profile.areas[0]!;
  const caption = t('panel.bars', { service: serviceOf(speech, minMbit) });
  return (
    <table className="technology-bars">
      <caption>{caption.charAt(0).toUpperCase() + caption.slice(1)}</caption>
      <tbody>
        {profileTechnologies.map((technology) => {
          const { share } = figureOf(area, technology, minMbit);
          const possible = isPossible(technology, minMbit);
          return (
            <tr key={technology}>
              <th scope="row">{wordOf(t, 'technology', technology)}</th>
              {possible ? (
                <>
                  <td className="bar-cell">{share !== null && <Bar share={share} />}</td>
                  <td className="number">
                    <ShareText share={share} />
                  </td>
                </>
              ) : (
                <td colSpan={2} className="muted">
                  {t('notPossibleLong')}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
