/** Figures as German sentences write them. */
const square = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('de-DE');

export const km2 = (value: number): string => `${square.format(value)} km²`;
export const count = (value: number): string => whole.format(value);
export const householdsIn = (value: number): string =>
  `${count(value)} ${value === 1 ? 'Haushalt' : 'Haushalte'}`;

/** Square metres to km², to a hundredth of a hectare, so that a sliver that counts is not 0. */
export const toKm2 = (squareMetres: number): number => Math.round(squareMetres / 100) / 10_000;
