import type { Mail } from '../platform/mail.js';
import { langQuery } from '../platform/page-language.js';
import type { NewsItem, NewsScope } from './news.dto.js';
import { addressOf } from './feed.js';
import type { Words } from './subscription-words.js';

/* Plain text of the mails of a subscription. No picture, no link that tells who opened it. Pure. */

type MailWords = Pick<Mail, 'subject' | 'body'>;

/** In which words, and who sends it. */
export interface Letter {
  words: Words;
  publisher: string;
}

const mailOf = ({ words, publisher }: Letter, subject: string, paragraphs: string[]): MailWords => {
  const { greeting, closing } = words.mail;
  const unreviewed = words.unreviewed === null ? [] : [words.unreviewed];
  return { subject, body: `${[greeting, ...paragraphs, closing(publisher), ...unreviewed].join('\n\n')}\n` };
};

/** „zum Breitbandausbau in Burkau“, „zum Projekt …“ */
export const about = (scope: NewsScope, name: string, { mail }: Words): string => {
  if (scope.polygon) return mail.aboutDrawn;
  return scope.project === undefined ? mail.aboutPlace(name) : mail.aboutProject(name);
};

interface Asked {
  /** As `about` says it. */
  what: string;
  url: string;
}

export function confirmationMail({ what, url }: Asked, letter: Letter): MailWords {
  const { confirm } = letter.words.mail;
  return mailOf(letter, confirm.subject(what), [
    confirm.asked(what),
    `${confirm.link}\n${url}`,
    confirm.ignore,
  ]);
}

/** Asked for again: the page cannot say so, else anyone could ask who subscribes. */
export function alreadyMail({ what, url }: Asked, letter: Letter): MailWords {
  const { already, endOne } = letter.words.mail;
  return mailOf(letter, already.subject(what), [already.asked(what), `${endOne}\n${url}`]);
}

interface Ended {
  former: { name: string; since: string | null }[];
  /** Of the same address. */
  hasOthers: boolean;
  origin: string;
}

/** The place is no more, and nothing is known to follow it. */
export function lastMail({ former, hasOthers, origin }: Ended, letter: Letter): MailWords {
  const { words } = letter;
  const { last } = words.mail;
  return mailOf(letter, last.subject(former.map(({ name }) => name).join(', ')), [
    former.map(({ name, since }) => last.ended(name, since && words.day(since))).join('\n'),
    `${last.again}\n${origin}/abo${langQuery(words.language, '?')}`,
    hasOthers ? last.others : last.address,
  ]);
}

export interface ToldPart {
  name: string;
  items: NewsItem[];
  endUrl: string;
}

interface News {
  parts: ToldPart[];
  /** Sentences about subscriptions that moved on with their Gemeinde or their Kreis. */
  moves: string[];
  origin: string;
  endAllUrl: string;
}

/** One mail for all subscriptions of an address. What is told in one part is not told again in the next. */
export function newsMail({ parts, moves, origin, endAllUrl }: News, letter: Letter): MailWords {
  const { mail } = letter.words;
  const seen = new Set<string>();
  const fresh = parts.map((part) => ({
    ...part,
    items: part.items.filter(({ id }) => !seen.has(id) && seen.add(id)),
  }));
  const inLanguage = langQuery(letter.words.language, '?');
  const lines = ({ name, items }: ToldPart) =>
    [name, ...items.map((item) => `– ${item.sentence}\n  ${origin}${addressOf(item)}${inLanguage}`)].join(
      '\n',
    );
  const ends = parts.map(({ name, endUrl }) => `${name}: ${endUrl}`);
  return mailOf(letter, mail.subject(seen.size), [
    mail.lead,
    ...moves,
    ...fresh.filter(({ items }) => items.length > 0).map(lines),
    `${mail.endAny}\n${ends.join('\n')}`,
    ...(parts.length > 1 ? [`${mail.endAll} ${endAllUrl}`] : []),
  ]);
}
