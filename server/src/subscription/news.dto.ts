import { z } from 'zod';
import { userGroup } from '../coverage/coverage.dto.js';
import { listOf, listQuery } from '../platform/list.dto.js';
import { pageLanguages } from '../platform/page-language.js';
import { queryOf } from '../platform/query.js';
import { keysOf, milestoneKinds, publicStates, slipReasons } from '../project/words.js';
import { polygonText } from './polygon.js';

/* What is new for the public: "Was ist neu?", the feed and the mails tell the same. */

const publicState = z.enum(keysOf(publicStates));

export const newsDto = z.object({
  id: z.string().describe('stays the same as long as it is told'),
  kind: z
    .enum(['project', 'state', 'promise', 'edition'])
    .describe('a project is there, its state changed, a date was promised or moved, new figures came'),
  moment: z.iso.datetime(),
  project: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  state: z.object({ from: publicState.nullable(), to: publicState }).nullable(),
  promise: z
    .object({
      milestone: z.object({
        kind: z.enum(keysOf(milestoneKinds)),
        name: z.string().nullable(),
        lotNumber: z.number().int().nullable(),
      }),
      from: z.string().nullable().describe('2027-06-30, 2027-Q2, 2027-H2; null: promised for the first time'),
      to: z.string(),
      later: z.boolean().nullable().describe('null: promised for the first time'),
      reason: z.enum(keysOf(slipReasons)).nullable(),
    })
    .nullable(),
  edition: z
    .object({
      source: z.string(),
      userGroup,
      referenceDate: z.iso.date().describe('the newest of them'),
      count: z.number().int().describe('reference dates that came on that day'),
    })
    .nullable(),
  isDemo: z.boolean(),
});
export type NewsDto = z.infer<typeof newsDto>;
export const newsItem = newsDto.extend({ sentence: z.string().describe('the whole of it in German') });
export type NewsItem = z.infer<typeof newsItem>;

export const district = z
  .string()
  .regex(/^\d{5}$/, 'Bitte den Schlüssel des Kreises mit fünf Ziffern angeben.');
export const municipality = z
  .string()
  .regex(/^\d{8}$/, 'Bitte den Schlüssel der Gemeinde mit acht Ziffern angeben.');
const WHICH = 'Bitte die Nummer des Projekts angeben.';
export const projectNumber = z.coerce.number(WHICH).int(WHICH).min(1, WHICH).max(2_147_483_647, WHICH);

/** Of which part of the Land; none: of all of it. */
export const newsScope = z.object({
  municipality: municipality.optional(),
  district: district.optional(),
  project: projectNumber.optional(),
  polygon: polygonText
    .optional()
    .describe('a drawn area: „13.8,51.1;13.9,51.1;13.9,51.2“ (longitude,latitude)'),
});
export type NewsScope = z.infer<typeof newsScope>;

export const newsQuery = queryOf({ ...newsScope.shape, ...listQuery.shape });
export type NewsQuery = z.infer<typeof newsQuery>;
export const newsList = listOf(newsItem).extend({
  since: z.iso.datetime().describe('what happened before is not told any more'),
  total: z.number().int(),
});
export type NewsList = z.infer<typeof newsList>;

export const feedQuery = queryOf({
  ...newsScope.shape,
  lang: z.enum(pageLanguages).default('de').describe('of the fixed words; names stay as they are'),
});
export type FeedQuery = z.infer<typeof feedQuery>;
