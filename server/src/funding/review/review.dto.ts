import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { isReason, NO_REASON } from '../../platform/typed-text.js';
import { authorDto, fieldChangeDto } from '../../platform/version.dto.js';
import { keysOf } from '../../project/words.js';
import { reviewStatuses, sections, sectionStates } from '../words.js';
import { said } from '../../platform/wording/said.js';

/* What a Kommune submits, what an advisor accepts or sends back section by section, and what was said meanwhile. */

const text = (most: number, missing: string) => z.string().trim().min(3, missing).max(most);

export const sectionDto = z.object({
  section: z.enum(keysOf(sections)),
  state: z.enum(keysOf(sectionStates)),
  reason: z.string().nullable(),
  reviewedBy: authorDto.nullable(),
  reviewedAt: z.iso.datetime().nullable(),
  changedSince: z.boolean().describe('changed after it was reviewed, and therefore new to review'),
  missing: z.array(said('checklist of the phase, what this section still lacks')),
});
export type SectionDto = z.infer<typeof sectionDto>;

export const reviewDto = z.object({
  status: z.enum(keysOf(reviewStatuses)),
  submission: z.number().int(),
  submittedAt: z.iso.datetime().nullable(),
  submittedBy: authorDto.nullable(),
  note: z.string().nullable(),
  returnNote: z.string().nullable(),
  sections: z.array(sectionDto),
  maySubmit: z.boolean(),
  mayReview: z.boolean(),
  obstacles: z.array(said('why it cannot be closed or returned yet')),
});
export type ReviewDto = z.infer<typeof reviewDto>;

export const submissionBody = z.object({ note: z.string().trim().max(1_000).optional() });
export type SubmissionBody = z.infer<typeof submissionBody>;
export const sectionReviewBody = z.object({
  state: z.enum(keysOf(sectionStates)).describe('new: takes a review back'),
  reason: z
    .string()
    .trim()
    .max(1_000)
    .refine((text) => text === '' || isReason(text), NO_REASON)
    .optional()
    .describe('needed to ask for a change'),
});
export type SectionReviewBody = z.infer<typeof sectionReviewBody>;
export const reviewEndBody = z.object({
  outcome: z.enum(['returned', 'accepted']),
  note: z.string().trim().max(1_000).optional(),
});
export type ReviewEndBody = z.infer<typeof reviewEndBody>;
export const sectionKey = z.enum(keysOf(sections));

/** What changed since a moment, grouped by section. */
export const caseChangesDto = z.object({
  since: z.iso.datetime().nullable().describe('null: there is no such visit or submission'),
  until: z.iso.datetime().nullable().describe('null: up to now'),
  sinceLabel: said('„seit Ihrem letzten Besuch am …“, „vom … bis zum …“'),
  sections: z.array(
    z.object({
      section: z.enum(keysOf(sections)),
      changes: z.array(fieldChangeDto.extend({ by: authorDto.nullable(), at: z.iso.datetime().nullable() })),
    }),
  ),
  area: z
    .object({
      addedKm2: z.number(),
      removedKm2: z.number(),
      added: z.unknown().nullable().describe('GeoJSON (CRS84)'),
      removed: z.unknown().nullable().describe('GeoJSON (CRS84)'),
    })
    .nullable(),
  areaThen: z
    .unknown()
    .nullable()
    .describe('GeoJSON (CRS84) of the area at `until`; null: none, or up to now'),
  documents: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      at: z.iso.datetime(),
    }),
  ),
  addresses: z.object({
    added: z.number().int(),
    removed: z.number().int(),
    changed: z.number().int(),
    streets: z
      .array(
        z.object({
          street: z.string(),
          added: z.number().int(),
          removed: z.number().int(),
          reason: z.string().nullable(),
        }),
      )
      .describe('the 50 with most'),
  }),
  unchanged: z.array(z.enum(keysOf(sections))).describe('stay accepted; none where a past state is the end'),
});
export type CaseChangesDto = z.infer<typeof caseChangesDto>;
export const caseChangesQuery = queryOf({
  since: z
    .union([z.enum(['visit', 'submission']), z.iso.date(), z.iso.datetime({ offset: true })])
    .default('visit'),
  until: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .describe('compares with what was known then instead of now; a day counts to its end'),
});
export type CaseChangesQuery = z.infer<typeof caseChangesQuery>;

export const messageDto = z.object({
  id: z.number().int(),
  internal: z.boolean(),
  body: z.string(),
  section: z.enum(keysOf(sections)).nullable(),
  document: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  by: authorDto,
  mine: z.boolean(),
  writtenAt: z.iso.datetime(),
});
export type MessageDto = z.infer<typeof messageDto>;
export const messageList = listOf(messageDto);
export const messageQuery = queryOf(listQuery.pick({ limit: true, after: true }).shape);
export type MessageQuery = z.infer<typeof messageQuery>;
export const messageBody = z.object({
  body: text(4_000, 'Bitte eine Nachricht schreiben.'),
  internal: z.boolean().default(false).describe('written by advisors; an audit may read it'),
  section: z.enum(keysOf(sections)).nullable().default(null),
  documentId: z.uuid().nullable().default(null),
});
export type MessageBody = z.infer<typeof messageBody>;

export const visitDto = z.object({
  previousAt: z.iso.datetime().nullable().describe('when I was here before'),
  others: z.array(z.object({ by: authorDto, since: z.iso.datetime() })).describe('who else has it open'),
});
export type VisitDto = z.infer<typeof visitDto>;
