import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseChangesDto, FundingCaseDto } from '../../api/funding.js';
import { reviewQuery } from './case-queries.js';

export type CaseTab = 'overview' | 'changes' | 'grants' | 'preparation' | 'forecast' | 'history';

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
  const first = `/fall/${id}`;
  const links: [CaseTab | null, string, string][] = [
    ['overview', first, t('tabs.overview')],
    [
      'changes',
      `${first}/aenderungen`,
      changes?.since ? t('tabs.changesCounted', { count: countOfChanges(changes) }) : t('tabs.changes'),
    ],
    [
      null,
      `${first}#pruefung`,
      sections ? t('tabs.reviewCounted', { accepted, all: sections.length }) : t('tabs.review'),
    ],
    ['grants', `${first}/foerderung`, t('tabs.grants')],
    ['preparation', `${first}/unterlagen`, t('tabs.preparation')],
    ['forecast', `${first}/prognose`, t('tabs.forecast')],
    [null, `${first}#gespraech`, t('tabs.conversation')],
    ['history', `${first}/verlauf`, t('tabs.history')],
  ];
  // On the phone the row scrolls: where one is must be in sight.
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && row.current) row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - 16;
  }, []);
  return (
    <nav className="case-tabs" aria-label={t('tabs.label')}>
      <ul ref={row}>
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
