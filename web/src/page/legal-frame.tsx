import { useQuery } from '@tanstack/react-query';
import type { PublisherDto } from '../api/publisher.js';
import { editionsQuery } from '../coverage/queries.js';
import type { LegalText } from '../legal/legal-text.js';
import { LegalView } from '../legal/legal-view.js';
import { publisherQuery } from '../legal/queries.js';
import { Breadcrumb } from './breadcrumb.js';
import { germanHead } from './german-only.js';
import { LoadFailed } from './load-failed.js';
import { type Page, statusOf } from './page.js';

/** A page of law: its text names who runs this instance, and how long it keeps what. */
export function legalPage(path: string, title: string, textOf: (publisher: PublisherDto) => LegalText): Page {
  return {
    load: async (visit, queries, t) => {
      const publisher = publisherQuery();
      await Promise.all([queries.prefetchQuery(publisher), queries.prefetchQuery(editionsQuery())]);
      const known = queries.getQueryData(publisher.queryKey);
      const description = known ? textOf(known).description : '';
      const head = { ...germanHead(visit, { title, description }, t), canonical: path };
      return { status: statusOf(queries, publisher.queryKey), head };
    },
    View: () => {
      const { data, error, refetch } = useQuery(publisherQuery());
      return (
        <div className="content legal-page">
          <Breadcrumb steps={[]} here={title} />
          <h1>{title}</h1>
          {error && <LoadFailed error={error} onAgain={() => void refetch()} />}
          {data && <LegalView text={textOf(data)} />}
        </div>
      );
    },
  };
}
