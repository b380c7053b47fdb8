import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'des Bundes': 'of the Federal Government',
  'des Landes': 'of the State',
  'der Bund': 'the Federal Government',
  'das Land': 'the State',
};
