import { statuses } from '../../project/words.js';
import { reviewStatuses, trackStatuses } from '../words.js';

/*
 * The search of the desk: words like `status:submitted kreis:14625 overdue:yes` and free text beside them. German and
 * English words are understood; the link always carries the fixed ones, so that it means the same for everyone. Pure.
 */

export interface DeskSearch {
  /** Free words, all of which must be found. */
  text: string[];
  status: string[];
  federal: string[];
  state: string[];
  review: string[];
  district: string[];
  municipality: string[];
  programme: string[];
  overdue: boolean | null;
  /** Due within so many days. */
  due: number | null;
  finding: ('block' | 'warn' | 'hint')[];
  /** `me`, `nobody`, `deputy` (of those who are away and whom I stand in for), or an account. */
  assigned: string[];
}

export interface ReadSearch {
  search: DeskSearch;
  /** In the fixed words. */
  q: string;
  /** German: what was not understood, and what would be. */
  faults: string[];
}

type Field = Exclude<keyof DeskSearch, 'text'>;

interface Key {
  /** As the link carries it. */
  fixed: string;
  also: readonly string[];
  /** Fixed word of a value, or null where there is none; with what is offered instead. */
  read: (value: string) => string | null;
  offer: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[\s_-]+/g, '');

/** The identifier, its German term, or the beginning of one of them where only one begins so. */
function wordsOf(...tables: Record<string, string>[]): (value: string) => string | null {
  const known = tables.flatMap((table) =>
    Object.entries(table).flatMap(([id, term]) => [[plain(id), id] as const, [plain(term), id] as const]),
  );
  return (value) => {
    const asked = plain(value);
    const exact = known.find(([word]) => word === asked);
    if (exact) return exact[1];
    const begun = new Set(known.filter(([word]) => word.startsWith(asked)).map(([, id]) => id));
    return asked.length >= 3 && begun.size === 1 ? [...begun][0]! : null;
  };
}

const yesOrNo = wordsOf({ yes: 'ja', no: 'nein' });
const days = (value: string): string | null => (/^\d{1,3}$/.test(value) ? String(Number(value)) : null);
const findings = wordsOf({ block: 'sperrt', warn: 'warnt', hint: 'Hinweis' });
const people = wordsOf({ me: 'ich', nobody: 'niemand', deputy: 'vertretung' });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const keys: Record<Field, Key> = {
  status: {
    fixed: 'status',
    also: ['stand'],
    read: wordsOf(trackStatuses, statuses),
    offer: 'status:eingereicht oder status:„im Bau“',
  },
  federal: { fixed: 'federal', also: ['bund'], read: wordsOf(trackStatuses), offer: 'bund:eingereicht' },
  state: { fixed: 'state', also: ['land'], read: wordsOf(trackStatuses), offer: 'land:Entwurf' },
  review: {
    fixed: 'review',
    also: ['pruefung', 'prüfung'],
    read: wordsOf(reviewStatuses, { submitted: 'eingereicht' }),
    offer: 'prüfung:eingereicht oder prüfung:zurückgegeben',
  },
  district: {
    fixed: 'kreis',
    also: ['district', 'landkreis'],
    read: (value) => (/^\d{5}$/.test(value) ? value : null),
    offer: 'kreis:14625 (Schlüssel mit fünf Ziffern)',
  },
  municipality: {
    fixed: 'gemeinde',
    also: ['municipality', 'ags'],
    read: (value) => (/^\d{8}$/.test(value) ? value : null),
    offer: 'gemeinde:14625020 (Schlüssel mit acht Ziffern)',
  },
  programme: {
    fixed: 'programme',
    also: ['programm', 'program'],
    read: (value) => (/^[a-z][a-z0-9_]{1,60}$/.test(value.toLowerCase()) ? value.toLowerCase() : null),
    offer: 'programm:gigabit20',
  },
  overdue: { fixed: 'overdue', also: ['ueberfaellig', 'überfällig'], read: yesOrNo, offer: 'überfällig:ja' },
  due: {
    fixed: 'due',
    also: ['frist', 'faellig', 'fällig'],
    read: days,
    offer: 'frist:14 (fällig in 14 Tagen)',
  },
  finding: { fixed: 'finding', also: ['befund'], read: findings, offer: 'befund:sperrt oder befund:warnt' },
  assigned: {
    fixed: 'assigned',
    also: ['zustaendig', 'zuständig', 'bei'],
    read: (value) => (UUID.test(value.toLowerCase()) ? value.toLowerCase() : people(value)),
    offer: 'zuständig:ich oder zuständig:niemand',
  },
};

const fieldOf = (word: string): Field | null => {
  const asked = plain(word);
  const found = Object.entries(keys).find(([, { fixed, also }]) =>
    [fixed, ...also].some((key) => plain(key) === asked),
  );
  return (found?.[0] as Field | undefined) ?? null;
};

/** What can be searched by, as it is typed. */
const NAMED =
  'status, bund, land, prüfung, kreis, gemeinde, programm, überfällig, frist, befund und zuständig';

/** `bund:"vorläufig bewilligt"` is one word, and so is `land:„vorläufig bewilligt“`. */
const WORD = /([^\s:"„“]+):(?:"([^"]*)"|„([^“”"]*)[“”"]|(\S*))|"([^"]*)"|„([^“”"]*)[“”"]|(\S+)/g;

export function readSearch(text: string): ReadSearch {
  const search: DeskSearch = {
    text: [],
    status: [],
    federal: [],
    state: [],
    review: [],
    district: [],
    municipality: [],
    programme: [],
    overdue: null,
    due: null,
    finding: [],
    assigned: [],
  };
  const faults: string[] = [];
  for (const [whole, key, ...rest] of text.trim().matchAll(WORD)) {
    const value = rest.find((part) => part !== undefined) ?? '';
    const field = key === undefined ? null : fieldOf(key);
    if (key === undefined) search.text.push(value);
    else if (field === null)
      faults.push(`„${whole}“: Nach „${key}“ kann nicht gesucht werden. Möglich sind ${NAMED}.`);
    else {
      const word = keys[field].read(value);
      if (word === null)
        faults.push(`„${whole}“: Passt nicht. Möglich ist zum Beispiel ${keys[field].offer}.`);
      else put(search, field, word);
    }
  }
  search.text = search.text.filter((word) => word.length > 0);
  return { search, q: inFixedWords(search), faults };
}

function put(search: DeskSearch, field: Field, word: string): void {
  if (field === 'overdue') search.overdue = word === 'yes';
  else if (field === 'due') search.due = Number(word);
  else if (!(search[field] as string[]).includes(word)) (search[field] as string[]).push(word);
}

/** The search as the link carries it; read again, it is the same. */
export function inFixedWords(search: DeskSearch): string {
  const words = (Object.keys(keys) as Field[]).flatMap((field) => {
    const value = search[field];
    const { fixed } = keys[field];
    if (value === null) return [];
    if (field === 'overdue') return [`${fixed}:${value ? 'yes' : 'no'}`];
    return Array.isArray(value) ? value.map((word) => `${fixed}:${word}`) : [`${fixed}:${String(value)}`];
  });
  const quoted = search.text.map((word) => (/[\s:]/.test(word) ? `"${word}"` : word));
  return [...words, ...quoted].join(' ');
}

/** German, clause by clause: what is shown. Names of Gemeinden, Kreise and accounts come from the one who asks. */
export function inWords(search: DeskSearch, nameOf: (key: string) => string): string[] {
  const or = (values: string[]) => values.join(' oder ');
  const termOf = (id: string) => trackStatuses[id as never] ?? statuses[id as never] ?? id;
  const clause = (
    values: string[],
    words: (list: string) => string,
    term: (id: string) => string = termOf,
  ) => (values.length === 0 ? [] : [words(or(values.map(term)))]);
  return [
    ...clause(search.status, (list) => `Status ${list}`),
    ...clause(search.federal, (list) => `Bund ${list}`),
    ...clause(search.state, (list) => `Land ${list}`),
    ...clause(
      search.review,
      (list) => list,
      (id) => reviewStatuses[id as keyof typeof reviewStatuses],
    ),
    ...clause(search.district, (list) => list, nameOf),
    ...clause(search.municipality, (list) => list, nameOf),
    ...clause(search.programme, (list) => `Programm ${list}`, nameOf),
    ...(search.overdue === null ? [] : [search.overdue ? 'überfällig' : 'nicht überfällig']),
    ...(search.due === null ? [] : [dueWithin(search.due)]),
    ...clause(
      search.finding,
      (list) => list,
      (id) => findingWords[id as keyof typeof findingWords],
    ),
    ...clause(
      search.assigned,
      (list) => list,
      (id) => peopleWords[id as keyof typeof peopleWords] ?? `bei ${nameOf(id)}`,
    ),
    ...search.text.map((word) => `„${word}“`),
  ];
}

const dueWithin = (days: number): string =>
  days === 1 ? 'fällig in höchstens 1 Tag' : `fällig in höchstens ${days} Tagen`;
const findingWords = { block: 'mit sperrendem Befund', warn: 'mit warnendem Befund', hint: 'mit Hinweis' };
const peopleWords = { me: 'bei mir', nobody: 'noch niemandem zugewiesen', deputy: 'in Vertretung' };
