import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import { Downloads } from '../coverage/downloads.js';
import type { Filter } from '../coverage/filter.js';
import { sharesQuery } from '../coverage/queries.js';
import { AlongLinks } from '../open-data/along-links.js';
import { withAsOf } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { dayOf, useFormat } from '../ui/format.js';

interface TakeAlongProps {
  /** The Gemeinde whose figures are taken along, as its reader calls it. */
  place: Pick<MunicipalityDetailDto, 'ags' | 'name' | 'districtAgs' | 'districtName'>;
  /** Of the page. */
  path: string;
  filter: Filter;
  origin: string;
  /** What its PDF is called, where the page is not its own answer. */
  pdf?: string;
}

/** The figures of a Gemeinde as files, and the address that always leads back to what the page shows now. */
export function TakeAlong({ place, path, filter, origin, pdf }: TakeAlongProps) {
  const { t } = useTranslation('page');
  const format = useFormat();
  const href = useHref();
  const moment = useQuery(sharesQuery(filter)).data?.asOf;
  const shown = moment && dayOf(moment);
  // Whoever looks back leads back to the very moment; else the day is enough.
  const asOf = filter.asOf ?? shown;
  const again = asOf && withAsOf(path, asOf);
  const fetched = filter.asOf || !shown ? '' : ` (${t('municipality.fetched', { day: format.day(shown) })})`;
  return (
    <section className="take-along" aria-labelledby="take-along-heading">
      <h2 id="take-along-heading" className="no-print">
        {t('municipality.data')}
      </h2>
      <p className="source no-print">{t('municipality.dataText', { district: place.districtName })}</p>
      <Downloads filter={{ district: place.districtAgs, edition: filter.edition, asOf: filter.asOf }} />
      <AlongLinks ags={place.ags} asOf={filter.asOf} permanent={again && origin + again} pdf={pdf}>
        <a href={href(`/api/municipalities/${place.ags}/coverage`)}>
          {t('municipality.dataJson', { place: place.name })}
        </a>
      </AlongLinks>
      <p className="print-only small">
        <b>{t('municipality.again')}</b>
        {again && ` ${origin}${again}${fetched}`}
      </p>
    </section>
  );
}
