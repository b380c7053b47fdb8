import type { FieldChange } from '../../api/history.js';
import { differenceText, valueText, type Writing } from '../../history/version.js';
import { euros, eurosMore } from '../money.js';

/** A change in three texts: amounts with all their cents, everything else as in every history. Pure. */
export function changeTexts(
  writing: Writing,
  change: Pick<FieldChange, 'field' | 'unit' | 'from' | 'to' | 'name'>,
) {
  const { field, from, to } = change;
  if (change.unit === '€') {
    const money = (value: FieldChange['from']) =>
      value === null || value === '' ? null : euros(Math.round(Number(value) * 100));
    const both = from !== null && to !== null && from !== '' && to !== '';
    const difference = both ? eurosMore(Math.round((Number(to) - Number(from)) * 100)) : null;
    return { from: money(from), to: money(to), difference };
  }
  // A unit that repeats the name says nothing.
  const unit = change.unit === change.name ? null : change.unit;
  const difference = differenceText(writing, change.unit, from, to);
  return {
    from: valueText(writing, { field, unit }, from, change.unit),
    to: valueText(writing, { field, unit }, to, change.unit),
    difference:
      difference && unit
        ? `${difference}\u00a0${writing.unitOf?.(unit, Math.abs(Number(to) - Number(from))) ?? unit}`
        : difference,
  };
}
