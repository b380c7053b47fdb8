/** A day of the calendar, or a moment of one. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** The 30th of February has the form of a day, and is none. */
export function isTime(value: string, form: RegExp): boolean {
  if (!form.test(value) || Number.isNaN(Date.parse(value))) return false;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
}

export const timeOf = (value: string | null, form: RegExp) => (value && isTime(value, form) ? value : null);

/** The past state that an address asks for; null: today. */
export const asOfOf = (params: URLSearchParams): string | null => timeOf(params.get('asOf'), MOMENT);
