import { z } from 'zod';
import { queryOf } from '../platform/query.js';
import { oneLine } from '../platform/typed-text.js';
import { newsScope } from './news.dto.js';

const EMAIL = 'Bitte eine E-Mail-Adresse wie name@beispiel.de angeben.';
const WHAT = 'Bitte wählen, wozu Sie Nachrichten bekommen möchten.';

const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const given = (value: unknown): boolean => value !== undefined;
const { municipality, district, project, polygon } = newsScope.shape;

/** As the form of the page sends it: fields that were left empty are not there. */
export const subscriptionBody = z
  .object({
    ticket: z.string().max(200).default(''),
    homepage: z.string().max(500).default('').describe('stays empty: no person sees this field'),
    email: oneLine(254)
      .toLowerCase()
      .regex(/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]{2,}$/, EMAIL),
    municipality: z.preprocess(empty, municipality),
    district: z.preprocess(empty, district),
    project: z.preprocess(empty, project),
    polygon: z.preprocess(empty, polygon),
  })
  .refine(
    (body) => [body.municipality, body.district, body.project, body.polygon].filter(given).length === 1,
    { path: ['polygon'], message: WHAT },
  );
export type SubscriptionBody = z.infer<typeof subscriptionBody>;

export const subscriptionFormQuery = queryOf(newsScope.shape);
export const subscriptionFormDto = z.object({
  ticket: z.string().describe('goes back with the form; tells a person from a program by the time it takes'),
  name: z
    .string()
    .nullable()
    .describe('of the Gemeinde, the Kreis or the project; null: a drawn area, or nothing chosen'),
});
export type SubscriptionFormDto = z.infer<typeof subscriptionFormDto>;

export const subscriptionToken = z.string().max(200).describe('from a link in a mail');
export const subscriptionDto = z.object({
  deed: z.enum(['confirm', 'end', 'end_all']).describe('what the link does once it is confirmed on the page'),
  names: z.array(z.string()).describe('what it is about: „Burkau“, „ein gezeichnetes Gebiet“'),
  confirmed: z.boolean(),
});
export type SubscriptionDto = z.infer<typeof subscriptionDto>;
