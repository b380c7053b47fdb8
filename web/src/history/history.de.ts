export const historyDe = {};
