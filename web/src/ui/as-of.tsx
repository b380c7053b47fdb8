import { createContext, type ReactNode, useContext } from 'react';
import { useAddress, withAsOf } from './address.js';
import { asOfOf } from './time.js';

/** `travels`: what the address asks for and every link carries on; `shown`: what this page shows of it. */
const AsOf = createContext<{ travels: string | null; shown: string | null }>({ travels: null, shown: null });

interface AsOfProviderProps {
  url: URL;
  /** The page is one that looks back nowhere, whatever the address asks for. */
  isToday: boolean;
  /** What the address asks for is meant for this page alone. */
  isOwn?: boolean;
  children: ReactNode;
}

/** The past state that the address asks for travels from page to page until it is taken back. */
export function AsOfProvider({ url, isToday, isOwn = false, children }: AsOfProviderProps) {
  const asked = asOfOf(useAddress(url)[0]);
  const travels = isOwn ? null : asked;
  return <AsOf.Provider value={{ travels, shown: isToday ? null : travels }}>{children}</AsOf.Provider>;
}

/** The day or moment whose knowledge this page shows; null: today. */
export const useAsOf = () => useContext(AsOf).shown;

/** What the address asks for, also on a page that shows more than that. */
export const useTravellingAsOf = () => useContext(AsOf).travels;

/** `const href = useHref()`: the address of another page of ours, with the past state that is looked at. */
export function useHref(): (path: string) => string {
  const travels = useTravellingAsOf();
  return (path) => withAsOf(path, travels);
}

/** The same for a form that is sent to one of our pages. */
export function AsOfField() {
  const travels = useTravellingAsOf();
  return travels && <input type="hidden" name="asOf" value={travels} />;
}
