import { describe, expect, it } from 'vitest';
import { asksForAddress, placeIn } from './shown-address.js';

describe('What somebody typed into the search', () => {
  it.each([
    ['Hauptstr. 12', true],
    ['Burkau Hauptstraße 12 a', true],
    ['Burkau', false],
    ['14625060', false],
    ['1462 5060', false],
  ])('%s asks for an address: %s', (text, asks) => expect(asksForAddress(text)).toBe(asks));
  it.each([
    ['Hauptstraße 12, 02906 Burkau', 'Burkau'],
    ['Hauptstraße 12 a Burkau', 'Burkau'],
    ['Am Markt 3, Groß Düben', 'Groß Düben'],
    ['Hauptstraße 12', ''],
  ])('%s lies in „%s“', (text, place) => expect(placeIn(text)).toBe(place));
});
