import type { ProjectDetailDto } from '../../api/projects.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { useProjectWords } from './project-words.js';

type Lot = ProjectDetailDto['lots'][number];
const columns = ['funded', 'passed', 'connected', 'activated'] as const;

/** Who builds which part, and how far it is. Only where there are several lots. */
export function LotsTable({ lots }: { lots: Lot[] }) {
  const { t } = useProjectSpeech();
  if (lots.length < 2) return null;
  return (
    <section className="lots">
      <h2>{t('lots.heading')}</h2>
      <p className="source">{t('lots.explain')}</p>
      <ScrollRegion label={t('lots.heading')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lots.lot')}</th>
              <th scope="col">{t('lots.operator')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`lots.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lots.map((lot) => (
              <LotRow key={lot.number} lot={lot} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function LotRow({ lot }: { lot: Lot }) {
  const { t, format } = useProjectSpeech();
  const words = useProjectWords();
  const name = lot.name
    ? t('lots.named', { number: lot.number, name: lot.name })
    : t('lots.number', { number: lot.number });
  return (
    <tr>
      <th scope="row">
        {name}
        {lot.commercial && <span className="muted small">{` ${words.kind.commercial}`}</span>}
      </th>
      <td>{lot.operator?.name ?? <span className="muted">{t('open')}</span>}</td>
      {columns.map((column) => (
        <td key={column} className="number">
          {lot.counts[column] === null ? (
            <span className="muted">{t('open')}</span>
          ) : (
            format.count(lot.counts[column])
          )}
        </td>
      ))}
    </tr>
  );
}
