import type { i18n } from 'i18next';
import { createContext, createElement, type ReactNode, useContext } from 'react';

/*
 * Stands in for react-i18next (vite.config.ts, vitest.config.js): the texts of a page are there before it is drawn and never
 * change while it is, so nothing has to be waited for or listened to. The types are those of the package.
 */

const Words = createContext<i18n | null>(null);

export const I18nextProvider = ({ i18n, children }: { i18n: i18n; children?: ReactNode }) =>
  createElement(Words.Provider, { value: i18n }, children);

export function useTranslation(namespaces?: string | readonly string[]) {
  const i18n = useContext(Words)!;
  return { i18n, t: i18n.getFixedT(null, namespaces as 'page') };
}
