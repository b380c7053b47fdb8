/** German texts. */
export const programmeDe = {};
