import * as react from 'react';
import { inPage } from './jsx-runtime.js';

/** What JSX with a key after spread properties is turned into. */
export const createElement = (
  type: react.ElementType,
  props: object | null,
  ...children: react.ReactNode[]
) => react.createElement(type, props && inPage(type, props), ...children);
