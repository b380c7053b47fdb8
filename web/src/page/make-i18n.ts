import type { i18n } from 'i18next';
import { translator } from '../ui/translate.js';
import { defaultPublisher, publisherWords } from './publisher.js';

/** The texts of one page tree in one language, by namespace. The types see to it that none is missing. */
export const makeI18n = (language: string, texts: object, publisher = defaultPublisher): i18n =>
  translator(language, texts, publisherWords(publisher));
