/** One node of well-known text of a coordinate system, `KEYWORD["text", 1, CHILD[…]]`. */
export class WktNode {
  constructor(
    readonly keyword: string,
    private readonly members: (string | WktNode)[],
  ) {}

  /** The n-th member that is no node, as text. */
  text(n: number): string | undefined {
    return this.members.filter((member) => typeof member === 'string')[n];
  }

  child(keyword: string): WktNode | undefined {
    return this.children().find((node) => node.keyword === keyword);
  }

  /** The first node of that keyword anywhere below. */
  find(keyword: RegExp): WktNode | undefined {
    for (const node of this.children()) {
      const found = keyword.test(node.keyword) ? node : node.find(keyword);
      if (found) return found;
    }
    return undefined;
  }

  /** Number of `PARAMETER["name", number]`, here or in the conversion of a newer spelling. */
  parameter(name: RegExp): number | null {
    const holders = [this, this.child('CONVERSION')].filter((node) => node !== undefined);
    const found = holders
      .flatMap((node) => node.children())
      .find((node) => node.keyword === 'PARAMETER' && name.test(node.text(0) ?? ''));
    return found ? Number(found.text(1)) : null;
  }

  private children(): WktNode[] {
    return this.members.filter((member) => member instanceof WktNode);
  }
}

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_][\w ]*|[-+.\deE]+)|([[\](),]))/y;

type NextToken = () => RegExpExecArray | null;

/** null if the text is no well-known text. */
export function parseWkt(text: string): WktNode | null {
  const source = text.replace(/^\uFEFF/, '').trim();
  TOKEN.lastIndex = 0;
  const next: NextToken = () => TOKEN.exec(source);
  const keyword = next()?.[2];
  return keyword && OPEN.test(next()?.[3] ?? '') ? membersOf(keyword, next) : null;
}

const OPEN = /^[[(]$/;

/** Reads up to the bracket that closes this node; null if there is none. */
function membersOf(keyword: string, next: NextToken): WktNode | null {
  const members: (string | WktNode)[] = [];
  let bare: string | null = null;
  for (let token = next(); token; token = next()) {
    const [, quoted, word, mark = ''] = token;
    if (quoted !== undefined) members.push(quoted);
    else if (word !== undefined) bare = word.trim();
    else if (OPEN.test(mark)) {
      const inner = bare === null ? null : membersOf(bare, next);
      if (!inner) return null;
      members.push(inner);
      bare = null;
    } else {
      if (bare !== null) members.push(bare);
      bare = null;
      if (mark !== ',') return new WktNode(keyword.trim().toUpperCase(), members);
    }
  }
  return null;
}
