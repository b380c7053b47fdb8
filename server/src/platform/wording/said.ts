import { z } from 'zod';

/** Marks in the contract what the service words itself: such a text comes in the language of `Accept-Language`. */
export const SAID = 'x-said';

/** A text of the service in an answer: a sentence, a label. Never for what a person wrote, nor for names. */
export const said = (what?: string) => z.string().meta({ ...(what && { description: what }), [SAID]: true });
