import { areaNames } from '../account/area-names.queries.js';
import type { HistoryField } from '../platform/history.js';

/** What of a Gemeinde has a history, in the words of its page. */
export const municipalityFields: readonly HistoryField[] = [
  { field: 'name', column: 'name', name: 'Name', unit: null },
  { field: 'officialName', column: 'official_name', name: 'Amtlicher Name', unit: null },
  { field: 'sorbianName', column: 'sorbian_name', name: 'Sorbischer Name', unit: null },
  { field: 'website', column: 'website', name: 'Website', unit: null },
  { field: 'kind', column: 'kind', name: 'Art', unit: null },
  { field: 'ars', column: 'ars', name: 'Regionalschlüssel', unit: null },
  { field: 'districtAgs', column: 'district_ags', name: 'Kreis', unit: null, namesOf: areaNames },
  { field: 'population', column: 'population', name: 'Einwohner', unit: 'Einwohner' },
  { field: 'populationDate', column: 'population_date', name: 'Stand der Einwohnerzahl', unit: null },
  { field: 'areaKm2', column: 'area_km2', name: 'Fläche', unit: 'km²' },
  { field: 'validFrom', column: 'valid_from', name: 'Gültig ab', unit: null },
  { field: 'validTo', column: 'valid_to', name: 'Gültig bis', unit: null },
];
