import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';

/**
 * How a sign-in at the identity provider can end without one. The browser is sent to `/anmelden?fehler=<code>`, where the
 * page says it in a sentence; the log says the rest, without naming anyone.
 */
export const providerFaults = {
  abgebrochen: 'the person cancelled at the provider, or it did not let them in',
  abgelaufen: 'the round trip took longer than 10 minutes, came from another browser, or was used already',
  'kein-recht': 'no role or no Kommune of ours in the claims, or the e-mail belongs to another account',
  deaktiviert: 'the account is deactivated or anonymised',
  anbieter: 'the provider does not answer, or not as it should',
} as const;
export type ProviderFaultCode = keyof typeof providerFaults;

export class ProviderFault extends Error {
  override name = 'ProviderFault';

  constructor(
    readonly code: ProviderFaultCode,
    /** For the operator's log; never a personal value. */
    reason: string,
  ) {
    super(reason);
  }
}

/** OpenID Connect Core 3.1.2.6 and RFC 6749 4.1.2.1: answers that depend on the person, not on the settings. */
const DECLINED = [
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
];

/** What the library threw while it talked with the provider. */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof AuthorizationResponseError)
    return new ProviderFault(
      DECLINED.includes(error.error) ? 'abgebrochen' : 'anbieter',
      `answered ${word(error.error)}`,
    );
  if (error instanceof ResponseBodyError)
    return new ProviderFault(
      error.error === 'invalid_grant' ? 'abgelaufen' : 'anbieter',
      `refused the code with ${error.status} ${word(error.error)}`,
    );
  return new ProviderFault('anbieter', [(error as Error).message, ...codesOf(error)].join(', '));
}

/** `ECONNREFUSED` and the like lie a few causes deep. */
function codesOf(error: unknown): string[] {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  const deeper = cause === undefined ? [] : codesOf(cause);
  return [...new Set([...(typeof code === 'string' ? [code] : []), ...deeper])];
}

/** Codes come from outside: only what looks like one reaches the log. */
const word = (text: string): string => (/^[a-z_]{1,60}$/.test(text) ? text : 'an unknown error');
