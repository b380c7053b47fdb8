import { catalogues } from '../../said.en.js';

const words = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));

/** As the English page calls a column or a value: whoever reads it there writes it into a list. Empty: it is the German word. */
export const englishWord = (german: string): string => words.get(german) ?? '';
