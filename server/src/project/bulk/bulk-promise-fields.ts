import { type BulkField, field } from './bulk-fields.js';
import { reference } from './bulk-lot-fields.js';

export const promiseFields: readonly BulkField[] = [
  reference,
  field('lot', 'Los', 'Los-Nr., Losnummer, Los Nr, Lot, Lot number', 6),
  field('kind', 'Meilenstein', 'Art, Meilensteinart, Milestone, Etappe', 18),
  field('name', 'Bezeichnung', 'Name, Meilensteinname, Milestone name', 24),
  field(
    'promised',
    'Termin',
    'zugesagt, zugesagter Termin, Datum, Quartal, neuer Termin, Promised, Date',
    14,
  ),
  field('reason', 'Grund', 'Begründung, Grund der Änderung, Reason', 26),
  field('explanation', 'Erläuterung', 'Erklärung, Bemerkung, Explanation', 40),
];
