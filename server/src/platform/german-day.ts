/** 2026-03-01 → 01.03.2026. */
export const inGerman = (day: string): string => day.split('-').reverse().join('.');
