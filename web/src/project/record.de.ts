/** German texts. */
export const recordDe = {};
