import { englishFigure } from './english-figures.js';

/** German text → English text; `{0}` stands for a value, in both. */
export type Catalogue = Readonly<Record<string, string>>;

/** „Los {0} von {1}“: what stands before, between and after its values, and which they are. */
interface Pattern {
  chunks: string[];
  values: number[];
  longest: string;
  english: string;
  /** Letters that are not a value: the more, the surer. */
  length: number;
}

/** Between two sentences; not behind „Nr.“, „z. B.“ or „1.“ of a day. */
const SENTENCE_END = /(?<=(?:[a-zäöüß“)%€]{2}|\d{3})[.!?]“?)\s+(?=[A-ZÄÖÜ„\d]|[\w.]+: )/;
const ABBREVIATED = /\b(?:Nr|Abs|Art|Satz|bzw|ca|evtl|inkl|Str)\.$/;
/** The larger ones first: „Prüfung: Ausgaben und Finanzierung“ names two things, not three. */
const BETWEEN_PARTS = [/( → | · |; |: | – )/, /( und | oder | → | · |, |; |: | – )/];
const VALUE = /\{\d+\}/g;
/** „{0} von {1}“ holds only few letters of its own: it says something only where what stands in it is known as well. */
const WEAK = 8;
const TRIES = 20;
/** In letters. */
const LONGEST = 600;
/** A text that needs more looks is left as it is: whatever somebody sends, an answer takes no longer. */
const STEPS = 600;
/** In letters. */
const MEMORY = 2_000_000;

/**
 * What the service says in German, in English. Texts are put together from others („{0} endete am {1}“), so that a text is
 * looked for as a whole, then as a pattern whose values are texts themselves, then sentence by sentence, then part by
 * part. What is in no catalogue stays as it is: names, and what somebody wrote.
 */
export class Wording {
  private readonly whole = new Map<string, string>();
  private readonly patterns: Pattern[] = [];
  private readonly byLetter = new Map<string, Pattern[]>();
  /** What begins with a space goes on where another text ended. */
  private readonly fragments: string[];
  private readonly memory = new Map<string, string | null>();
  private remembered = 0;
  private steps = 0;

  constructor(catalogues: readonly Catalogue[]) {
    const entries = catalogues.flatMap((one) => Object.entries(one));
    for (const [german, english] of entries) this.add(german, english);
    for (const [german, english] of entries.flatMap(halves))
      if (!this.whole.has(german)) this.add(german, english);
    this.patterns.sort((a, b) => b.length - a.length);
    const begins = [...this.whole.keys(), ...this.patterns.map(({ chunks }) => chunks[0]!)];
    this.fragments = [...new Set(begins.filter((begin) => /^ \S/.test(begin)))];
  }

  english(german: string): string {
    if (this.remembered > MEMORY) this.forget();
    this.steps = STEPS;
    // Nothing that the service says is so long: somebody wrote it.
    if (german.length > LONGEST)
      return sentencesOf(german)
        .map((sentence) => (sentence.length > LONGEST ? sentence : this.word(sentence)))
        .join(' ');
    return this.word(german);
  }

  private word(german: string): string {
    return this.sure(german) ?? this.loose(german) ?? this.bySentence(german) ?? this.byPart(german);
  }

  private forget(): void {
    this.memory.clear();
    this.remembered = 0;
  }

  private add(german: string, english: string): void {
    const chunks = german.split(VALUE);
    if (chunks.length === 1) this.whole.set(german, english);
    else
      this.patterns.push({
        chunks,
        values: [...german.matchAll(VALUE)].map(([value]) => Number(value.slice(1, -1))),
        longest: chunks.reduce((longest, chunk) => (chunk.length > longest.length ? chunk : longest)),
        english,
        length: chunks.join('').trim().length,
      });
  }

  /** Where nothing of the text is left in German but names; else null. */
  private sure(german: string): string | null {
    const remembered = this.memory.get(german);
    if (remembered !== undefined) return remembered;
    if (this.steps-- <= 0) return null;
    const english = this.find(german) ?? this.findBegin(german) ?? this.findEnd(german);
    // What was given up is looked for again another time.
    if (this.steps > 0) {
      this.memory.set(german, english);
      this.remembered += german.length;
    }
    return english;
  }

  private find(german: string): string | null {
    return (
      this.whole.get(german) ??
      englishFigure(german) ??
      this.quotedNames(german) ??
      this.byPattern(german, (values, { chunks, length }) =>
        values.every(
          (value, index) =>
            isQuoted(chunks, index) || (length > WEAK ? this.isSettled(value) : this.isSaid(value)),
        ),
      ) ??
      (this.isKnownBySentence(german) ? this.bySentence(german) : null) ??
      this.byFragment(german)
    );
  }

  /** „Projektgebiet“, „Kosten“: what things are called. */
  private quotedNames(german: string): string | null {
    if (!/^„[^“]*“(?:, „[^“]*“)*$/.test(german)) return null;
    return german.replace(/„([^“]*)“/g, (_all, name: string) => `“${this.whole.get(name) ?? name}”`);
  }

  /** A part of a sentence that begins one: „Wie alt …“ for „wie alt …“. */
  private findBegin(german: string): string | null {
    const inside = german.charAt(0).toLowerCase() + german.slice(1);
    const english = inside === german ? null : this.find(inside);
    return english && english.charAt(0).toUpperCase() + english.slice(1);
  }

  /** A clause that was made a sentence. */
  private findEnd(german: string): string | null {
    const english = german.endsWith('.') ? this.find(german.slice(0, -1)) : null;
    return english && `${english}.`;
  }

  /** A sentence that is known around something that is not: what somebody wrote, mostly. */
  private loose(german: string): string | null {
    const fits = (values: string[], { length }: Pattern): boolean =>
      length > WEAK && values.every((value) => sentencesOf(value).length === 1);
    const english = this.byPattern(german, fits);
    if (english !== null || !german.endsWith('.')) return english;
    const clause = this.byPattern(german.slice(0, -1), fits);
    return clause && `${clause}.`;
  }

  private byPattern(german: string, fits: (values: string[], pattern: Pattern) => boolean): string | null {
    for (const pattern of this.patternsFor(german.charAt(0))) {
      if (!german.includes(pattern.longest)) continue;
      const values = valuesOf(german, pattern.chunks).find(
        (choice) => !choice.includes(german) && fits(choice, pattern),
      );
      if (values) return this.filled(pattern, values);
    }
    return null;
  }

  private filled({ english, chunks, values: order }: Pattern, values: string[]): string {
    return english.replace(VALUE, (place) => {
      const index = order.indexOf(Number(place.slice(1, -1)));
      const value = values[index] ?? '';
      // In quotes stands what something is called.
      return isQuoted(chunks, index) ? (this.whole.get(value) ?? value) : this.word(value);
    });
  }

  private isKnownBySentence(german: string): boolean {
    const sentences = sentencesOf(german);
    return sentences.length > 1 && sentences.every((sentence) => this.isSettled(sentence));
  }

  /** Those that begin with the letter, or with a value. */
  private patternsFor(letter: string): Pattern[] {
    const known = this.byLetter.get(letter);
    if (known) return known;
    const fitting = this.patterns.filter(({ chunks: [first] }) => first === '' || first!.startsWith(letter));
    this.byLetter.set(letter, fitting);
    return fitting;
  }

  /** Known, or a name or figure, in which nothing is to be worded. */
  private isSettled(value: string): boolean {
    return !/(?:^|[^A-Za-zÄÖÜäöüß])[a-zäöüß]{3,}/.test(value) || this.sure(value) !== null;
  }

  /** Known or a figure: no name. */
  private isSaid(value: string): boolean {
    return /^(?:[\d.,]+|„[^“]*“)$/.test(value) || this.sure(value) !== null;
  }

  /** „Ausbauzusage 1“, „ vom 24.04.2025“, „ über 764 Adressen“, one behind the other. */
  private byFragment(german: string): string | null {
    for (let at = german.indexOf(' ', 1); at !== -1; at = german.indexOf(' ', at + 1)) {
      const [before, fragment] = [german.slice(0, at), german.slice(at)];
      if (!this.fragments.some((begin) => fragment.startsWith(begin)) || !this.isSettled(before)) continue;
      const english = this.sure(fragment);
      if (english !== null) return this.word(before) + english;
    }
    return null;
  }

  private bySentence(german: string): string | null {
    const sentences = sentencesOf(german);
    return sentences.length < 2 ? null : sentences.map((sentence) => this.word(sentence)).join(' ');
  }

  private byPart(german: string): string {
    for (const between of BETWEEN_PARTS) {
      const parts = german.split(between);
      // „Aue und Schneeberg“ may be the name of one thing.
      if (!parts.some((part, index) => index % 2 === 0 && this.sure(part) !== null)) continue;
      return parts
        .map((part) => this.whole.get(part) ?? (between.test(part) ? part : this.word(part)))
        .join('');
    }
    return german.replace(/„([^“„]*)“/g, '“$1”');
  }
}

const isQuoted = (chunks: string[], index: number): boolean => chunks[index]?.endsWith('„') ?? false;

/** „…: Behebung: …“ is told in two places on some pages: what is wrong, and how it is mended. */
function halves([german, english]: [string, string]): [string, string][] {
  const [of, to] = [german.split(/ ?Behebung: /), english.split(/ ?To mend: /)];
  // „. Der Tag ist ein {0}.“ follows another sentence.
  if (german.startsWith('. ')) return [[german.slice(2), english.slice(2)]];
  if (of.length !== 2 || to.length !== 2) return [];
  return of.flatMap((part, index) => (part === '' ? [] : [[part, to[index]!] satisfies [string, string]]));
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(SENTENCE_END)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATED.test(before))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

/**
 * What stands between the chunks, each found as early as it can be; of two values, every way to part them. Linear, whatever
 * somebody wrote.
 */
function valuesOf(text: string, chunks: string[]): string[][] {
  const [first, last] = [chunks[0]!, chunks.at(-1)!];
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return [];
  const inner = text.slice(first.length, text.length - last.length);
  if (chunks.length === 3 && chunks[1] !== '') return partings(inner, chunks[1]!);
  const values: string[] = [];
  let from = 0;
  for (const chunk of chunks.slice(1, -1)) {
    const found = inner.indexOf(chunk, from);
    if (found === -1) return [];
    values.push(inner.slice(from, found));
    from = found + chunk.length;
  }
  return [[...values, inner.slice(from)]];
}

function partings(text: string, between: string): string[][] {
  const found: string[][] = [];
  for (let at = text.indexOf(between); at !== -1 && found.length < TRIES; at = text.indexOf(between, at + 1))
    found.push([text.slice(0, at), text.slice(at + between.length)]);
  return found;
}
