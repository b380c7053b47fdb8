import type { Role } from '../api/account.js';
import type { English } from '../ui/texts.js';
import type { accountDe } from './account.de.js';

const role: Record<Role, string> = {
  municipal_officer: 'Officer of a municipality',
  district_officer: 'Officer of a district',
  dias_advisor: 'Advisor ({{publisher}})',
  dias_lead: 'Lead ({{publisher}})',
  admin: 'Administrator of the service',
  auditor: 'Auditor (reads only)',
};

export const accountEn: English<typeof accountDe> = {
  role,
  session: {
    loading: 'Loading …',
    signIn: 'Sign in',
    toSignIn: 'Please sign in for this page.',
    toSecondFactor: 'Please set up the second factor before you open this page.',
    secondFactor: 'Set up the second factor',
    failed: 'The page could not be loaded.',
    failedText: 'This is our fault, not a mistake in what you entered.',
    again: 'Try again',
    ended: 'You are no longer signed in.',
    endedText:
      'What you entered here is still there, but not saved yet. Sign in in a new tab and carry on here.',
    signInNewTab: 'Sign in in a new tab',
  },
  menu: {
    label: 'Your account:',
    own: 'My account',
    accounts: 'Manage accounts',
    accountsRead: 'See accounts',
    outbox: 'Outbox',
    signOut: 'Sign out',
    failed: 'Signing out did not work. Please try again.',
  },
  fault: {
    missing: 'Please fill in “{{field}}”.',
    offline: 'No connection to the service. What you entered is still there; please try again.',
    ours: 'That did not work. This is our fault, not a mistake in what you entered. Please try again later.',
    id: 'Reference {{id}}',
  },
  wait: {
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    over: 'The pause is over. You can try again now.',
    button: '{{deed}}: wait {{time}} more',
  },
  deed: { busy: 'Please wait …' },
  copy: {
    done: 'Copied',
    failed: 'Copying did not work. Please select with the mouse and copy.',
  },
  password: {
    show: 'show',
    hide: 'hide',
    showLabel: 'Show password',
    hideLabel: 'Hide password',
    hint: 'At least {{count}} characters. A sentence of several words is good; special characters are not needed.',
    short_one: '{{count}} more character.',
    short_other: '{{count}} more characters.',
    enough: 'Long enough.',
    good: 'Long enough, good.',
    long: 'Long enough, very good.',
  },
};
