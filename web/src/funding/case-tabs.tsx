import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseChangesDto, FundingCaseDto } from '../api/funding.js';
import { reviewQuery } from './case-queries.js';

export type CaseTab = 'overview' | 'changes' | 'grants' | 'preparation' | 'history';

/** How much has changed, as one count: fields, documents, the area. */
export const countOfChanges = ({ sections, documents, area }: CaseChangesDto): number =>
  sections.reduce((sum, section) => sum + section.changes.length, 0) + documents.length + (area ? 1 : 0);

/** Parts of a case: pages of their own, or places on the first one. */
export function CaseTabs({
  record: { id },
  changes,
  current,
}: {
  record: FundingCaseDto;
  changes: CaseChangesDto | undefined;
  current: CaseTab;
}) {
  const { t } = useTranslation('case');
  const { data: review } = useQuery(reviewQuery(id));
  const sections = review?.review.sections;
  const accepted = sections?.filter(({ state }) => state === 'accepted').length;
  const here = `/fall/${id}`;
  const links: [CaseTab | null, string, string][] = [
    ['overview', here, t('tabs.overview')],
    [
      'changes',
      `${here}/aenderungen`,
      changes?.since ? t('tabs.changesCounted', { count: countOfChanges(changes) }) : t('tabs.changes'),
    ],
    [
      null,
      `${here}#pruefung`,
      sections ? t('tabs.reviewCounted', { accepted, all: sections.length }) : t('tabs.review'),
    ],
    ['grants', `${here}/foerderung`, t('tabs.grants')],
    ['preparation', `${here}/unterlagen`, t('tabs.preparation')],
    [null, `${here}#gespraech`, t('tabs.conversation')],
    ['history', `${here}/verlauf`, t('tabs.history')],
  ];
  return (
    <nav className="case-tabs" aria-label={t('tabs.label')}>
      <ul>
        {links.map(([tab, href, label]) => (
          <li key={href}>
            <a href={href} aria-current={tab === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
