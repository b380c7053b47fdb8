import { createElement, Fragment, type ElementType } from 'react';
import * as react from 'react/jsx-runtime';
import { inLanguage, languageNow } from '../language.js';

/**
 * The one place through which all links and forms of the pages go: they keep the language of the address.
 * TypeScript and Vite turn `<a href="/karte">` into `jsx('a', { href: '/karte' })` and take `jsx` from here
 * (`jsxImportSource`), so that no link can be forgotten. A link with `hrefLang` names its language itself.
 */
export { Fragment };
export type { JSX } from 'react/jsx-runtime';

interface Props {
  href?: unknown;
  hrefLang?: unknown;
  action?: unknown;
  method?: unknown;
  children?: unknown;
}

export const jsx = (type: ElementType, props: Props, key?: string) =>
  react.jsx(type, inPage(type, props), key);
export const jsxs = (type: ElementType, props: Props, key?: string) =>
  react.jsxs(type, inPage(type, props), key);

export function inPage(type: unknown, props: Props): Props {
  if (languageNow() === 'de') return props;
  if (typeof props.href === 'string' && !props.hrefLang) return { ...props, href: inLanguage(props.href) };
  return type === 'form' && typeof props.action === 'string' ? formOf(props, props.action) : props;
}

/** What a form sends with GET replaces the query of its address: there the language is a field. */
function formOf(props: Props, action: string): Props {
  if (props.method !== 'get') return { ...props, action: inLanguage(action) };
  const field = createElement('input', { key: 'lang', type: 'hidden', name: 'lang', value: languageNow() });
  const children = react.jsxs(Fragment, { children: props.children as never }, 'fields');
  return { ...props, children: [children, field] };
}
