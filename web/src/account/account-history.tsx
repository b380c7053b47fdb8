import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VersionList } from '../history/version-list.js';
import { accountVersionsQuery } from './administration-queries.js';
import { MoreButton } from './more-button.js';
import { Loading, NotLoaded } from './not-loaded.js';
import { Section } from './section.js';

/** Who changed this account, when and why; the newest first. */
export function AccountHistory({ id }: { id: string }) {
  const { t } = useTranslation('administration');
  const query = useInfiniteQuery(accountVersionsQuery(id));
  const versions = query.data?.pages.flatMap((page) => page.items);
  return (
    <Section heading={t('history.heading')}>
      {!versions && !query.error && <Loading words={t('history.loading')} />}
      {versions && (
        <VersionList
          versions={versions}
          words={{ insert: t('history.insert'), update: t('history.update') }}
        />
      )}
      {query.error && <NotLoaded error={query.error} onAgain={() => void query.refetch()} />}
      <MoreButton list={query} text={t('history.more')} />
    </Section>
  );
}
