import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

type Words = TFunction<'place'>;

interface Area {
  ags: string;
  /** As the service names it: "Landkreis Bautzen", "Erzgebirgskreis", "Leipzig, Stadt", "Sachsen". */
  name: string;
}

/** How readers of another language call a Kreis or Land; proper names are kept, and every other name is left as it is. */
export function areaNameIn(t: Words, language: string, { ags, name }: Area): string {
  if (language === 'de') return name;
  const own = t(`area.${ags}` as 'area.14', { ns: 'place', defaultValue: '' });
  if (own) return own;
  const district = /^Landkreis (.+)$/.exec(name)?.[1];
  if (district) return t('district', { ns: 'place', name: district });
  // A Kreis and a Gemeinde of one name are told apart by what is added to the Kreis.
  const city = ags.length === 5 ? /^(.+), Stadt$/.exec(name)?.[1] : undefined;
  return city ? t('city', { ns: 'place', name: city }) : name;
}

/** The name of a Kreis or Land in sentences and lists. */
export function useAreaName(): (area: Area) => string {
  const { t, i18n } = useTranslation('place');
  return (area) => areaNameIn(t, i18n.language, area);
}

/** "Stadt", "Gemeinde"; what the data bring besides is shown as they have it. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('place');
  return (kind) => t(`kind.${kind}` as 'kind.Stadt', { defaultValue: kind });
}
