import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuseInGerman } from './input-words.js';
import { cleanLine, NO_REASON, oneLine, reasonIfAny, reasonText, webAddress } from './typed-text.js';

refuseInGerman();
const sentenceOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe('A line that somebody types', () => {
  it('is kept without spaces around it and in one spelling', () =>
    expect(oneLine(200).parse('  Jose\u0301 Hod\u017Aij\n')).toBe('José Hodźij'));

  it.each([
    ['eine neue Zeile', 'Petra\r\nBcc: alle@kommune.de'],
    ['ein Ton', 'Petra\u0007Wolf'],
    ['eine andere Leserichtung', 'Petra\u202Efdp.exe'],
    ['ein unsichtbares Zeichen', 'Pe\u200Btra'],
    ['ein weiches Trennzeichen', 'Pe\u00ADtra'],
    ['eine Zeilentrennung von Unicode', 'Petra\u2028Wolf'],
    ['ein eigenes Zeichen', 'Petra\uE000'],
    ['ein halbes Zeichen', 'Petra\uD800'],
  ])('is refused with %s in it', (_name, text) =>
    expect(sentenceOf(oneLine(200), text)).toBe('Bitte ohne Zeilenumbruch und unsichtbare Zeichen.'),
  );

  it('is refused too long or missing, with the mend', () => {
    expect(sentenceOf(oneLine(3), 'abcd')).toBe('Zu lang: bitte höchstens 3 Zeichen.');
    expect(sentenceOf(oneLine(3, { min: 1, missing: 'Bitte einen Namen eingeben.' }), ' ')).toBe(
      'Bitte einen Namen eingeben.',
    );
  });

  it('of another system is cleaned instead', () => {
    expect(cleanLine(' Petra\u0000\u202EWolf\u2028 M.A.\uD800 ', 200)).toBe('Petra Wolf M.A.');
    expect(cleanLine('💥'.repeat(300), 200)).toBe('💥'.repeat(200));
  });
});

describe('A reason that stands in the history', () => {
  it.each(['x', 'weg', '.....', 'a b c d', '- - - - - -'])('is not „%s“: it says why', (text) =>
    expect([sentenceOf(reasonText(), text), sentenceOf(reasonIfAny(), text)]).toEqual([NO_REASON, NO_REASON]),
  );

  it('may be short, and is left empty only where the rules do not need it', () => {
    expect(reasonText().parse(' Irrtum ')).toBe('Irrtum');
    expect(sentenceOf(reasonText(), '')).toBe(NO_REASON);
    expect([reasonIfAny().parse(''), reasonIfAny().parse(undefined)]).toEqual(['', undefined]);
  });
});

describe('An address of the web', () => {
  it.each([
    ['HTTPS://WWW.Göda.de', 'https://www.xn--gda-sna.de/'],
    ['http://goeda.de:8080/a/../b?c=ä', 'http://goeda.de:8080/b?c=%C3%A4'],
    ['', ''],
  ])('is kept as browsers write it: %s', (typed, kept) => expect(webAddress.parse(typed)).toBe(kept));

  it.each([
    'www.goeda.de',
    'javascript:alert(1)',
    'https://ich:geheim@goeda.de',
    'https://goeda.de@boese.example/',
    'https://goeda.de/"onclick="x',
    "https://goeda.de/'x",
    'https://goeda.de/<b>',
    'https://goeda.de/a b',
    'https://goeda.de\\@boese.example',
    'https://goeda.de:99999',
    'https://127.0.0.1',
  ])('is none: %s', (typed) =>
    expect(sentenceOf(webAddress, typed)).toBe('Bitte eine Adresse wie https://www.kommune.de eingeben.'),
  );
});

describe('A refusal without a sentence of its own', () => {
  it.each([
    [z.enum(['municipal_officer', 'admin']), 'chef', 'Bitte eine der Möglichkeiten wählen.'],
    [z.enum(['municipal_officer', 'admin']), undefined, 'Diese Angabe fehlt.'],
    [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Höchstens 2 Einträge.'],
    [z.array(z.string()).min(1), [], 'Mindestens 1 Eintrag.'],
    [z.string().max(2), 'abc', 'Höchstens 2 Zeichen.'],
    [z.number().max(366), 400, 'Höchstens 366.'],
    [z.iso.date(), 'gestern', 'Bitte ein Datum in der Form 2026-03-31 angeben.'],
    [z.string().regex(/^a$/), 'b', 'Diese Angabe hat nicht die erwartete Form.'],
    [z.strictObject({}), { a: 1 }, 'Unbekannte Angabe: a.'],
    [z.union([z.string(), z.number()]), {}, 'Diese Angabe ist nicht verständlich.'],
    [z.string(), 7, 'Hier wird ein Text erwartet.'],
  ] as [z.ZodType, unknown, string][])('is plain German', (schema, value, sentence) =>
    expect(sentenceOf(schema, value)).toBe(sentence),
  );
});
