import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref } from '../ui/as-of.js';
import { goTo } from '../ui/language.js';
import { shownArea } from './shown-area.js';

/** News of what the map shows right now: its frame is the drawn area. Without JavaScript the page asks for one. */
export function AreaNewsLink() {
  const { t } = useTranslation('subscription');
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const pane = document.querySelector('.live-map');
    const polygon = pane && shownArea(location.href, pane.clientWidth, pane.clientHeight);
    if (!polygon || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(`/abo?polygon=${polygon}`);
  };
  return (
    <a href={useHref()('/abo')} onClick={follow}>
      {t('shownArea')}
    </a>
  );
}
