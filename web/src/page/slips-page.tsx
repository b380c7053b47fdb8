import { useQuery, type QueryClient } from '@tanstack/react-query';
import { refusalOf } from '../api/client.js';
import { editionsQuery } from '../coverage/queries.js';
import { inProjectWords } from '../project/page/project-words.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { type SlipsBy, slipsQuery } from '../project/public-queries.js';
import { slipSentences } from '../project/schedule/slip-sentences.js';
import { SlipTable } from '../project/schedule/slip-table.js';
import { addressOf, changed } from '../ui/address.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { dayOf } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { RichText } from '../ui/rich-text.js';
import { asOfOf } from '../ui/time.js';
import { Breadcrumb } from './breadcrumb.js';
import { LoadFailed } from './load-failed.js';
import { type Loaded, type Page, statusOf, type Visit } from './page.js';
import { PageActions } from './place-header.js';
import { Refused } from './refused.js';

export const page: Page = { load, View };

const bys: SlipsBy[] = ['district', 'operator', 'programme'];
const byOf = (params: URLSearchParams) => bys.find((by) => by === params.get('by')) ?? 'district';

async function load({ url }: Visit, queries: QueryClient, t: Parameters<Page['load']>[2]): Promise<Loaded> {
  const asOf = asOfOf(url.searchParams);
  const say = inProjectWords(t);
  const slips = slipsQuery(byOf(url.searchParams), asOf);
  await Promise.all([queries.prefetchQuery(editionsQuery(asOf)), queries.prefetchQuery(slips)]);
  const head = {
    title: t('title', { page: say('slips.title') }),
    description: say('slips.description'),
    canonical: '/statistik/termine',
    noIndex: url.search !== '',
  };
  return { status: statusOf(queries, slips.queryKey), head };
}

function View({ visit }: { visit: Visit }) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const by = byOf(visit.url.searchParams);
  const { data, error, refetch } = useQuery(slipsQuery(by, useAsOf()));
  const refusal = refusalOf(error);
  return (
    <div className="content slips-page">
      <div className="place-header">
        <Breadcrumb steps={[{ name: t('projects.title'), path: '/projekte' }]} here={t('slips.title')} />
        <h1>{t('slips.title')}</h1>
        <div className="place-actions">
          <PageActions />
        </div>
      </div>
      {refusal && <Refused detail={refusal.detail} visit={visit} />}
      {error && !refusal && <LoadFailed error={error} onAgain={() => void refetch()} />}
      {data && (
        <>
          <p className="project-count">
            <RichText>{slipSentences(speech, data.total).join(' ')}</RichText>
          </p>
          <Tabs params={visit.url.searchParams} by={by} />
          <div>
            <h2 id="slips-heading">{t(`slips.heading.${by}`)}</h2>
            <p className="source">{t('slips.stand', { day: speech.format.day(dayOf(data.asOf)) })}</p>
            <SlipTable statistics={data} />
          </div>
          <Method by={by} />
        </>
      )}
    </div>
  );
}

/** Three addresses of one page: links, so that each can be opened, kept and gone back from. */
function Tabs({ params, by }: { params: URLSearchParams; by: SlipsBy }) {
  const { t } = useProjectSpeech();
  return (
    <nav className="project-tabs no-print" aria-label={t('slips.tabs')}>
      {bys.map((each) => (
        <a
          key={each}
          href={addressOf('/statistik/termine', changed(params, { by: each === 'district' ? null : each }))}
          aria-current={each === by ? 'page' : undefined}
        >
          {t(`slips.by.${each}`)}
        </a>
      ))}
    </nav>
  );
}

function Method({ by }: { by: SlipsBy }) {
  const { t } = useProjectSpeech();
  const href = useHref();
  const paragraphs = t('slips.methodText', { returnObjects: true }) as unknown as string[];
  return (
    <>
      <section className="why" id="warum" aria-labelledby="warum-heading">
        <h2 id="warum-heading">{t('slips.method')}</h2>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <ul className="downloads no-print" aria-label={t('page.data')}>
        <li>
          <Icon name="download" />
          <a href={href(`/api/project-slips?by=${by}`)}>{t('slips.json')}</a>
        </li>
        <li>
          <a href={href('/projekte?moved=yes')}>{t('slips.show')}</a>
        </li>
      </ul>
    </>
  );
}
