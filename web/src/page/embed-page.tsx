import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../api/client.js';
import { LegendRow } from '../coverage/legend.js';
import { coverageQuery, sharesQuery } from '../coverage/queries.js';
import { serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { SwatchDefs } from '../coverage/swatch.js';
import { filterOf, unreadableTimes } from '../coverage/filter.js';
import { NeighbourMap } from '../map/neighbour-map.js';
import { OutlineMap } from '../map/outline-map.js';
import { outlineQuery, useNamedOutline } from '../map/outline.js';
import {
  answerPath,
  embeddedArea,
  type EmbeddedArea,
  embeddedName,
  type Framed,
  useEmbeddedName,
} from '../open-data/embedded-area.js';
import { useHref } from '../ui/as-of.js';
import { Bar } from '../ui/bar.js';
import { Said } from '../ui/german.js';
import { dayOf, percentText } from '../ui/format.js';
import { languageOf } from '../ui/language.js';
import { plainText } from '../ui/rich-text.js';
import { LanguageNotice } from './language-notice.js';
import { type Page, statusOf } from './page.js';
import { statesOf } from './states.js';

/** A map and a figure in the page of somebody else: no script is needed, no menu, no cookie, one link to the answer. */
export const page: Page = {
  load: async ({ url, route, settings }, queries, t) => {
    const area = await embeddedArea(route.id!, queries, statesOf(settings));
    const framed = framedBy(url);
    queries.setQueryData(['embedded', route.id], area);
    await Promise.all([
      ...classesOf(framed).map((minMbit) => queries.prefetchQuery(shareOf(area, { ...framed, minMbit }))),
      queries.prefetchQuery(sharesQuery({ ...usual, ...framed })),
      queries.prefetchQuery(outlineQuery()),
    ]);
    const name = embeddedName(t as never, languageOf(url.searchParams), area);
    const head = {
      title: t('title', { page: t('frame.title', { ns: 'openData', name }) }),
      description: t('embed.description', { ns: 'openData' }),
      canonical: answerPath(area),
      noIndex: true,
      isFrame: true,
    };
    const isUnreadable = unreadableTimes(url.searchParams).length > 0;
    return { status: isUnreadable ? 400 : statusOf(queries, shareOf(area, framed).queryKey), head };
  },
  View: ({ visit }) => {
    const { data: area } = useQuery<EmbeddedArea>({ queryKey: ['embedded', visit.route.id], enabled: false });
    if (!area) return null;
    const framed = framedBy(visit.url);
    return (
      <main className="embed">
        <SwatchDefs />
        <Demo area={area} framed={framed} />
        <Answer area={area} framed={framed} url={visit.url} />
        <Foot area={area} framed={framed} />
        <LanguageNotice page="embed" />
      </main>
    );
  },
};

interface FramedArea {
  area: EmbeddedArea;
  framed: Framed;
}

const usual = filterOf(new URLSearchParams());
const framedBy = ({ searchParams }: URL): Framed => {
  const { minMbit, asOf } = filterOf(searchParams);
  return { minMbit, asOf };
};
/** The class that is asked for, beside the Gigabit; beside 100 Mbit/s where it is the Gigabit that is asked for. */
const classesOf = ({ minMbit }: Framed) => [minMbit === 1000 ? 100 : minMbit, 1000];
const shareOf = ({ key }: EmbeddedArea, { minMbit, asOf }: Framed) =>
  coverageQuery({ area: key, technology: 'all', minMbit, asOf });

/** Figures and map; what was asked for and cannot be shown is said instead. */
function Answer({ area, framed, url }: FramedArea & { url: URL }) {
  const { t } = useTranslation(['openData', 'page']);
  const refusal = refusalOf(useQuery(shareOf(area, framed)).error);
  const [unreadable] = unreadableTimes(url.searchParams);
  const heading = <h1>{t('frame.title', { name: useEmbeddedName(area) })}</h1>;
  if (unreadable)
    return (
      <>
        {heading}
        <p>{t(`page:unreadable.${unreadable.name}`, { value: unreadable.value })}</p>
      </>
    );
  if (refusal)
    return (
      <>
        {heading}
        <p>
          <Said>{refusal.detail}</Said>
        </p>
      </>
    );
  return (
    <>
      {heading}
      <Figures area={area} framed={framed} />
      <Picture area={area} framed={framed} />
    </>
  );
}

function Demo({ area, framed }: FramedArea) {
  const { t } = useTranslation('openData');
  const { data } = useQuery(shareOf(area, framed));
  if (!data?.isDemo) return null;
  return (
    <p className="strip strip-demo">
      <span className="strip-text">{t('frame.demo')}</span>
    </p>
  );
}

function Figures({ area, framed }: FramedArea) {
  const { t } = useTranslation('openData');
  return (
    <table className="embed-figures">
      <caption>{t('frame.caption')}</caption>
      <tbody>
        {classesOf(framed).map((minMbit) => (
          <Figure key={minMbit} area={area} framed={{ ...framed, minMbit }} />
        ))}
      </tbody>
    </table>
  );
}

function Figure({ area, framed }: FramedArea) {
  const speech = useSpeech();
  const share = useQuery(shareOf(area, framed)).data?.share ?? null;
  return (
    <tr>
      <th scope="row">{serviceOf(speech, framed.minMbit)}</th>
      <td>
        <b>{share === null ? speech.t('notPublished') : percentText(speech.format.share(share))}</b>
        {share !== null && <Bar share={share} />}
      </td>
    </tr>
  );
}

const noRows: never[] = [];

function Picture({ area, framed }: FramedArea) {
  const { t } = useTranslation('openData');
  const speech = useSpeech();
  const { data: shares } = useQuery(sharesQuery({ ...usual, ...framed }));
  const outline = useNamedOutline(useQuery(outlineQuery()).data, shares?.items ?? noRows);
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
      <figcaption className="source">
        {t('frame.mapCaption', { service: plainText(serviceOf(speech, framed.minMbit)) })}
      </figcaption>
    </figure>
  );
}

function Foot({ area, framed }: FramedArea) {
  const { t } = useTranslation(['openData', 'page']);
  const { format } = useSpeech();
  const href = useHref();
  const name = useEmbeddedName(area);
  const { data } = useQuery(shareOf(area, framed));
  return (
    <footer className="embed-foot">
      <p>
        <a href={href(answerPath(area))}>{t('frame.answer', { name })}</a>
      </p>
      <p className="small muted">
        {framed.asOf && `${t('frame.asOf', { day: format.day(dayOf(framed.asOf)) })} `}
        {data && `${t('frame.stand', { day: format.day(data.referenceDate), source: data.source })} `}
        {`${t('page:footer.boundaries')} ${t('frame.publisher')}`}
      </p>
    </footer>
  );
}
