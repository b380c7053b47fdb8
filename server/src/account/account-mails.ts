/*
 * Plain text of the mails about accounts. Each says which service writes, why, what to do until when, and what to do if
 * it was not expected.
 */
import { publisherName } from '../platform/publisher.js';
import type { Role } from './permissions.js';
import { roleNames } from './role-names.js';

export interface MailText {
  subject: string;
  body: string;
}

interface Invitation {
  /** Of the person who is invited. */
  name: string;
  /** Who invites, with office: "Petra Wolf (Stadt Olbernhau)". */
  inviter: string;
  role: Role;
  /** Names of Gemeinden or Kreise; empty for roles without. */
  areas: string[];
  url: string;
  expiresAt: Date;
}

export function invitationMail({ name, inviter, role, areas, url, expiresAt }: Invitation): MailText {
  const scope = areas.length > 0 ? [`Zuständig für: ${areas.join(', ')}`] : [];
  return mailText('Einladung zum Breitbandlotsen', name, [
    `${inviter} lädt Sie ein, mit dem Breitbandlotsen zu arbeiten, dem Dienst für den Breitbandausbau in den Kommunen (${publisherName()}).`,
    [`Ihre Rolle: ${roleNames[role]}`, ...scope].join('\n'),
    `Bitte wählen Sie über diesen Link Ihr Passwort; er gilt bis ${momentInWords(expiresAt)} und nur einmal:\n${url}`,
    'Wenn Sie das nicht erwartet haben, brauchen Sie nichts zu tun: Ohne Ihr Passwort ist das Konto nicht nutzbar. Fragen beantwortet, wer Sie eingeladen hat.',
  ]);
}

interface PasswordReset {
  name: string;
  url: string;
  expiresAt: Date;
}

/** Asked for on the sign-in page. */
export function passwordResetMail({ name, url, expiresAt }: PasswordReset): MailText {
  return mailText('Neues Passwort für den Breitbandlotsen', name, [
    'für Ihr Konto beim Breitbandlotsen wurde ein neues Passwort angefordert.',
    `Über diesen Link wählen Sie es; er gilt bis ${momentInWords(expiresAt)} und nur einmal:\n${url}`,
    'Wenn Sie das nicht erwartet haben, brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter.',
  ]);
}

/** Ended by someone who manages accounts: password and second factor are gone already. */
export function accountResetMail({ name, url, expiresAt }: PasswordReset): MailText {
  return mailText('Ihr Zugang zum Breitbandlotsen wird neu eingerichtet', name, [
    'Ihr Zugang zum Breitbandlotsen wurde zurückgesetzt: Das bisherige Passwort und der zweite Faktor gelten nicht mehr, alle Anmeldungen sind beendet.',
    `Bitte wählen Sie über diesen Link ein neues Passwort; er gilt bis ${momentInWords(expiresAt)} und nur einmal:\n${url}`,
    'Wenn Sie das nicht erwartet haben, fragen Sie bitte nach, wer Ihr Konto verwaltet, bevor Sie den Link benutzen.',
  ]);
}

function mailText(subject: string, name: string, paragraphs: string[]): MailText {
  const closing = 'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.';
  return { subject, body: `${[`Guten Tag ${name},`, ...paragraphs, closing].join('\n\n')}\n` };
}

const momentFormat = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
});

/** "Dienstag, 15.09.2026, 16:40 Uhr" */
const momentInWords = (moment: Date): string => `${momentFormat.format(moment).replace(' um ', ', ')} Uhr`;
