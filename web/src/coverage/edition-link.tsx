import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EditionDto } from '../api/client.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { editionOf } from './editions.js';
import { editionsQuery } from './queries.js';

type EditionLinkProps = Pick<EditionDto, 'referenceDate' | 'source' | 'isDemo'>;

/** From figures to the history of the edition that they come from. */
export function EditionLink(props: EditionLinkProps) {
  const { t } = useTranslation('history');
  const href = useHref();
  const edition = editionOf(useQuery(editionsQuery(useAsOf())).data?.items ?? [], props);
  if (!edition) return null;
  return (
    <a className="no-print" href={href(`/ausgabe/${edition.id}/verlauf`)}>
      {t('edition.link')}
    </a>
  );
}
