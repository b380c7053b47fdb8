import type { MunicipalityDetailDto } from '../api/client.js';
import type { Head } from './document.js';
import type { Page } from './page.js';

type Translate = Parameters<Page['load']>[2];

/** Two places of one name always carry the Kreis, also in a list of search results. */
export function municipalityHead({ ags, name, districtName }: MunicipalityDetailDto, t: Translate): Head {
  const page = t('municipality.title', { place: name });
  return {
    title: t('title', { page }),
    description: t('municipality.description', { place: name, district: districtName }),
    canonical: `/gemeinde/${ags}`,
  };
}
