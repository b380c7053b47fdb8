import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { said, saidWhere } from './said.js';
import { wordedBy } from './worded-answer.js';
import { Wording } from './wording.js';

const wording = new Wording([
  {
    ' und ': ' and ',
    'im Bau': 'under construction',
    'der Zuschlag': 'the award',
    'Kosten und Beträge': 'costs and amounts',
    '{0} Adressen {1}': '{0} addresses {1}',
    'Zu spät: {0} ist am {1}, danach endet nichts.': 'Too late: {0} is on {1}, nothing ends after that.',
    'Behebung: den Tag ändern.': 'To mend: change the day.',
    'Fehlt: {0}.': 'Missing: {0}.',
    '{1} von {0}': '{0} has {1}',
    '{0} am {1}': '{0} on {1}',
    'Offen ist „{0}“.': 'Open is “{0}”.',
  },
]);
const english = (text: string) => wording.english(text);

describe('the English of what the service says', () => {
  it('is looked up as a whole, and what is in no catalogue stays', () => {
    expect(english('im Bau')).toBe('under construction');
    expect(english('Weißwasser/O.L. – Běła Woda')).toBe('Weißwasser/O.L. – Běła Woda');
  });

  it('words the values of a sentence too: other texts, days, amounts, shares, numbers', () => {
    expect(english('Zu spät: der Zuschlag ist am 03.02.2027, danach endet nichts.')).toBe(
      'Too late: the award is on 03/02/2027, nothing ends after that.',
    );
    expect(english('1.126 Adressen im Bau')).toBe('1,126 addresses under construction');
    expect(english('Fehlt: 14.666.400,00 €.')).toBe('Missing: €14,666,400.00.');
    expect(english('Fehlt: 95,5 %.')).toBe('Missing: 95.5%.');
    expect(english('Fehlt: 1. März 2027.')).toBe('Missing: 1 March 2027.');
  });

  it('keeps numbers of laws, guidelines and keys', () => {
    expect(english('Fehlt: 2.0.')).toBe('Missing: 2.0.');
    expect(english('14625020')).toBe('14625020');
  });

  it('goes sentence by sentence, and never takes a second sentence for a value', () => {
    expect(english('Fehlt: der Zuschlag. Behebung: den Tag ändern.')).toBe(
      'Missing: the award. To mend: change the day.',
    );
  });

  it('goes part by part through lists', () => {
    expect(english('im Bau und der Zuschlag')).toBe('under construction and the award');
    expect(english('im Bau → 1.200')).toBe('under construction → 1,200');
  });

  it('may turn the order of values', () => {
    expect(english('im Bau von der Zuschlag')).toBe('the award has under construction');
  });

  it('leaves names as they are, also where they look like a sentence of the service', () => {
    for (const name of ['Ausbau am Markt', 'Aue und Schneeberg', 'Glasfaser von Bautzen'])
      expect(english(name)).toBe(name);
    expect(english('Offen ist „Der Zuschlag von Aue“.')).toBe('Open is “Der Zuschlag von Aue”.');
  });

  it('words what things are called, one or a list', () => {
    expect(english('Fehlt: „Kosten und Beträge“, „Aue“.')).toBe('Missing: “costs and amounts”, “Aue”.');
    expect(english('Offen ist „Kosten und Beträge“.')).toBe('Open is “costs and amounts”.');
  });

  it('gives up what is longer than any sentence, or nested without end', () => {
    const nested = `${'A am '.repeat(100)}B`;
    expect(english(nested)).toBe(nested);
    const long = `Fehlt: ${'Wort '.repeat(3_000)}.`;
    expect(english(long)).toBe(long);
    expect(english(`im Bau ${'und im Bau '.repeat(40)}`)).toMatch(/under construction|im Bau/);
    expect(english('im Bau')).toBe('under construction');
  });
});

describe('an answer in English', () => {
  const task = z.object({ title: said(), note: z.string(), why: said('why now').nullable() });
  const word = wordedBy(
    z.object({
      tasks: z.array(task),
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('a'), sentence: said() }),
        z.object({ kind: z.literal('b'), reason: z.string() }),
      ]),
      labels: z.record(z.string(), said()),
    }),
  );
  const german = {
    tasks: [{ title: 'im Bau', note: 'im Bau', why: null }],
    of: { kind: 'a', sentence: 'der Zuschlag' },
    labels: { x: 'im Bau' },
  };

  it('words what the contract marks as said by the service, not what a person wrote', () => {
    expect(word(german, english)).toEqual({
      tasks: [{ title: 'under construction', note: 'im Bau', why: null }],
      of: { kind: 'a', sentence: 'the award' },
      labels: { x: 'under construction' },
    });
  });

  it('words a value where the field beside it says that it is a word of the service', () => {
    const value = z.union([z.string(), z.array(z.string()), z.null()]);
    const change = z.object({ to: saidWhere('spoken', value), spoken: z.boolean().optional() });
    const changes = wordedBy(z.array(change));
    const told = [{ to: 'im Bau', spoken: true }, { to: ['im Bau'], spoken: true }, { to: 'im Bau' }];
    expect(changes([...told, { to: null, spoken: true }], english)).toEqual([
      { to: 'under construction', spoken: true },
      { to: ['under construction'], spoken: true },
      { to: 'im Bau' },
      { to: null, spoken: true },
    ]);
  });

  it('is a copy: what a service remembers stays German', () => {
    word(german, english);
    expect(german.tasks[0]!.title).toBe('im Bau');
  });
});

describe('figures of a forecast', () => {
  it('are counted and summed up in English', () => {
    expect(english('9.639\u00a0Haushalte')).toBe('9,639 households');
    expect(english('19.278\u00a0Einwohner ÷ 36,11\u00a0km² = 533,87\u00a0Einwohner/km²')).toBe(
      '19,278 inhabitants ÷ 36.11 km² = 533.87 inhabitants/km²',
    );
    expect(english('(300\u00a0zugesagt − 400\u00a0Potenzial) ÷ 400 = -25\u00a0%')).toBe(
      '(300 committed − 400 potential) ÷ 400 = -25%',
    );
    expect(english('Ausbau Aue + Schneeberg = 1,5')).toBe('Ausbau Aue + Schneeberg = 1,5');
  });
});
