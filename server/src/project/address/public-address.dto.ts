import { z } from 'zod';
import { CELL_TECHNOLOGIES } from '../../coverage/cell-bands.js';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { keysOf, publicStates } from '../words.js';

/* Single addresses as everyone may see them, where the recipient shows them: no more than `address-privacy.ts` lets through. */

const shownPlace = z.object({
  id: z.string().describe('„12-345“, for /adresse/12-345'),
  address: z.string().describe('„Hauptstraße 12 a“'),
  postcode: z.string().nullable(),
  subArea: z.string().nullable().describe('Ortsteil'),
  ags: z.string(),
  municipalityName: z.string(),
  sorbianName: z.string().nullable().describe('of the Gemeinde'),
  districtAgs: z.string(),
  districtName: z.string(),
});
export type ShownPlace = z.infer<typeof shownPlace>;
export const shownAddressList = listOf(shownPlace);

export const shownAddressQuery = queryOf({
  search: z.string().trim().max(100).describe('street and house number, and the place if one likes'),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});
export type ShownAddressQuery = z.infer<typeof shownAddressQuery>;

export const shownAddressId = z.string().max(50).describe('„12-345“');
export const shownAddressDetailQuery = queryOf({ asOf: listQuery.shape.asOf });
export type ShownAddressDetailQuery = z.infer<typeof shownAddressDetailQuery>;

const shownCell = z
  .object({
    referenceDate: z.iso.date(),
    source: z.string(),
    credit: z.string(),
    licence: z.string(),
    isDemo: z.boolean(),
    figures: z
      .array(
        z.object({
          technology: z.enum(CELL_TECHNOLOGIES),
          minMbit: z.number().int(),
          band: z
            .number()
            .int()
            .min(0)
            .max(7)
            .describe('households: under 10, 10, 25, 50, 75, 90, 95 to 100 percent; 7: not published'),
        }),
      )
      .describe('empty: of this cell nothing is published'),
  })
  .describe('the 100 m cell around the place as the map shows it: an indication, not a figure of the house');

export const shownAddressDto = shownPlace.extend({
  plans: z
    .array(
      z.object({
        project: z.object({
          id: z.number().int(),
          name: z.string(),
          publicState: z.enum(keysOf(publicStates)),
        }),
        state: z.enum(['planned', 'in_construction', 'ready']),
        quarter: z
          .string()
          .nullable()
          .describe('in which it is to be ready, 2027-Q2; null: none is promised, or it is ready'),
      }),
    )
    .describe('each project that shows this address'),
  point: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe('longitude and latitude (CRS84), as the map shows it; null: not known'),
  cell: shownCell.nullable().describe('null: the place is not known, or no edition has cells'),
  asOf: z.iso.datetime(),
  dataVersion: z.string(),
});
export type ShownAddressDto = z.infer<typeof shownAddressDto>;
