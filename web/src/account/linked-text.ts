/** A piece of plain text; with `href` it leads to a page of this service. */
export interface TextPart {
  text: string;
  href?: string;
}

/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]»“]+$/;

/** Plain text with the addresses of this service as links; every other address stays text. */
export function linkedText(text: string, origin: string): TextPart[] {
  const parts: TextPart[] = [];
  const push = (part: TextPart) => part.text !== '' && parts.push(part);
  let rest = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = found[0].replace(TRAILING, '');
    const href = ownAddress(address, origin);
    if (!href) continue;
    push({ text: text.slice(rest, found.index) });
    push({ text: address, href });
    rest = found.index + address.length;
  }
  push({ text: text.slice(rest) });
  return parts;
}

/** As the browser understands it: `http://lotse@elsewhere.example` begins like ours and is not. */
function ownAddress(address: string, origin: string): string | null {
  try {
    const url = new URL(address);
    return url.origin === origin && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}
