/*
 * A page of law as data: headings, sentences, lists. These texts are long and stand on one page each; so they come with
 * that page's chunk and not with the texts that every page loads.
 */

export interface Link {
  text: string;
  href: string;
  /** Before and after the link, in the same sentence. */
  before?: string;
  after?: string;
}

export type Block =
  | string
  | { list: (string | Link)[] }
  | { link: Link }
  /** Names and values: who, where, how long. */
  | { facts: [name: string, value: string | Link][] };

export interface Section {
  heading: string;
  blocks: Block[];
}

export interface LegalText {
  title: string;
  description: string;
  /** Below the heading. */
  lead: string;
  sections: Section[];
}
