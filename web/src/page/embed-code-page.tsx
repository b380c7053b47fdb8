import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { districtsQuery } from '../municipality/queries.js';
import {
  answerPath,
  embeddedArea,
  type EmbeddedArea,
  isArea,
  snippetsOf,
} from '../open-data/embedded-area.js';
import { useHref } from '../ui/as-of.js';
import { Breadcrumb } from './breadcrumb.js';
import type { Page } from './page.js';

const STATE = '14';
const areaIn = ({ searchParams }: URL): string => {
  const asked = searchParams.get('area');
  return isArea(asked) ? asked : STATE;
};

/** What somebody copies into a page of theirs, and what it looks like there. */
export const page: Page = {
  load: async ({ url }, queries, t) => {
    const [area] = await Promise.all([
      embeddedArea(areaIn(url), queries),
      queries.prefetchQuery(districtsQuery()),
    ]);
    queries.setQueryData(['embedded', area.key], area);
    const head = {
      title: t('title', { page: t('embed.titleOf', { ns: 'openData', name: area.name }) }),
      description: t('embed.description', { ns: 'openData' }),
      canonical: area.key === STATE ? '/einbetten' : `/einbetten?area=${area.key}`,
    };
    return { status: 200, head };
  },
  View: ({ visit: { url } }) => {
    const { t } = useTranslation('openData');
    const href = useHref();
    const { data: area } = useQuery<EmbeddedArea>({ queryKey: ['embedded', areaIn(url)], enabled: false });
    const { data: districts } = useQuery(districtsQuery());
    if (!area) return null;
    const { frame, script } = snippetsOf(area, url.origin);
    return (
      <div className="content data-page">
        <Breadcrumb steps={[{ name: area.name, path: answerPath(area) }]} here={t('embed.title')} />
        <h1>{t('embed.titleOf', { name: area.name })}</h1>
        <p className="lead">{t('embed.lead')}</p>
        <Snippet id="frame" heading={t('embed.frame')} text={t('embed.frameText')} code={frame} />
        <Snippet id="script" heading={t('embed.script')} text={t('embed.scriptText')} code={script} />
        <section aria-labelledby="embed-preview">
          <h2 id="embed-preview">{t('embed.preview')}</h2>
          <iframe
            className="embed-preview"
            src={`/embed/${area.key}`}
            title={t('embed.previewTitle', { name: area.name })}
            width="480"
            height="820"
            loading="lazy"
          />
        </section>
        <section aria-labelledby="embed-others">
          <h2 id="embed-others">{t('embed.others')}</h2>
          <p>{t('embed.othersText')}</p>
          <ul className="downloads">
            {[{ ags: STATE, name: 'Sachsen' }, ...(districts?.items ?? [])].map(({ ags, name }) => (
              <li key={ags}>
                <a href={href(`/einbetten?area=${ags}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    );
  },
};

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
