import { useTranslation } from 'react-i18next';

interface Named {
  name: string;
  sorbianName?: string | null;
}

/** What a reader of Sorbian calls the place; all others call it by its German name. */
export const nameIn = (language: string, { name, sorbianName }: Named): string =>
  language === 'hsb' && sorbianName ? sorbianName : name;

/** The name of a place in sentences. */
export function usePlaceName(): (place: Named) => string {
  const { language } = useTranslation().i18n;
  return (place) => nameIn(language, place);
}

/** The name as heading: where both are official, Sorbian first for who reads Sorbian, with the German one after it. */
export function PlaceName({ place }: { place: Named }) {
  const { language } = useTranslation().i18n;
  if (language !== 'hsb') return place.name;
  const own = nameIn(language, place);
  if (own === place.name) return <span lang="de">{place.name}</span>;
  return (
    <>
      <bdi>{own}</bdi>{' '}
      <span className="place-german" lang="de">
        {place.name}
      </span>
    </>
  );
}
