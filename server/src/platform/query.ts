import { z } from 'zod';

/**
 * The query of a route. A name that is not known is refused: else a misspelt filter would filter nothing, and the answer
 * would look like a right one.
 */
export const queryOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownName(Object.keys(shape)) : undefined),
  });

function unknownName(known: string[]): string {
  if (known.length === 0)
    return 'Diese Angabe gibt es hier nicht. Bitte ohne Angaben in der Adresse aufrufen.';
  return `Diese Angabe gibt es hier nicht. Bitte die Schreibweise prüfen; bekannt ist: ${known.join(', ')}.`;
}

/** Of a route that asks for nothing. */
export const noQuery = queryOf({});
