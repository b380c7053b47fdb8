import { z } from 'zod';

/** What the Impressum and the Datenschutzerklärung of this very instance say. */
export const publisherDto = z.object({
  name: z.string(),
  street: z.string(),
  city: z.string(),
  email: z.string().nullable().describe('null: the operator has not set it'),
  phone: z.string().nullable(),
  responsible: z.string().nullable().describe('person who answers for what is published'),
  supervisor: z.string().nullable().describe('authority above the publisher'),
  dataProtectionEmail: z.string().nullable(),
  isDemo: z.boolean(),
  sendsMail: z.boolean().describe('false: mails stay in the outbox'),
  identityProvider: z.string().nullable().describe('name of the provider that staff may sign in with'),
  accountRetentionDays: z
    .number()
    .int()
    .describe('after which a deactivated account loses its personal values'),
  contactRetentionDays: z.number().int().describe('after which what came by the contact form is cleared'),
  adviceRetentionDays: z.number().int().describe('after which names of who took part in advice are cleared'),
});
export type PublisherDto = z.infer<typeof publisherDto>;
