import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { oneLine } from '../../platform/typed-text.js';
import { addressStates, countedAs, keysOf } from '../words.js';

/* Addresses of a project as those see them who keep it. What is public of them: `address-privacy.ts`. */

const quarter = z
  .string()
  .regex(/^20\d{2}-Q[1-4]$/, 'Bitte ein Quartal angeben, zum Beispiel 2027-Q2.')
  .describe('2027-Q2');

export const addressDto = z.object({
  number: z.number().int(),
  lotNumber: z.number().int().nullable(),
  ags: z.string(),
  municipalityName: z.string(),
  subArea: z.string().nullable().describe('Ortsteil'),
  postcode: z.string().nullable(),
  street: z.string(),
  houseNumber: z.string().nullable(),
  parcel: z.string().nullable().describe('Flurstück, where there is no house number'),
  externalId: z.string().nullable().describe('as the operator calls it'),
  countedAs: z.enum(keysOf(countedAs)),
  state: z.enum(keysOf(addressStates)),
  quarter: quarter.nullable(),
  reason: z.string().nullable().describe('never public but as a count'),
  position: z.tuple([z.number(), z.number()]).nullable().describe('longitude, latitude in degrees (CRS84)'),
  etag: z.string().describe('goes back as If-Match when this address is saved'),
});
export type AddressDto = z.infer<typeof addressDto>;
export const addressList = listOf(addressDto).extend({
  total: z.number().int(),
  stateCounts: z.array(z.object({ state: z.enum(keysOf(addressStates)), count: z.number().int() })),
});
export const addressQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  search: z.string().trim().max(100).optional().describe('street, house number, Ortsteil'),
  state: z.enum(keysOf(addressStates)).optional(),
  municipality: z
    .string()
    .regex(/^\d{8}$/, 'Bitte den Schlüssel der Gemeinde mit acht Ziffern angeben.')
    .optional(),
  lot: z.coerce.number().int().min(1).max(999).optional(),
});
export type AddressQuery = z.infer<typeof addressQuery>;

export const addressBody = z.object({
  state: z.enum(keysOf(addressStates)),
  quarter: quarter.nullable().default(null),
  reason: oneLine(200)
    .nullable()
    .default(null)
    .describe('never public; needed for refused, left_out and a step back'),
  lotNumber: z.number().int().min(1).max(999).nullable().default(null),
});
export type AddressBody = z.infer<typeof addressBody>;
