/* Moments as a field of day and time has them: on the clocks of Saxony, wherever the browser stands. Pure. */

/** 2026-11-22T11:30 */
export const berlinTime = (moment: string): string =>
  new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 16).replace(' ', 'T');

/** The moment that a field names; null: it names none. */
export function momentAt(local: string): string | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const ahead = Date.parse(`${berlinTime(new Date(asUtc).toISOString())}Z`) - asUtc;
  return new Date(asUtc - ahead).toISOString();
}
