import path from 'node:path';
import { z } from 'zod';
import { type OidcConfiguration, oidcOf } from './oidc-configuration.js';
import { type Publisher, publisherOf, publisherSettings } from './publisher.js';
import { Refusal } from './refusal.js';

const flag = (name: string, otherwise = false) =>
  z
    .enum(['0', '1', 'false', 'true'], `${name} ist 0 oder 1.`)
    .optional()
    .transform((value) => (value === undefined ? otherwise : value === '1' || value === 'true'));

const whole = (name: string, least: number, most: number) => {
  const words = `${name} muss eine ganze Zahl von ${least} bis ${most} sein.`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

const environment = z.object({
  ...publisherSettings,
  PORT: whole('PORT', 0, 65535).default(3000),
  HOST: z.string().default('localhost'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL muss mit postgres:// beginnen.' })
    .optional(),
  MIGRATION_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'MIGRATION_DATABASE_URL muss mit postgres:// beginnen.' })
    .optional(),
  DEMO: flag('DEMO'),
  TRUST_PROXY: flag('TRUST_PROXY'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL muss eine Adresse wie https://breitband.example sein.' })
    .optional(),
  STATES: z
    .string()
    .default('14')
    .transform((value) => value.split(',').map((state) => state.trim()))
    .pipe(
      z.array(
        z
          .string()
          .regex(/^\d{2}$/, 'STATES muss aus zweistelligen Landesschlüsseln bestehen, etwa STATES=14.'),
      ),
    ),
  SECRET: z.string().min(32, 'SECRET muss mindestens 32 Zeichen haben (openssl rand -base64 48).').optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL muss mit smtp:// oder smtps:// beginnen.' })
    .optional(),
  MAIL_LEASE_SECONDS: whole('MAIL_LEASE_SECONDS', 3, 3600).default(90),
  MAIL_FROM: z
    .string()
    .regex(
      /\S+@\S+/,
      'MAIL_FROM muss eine E-Mail-Adresse enthalten, etwa "Breitbandlotse <lotse@land.example>".',
    )
    .default('Breitbandlotse <breitbandlotse@localhost>'),
  OIDC_ISSUER: z.url('OIDC_ISSUER muss eine Adresse wie https://anmeldung.example sein.').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Landesanmeldung'),
  OIDC_SCOPE: z.string().default('openid profile email'),
  OIDC_ROLE_CLAIM: z.string().default('roles'),
  OIDC_ROLES: z.string().default('{}'),
  OIDC_AREA_CLAIM: z.string().default('ags'),
  OIDC_SECOND_FACTOR: z.enum(['provider', 'own'], 'OIDC_SECOND_FACTOR ist provider oder own.').default('own'),
  CLAMAV: z
    .string()
    .regex(
      /^(\/.+|[^\s:]+:\d{1,5}|\[[0-9a-f:]+\]:\d{1,5})$/i,
      'CLAMAV ist host:port oder der Pfad des Sockets von clamd.',
    )
    .optional(),
  SECURITY_CONTACT: z.string().default('https://www.digitalagentur.sachsen.de/'),
  ACCOUNT_RETENTION_DAYS: whole('ACCOUNT_RETENTION_DAYS', 1, 36_500).default(730),
  CONTACT_RETENTION_DAYS: whole('CONTACT_RETENTION_DAYS', 1, 3_650).default(180),
  ADVICE_RETENTION_DAYS: whole('ADVICE_RETENTION_DAYS', 1, 36_500).default(730),
  WRITES_PER_MINUTE: whole('WRITES_PER_MINUTE', 1, 1_000_000).default(120),
  BASEMAP_URL: z.string().optional(),
  BASEMAP_CREDIT: z.string().optional(),
  TILES_AHEAD: flag('TILES_AHEAD', true),
});

/** What the operator sets from outside; see README "Einstellungen". */
export interface Configuration {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  migrationDatabaseUrl: string | null;
  /** Demo accounts and demo data: always with the embedded database unless DEMO=0, else with DEMO=1. */
  demo: boolean;
  /** Länder of this instance by their two-digit keys. */
  states: string[];
  /** A balancer in front sets X-Forwarded-Proto, -Host and -For, and nobody else can. */
  trustProxy: boolean;
  /** Address under which visitors know the service; null: as they call it. */
  publicUrl: string | null;
  basemapUrl: string | null;
  basemapCredit: string | null;
  /** Tiles are drawn before anybody asks for them; false: when they are first asked for. */
  tilesAhead: boolean;
  /** Signs cookies and encrypts second factors, the same on every instance; null: one is made and kept in the database. */
  secret: string | null;
  /** null: mails stay in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** After so many seconds a mail whose delivery was cut off goes again. */
  mailLeaseSeconds: number;
  /** The identity provider of the Land; null: sign-in with password only. */
  oidc: OidcConfiguration | null;
  /** clamd as host:port or path of its socket; null: uploads are not scanned, and say so. */
  clamav: string | null;
  securityContact: string;
  /** What one account may change from one address within a minute. */
  writesPerMinute: number;
  /** Days after which a deactivated account loses its personal values. */
  accountRetentionDays: number;
  /** Days after which what somebody wrote in the public form is cleared, answered or not. */
  contactRetentionDays: number;
  /** Days after the last day of use of a session of advice after which names of who took part are cleared. */
  adviceRetentionDays: number;
  /** Who runs the service. */
  publisher: Publisher;
}

export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) throw new Refusal(parsed.error.issues.map((issue) => issue.message).join(' '));
  const values = parsed.data;
  // Else anyone who asks for a new password could say, by the Host header, where the link in the mail leads.
  if (values.SMTP_URL && !values.PUBLIC_URL)
    throw new Refusal(
      'Zu SMTP_URL fehlt PUBLIC_URL: die Adresse des Dienstes, auf die Links in Mails zeigen, etwa https://breitband.example.',
    );
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? null,
    demo: values.DEMO || (!values.DATABASE_URL && set.DEMO !== '0'),
    states: values.STATES,
    trustProxy: values.TRUST_PROXY,
    publicUrl: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : null,
    basemapUrl: values.BASEMAP_URL ?? null,
    basemapCredit: values.BASEMAP_CREDIT ?? null,
    tilesAhead: values.TILES_AHEAD,
    secret: values.SECRET ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    mailLeaseSeconds: values.MAIL_LEASE_SECONDS,
    oidc: oidcOf(values),
    clamav: values.CLAMAV ?? null,
    securityContact: values.SECURITY_CONTACT,
    writesPerMinute: values.WRITES_PER_MINUTE,
    accountRetentionDays: values.ACCOUNT_RETENTION_DAYS,
    contactRetentionDays: values.CONTACT_RETENTION_DAYS,
    adviceRetentionDays: values.ADVICE_RETENTION_DAYS,
    publisher: publisherOf(values),
  };
}
