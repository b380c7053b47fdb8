import type { ContactLetter, PublicContactDto } from '../api/advice.js';
import type { English } from '../ui/texts.js';
import type { contactDe } from './contact.de.js';

const kind: Record<ContactLetter['kind'], string> = {
  citizen: 'I am writing for myself',
  company: 'I am writing for a company',
};
const topic: Record<ContactLetter['topic'], string> = {
  coverage: 'Coverage at an address or in a place',
  rollout: 'Rollout and dates',
  connection: 'Connection of a house',
  cooperation: 'Working together on the rollout',
  service: 'this service and its data',
  correction: 'something on this website is wrong',
  accessibility: 'a barrier on this website',
  other: 'another topic',
};
const role: Record<PublicContactDto['role'], string> = {
  mayor: 'Mayor',
  coordinator: 'Broadband coordinator of the district',
  officer: 'Officer in charge',
  consultant: 'Consultancy',
  operator: 'Regional manager of the network operator',
  other: 'other office',
};

/** English texts of the public page to write to the advisors, and of contacts of a municipality. */
export const contactEn: English<typeof contactDe> = {
  kind,
  topic,
  role,
  title: 'Contact',
  titleRefused: 'Not sent yet: Contact',
  description:
    'How to reach the broadband advisors ({{publisher}}): form, post, and what you should know first.',
  heading: 'Write to the broadband advisors',
  lead: '{{publisher}} answers questions about coverage and rollout and about this service. Connections are neither sold nor built here.',
  leadOf: {
    correction:
      'Name the place or the project, what it says there and what you know. We look into it and answer you.',
    accessibility:
      'Tell us on which page something does not work and what you use the page with, for example a screen reader. We answer you within one month.',
  },
  form: {
    heading: 'Your message',
    who: 'For whom are you writing?',
    topic: 'Topic',
    chooseTopic: 'Please choose',
    organisation: 'Company',
    name: 'Your name',
    ways: 'To answer you we need your e-mail address or your telephone number.',
    email: 'E-mail address',
    phone: 'Telephone number',
    message: 'What it is about',
    messageHint: 'Please no passwords and nothing confidential. Name the place if it is about one.',
    homepage: 'Please leave empty',
    send: 'Send the message to the advisors',
    done: 'Your message has arrived.',
    doneText: 'The broadband advisors will get in touch in the way you gave.',
    another: 'Write another message',
    failed: 'The form cannot be reached at the moment. Please try again later or write by post.',
    refused: 'The message has not been sent yet.',
  },
  post: {
    heading: 'By post and telephone',
    address: '{{publisher}}\n{{publisherStreet}}\n{{publisherCity}}\nGermany',
    phone: 'Telephone numbers and contact persons are on the website:',
    tel: 'Telephone:',
    email: 'E-mail:',
    website: 'www.digitalagentur.sachsen.de',
    href: 'https://www.digitalagentur.sachsen.de/',
  },
  know: {
    heading: 'What you should know first',
    mail: 'No encrypted e-mails',
    mailText:
      '{{publisher}} accepts no encrypted documents by e-mail, and signed ones only under certain conditions. Our answer comes as an ordinary e-mail: others could read it on its way. Please send anything confidential by post.',
    form: 'What happens to your message',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    formText:
      'Only what you enter is stored. Only the broadband advisors ({{publisher}}) can read it; it is not passed on. After {{days}} name, contact details and text are deleted. This page sets no cookie.',
    line: 'The transfer is encrypted if the address of this page begins with https.',
    kommune: 'Do you work for a municipality?',
    kommuneText: 'After signing in you can request advice, with dates and files.',
    signIn: 'Sign in and request advice',
  },
  place: {
    heading: 'Contact persons in {{place}}',
    none: 'No contact persons are published for {{place}}.',
    toForm: 'Write to the broadband advisors',
  },
  edit: {
    heading: 'Edit the contacts of {{place}}',
    note: 'Only those who are signed in see this section. A contact becomes public only when the municipality decides so.',
    none: 'Nobody has been entered yet.',
    add: 'Add a contact',
    change: 'Edit',
    changeNamed: 'Edit {{name}}',
    remove: 'Remove',
    removeNamed: 'Remove {{name}}',
    removeAsk: 'Remove {{name}}? Name, e-mail address and telephone number will be deleted.',
    keep: 'Keep',
    save: 'Save contact',
    cancel: 'Cancel',
    area: 'Belongs to',
    role: 'Role',
    office: 'Office, body or company',
    name: 'Name',
    isPublic: 'Show publicly on the page of the municipality',
    publicHint: 'With the consent of the person. The municipality decides this.',
    onlyKommune: 'The municipality decides this.',
    public: 'public',
    internal: 'internal only',
    gone: 'name deleted',
    failed: 'The contacts could not be loaded.',
  },
};
