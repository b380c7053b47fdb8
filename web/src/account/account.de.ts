export const accountDe = {};
