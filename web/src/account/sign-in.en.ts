import type { English } from '../ui/texts.js';
import type { forgottenDe, linkDe, signInDe } from './sign-in.de.js';

export const signInEn: English<typeof signInDe> = {
  title: 'Sign in',
  heading: 'Sign in',
  lead: 'For municipalities, districts and {{publisher}}. The map and the figures are open to everyone without signing in.',
  noScript:
    'To sign in, JavaScript must be switched on in your browser. The map and the figures work without it.',
  provider: 'Sign in with {{name}}',
  or: 'or with e-mail and password',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgotten your password?',
  code: {
    heading: 'Second factor',
    account: 'Account: {{email}}',
    other: 'Another account',
    label: 'Code from your app',
    hint: 'Six digits, new ones every 30 seconds.',
    recoveryLabel: 'Recovery code',
    recoveryHint: 'One of the codes that you kept when you set up the second factor. Each is valid once.',
    toRecovery: 'Use a recovery code',
    toApp: 'Use a code from the app',
    lost: 'Neither to hand? Whoever manages your account can reset the second factor.',
    submit: 'Check code and sign in',
  },
  here: {
    title: 'You are already signed in: {{name}}.',
    text: 'With the form you change to another account.',
    on: 'Continue',
  },
  demo: {
    heading: 'Demo accounts',
    text: 'To try it out: one click signs you in. Names and responsibilities are made up.',
    submit: 'Sign in as {{name}}',
    everywhere: 'all of Saxony',
    managesUsers: 'manages accounts',
  },
  providerFault: {
    abgebrochen: 'Signing in was cancelled. You can try again.',
    abgelaufen: 'Signing in took too long. Please start again.',
    'kein-recht':
      'You are signed in there, but have no access here: a role or a municipality is missing, or the e-mail address belongs to another account. Please turn to the office that manages your account.',
    deaktiviert: 'Your account is deactivated. Please turn to the office that manages your account.',
    anbieter:
      'The sign-in service did not answer properly. Please try again later; it is not a mistake in what you entered.',
  },
  note: {
    abgemeldet: 'You are signed out.',
    ueberall: 'You are signed out on all devices, and all access tokens are revoked.',
    passwort: 'Your new password is valid. Please sign in with it.',
  },
};

export const forgottenEn: English<typeof forgottenDe> = {
  title: 'Forgotten password',
  heading: 'Forgotten password',
  lead: 'We send you a link with which you choose a new password. It is valid for one hour.',
  email: 'E-mail of your account',
  submit: 'Request link',
  done: 'If there is an account for {{email}}, an e-mail with the link is on its way.',
  doneText: 'The link is valid for one hour. If nothing arrives, please look in your spam folder.',
  doneDemo: 'The demo sends nothing: the e-mail is in the outbox, which the demo account “{{role}}” can see.',
  again: 'Give another address',
  back: 'To sign in',
};

export const linkEn: English<typeof linkDe> = {
  title: 'Set up account',
  invitation: 'Set up account',
  invitationLead: 'You are invited to work with Breitbandlotse.',
  passwordReset: 'Choose a new password',
  passwordResetLead: 'With the new password, all earlier sessions end.',
  email: 'E-mail',
  role: 'Role',
  areas: 'Responsible for',
  everywhere: 'all of Saxony',
  until: 'Link valid until',
  untilText: '{{moment}}, once',
  name: 'Your name',
  nameHint: 'It appears like this in the history beside what you change.',
  password: 'Password',
  newPassword: 'New password',
  setUp: 'Set up account',
  save: 'Save password',
  gone: 'This link is no longer valid.',
  goneText: 'It has been used already or has expired.',
  goneInvitation:
    'Whoever invited you can send the invitation again. If you have already set up your account, sign in.',
  gonePassword: 'You can request a new link.',
  request: 'Request a new link',
  signIn: 'To sign in',
};
