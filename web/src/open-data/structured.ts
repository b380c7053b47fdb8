import type { MunicipalityDetailDto } from '../api/client.js';

/* What pages are about in the words of schema.org, so that programs that search find figures and service. Pure. */

const context = 'https://schema.org';
const publisher = {
  '@type': 'GovernmentOrganization',
  name: 'Digitalagentur Sachsen',
  url: 'https://www.digitalagentur.sachsen.de/',
  address: {
    '@type': 'PostalAddress',
    streetAddress: 'Stauffenbergallee 24',
    postalCode: '01099',
    addressLocality: 'Dresden',
    addressCountry: 'DE',
  },
};

const file = (url: string, encodingFormat: string) => ({
  '@type': 'DataDownload',
  contentUrl: url,
  encodingFormat,
});

/** The figures of one Gemeinde. */
export function municipalityDataset(
  { ags, name, districtName }: MunicipalityDetailDto,
  origin: string,
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
    creator: publisher,
    distribution: [
      file(`${origin}/api/municipalities/${ags}/coverage`, 'application/json'),
      file(`${origin}/api/municipalities/${ags}/sheet.pdf`, 'application/pdf'),
    ],
  };
}

/** All data of the service. */
export const allData = (origin: string): object => ({
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
        file(`${origin}/api/coverage-shares/download?format=geojson`, 'application/geo+json'),
      ],
    },
    {
      '@type': 'Dataset',
      name: 'Projekte des Breitbandausbaus in Sachsen',
      description: 'Veröffentlichte Projekte mit Stand, Terminen, Adressen und Kosten.',
      license: 'https://www.govdata.de/dl-de/by-2-0',
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
export const governmentService = (origin: string): object => ({
  '@context': context,
  '@type': 'GovernmentService',
  name: 'Breitbandlotse',
  serviceType: 'Auskunft zu Breitbandversorgung und Breitbandausbau',
  description: 'Welches Internet es in sächsischen Städten und Gemeinden gibt und was gebaut wird.',
  url: `${origin}/`,
  provider: publisher,
  areaServed: { '@type': 'State', name: 'Sachsen' },
  audience: { '@type': 'Audience', audienceType: 'Bürgerinnen und Bürger, Kommunen, Unternehmen' },
  isAccessibleForFree: true,
});
