import type { ElementType } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { inPage } from './jsx-runtime.js';

export { Fragment, type JSX } from './jsx-runtime.js';

type Rest = [isStatic: boolean, source?: react.JSXSource, self?: unknown];

/** The same in development and in tests. */
export const jsxDEV = (type: ElementType, props: object, key?: string, ...rest: Rest) =>
  react.jsxDEV(type, inPage(type, props), key, ...rest);
