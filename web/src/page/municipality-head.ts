import type { MunicipalityDetailDto } from '../api/client.js';
import { areaNameIn } from '../municipality/area-name.js';
import type { Language } from '../ui/language.js';
import type { Head } from './document.js';
import type { Page } from './page.js';

type Translate = Parameters<Page['load']>[2];

/** Two places of one name always carry the Kreis, also in a list of search results. */
export function municipalityHead(
  { ags, name, sorbianName, districtAgs, districtName }: MunicipalityDetailDto,
  t: Translate,
  language: Language,
): Head {
  // Both names, so that it is found by either.
  const place = language === 'hsb' && sorbianName ? `${sorbianName} (${name})` : name;
  const district = areaNameIn(t as never, language, { ags: districtAgs, name: districtName });
  const page = t('municipality.title', { place });
  return {
    title: t('title', { page }),
    description: t('municipality.description', { place, district }),
    canonical: `/gemeinde/${ags}`,
  };
}
