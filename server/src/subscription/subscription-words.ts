import type { UserGroup } from '../coverage/coverage.dto.js';
import type { PageLanguage } from '../platform/page-language.js';
import type { MilestoneKind, PublicState, SlipReason } from '../project/words.js';
import type { NewsDto } from './news.dto.js';
import { wordsDe } from './subscription-words.de.js';
import { wordsEn } from './subscription-words.en.js';
import { wordsHsb } from './subscription-words.hsb.js';

/** What the feed and the mails say. Names, and what somebody wrote, stay as they are. */
export interface Words {
  language: PageLanguage;
  state: Record<PublicState, string>;
  milestone: Record<MilestoneKind, string>;
  reason: Record<SlipReason, string>;
  group: Record<UserGroup, string>;
  day(day: string): string;
  quarter(number: string, year: string): string;
  half(number: string, year: string): string;
  lot(milestone: string, number: number): string;
  quoted(name: string): string;
  /** A part of the Land without a name of its own. */
  scope: { drawn: string; state: string; hiddenProject: string; goneDistrict: string };
  news: {
    published(project: string, state: string): string;
    changed(project: string, chain: string): string;
    promised(milestone: string, project: string, date: string): string;
    moved(milestone: string, project: string, chain: string): string;
    promisedAnew(milestone: string, project: string, chain: string): string;
    because(reason: string): string;
    noReason: string;
    edition(group: string, stand: string, source: string): string;
    stand(day: string): string;
    stands(count: number, newest: string): string;
  };
  feed: {
    title(name: string): string;
    subtitle: string;
    demoTitle(title: string): string;
    demo(sentence: string): string;
    kind: Record<NewsDto['kind'], string>;
  };
  mail: {
    greeting: string;
    closing(publisher: string): string;
    aboutDrawn: string;
    aboutPlace(name: string): string;
    aboutProject(name: string): string;
    confirm: { subject(what: string): string; asked(what: string): string; link: string; ignore: string };
    already: { subject(what: string): string; asked(what: string): string };
    endOne: string;
    ended: string;
    subject(count: number): string;
    lead: string;
    /** `since`: null, of a Kreis nobody has written it down. */
    movedOn(former: string, since: string | null, now: string): string;
    /** Nothing follows the place. */
    last: {
      subject(names: string): string;
      ended(former: string, since: string | null): string;
      again: string;
      others: string;
      address: string;
    };
    endAny: string;
    endAll: string;
  };
  /** null: a person who speaks the language has checked these texts. */
  unreviewed: string | null;
}

const words: Record<PageLanguage, Words> = { de: wordsDe, en: wordsEn, hsb: wordsHsb };

export const wordsIn = (language: PageLanguage): Words => words[language];
