import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { AsOfField, useHref } from '../ui/as-of.js';
import { Search } from '../municipality/search.js';
import { goTo } from '../ui/language.js';
import { useAddressHits } from './address-hits.js';

/** The search that leads to an answer page; without JavaScript the start page shows what was found. */
export function PlaceSearch({ text = '' }: { text?: string }) {
  const { t } = useTranslation('municipality');
  const href = useHref();
  const answerOf = ({ ags }: { ags: string }) => href(`/gemeinde/${ags}`);
  return (
    <form className="place-search" role="search" method="get" action="/">
      <Search
        label={t('search.labelAddress')}
        placeholder={t('search.placeholder')}
        initialText={text}
        hrefOf={answerOf}
        onChoose={(hit) => goTo(answerOf(hit))}
        more={{ useMore: useAddressHits, onChoose: (hit) => goTo(href(hit.href)) }}
      />
      <AsOfField />
      <KernButton variant="primary" type="submit" text={t('search.submit')} />
    </form>
  );
}
