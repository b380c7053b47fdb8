import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseTab } from '../funding/case/case-tabs.js';
import { caseQuery } from '../funding/case/case-queries.js';
import { type CaseParts, CaseView } from '../funding/case/case-view.js';
import { AdministrationFrame } from './administration-frame.js';
import type { Loaded, Page, Visit } from './page.js';

type CasePageName =
  | 'fundingCase'
  | 'fundingCaseChanges'
  | 'fundingCaseGrants'
  | 'fundingCasePapers'
  | 'fundingCaseForm'
  | 'fundingCaseForecast'
  | 'fundingCaseHistory';

/** One of the pages of a funding case: what is in it, and what stands around all of them. */
export function casePage(
  name: CasePageName,
  tab: CaseTab,
  content: (parts: CaseParts, visit: Visit) => ReactNode,
): Page {
  return {
    load: async ({ url }, _queries, t): Promise<Loaded> => ({
      status: 200,
      head: {
        title: t('title', { page: t(`pages.${name}`) }),
        description: '',
        canonical: url.pathname,
        noIndex: true,
      },
    }),
    View: ({ visit }) => <CasePage {...{ visit, name, tab, content }} />,
  };
}

interface CasePageProps {
  visit: Visit;
  name: CasePageName;
  tab: CaseTab;
  content: (parts: CaseParts, visit: Visit) => ReactNode;
}

function CasePage({ visit, name, tab, content }: CasePageProps) {
  const { t } = useTranslation('page');
  const id = Number(visit.route.id);
  const { data } = useQuery({ ...caseQuery(id), enabled: false });
  const desk = { name: t('pages.desk'), path: '/arbeitsplatz' };
  const project = data?.record.projectName ?? t('pages.fundingCase');
  const isFirst = name === 'fundingCase';
  return (
    <AdministrationFrame
      steps={isFirst ? [desk] : [desk, { name: project, path: `/fall/${id}` }]}
      here={isFirst ? project : t(`pages.${name}`)}
      may={() => true}
    >
      {(me) => <CaseView {...{ me, id, tab }}>{(parts) => content(parts, visit)}</CaseView>}
    </AdministrationFrame>
  );
}
