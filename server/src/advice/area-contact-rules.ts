/* Who decides that the public reads a contact. Pure. */

export interface PublishedFacts {
  /** Officers of the Kommune decide, nobody else. */
  byKommune: boolean;
  wanted: boolean;
  name: string;
  /** As it is stored; null: it is new. */
  before: { isPublic: boolean; name: string | null } | null;
}

/** German: why it may not be public like this; null: it may. */
export function refusalToPublish({ byKommune, wanted, name, before }: PublishedFacts): string | null {
  if (!wanted || byKommune) return null;
  if (before?.isPublic && before.name === name) return null;
  return before?.isPublic
    ? 'Ein anderer Name wird nicht ohne die Kommune öffentlich. Behebung: nicht öffentlich speichern; die Kommune kann ihn freigeben.'
    : 'Ob ein Kontakt öffentlich ist, entscheidet die Kommune. Behebung: nicht öffentlich speichern; die Kommune kann ihn freigeben.';
}
