import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LegendRow } from '../coverage/legend.js';
import { coverageQuery, sharesQuery } from '../coverage/queries.js';
import { useSpeech } from '../coverage/speech.js';
import { SwatchDefs } from '../coverage/swatch.js';
import { filterOf } from '../coverage/filter.js';
import { NeighbourMap } from '../map/neighbour-map.js';
import { OutlineMap } from '../map/outline-map.js';
import { outlineQuery } from '../map/outline.js';
import { answerPath, embeddedArea, type EmbeddedArea } from '../open-data/embedded-area.js';
import { useHref } from '../ui/as-of.js';
import { Bar } from '../ui/bar.js';
import { type Page, statusOf, type Visit } from './page.js';

/** A map and a figure in the page of somebody else: no script is needed, no menu, no cookie, one link to the answer. */
export const page: Page = {
  load: async ({ route }, queries, t) => {
    const area = await embeddedArea(route.id!, queries);
    queries.setQueryData(['embedded', route.id], area);
    await Promise.all([
      ...figures.map(({ minMbit }) => queries.prefetchQuery(shareOf(area, minMbit))),
      queries.prefetchQuery(sharesQuery(usual)),
      queries.prefetchQuery(outlineQuery()),
    ]);
    const head = {
      title: t('title', { page: t('frame.title', { ns: 'openData', name: area.name }) }),
      description: t('embed.description', { ns: 'openData' }),
      canonical: answerPath(area),
      noIndex: true,
      isFrame: true,
    };
    return { status: statusOf(queries, shareOf(area, 1000).queryKey), head };
  },
  View: ({ visit }) => {
    const { data: area } = useQuery<EmbeddedArea>({ queryKey: ['embedded', visit.route.id], enabled: false });
    if (!area) return null;
    return (
      <main className="embed">
        <SwatchDefs />
        <Demo area={area} />
        <Figures area={area} />
        <Picture area={area} />
        <Foot area={area} visit={visit} />
      </main>
    );
  },
};

const usual = filterOf(new URLSearchParams());
const figures = [
  { minMbit: 100, word: 'frame.fast' },
  { minMbit: 1000, word: 'frame.gigabit' },
] as const;
const shareOf = ({ key }: EmbeddedArea, minMbit: number) =>
  coverageQuery({ area: key, technology: 'all', minMbit, asOf: null });

function Demo({ area }: { area: EmbeddedArea }) {
  const { t } = useTranslation('openData');
  const { data } = useQuery(shareOf(area, 1000));
  if (!data?.isDemo) return null;
  return (
    <p className="strip strip-demo">
      <span className="strip-text">{t('frame.demo')}</span>
    </p>
  );
}

function Figures({ area }: { area: EmbeddedArea }) {
  const { t } = useTranslation('openData');
  return (
    <>
      <h1>{t('frame.title', { name: area.name })}</h1>
      <table className="embed-figures">
        <caption>{t('frame.caption')}</caption>
        <tbody>
          {figures.map((figure) => (
            <Figure key={figure.minMbit} area={area} {...figure} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Figure({ area, minMbit, word }: (typeof figures)[number] & { area: EmbeddedArea }) {
  const { t } = useTranslation('openData');
  const speech = useSpeech();
  const share = useQuery(shareOf(area, minMbit)).data?.share ?? null;
  return (
    <tr>
      <th scope="row">{t(word)}</th>
      <td>
        <b>{share === null ? speech.t('notPublished') : `${speech.format.share(share)}\u00a0%`}</b>
        {share !== null && <Bar share={share} />}
      </td>
    </tr>
  );
}

function Picture({ area }: { area: EmbeddedArea }) {
  const { t } = useTranslation('openData');
  const { data: shares } = useQuery(sharesQuery(usual));
  const { data: outline } = useQuery(outlineQuery());
  if (!shares || !outline) return null;
  const byArea = new Map(shares.items.map((row) => [row.area, row.share]));
  return (
    <figure className="embed-map">
      {area.level === 'municipality' ? (
        <NeighbourMap outline={outline} ags={area.key} shares={byArea} />
      ) : (
        <OutlineMap
          outline={outline}
          shares={byArea}
          district={area.level === 'district' ? area.key : null}
        />
      )}
      <LegendRow />
      <figcaption className="source">{t('frame.mapCaption')}</figcaption>
    </figure>
  );
}

function Foot({ area, visit }: { area: EmbeddedArea; visit: Visit }) {
  const { t } = useTranslation(['openData', 'page']);
  const { format } = useSpeech();
  const href = useHref();
  const { data } = useQuery(shareOf(area, 1000));
  return (
    <footer className="embed-foot">
      <p>
        <a href={visit.url.origin + href(answerPath(area))} target="_blank" rel="noopener">
          {t('frame.answer', { name: area.name })}
        </a>
      </p>
      <p className="small muted">
        {data && `${t('frame.stand', { day: format.day(data.referenceDate), source: data.source })} `}
        {`${t('page:footer.boundaries')} ${t('frame.publisher')}`}
      </p>
    </footer>
  );
}
