/** The texts of another language with the plural forms of German: the same keys, nothing missing, nothing more. */
export type English<De> = De extends string ? string : { readonly [Key in keyof De]: English<De[Key]> };

/** What German says of one and of many, Sorbian says of one, two, three or four, and many. */
type SorbianForm<Key> = Key extends `${infer Stem}_other` ? `${Stem}_two` | `${Stem}_few` : never;

/** The texts of a language with four plural forms: besides the keys of German a `_two` and a `_few` for each `_other`. */
export type Sorbian<De> = De extends string
  ? string
  : De extends readonly unknown[]
    ? { readonly [Index in keyof De]: Sorbian<De[Index]> }
    : { readonly [Key in keyof De]: Sorbian<De[Key]> } & {
        readonly [Key in keyof De as SorbianForm<Key>]: string;
      };
