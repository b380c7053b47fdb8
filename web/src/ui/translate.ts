import type { i18n } from 'i18next';

interface Options {
  [variable: string]: unknown;
  count?: unknown;
  ns?: string;
  defaultValue?: unknown;
  returnObjects?: boolean;
}
type Variables = Record<string, unknown>;

/**
 * What of i18next our texts need: names of variables in double braces, forms by number, tables. The whole of it, with
 * fallbacks, back ends and plug-ins that no page has, was a tenth of all the JavaScript a visitor loads. Its types still
 * check every key, and a test compares what both say for every text.
 */
export function translator(language: string, texts: object, always: Variables = {}): i18n {
  const rules = new Intl.PluralRules(language);
  const made = new Map<string, unknown>();
  const find = (namespace: string, key: string): unknown =>
    key.split('.').reduce<unknown>(partOf, partOf(texts, namespace));

  const translate = (own: string, wanted: string, options: Options = {}): unknown => {
    const [, before, key] = /^(?:(\w+):)?(.*)$/s.exec(wanted)!;
    const namespace = before ?? options.ns ?? own;
    const text = formsOf(key!, options.count, rules)
      .map((form) => find(namespace, form))
      .find((found) => typeof found === 'string' || (options.returnObjects && found !== undefined));
    return filled(text ?? options.defaultValue ?? key!, { ...always, ...options });
  };

  /** One function a namespace for ever: components depend on it. Of several the first is meant where a key names none. */
  const getFixedT = (_language: unknown, namespaces: string | readonly string[] = 'page'): unknown => {
    const own = typeof namespaces === 'string' ? namespaces : namespaces[0]!;
    if (!made.has(own)) made.set(own, (key: string, options?: Options) => translate(own, key, options));
    return made.get(own);
  };
  return { language, getFixedT } as unknown as i18n;
}

const partOf = (whole: unknown, name: string): unknown => (whole as Variables | undefined)?.[name];

/** Of a number first the form that the language has for it. */
function formsOf(key: string, count: unknown, rules: Intl.PluralRules): string[] {
  if (typeof count !== 'number') return [key];
  const forms = [`${key}_${rules.select(count)}`, key];
  return count === 0 ? [`${key}_zero`, ...forms] : forms;
}

/** A text or a table of texts with its variables. A name that has no value stays as it is: so it is seen. */
function filled(said: unknown, variables: Variables): unknown {
  if (typeof said === 'string')
    return said.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
      Object.hasOwn(variables, name) ? String(variables[name] ?? '') : whole,
    );
  if (Array.isArray(said)) return said.map((part) => filled(part, variables));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, part]) => [key, filled(part, variables)]));
}
