import { createTransport } from 'nodemailer';
import type { DueMail } from './mail-delivery.queries.js';

/** How sending a mail ended. `error` is for the operator and names no person: answers of mail servers hold addresses. */
export type Outcome = { sent: true } | { sent: false; permanent: boolean; error: string };

const SILENCE_MS = 20_000;

/** The mail server of SMTP_URL, asked for one mail at a time over a connection of its own. */
export class MailServer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url,
      connectionTimeout: SILENCE_MS,
      greetingTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: DueMail, signal: AbortSignal): Promise<Outcome> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.body,
        messageId: mail.message_id,
        date: mail.created_at,
        headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(mail.unsubscribe_url) },
        signal,
      });
      return { sent: true };
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  }
}

/** RFC 8058: the mail program itself can end what the mail is sent for, without a page in between. */
const oneClick = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

interface SmtpError {
  code?: string;
  /** Of the socket: ECONNREFUSED, ENOTFOUND, … */
  originalCode?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/**
 * Refused for good is what the server answers with 5xx to the recipient or the text. The same answer to the greeting, the
 * sign-in or our own address tells of a setting that can be mended, so such mails wait.
 */
function outcomeOf({
  code = '',
  originalCode = code,
  responseCode,
  response = '',
  command = '',
}: SmtpError): Outcome {
  const said = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(response);
  const answer = said ? said.slice(1).filter(Boolean).join(' ') : originalCode;
  const permanent =
    command === 'API' || (['RCPT TO', 'DATA'].includes(command) && (responseCode ?? 0) >= 500);
  return { sent: false, permanent, error: `${reasonOf(code, command, responseCode)} (${answer}).` };
}

function reasonOf(code: string, command: string, responseCode?: number): string {
  if (code === 'EAUTH') return 'Der Mailserver nimmt die Anmeldung nicht an; bitte SMTP_URL prüfen';
  if (command === 'RCPT TO') return 'Der Mailserver nimmt die Adresse nicht an';
  if (command === 'DATA') return 'Der Mailserver nimmt die Nachricht nicht an';
  if (command === 'API') return 'Die Adresse ist nicht zustellbar';
  if (command === 'MAIL FROM') return 'Der Mailserver nimmt den Absender nicht an; bitte MAIL_FROM prüfen';
  if (responseCode) return 'Der Mailserver hat abgelehnt';
  return 'Der Mailserver ist nicht erreichbar oder antwortet nicht';
}
