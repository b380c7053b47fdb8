import { describe, expect, it } from 'vitest';
import { linkedText } from './linked-text.js';

const origin = 'https://lotse.example';
const links = (text: string) =>
  linkedText(text, origin)
    .filter((part) => part.href)
    .map((part) => part.href);

describe('The text of a mail', () => {
  it('keeps every sign, links or not', () => {
    const text = 'Hier:\nhttps://lotse.example/einladung/a-b_c.\nUnd https://other.example/x, gut?';
    expect(
      linkedText(text, origin)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
  it('leads to pages of this service, without the sign that ends the sentence', () => {
    expect(links('bis morgen: https://lotse.example/einladung/a-b_c.')).toEqual([
      'https://lotse.example/einladung/a-b_c',
    ]);
  });
  it.each([
    'https://other.example/einladung/a',
    'https://lotse.example.other.example/',
    'https://lotse.example@other.example/',
    'https://admin@lotse.example/',
    'http://lotse.example/einladung/a',
    'javascript:alert(1)',
  ])('does not lead to %s', (address) => {
    expect(links(`Bitte ${address} öffnen`)).toEqual([]);
  });
});
