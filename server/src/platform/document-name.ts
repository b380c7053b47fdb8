import { kindOf, type KindId } from './document-kinds.js';
import { withoutInvisible } from './typed-text.js';

const MOST_SIGNS = 200;

/** Everything before the last slash; what no file system takes. */
const PATH = /^.*[/\\]/su;
const NOT_IN_NAMES = /[<>:"|?*]/g;

/** A name as it is stored and sent: letters of every language, one line, no path, at most 200 signs. */
export function cleanName(typed: string): string {
  const clean = withoutInvisible(typed)
    .normalize('NFC')
    .replace(PATH, '')
    .replace(NOT_IN_NAMES, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(clean || 'Dokument');
}

/** What stands behind the last dot, in small letters; an empty text if nothing does. */
export const extensionOf = (name: string): string =>
  /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that does not end as files of this kind do gets its ending. */
export function withExtension(name: string, id: KindId): string {
  const { extensions } = kindOf(id);
  if (extensions.includes(extensionOf(name))) return name;
  return shortened(`${name}.${extensions[0]}`);
}

/** The end stays: it says what the file is. */
function shortened(name: string): string {
  const signs = Array.from(name);
  if (signs.length <= MOST_SIGNS) return name;
  const extension = extensionOf(name);
  const end = extension ? `.${name.slice(-extension.length)}` : '';
  return (
    signs
      .slice(0, MOST_SIGNS - Array.from(end).length)
      .join('')
      .trimEnd() + end
  );
}

/** Content-Disposition by RFC 6266: the name for every client of today, and one of plain letters for old ones. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
