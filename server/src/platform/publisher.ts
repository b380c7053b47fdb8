import { z } from 'zod';

/** Who runs the service and answers for what it says, as Impressum and Datenschutzerklärung name it. */
export interface Publisher {
  name: string;
  street: string;
  /** With its postcode. */
  city: string;
  /** null: not set; the Impressum then says that it is missing. */
  email: string | null;
  phone: string | null;
  responsible: string | null;
  /** The authority above it. */
  supervisor: string | null;
  /** Whom to ask about personal data. */
  dataProtectionEmail: string | null;
}

const line = z.string().trim().min(1).max(300);
const email = (name: string) =>
  z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/, `${name} muss eine E-Mail-Adresse sein, etwa poststelle@land.example.`);

/** The name and address are those of the authority this was built for; what nobody knows is not made up. */
export const publisherSettings = {
  PUBLISHER_NAME: line.default('Digitalagentur Sachsen'),
  PUBLISHER_STREET: line.default('Stauffenbergallee 24'),
  PUBLISHER_CITY: line.default('01099 Dresden'),
  PUBLISHER_EMAIL: email('PUBLISHER_EMAIL').optional(),
  PUBLISHER_PHONE: line.optional(),
  PUBLISHER_RESPONSIBLE: line.optional(),
  PUBLISHER_SUPERVISOR: line.optional(),
  DATA_PROTECTION_EMAIL: email('DATA_PROTECTION_EMAIL').optional(),
};

const settings = z.object(publisherSettings);

export const publisherOf = (values: z.infer<typeof settings>): Publisher => ({
  name: values.PUBLISHER_NAME,
  street: values.PUBLISHER_STREET,
  city: values.PUBLISHER_CITY,
  email: values.PUBLISHER_EMAIL ?? null,
  phone: values.PUBLISHER_PHONE ?? null,
  responsible: values.PUBLISHER_RESPONSIBLE ?? null,
  supervisor: values.PUBLISHER_SUPERVISOR ?? null,
  dataProtectionEmail: values.DATA_PROTECTION_EMAIL ?? null,
});

/** Where words are put together far from the service: a mail, a protocol, a version. */
export const publisherName = (env: NodeJS.ProcessEnv = process.env): string =>
  publisherSettings.PUBLISHER_NAME.parse(env.PUBLISHER_NAME || undefined);
