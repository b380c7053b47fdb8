import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetailDto } from '../../api/projects.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import { useAreaName } from '../../municipality/area-name.js';
import { outlineQuery, useNamedOutline } from '../../map/outline.js';
import { nameIn } from '../../municipality/place-name.js';
import { useHref } from '../../ui/as-of.js';
import { compareNames } from '../../ui/name-order.js';
import { PlacesMap } from './places-map.js';
import { useProjectSpeech } from '../list/project-speech.js';

/** More rows than these are folded until asked for; without JavaScript and in print all stand. */
const SHOWN = 10;

/** "Wo wird gebaut?": the Gemeinden with their addresses, as circles and as a table. */
export function BuildPlaces({ project }: { project: ProjectDetailDto }) {
  const { t } = useProjectSpeech();
  const places = useNamedPlaces(project.municipalities);
  const outline = useNamedOutline(useQuery(outlineQuery()).data, places);
  const several = project.districts.length > 1;
  return (
    <section className="build-places" aria-labelledby="places-heading">
      <div>
        <h2 id="places-heading">{t(project.publicState === 'finished' ? 'places.was' : 'places.heading')}</h2>
        <p className="source">{t('places.explain')}</p>
        {outline && <PlacesMap outline={outline} places={places} />}
      </div>
      <PlacesTable places={places} districts={several ? project.districts : []} />
    </section>
  );
}

type Place = ProjectDetailDto['municipalities'][number];

/** The most addresses first; without a count last, by name. Called as their reader calls them. */
function useNamedPlaces(places: Place[]) {
  const { language } = useTranslation().i18n;
  return useMemo(
    () =>
      places
        .map((place) => ({ ...place, area: place.ags, name: nameIn(language, place) }))
        .sort((a, b) => (b.addressCount ?? -1) - (a.addressCount ?? -1) || compareNames(a.name, b.name)),
    [places, language],
  );
}

function PlacesTable({ places, districts }: { places: Place[]; districts: ProjectDetailDto['districts'] }) {
  const { t, format } = useProjectSpeech();
  const href = useHref();
  const areaNameOf = useAreaName();
  const [all, setAll] = useState(false);
  const folds = places.length > SHOWN + 2 && !all;
  // The button goes with the fold: the first row that came takes the focus.
  const box = useFocusKept<HTMLDivElement>(`tr:nth-child(${SHOWN + 1}) a`, String(all));
  const districtOf = (place: Place) => {
    const district = districts.find(({ ags }) => ags === place.districtAgs);
    return district && areaNameOf(district);
  };
  return (
    <div ref={box}>
      <table className={folds ? 'places-table rows-folded' : 'places-table'}>
        <caption className="sr-only">{t('places.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('places.place')}</th>
            <th scope="col" className="number">
              {t('places.addresses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.ags}>
              <th scope="row">
                <a href={href(`/gemeinde/${place.ags}`)}>{place.name}</a>
                {districtOf(place) && <span className="muted small">{` ${districtOf(place)}`}</span>}
              </th>
              <td className="number">
                {place.addressCount === null ? (
                  <span className="muted">{t('open')}</span>
                ) : (
                  format.count(place.addressCount)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {folds && (
        <button type="button" className="link-button js-only no-print" onClick={() => setAll(true)}>
          {t('places.all', { count: places.length })}
        </button>
      )}
    </div>
  );
}
