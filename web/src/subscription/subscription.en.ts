import type { English } from '../ui/texts.js';
import type { subscriptionDe } from './subscription.de.js';

export const subscriptionEn: English<typeof subscriptionDe> = {
  shownArea: 'News about this part of the map',
  title: 'Subscribe to news',
  titleRefused: 'Not ordered yet: subscribe to news',
  description:
    'News about the broadband rollout in a municipality, a district, a project or an area of your own: by e-mail or as a feed.',
  heading: 'News about the broadband rollout',
  headingOf: 'News: {{name}}',
  lead: 'You learn when a project is added, when its state changes, when a date is promised or moved and when there are new figures.',
  mail: {
    heading: 'By e-mail',
    text: 'One e-mail a day at most, and none when nothing is new. Each one carries a link that ends the subscription.',
    off: 'No e-mails are sent from here at present. The feed is there all the same.',
    email: 'E-mail address',
    emailHint: 'We first send you a link to confirm.',
    municipality: 'Key of the municipality (AGS, eight digits)',
    polygon: 'An area of your own',
    polygonHint:
      'Points as “longitude,latitude”, separated by semicolons, such as 13.8,51.1;13.9,51.1;13.9,51.2 – or a polygon as GeoJSON.',
    homepage: 'Please leave this field empty',
    send: 'Order the subscription',
    refused: 'The subscription has not been ordered yet.',
    choose: 'Or choose a municipality on its page, a district on the map or a project:',
    places: 'Find a municipality',
    projects: 'Projects',
    map: 'Map',
  },
  feed: {
    heading: 'As a feed',
    text: 'For feed readers (Atom), without an e-mail address:',
    link: 'Feed: {{name}}',
    state: 'all of Saxony',
  },
  privacy: {
    heading: 'What happens to the address',
    text: 'It is stored for these news only and deleted as soon as you end the last subscription. Without a confirmation it is deleted after 48 hours. We do not measure whether you read the e-mails.',
  },
  done: {
    sent: 'Almost done: please confirm the subscription.',
    sentText:
      'If the address is right, an e-mail with a link is on its way; it is valid for 48 hours. Nothing there? Please look into the spam folder, too. We send the same order once a day at most.',
    confirmed: 'The subscription is confirmed.',
    confirmedText: 'From now on you get news whenever there is something new.',
    ended: 'The subscription has ended.',
    endedText: 'If it was your last one, your address is deleted.',
    start: 'To the start page',
  },
  link: {
    confirm: 'Confirm the subscription',
    confirmText: 'You then get one e-mail a day at most with what is new:',
    confirmed: 'This subscription is confirmed already.',
    end: 'End the subscription',
    endText: 'You then get no more news about:',
    end_all: 'End all subscriptions',
    end_allText: 'You then get no more news about:',
    over: 'This link is no longer valid.',
    overText: 'The subscription has ended, or it was not confirmed within 48 hours. You can order it again.',
    again: 'Order news again',
  },
};
