import { editionsQuery } from '../coverage/queries.js';
import { easyRead, notReviewed, reviewed } from '../legal/easy-read.de.js';
import { LegalView } from '../legal/legal-view.js';
import { Breadcrumb } from './breadcrumb.js';
import { germanHead } from './german-only.js';
import type { Page } from './page.js';

/** The service in Leichte Sprache. */
export const page: Page = {
  load: async (visit, queries, t) => {
    await queries.prefetchQuery(editionsQuery());
    return { status: 200, head: { ...germanHead(visit, easyRead, t), canonical: '/leichte-sprache' } };
  },
  View: () => (
    <div className="content legal-page">
      <Breadcrumb steps={[]} here={easyRead.title} />
      <h1>{easyRead.title}</h1>
      {!reviewed && <p className="source">{notReviewed}</p>}
      <LegalView text={easyRead} lines />
    </div>
  ),
};
