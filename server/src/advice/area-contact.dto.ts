import { z } from 'zod';
import { queryOf } from '../platform/query.js';
import { oneLine } from '../platform/typed-text.js';
import { keysOf } from '../project/words.js';
import { area, areaDto } from './advice-request.dto.js';
import { contactRoles } from './words.js';

/* Whom to ask in a Kommune. Two shapes: what the public reads cannot hold anything else. */

const way = {
  role: z.enum(keysOf(contactRoles)),
  office: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
};
export const publicContactDto = z.object({ area: areaDto, ...way });
export type PublicContactDto = z.infer<typeof publicContactDto>;
export const publicContactList = z.object({
  items: z.array(publicContactDto).describe('of the Gemeinde and its Kreis, as far as they publish them'),
});

export const areaContactDto = z.object({
  id: z.number().int(),
  area: areaDto,
  ...way,
  isPublic: z.boolean(),
  etag: z.string().describe('to be brought along as If-Match'),
  mayPublish: z.boolean().describe('only the Kommune decides that'),
});
export type AreaContactDto = z.infer<typeof areaContactDto>;
export const areaContactList = z.object({ items: z.array(areaContactDto) });
export const areaContactQuery = queryOf({ area: area.describe('a Gemeinde with its Kreis, or a Kreis') });
export type AreaContactQuery = z.infer<typeof areaContactQuery>;

const contact = z.object({
  role: z.enum(keysOf(contactRoles)),
  office: oneLine(200).nullable().default(null),
  name: oneLine(200, { min: 2, missing: 'Bitte den Namen angeben.' }),
  email: oneLine(254)
    .toLowerCase()
    .refine((email) => email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email), {
      message: 'Bitte eine E-Mail-Adresse wie name@kommune.de angeben.',
    })
    .nullable()
    .default(null),
  phone: oneLine(50).nullable().default(null),
  isPublic: z.boolean().default(false),
});
export const areaContactBody = contact.extend({ area });
export type AreaContactBody = z.infer<typeof areaContactBody>;
export const areaContactChange = contact;
export type AreaContactChange = z.infer<typeof areaContactChange>;
