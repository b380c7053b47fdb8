import type { Configuration } from '../platform/configuration.js';
import type { LinkPurpose } from './account-link.js';

const PAGES: Record<LinkPurpose, string> = { invitation: 'einladung', password_reset: 'passwort' };

/** Where links in mails lead. Never taken from a request: whoever asks for a mail could send its reader elsewhere. */
export const serviceOrigin = ({ publicUrl, port }: Pick<Configuration, 'publicUrl' | 'port'>): string =>
  publicUrl ?? `http://localhost:${port}`;

export const linkAddress = (origin: string, purpose: LinkPurpose, token: string): string =>
  `${origin}/${PAGES[purpose]}/${token}`;
