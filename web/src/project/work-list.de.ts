/** German texts. */
export const workListDe = {};
