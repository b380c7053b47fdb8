import { useQuery } from '@tanstack/react-query';
import { Bar } from '../ui/bar.js';
import { coverageQuery } from './queries.js';
import { useSpeech } from './speech.js';

/** Key of the Land whose figures stand on the start page. */
const STATE = '14';
const figures = [
  { technology: 'all', minMbit: 100, label: 'state.fast' },
  { technology: 'all', minMbit: 1000, label: 'state.gigabit' },
  { technology: 'ftthb', minMbit: 1000, label: 'state.fibre' },
] as const;

export const stateFigureQueries = () =>
  figures.map(({ technology, minMbit }) => coverageQuery(STATE, technology, minMbit));

/** The Land in three figures, one date for all. */
export function StateFigures() {
  const { t, format } = useSpeech();
  const { data } = useQuery(coverageQuery(STATE, 'all', 1000));
  if (!data) return null;
  return (
    <section className="state-figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading">{t('state.heading')}</h2>
      <p className="source">
        {t('state.explain', { day: format.day(data.referenceDate), source: data.source })}
      </p>
      <ul>
        {figures.map((figure) => (
          <StateFigure key={figure.label} {...figure} />
        ))}
      </ul>
    </section>
  );
}

function StateFigure({ technology, minMbit, label }: (typeof figures)[number]) {
  const { t, format } = useSpeech();
  const { data } = useQuery(coverageQuery(STATE, technology, minMbit));
  const share = data?.share ?? null;
  return (
    <li>
      <p className="state-number">
        {share === null ? t('notPublished') : format.share(share)}
        {share !== null && <span>{' %'}</span>}
      </p>
      {share !== null && <Bar share={share} />}
      <p className="state-label">{t(label)}</p>
    </li>
  );
}
