/** The service's clock: tests and the demo can set it, so that deadlines and "older than two years" can be tested. */
let offset = 0;

export const now = (): Date => new Date(Date.now() + offset);

export const isClockSet = (): boolean => offset !== 0;

export function setClock(moment: Date | null): void {
  offset = moment ? moment.getTime() - Date.now() : 0;
}
