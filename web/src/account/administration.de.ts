export const administrationDe = {};
