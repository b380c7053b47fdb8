import { z } from 'zod';

/** Marks in the contract what the service words itself: such a text comes in the language of `Accept-Language`. */
export const SAID = 'x-said';

/** Marks the name of the field beside that tells whether a text is the service's own. */
export const SAID_WHERE = 'x-said-where';

/** A text of the service in an answer: a sentence, a label. Never for what a person wrote, nor for names. */
export const said = (what?: string) => z.string().meta({ ...(what && { description: what }), [SAID]: true });

/** Now what a person wrote, now a word of the service: a boolean field beside it tells. */
export const saidWhere = <T extends z.ZodType>(field: string, text: T): T =>
  text.meta({ [SAID_WHERE]: field });
