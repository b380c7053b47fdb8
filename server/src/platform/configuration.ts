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
  };
}
