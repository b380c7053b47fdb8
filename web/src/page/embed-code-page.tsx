import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { switchClasses } from '../coverage/bands.js';
import { filterOf } from '../coverage/filter.js';
import { districtsQuery } from '../municipality/queries.js';
import { useAreaName } from '../municipality/area-name.js';
import {
  answerPath,
  embeddedArea,
  type EmbeddedArea,
  embeddedName,
  framePath,
  isArea,
  snippetsOf,
  useEmbeddedName,
} from '../open-data/embedded-area.js';
import { addressOf, changed } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { useFormat } from '../ui/format.js';
import { languageOf } from '../ui/language.js';
import { Breadcrumb } from './breadcrumb.js';
import type { Page, Visit } from './page.js';
import { stateOf, statesOf } from './states.js';

const areaIn = ({ url, settings }: Visit): string => {
  const asked = url.searchParams.get('area');
  return isArea(asked) ? asked : stateOf(settings);
};

/** What somebody copies into a page of theirs, and what it looks like there. */
export const page: Page = {
  load: async (visit, queries, t) => {
    const [area] = await Promise.all([
      embeddedArea(areaIn(visit), queries, statesOf(visit.settings)),
      queries.prefetchQuery(districtsQuery()),
    ]);
    queries.setQueryData(['embedded', area.key], area);
    const name = embeddedName(t as never, languageOf(visit.url.searchParams), area);
    const head = {
      title: t('title', { page: t('embed.titleOf', { ns: 'openData', name }) }),
      description: t('embed.description', { ns: 'openData' }),
      canonical: area.key === stateOf(visit.settings) ? '/einbetten' : `/einbetten?area=${area.key}`,
    };
    return { status: 200, head };
  },
  View: ({ visit }) => {
    const { data: area } = useQuery<EmbeddedArea>({ queryKey: ['embedded', areaIn(visit)], enabled: false });
    return area ? <Code visit={visit} area={area} /> : null;
  },
};

function Code({ visit, area }: { visit: Visit; area: EmbeddedArea }) {
  const { url } = visit;
  const { t } = useTranslation('openData');
  const name = useEmbeddedName(area);
  const framed = filterOf(url.searchParams);
  const title = t('embed.frameTitle', { name });
  const { frame, script } = snippetsOf(area, framed, { origin: url.origin, title });
  return (
    <div className="content data-page">
      <Breadcrumb steps={[{ name, path: answerPath(area) }]} here={t('embed.title')} />
      <h1>{t('embed.titleOf', { name })}</h1>
      <p className="lead">{t('embed.lead')}</p>
      <p>{t('embed.language')}</p>
      <Snippet id="frame" heading={t('embed.frame')} text={t('embed.frameText')} code={frame} />
      <Snippet id="script" heading={t('embed.script')} text={t('embed.scriptText')} code={script} />
      <section aria-labelledby="embed-preview">
        <h2 id="embed-preview">{t('embed.preview')}</h2>
        <iframe
          className="embed-preview"
          src={framePath(area, framed)}
          title={t('embed.previewTitle', { name })}
          width="480"
          height="860"
          loading="lazy"
        />
      </section>
      <Speeds url={url} area={area} minMbit={framed.minMbit} />
      <Others visit={visit} />
    </div>
  );
}

function Others({ visit }: { visit: Visit }) {
  const { t } = useTranslation('openData');
  const href = useHref();
  const areaNameOf = useAreaName();
  const { data: districts } = useQuery(districtsQuery());
  return (
    <section aria-labelledby="embed-others">
      <h2 id="embed-others">{t('embed.others')}</h2>
      <p>{t('embed.othersText')}</p>
      <ul className="downloads">
        {[...statesOf(visit.settings), ...(districts?.items ?? [])].map((area) => (
          <li key={area.ags}>
            <a href={href(`/einbetten?area=${area.ags}`)}>{areaNameOf(area)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Another speed for the map, and how a frame keeps to one day. */
function Speeds({ url, area, minMbit }: { url: URL; area: EmbeddedArea; minMbit: number }) {
  const { t } = useTranslation('openData');
  const format = useFormat();
  const hrefOf = (speed: number) =>
    addressOf('/einbetten', changed(url.searchParams, { minMbit: speed === 1000 ? null : String(speed) }));
  const example = url.origin + framePath(area, { minMbit, asOf: '2026-01-31' });
  return (
    <section aria-labelledby="embed-speed">
      <h2 id="embed-speed">{t('embed.speed')}</h2>
      <p>{t('embed.speedText')}</p>
      <ul className="downloads">
        {switchClasses.map((speed) => (
          <li key={speed}>
            <a href={hrefOf(speed)} aria-current={speed === minMbit || undefined}>
              {t('embed.mbit', { speed: format.count(speed) })}
            </a>
          </li>
        ))}
      </ul>
      <h3>{t('embed.asOf')}</h3>
      <p className="embed-example">{t('embed.asOfText', { example })}</p>
    </section>
  );
}

interface SnippetProps {
  id: string;
  heading: string;
  text: string;
  code: string;
}

function Snippet({ id, heading, text, code }: SnippetProps) {
  return (
    <section aria-labelledby={`embed-${id}`}>
      <h2 id={`embed-${id}`}>{heading}</h2>
      <label htmlFor={`embed-${id}-code`}>{text}</label>
      <textarea
        id={`embed-${id}-code`}
        className="kern-form-input__input embed-code"
        rows={4}
        readOnly
        spellCheck={false}
        lang="en"
        value={code}
      />
    </section>
  );
}
