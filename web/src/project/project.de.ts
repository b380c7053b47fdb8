/** German texts. */
export const projectDe = {};
