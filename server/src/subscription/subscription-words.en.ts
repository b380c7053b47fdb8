import type { Words } from './subscription-words.js';

const quoted = (name: string): string => `“${name}”`;
const date = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const wordsEn: Words = {
  language: 'en',
  state: {
    in_preparation: 'in preparation',
    funding_applied: 'funding applied for',
    funding_granted: 'funding granted',
    tendering: 'call for tenders',
    build_prepared: 'building prepared',
    under_construction: 'being built',
    finished: 'finished',
    commercial: 'without funding',
    on_hold: 'on hold',
  },
  milestone: {
    contract: 'Contract',
    construction_start: 'Start of building',
    first_connection: 'First connections',
    completion: 'Completion',
    other: 'Other date',
  },
  reason: {
    civil_works_delayed: 'civil works delayed',
    permit_missing: 'permit missing',
    material_missing: 'material missing',
    owner_permission_missing: 'permission of the owner missing',
    weather: 'weather',
    funding_decision: 'funding decision pending',
    tender_delayed: 'tender procedure delayed',
    earlier_than_planned: 'earlier than planned',
    other: 'another reason',
  },
  group: { households: 'households', business: 'companies', business_parks: 'business parks' },
  day: (day) => date.format(new Date(day)),
  quarter: (number, year) => `Q${number} ${year}`,
  half: (number, year) => `${number === '1' ? 'first' : 'second'} half of ${year}`,
  lot: (milestone, number) => `${milestone} of lot ${number}`,
  quoted,
  scope: {
    drawn: 'an area that was drawn',
    state: 'Saxony',
    hiddenProject: 'a project that is no longer published',
    goneDistrict: 'a district that no longer exists',
  },
  news: {
    published: (project, state) => `Newly published: project ${project}, state: ${state}.`,
    changed: (project, chain) => `Project ${project} has a new state: ${chain}.`,
    promised: (milestone, project, day) => `${milestone} of ${project} promised for ${day}.`,
    moved: (milestone, project, chain) => `${milestone} of ${project} postponed: ${chain}.`,
    promisedAnew: (milestone, project, chain) => `${milestone} of ${project} promised anew: ${chain}.`,
    because: (reason) => `Reason: ${reason}.`,
    noReason: 'No reason was given.',
    edition: (group, stand, source) => `New coverage figures (${group}), ${stand}. Source: ${source}.`,
    stand: (day) => `as of ${day}`,
    stands: (count, newest) => `${count} reference dates, the latest ${newest}`,
  },
  feed: {
    title: (name) => `Broadband rollout: ${name}`,
    subtitle: 'New projects, new states, dates that were promised or moved, new figures',
    demoTitle: (title) => `Demo data: ${title}`,
    demo: (sentence) => `Demo data. ${sentence}`,
    kind: {
      project: 'Newly published',
      state: 'New state',
      promise: 'Date',
      edition: 'New coverage figures',
    },
  },
  mail: {
    greeting: 'Dear reader,',
    closing: (publisher) => `Breitbandlotse, ${publisher}\nThis message was sent automatically.`,
    aboutDrawn: 'about the broadband rollout in the area that you drew',
    aboutPlace: (name) => `about the broadband rollout: ${name}`,
    aboutProject: (name) => `about the project ${quoted(name)}`,
    confirm: {
      subject: (what) => `Please confirm: news ${what}`,
      asked: (what) =>
        `news ${what} were ordered with this address. You get one e-mail a day at most, and only when there is something new: new projects, new states, dates that were promised or moved, new figures.`,
      link: 'Please confirm this on the following page; the link is valid until 48 hours after the first order:',
      ignore:
        'If this was not you, you need not do anything: without a confirmation we send nothing and delete the address 48 hours after the first order.',
    },
    already: {
      subject: (what) => `You already get news ${what}`,
      asked: (what) =>
        `news ${what} were ordered with this address. You get them already; it stays at one e-mail a day at most.`,
    },
    endOne: 'No longer wanted? Here you end the subscription:',
    ended: 'The subscription has ended. Your address was deleted unless it has another subscription.',
    subject: (count) =>
      count === 1 ? 'Broadband rollout: one piece of news' : `Broadband rollout: ${count} pieces of news`,
    lead: 'this is new of what you subscribe to.',
    movedOn: (former, since, now) =>
      `${former} no longer exists${since ? ` since ${since}` : ''}: your subscription now covers ${now}.`,
    last: {
      subject: (names) => `Your subscription has ended: ${names}`,
      ended: (former, since) =>
        `${former} no longer exists${since ? ` since ${since}` : ''}, and it is not recorded what has taken its place. Your subscription to it has ended.`,
      again:
        'How to go on: here you can order news about another municipality, a district, a project or an area on the map.',
      others: 'Your other subscriptions go on.',
      address:
        'This was your last subscription: your address is deleted as soon as this message is delivered.',
    },
    endAny: 'No longer wanted? Here you end a subscription:',
    endAll: 'End all subscriptions:',
  },
  unreviewed: null,
};
