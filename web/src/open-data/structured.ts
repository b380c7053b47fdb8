import type { MunicipalityDetailDto } from '../api/client.js';
import type { ProjectDetailDto } from '../api/projects.js';
import { defaultPublisher, type Publisher } from '../page/publisher.js';

/* What pages are about in the words of schema.org, so that programs that search find figures and service. Pure. */

const context = 'https://schema.org';
const WEBSITE = 'https://www.digitalagentur.sachsen.de/';
const LICENCE = 'https://www.govdata.de/dl-de/by-2-0';

/** `origin`: of the service, which names its publisher on every page. */
function organisation({ name, street, city }: Publisher, origin: string): object {
  const [, postalCode, addressLocality] = /^(\d{5}) (.+)$/.exec(city) ?? [];
  return {
    '@type': 'GovernmentOrganization',
    name,
    url: name === defaultPublisher.name ? WEBSITE : `${origin}/impressum`,
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      ...(postalCode ? { postalCode, addressLocality } : { addressLocality: city }),
      addressCountry: 'DE',
    },
  };
}

const file = (url: string, encodingFormat: string) => ({
  '@type': 'DataDownload',
  contentUrl: url,
  encodingFormat,
});

/** The figures of one Gemeinde. */
export function municipalityDataset(
  { ags, name, districtName }: MunicipalityDetailDto,
  origin: string,
  by = defaultPublisher,
): object {
  return {
    '@context': context,
    '@type': 'Dataset',
    name: `Breitbandversorgung in ${name}`,
    description: `Anteil der Haushalte in ${name} (${districtName}), die Internet mit 30 bis 1.000 Mbit/s bekommen können, nach Technik und Stichtag.`,
    url: `${origin}/gemeinde/${ags}`,
    identifier: ags,
    inLanguage: 'de',
    isAccessibleForFree: true,
    spatialCoverage: {
      '@type': 'AdministrativeArea',
      name,
      identifier: ags,
      containedInPlace: { '@type': 'AdministrativeArea', name: districtName },
    },
    creator: organisation(by, origin),
    distribution: [
      file(`${origin}/api/municipalities/${ags}/coverage`, 'application/json'),
      file(`${origin}/api/municipalities/${ags}/sheet.pdf`, 'application/pdf'),
    ],
  };
}

/** What is published of one project. */
export function projectDataset(project: ProjectDetailDto, origin: string, by = defaultPublisher): object {
  const publisher = organisation(by, origin);
  const { id, name, reference, changedAt, recipientName, municipalities, bounds } = project;
  const download = `${origin}/api/projects/download?project=${id}&format=`;
  const [west, south, east, north] = bounds ?? [];
  return {
    '@context': context,
    '@type': 'Dataset',
    name: `Breitbandausbau: ${name}`,
    description: `Stand, zugesagte Termine, Adressen, Kosten und Gemeinden des Projekts „${name}“.`,
    url: `${origin}/projekt/${id}`,
    identifier: reference,
    inLanguage: 'de',
    license: LICENCE,
    isAccessibleForFree: true,
    dateModified: changedAt,
    spatialCoverage: [
      ...municipalities.map((place) => ({
        '@type': 'AdministrativeArea',
        name: place.name,
        identifier: place.ags,
      })),
      // South-west and north-east corner, latitude first.
      ...(bounds
        ? [
            {
              '@type': 'Place',
              geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
            },
          ]
        : []),
    ],
    creator: recipientName ? { '@type': 'Organization', name: recipientName } : publisher,
    publisher,
    distribution: [
      file(`${origin}/api/projects/${id}`, 'application/json'),
      file(`${download}csv`, 'text/csv'),
      file(`${download}geojson`, 'application/geo+json'),
    ],
  };
}

/** All data of the service. */
export const allData = (origin: string, by = defaultPublisher): object =>
  catalogue(origin, organisation(by, origin));

const catalogue = (origin: string, publisher: object): object => ({
  '@context': context,
  '@type': 'DataCatalog',
  name: 'Breitbandlotse: Versorgung und Ausbau in Sachsen',
  url: `${origin}/daten`,
  publisher,
  dataset: [
    {
      '@type': 'Dataset',
      name: 'Breitbandversorgung nach Gemeinden und Kreisen in Sachsen',
      description: 'Anteil der Haushalte nach Geschwindigkeit, Technik und Stichtag.',
      isAccessibleForFree: true,
      creator: publisher,
      distribution: [
        file(`${origin}/api/coverage-shares/download?format=csv`, 'text/csv'),
        file(
          `${origin}/api/coverage-shares/download?format=xlsx`,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ),
        file(`${origin}/api/coverage-shares/download?format=geojson`, 'application/geo+json'),
      ],
    },
    {
      '@type': 'Dataset',
      name: 'Projekte des Breitbandausbaus in Sachsen',
      description: 'Veröffentlichte Projekte mit Stand, Terminen, Adressen und Kosten.',
      license: LICENCE,
      isAccessibleForFree: true,
      creator: publisher,
      distribution: [
        file(`${origin}/api/projects/download?format=csv`, 'text/csv'),
        file(`${origin}/api/projects/download?format=geojson`, 'application/geo+json'),
      ],
    },
  ],
});

/** What the service is. */
export const governmentService = (origin: string, by = defaultPublisher): object => ({
  '@context': context,
  '@type': 'GovernmentService',
  name: 'Breitbandlotse',
  serviceType: 'Auskunft zu Breitbandversorgung und Breitbandausbau',
  description: 'Welches Internet es in sächsischen Städten und Gemeinden gibt und was gebaut wird.',
  url: `${origin}/`,
  provider: organisation(by, origin),
  areaServed: { '@type': 'State', name: 'Sachsen' },
  audience: { '@type': 'Audience', audienceType: 'Bürgerinnen und Bürger, Kommunen, Unternehmen' },
  isAccessibleForFree: true,
});
