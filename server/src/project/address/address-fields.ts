import { areaNames } from '../../account/area-names.queries.js';
import { type HistoryField, inWords } from '../../platform/history.js';
import { showQuarter } from '../bulk/bulk-quarter.js';
import { addressStates, countedAs } from '../words.js';

const plain = (field: string, column: string, name: string): HistoryField => ({
  field,
  column,
  name,
  unit: null,
});

/** What of an address has a history. */
export const addressFields: readonly HistoryField[] = [
  { ...plain('state', 'state', 'Stand'), ...inWords(addressStates) },
  {
    ...plain('quarter', 'quarter', 'Quartal'),
    show: (day) => (day === null ? null : showQuarter(String(day))),
  },
  plain('reason', 'reason', 'Grund'),
  { ...plain('shownState', 'shown_state', 'Öffentlich mindestens'), ...inWords(addressStates) },
  {
    ...plain('shownQuarter', 'shown_quarter', 'Öffentliches Quartal'),
    show: (day) => (day === null ? null : showQuarter(String(day))),
  },
  plain('lotNumber', 'lot_number', 'Los'),
  { ...plain('countedAs', 'counted_as', 'Zählung'), ...inWords(countedAs) },
  { ...plain('ags', 'ags', 'Gemeinde'), namesOf: areaNames },
  plain('subArea', 'sub_area', 'Ortsteil'),
  plain('postcode', 'postcode', 'PLZ'),
  plain('street', 'street', 'Straße'),
  plain('houseNumber', 'house_number', 'Hausnummer'),
  plain('parcel', 'parcel', 'Flurstück'),
  plain('externalId', 'external_id', 'Kennung'),
];
