export type PageName = 'start' | 'map' | 'municipality' | 'missing' | 'unreadable' | 'failed';

export interface Route {
  page: PageName;
  /** The key in /gemeinde/:ags. */
  ags?: string;
}

/** The public addresses. One table for the server, which renders them, and the browser, which takes them over. */
export function routeOf(pathname: string): Route {
  if (pathname === '/') return { page: 'start' };
  if (pathname === '/karte') return { page: 'map' };
  const municipality = /^\/gemeinde\/(\d{8})$/.exec(pathname);
  return municipality ? { page: 'municipality', ags: municipality[1] } : { page: 'missing' };
}
