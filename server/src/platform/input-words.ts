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

type Issue = z.core.$ZodRawIssue;

const missingOr = (issue: Issue, sentence: string): string =>
  issue.input === undefined ? 'Diese Angabe fehlt.' : sentence;

/** "Höchstens 500 Einträge." */
function limitWords(side: string, origin: string, limit: number | bigint): string {
  if (origin === 'array') return `${side} ${limit} ${Number(limit) === 1 ? 'Eintrag' : 'Einträge'}.`;
  return origin === 'string' ? `${side} ${limit} Zeichen.` : `${side} ${limit}.`;
}

const FORMS: Record<string, string> = {
  date: 'Bitte ein Datum in der Form 2026-03-31 angeben.',
  datetime: 'Bitte einen Zeitpunkt in der Form 2026-03-31T12:00:00Z angeben.',
  email: 'Bitte eine E-Mail-Adresse wie name@kommune.de eingeben.',
};

/** Never the ids of programs: which they are is said by the contract, and by the form where one chooses. */
function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = NAMES[String(issue.expected)];
      return missingOr(issue, expected ? `Hier wird ${expected} erwartet.` : UNREADABLE);
    }
    case 'invalid_value':
      return missingOr(issue, 'Bitte eine der Möglichkeiten wählen.');
    case 'too_big':
      return limitWords('Höchstens', issue.origin, issue.maximum);
    case 'too_small':
      return limitWords('Mindestens', issue.origin, issue.minimum);
    case 'invalid_format':
      return FORMS[issue.format] ?? 'Diese Angabe hat nicht die erwartete Form.';
    case 'unrecognized_keys':
      return `Unbekannte Angabe: ${issue.keys.join(', ')}.`;
    default:
      return missingOr(issue, UNREADABLE);
  }
}

const UNREADABLE = 'Diese Angabe ist nicht verständlich.';

/** Schemas without a sentence of their own refuse in German as well, and in words rather than in terms of programs. */
export function refuseInGerman(): void {
  z.config({ ...z.locales.de(), customError: wordsOf });
}
