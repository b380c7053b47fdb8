import { describe, expect, it } from 'vitest';
import { Wording } from '../../platform/wording/wording.js';
import { catalogues } from '../../said.en.js';
import { addressFields, fieldOf } from './bulk-fields.js';
import { lotFields } from './bulk-lot-fields.js';
import { projectFields } from './bulk-project-fields.js';
import { promiseFields } from './bulk-promise-fields.js';
import { countedAsOf, countedAsWords, stateOf, stateWords } from './bulk-words.js';

const wording = new Wording(catalogues);

/* Whoever reads English writes into a list what the English page says. */

describe('A list in the words of the English page', () => {
  it('is read by its headers', () => {
    for (const fields of [addressFields, lotFields, projectFields, promiseFields])
      expect(
        fields
          .map(({ name, label }) => [name, wording.english(label)] as const)
          .filter(([name, header]) => fieldOf(fields, header)?.name !== name),
      ).toEqual([]);
  });

  it('is read by its words', () => {
    for (const [id, word] of Object.entries(stateWords))
      expect([word, stateOf(wording.english(word))]).toEqual([word, id]);
    for (const [id, word] of Object.entries(countedAsWords))
      expect([word, countedAsOf(wording.english(word))]).toEqual([word, id]);
  });
});
