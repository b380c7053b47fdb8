import { z } from 'zod';

/** What zod calls the kinds of values, as a reader does. */
const NAMES: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: '„true“ oder „false“',
  array: 'eine Liste',
  object: 'ein JSON-Objekt',
};

/** Schemas without a sentence of their own refuse in German as well, and in words rather than in terms of programs. */
export function refuseInGerman(): void {
  z.config({
    ...z.locales.de(),
    customError: (issue) => {
      if (issue.code !== 'invalid_type') return undefined;
      if (issue.input === undefined) return 'Diese Angabe fehlt.';
      const expected = NAMES[String(issue.expected)];
      return expected && `Hier wird ${expected} erwartet.`;
    },
  });
}
