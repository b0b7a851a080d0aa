import { UnreadableFile } from '../../reading/read-row';

/** Names without their prefix; text with its entities undone. */
export type XmlToken =
  | Readonly<{ kind: 'open'; name: string; attributes: string; isEmpty: boolean }>
  | Readonly<{ kind: 'close'; name: string }>
  | Readonly<{ kind: 'text'; text: string }>;

/** A cell has at most 32,767 characters; a token of more is no sheet of anybody. */
const tokenCharactersMax = 1024 * 1024;

/**
 * The tokens of XML as spreadsheets write it, piece by piece. No document type, so that no entity of
 * the file's own can grow into something else.
 */
export class XmlTokens {
  #text = '';
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  /** @throws UnreadableFile */
  *take(bytes: Uint8Array): Generator<XmlToken> {
    this.#text += this.#decode(bytes);
    let at = 0;
    for (;;) {
      const open = this.#text.indexOf('<', at);
      if (open < 0) break;
      const end = this.#endOf(open);
      if (end < 0) break;
      if (open > at) yield { kind: 'text', text: undone(this.#text.slice(at, open)) };
      const token = this.#tokenIn(open, end);
      if (token) yield token;
      at = end + 1;
    }
    this.#text = this.#text.slice(at);
    if (this.#text.length > tokenCharactersMax) throw new UnreadableFile(malformed);
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch {
      throw new UnreadableFile(malformed);
    }
  }

  #endOf(open: number): number {
    if (this.#text.startsWith('<!--', open)) {
      const end = this.#text.indexOf('-->', open);
      return end < 0 ? -1 : end + 2;
    }
    if (this.#text.startsWith('<![CDATA[', open)) {
      const end = this.#text.indexOf(']]>', open);
      return end < 0 ? -1 : end + 2;
    }
    return this.#text.indexOf('>', open);
  }

  #tokenIn(open: number, end: number): XmlToken | undefined {
    const text = this.#text;
    if (text.startsWith('<!--', open) || text[open + 1] === '?') return undefined;
    if (text.startsWith('<![CDATA[', open)) {
      return { kind: 'text', text: text.slice(open + '<![CDATA['.length, end - 2) };
    }
    if (text[open + 1] === '!') throw new UnreadableFile(malformed);
    if (text[open + 1] === '/')
      return { kind: 'close', name: local(text.slice(open + 2, end).trim()) };
    const isEmpty = text[end - 1] === '/';
    const inner = text.slice(open + 1, isEmpty ? end - 1 : end);
    const blank = inner.search(/\s/);
    const name = local(blank < 0 ? inner : inner.slice(0, blank));
    return { kind: 'open', name, attributes: blank < 0 ? '' : inner.slice(blank), isEmpty };
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of one attribute, by its whole name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : undone(value);
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const undone = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, name: string) => {
        if (!name.startsWith('#')) return named[name] ?? whole;
        const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

const malformed = {
  code: 'workbook-malformed',
  message: {
    en: 'is no workbook as spreadsheets write it',
    zh: '不是电子表格软件所写的工作簿格式',
  },
};
