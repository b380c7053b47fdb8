import path from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal.js';

const flag = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'true');

const environment = z.object({
  PORT: z.coerce.number('PORT muss eine Zahl sein.').int().min(0).max(65535).default(3000),
  HOST: z.string().default('localhost'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL muss mit postgres:// beginnen.' })
    .optional(),
  MIGRATION_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'MIGRATION_DATABASE_URL muss mit postgres:// beginnen.' })
    .optional(),
  DEMO: flag,
  TRUST_PROXY: flag,
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
  MAIL_FROM: z.string().default('Breitbandlotse <breitbandlotse@localhost>'),
  OIDC_ISSUER: z.url('OIDC_ISSUER muss eine Adresse wie https://anmeldung.example sein.').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Landesanmeldung'),
  OIDC_SCOPE: z.string().default('openid profile email'),
  OIDC_ROLE_CLAIM: z.string().default('roles'),
  OIDC_ROLES: z.string().default('{}'),
  OIDC_AREA_CLAIM: z.string().default('ags'),
  OIDC_SECOND_FACTOR: z.enum(['provider', 'own'], 'OIDC_SECOND_FACTOR ist provider oder own.').default('own'),
  CLAMAV: z.string().optional(),
  SECURITY_CONTACT: z.string().default('https://www.digitalagentur.sachsen.de/'),
  ACCOUNT_RETENTION_DAYS: z.coerce
    .number('ACCOUNT_RETENTION_DAYS muss eine Zahl sein.')
    .int()
    .min(1)
    .default(730),
  BASEMAP_URL: z.string().optional(),
  BASEMAP_CREDIT: z.string().optional(),
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
  /** Signs cookies and encrypts second factors, the same on every instance; null: one is made and kept in the database. */
  secret: string | null;
  /** null: mails stay in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The identity provider of the Land; null: sign-in with password only. */
  oidc: OidcConfiguration | null;
  /** clamd as host:port or path of its socket; null: uploads are not scanned, and say so. */
  clamav: string | null;
  securityContact: string;
  /** Days after which a deactivated account loses its personal values. */
  accountRetentionDays: number;
}

export interface OidcConfiguration {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  /** What the button says. */
  name: string;
  scope: string;
  /** Claim that holds the roles of the provider, and which of ours each means. */
  roleClaim: string;
  roles: Record<string, string>;
  /** Claim that holds AGS or Kreis keys. */
  areaClaim: string;
  /** Whether the provider's sign-in counts as two factors, or ours is asked for unless it says so (`amr`). */
  secondFactor: 'provider' | 'own';
}

export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) throw new Refusal(parsed.error.issues.map((issue) => issue.message).join(' '));
  const values = parsed.data;
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
    secret: values.SECRET ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    oidc: oidcOf(values),
    clamav: values.CLAMAV ?? null,
    securityContact: values.SECURITY_CONTACT,
    accountRetentionDays: values.ACCOUNT_RETENTION_DAYS,
  };
}

function oidcOf(values: z.infer<typeof environment>): OidcConfiguration | null {
  if (!values.OIDC_ISSUER) return null;
  if (!values.OIDC_CLIENT_ID) throw new Refusal('Zu OIDC_ISSUER fehlt OIDC_CLIENT_ID.');
  return {
    issuer: values.OIDC_ISSUER,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET ?? null,
    name: values.OIDC_NAME,
    scope: values.OIDC_SCOPE,
    roleClaim: values.OIDC_ROLE_CLAIM,
    roles: rolesOf(values.OIDC_ROLES),
    areaClaim: values.OIDC_AREA_CLAIM,
    secondFactor: values.OIDC_SECOND_FACTOR,
  };
}

function rolesOf(text: string): Record<string, string> {
  const words = 'OIDC_ROLES muss JSON sein, etwa {"breitband-beratung":"dias_advisor"}.';
  try {
    const parsed = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // not JSON at all
  }
  throw new Refusal(words);
}
