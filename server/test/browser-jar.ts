interface Cookie {
  host: string;
  path: string;
  secure: boolean;
  pair: string;
}

/**
 * As far as a browser is needed to sign in: keeps cookies by host and path, sends secure ones over https only, follows
 * redirects one by one. `fronts` are public addresses with what stands behind them, as a balancer that ends TLS.
 */
export class BrowserJar {
  private readonly cookies = new Map<string, Cookie>();

  constructor(private readonly fronts: Record<string, string> = {}) {}

  /** One request, no redirect followed. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url);
    const headers = new Headers(init.headers);
    const pairs = [...this.cookies.values()].filter((cookie) => goesTo(cookie, target));
    if (pairs.length > 0) headers.set('cookie', pairs.map(({ pair }) => pair).join('; '));
    const behind = this.fronts[target.origin];
    if (behind) {
      headers.set('x-forwarded-proto', target.protocol.slice(0, -1));
      headers.set('x-forwarded-host', target.host);
    }
    const address = behind ? behind + target.pathname + target.search : url;
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(target, line);
    return answer;
  }

  /** Follows redirects to a page that is shown, or to an address that `isEnd`, which is not asked for any more. */
  async visit(
    url: string,
    isEnd: (next: string) => boolean = () => false,
    init: RequestInit = {},
  ): Promise<{ url: string; html: string }> {
    let next = url;
    let answer = await this.request(next, init);
    for (let step = 0; step < 20; step++) {
      const location = answer.headers.get('location');
      if (!location) return { url: next, html: await answer.text() };
      next = new URL(location, next).href;
      if (isEnd(next)) return { url: next, html: '' };
      answer = await this.request(next);
    }
    throw new Error('more than 20 redirects');
  }

  has(name: string): boolean {
    return [...this.cookies.values()].some((cookie) => cookie.pair.startsWith(`${name}=`));
  }

  /** The cookies of another browser, as someone would who has stolen them. */
  static copyOf(other: BrowserJar): BrowserJar {
    const copy = new BrowserJar(other.fronts);
    for (const [key, cookie] of other.cookies) copy.cookies.set(key, cookie);
    return copy;
  }

  private keep(from: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const value = (name: string) =>
      attributes.find((attribute) => attribute.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const path = value('path') ?? '/';
    const key = `${from.host} ${path} ${pair.split('=')[0]}`;
    const expires = value('expires');
    const isOver = value('max-age') === '0' || (expires !== undefined && new Date(expires) <= new Date());
    const secure = attributes.some((attribute) => attribute.toLowerCase() === 'secure');
    if (isOver) this.cookies.delete(key);
    else this.cookies.set(key, { host: from.host, path, secure, pair });
  }
}

const goesTo = ({ host, path, secure }: Cookie, target: URL): boolean =>
  host === target.host &&
  (!secure || target.protocol === 'https:') &&
  (path === '/' || target.pathname === path || target.pathname.startsWith(`${path}/`));
