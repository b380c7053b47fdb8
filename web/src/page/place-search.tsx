import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Search } from '../municipality/search.js';

const answerOf = ({ ags }: { ags: string }) => `/gemeinde/${ags}`;

/** The search that leads to an answer page; without JavaScript the start page shows what was found. */
export function PlaceSearch({ text = '' }: { text?: string }) {
  const { t } = useTranslation('municipality');
  return (
    <form className="place-search" role="search" method="get" action="/">
      <Search
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        initialText={text}
        hrefOf={answerOf}
        onChoose={(hit) => location.assign(answerOf(hit))}
      />
      <KernButton variant="primary" type="submit" text={t('search.submit')} />
    </form>
  );
}
