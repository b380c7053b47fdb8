import { useQuery } from '@tanstack/react-query';
import type { EditionDto } from '../api/client.js';
import { useAsOf } from '../ui/as-of.js';
import { Bar } from '../ui/bar.js';
import { percentText } from '../ui/format.js';
import { EditionLink } from './edition-link.js';
import { previousDate } from './editions.js';
import { coverageQuery, editionsQuery } from './queries.js';
import { isOld, whenOf } from './sentences.js';
import { useSpeech } from './speech.js';

const figures = [
  { technology: 'all', minMbit: 100, label: 'state.fast' },
  { technology: 'all', minMbit: 1000, label: 'state.gigabit' },
  { technology: 'ftthb', minMbit: 1000, label: 'state.fibre' },
] as const;

/** What the figures need, and those of the edition before. */
export const stateFigureQueries = (state: string, editions: EditionDto[], asOf: string | null) => {
  const before = previousDate(editions);
  return figures.flatMap(({ technology, minMbit }) => [
    coverageQuery({ area: state, technology, minMbit, asOf }),
    ...(before ? [coverageQuery({ area: state, technology, minMbit, edition: before, asOf })] : []),
  ]);
};

interface StateFiguresProps {
  /** Key of the Land. */
  state: string;
  /** The moment whose knowledge is shown. */
  shownAt: string | undefined;
}

/** The Land in three figures, one date for all. */
export function StateFigures({ state, shownAt }: StateFiguresProps) {
  const { t, format } = useSpeech();
  const asOf = useAsOf();
  const { data } = useQuery(coverageQuery({ area: state, technology: 'all', minMbit: 1000, asOf }));
  if (!data) return null;
  const explain = t('state.explain', { day: format.day(data.referenceDate), source: data.source });
  const old = shownAt && isOld(data.referenceDate, shownAt) ? ` ${t('older')}` : '';
  return (
    <section className="state-figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading">{t('state.heading')}</h2>
      <p className="source">
        {`${explain}${old} `}
        <EditionLink {...data} />
      </p>
      <ul>
        {figures.map((figure) => (
          <StateFigure key={figure.label} state={state} {...figure} />
        ))}
      </ul>
    </section>
  );
}

function StateFigure({ state, technology, minMbit, label }: (typeof figures)[number] & { state: string }) {
  const { t, format } = useSpeech();
  const asOf = useAsOf();
  const share = useQuery(coverageQuery({ area: state, technology, minMbit, asOf })).data?.share ?? null;
  return (
    <li>
      <p className="state-number">
        {share === null ? t('notPublished') : format.share(share)}
        {share !== null && <span>{percentText('')}</span>}
      </p>
      {share !== null && <Bar share={share} />}
      <p className="state-label">{t(label)}</p>
      {share !== null && <Change {...{ state, technology, minMbit, share }} />}
    </li>
  );
}

interface ChangeProps {
  state: string;
  technology: string;
  minMbit: number;
  share: number;
}

/** Against the edition before, in percentage points. */
function Change({ state, technology, minMbit, share }: ChangeProps) {
  const speech = useSpeech();
  const asOf = useAsOf();
  const before = previousDate(useQuery(editionsQuery(asOf)).data?.items ?? []);
  const query = coverageQuery({ area: state, technology, minMbit, edition: before, asOf });
  const earlier = useQuery({ ...query, enabled: before !== null }).data?.share ?? null;
  if (before === null || earlier === null) return null;
  const change = speech.format.change(share - earlier);
  return (
    <p className="source state-change">
      {speech.t('state.change', { change, when: whenOf(speech, before) })}
    </p>
  );
}
