/** German texts. */
export const uploadDe = {};
