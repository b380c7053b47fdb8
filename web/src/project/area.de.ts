/** German texts. */
export const areaDe = {};
