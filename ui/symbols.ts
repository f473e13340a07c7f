// The symbols that can be found by typing a word, cut down from a list made for chat programs when the page is
// built: only what the bundled face can print, with its name and a few words. Nothing is looked up anywhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:symbols';
/** The most words beside a symbol's name. */
const MOST = 12;

/** Every character that a font has, from the twelfth format of its character map. */
function characters(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4);
  const found = new Set<number>();
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + table * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(entry + 8);
    for (let map = 0; map < font.readUInt16BE(cmap + 2); map += 1) {
      const at = cmap + font.readUInt32BE(cmap + 8 + map * 8);
      if (font.readUInt16BE(at) !== 12) continue;
      for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
        const from = at + 16 + group * 12;
        for (let one = font.readUInt32BE(from); one <= font.readUInt32BE(from + 4); one += 1)
          found.add(one);
      }
    }
  }
  return found;
}

/** Each symbol with its name and other words for it. */
export function symbols(fontFile: string): [string, string, string][] {
  const font = characters(readFileSync(fontFile));
  const list = createRequire(import.meta.url)('emojilib') as Record<string, string[]>;
  const joins = new Set([0x200d, 0xfe0f, 0x20e3]);
  const isTag = (code: number) => code >= 0xe0020 && code <= 0xe007f;
  const prints = (symbol: string) =>
    [...symbol].every((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return joins.has(code) || isTag(code) || font.has(code);
    });
  return Object.entries(list)
    .filter(([symbol]) => prints(symbol))
    .map(([symbol, words]) => {
      const plain = words.map((word) => word.replaceAll('_', ' '));
      const name = plain[0] ?? symbol;
      const others = plain.slice(1).filter((word) => /^[\p{L}\p{N} -]+$/u.test(word));
      return [symbol, name, [...new Set(others)].slice(0, MOST).join(' ')];
    });
}

export function symbolList(fontFile: string): Plugin {
  return {
    name: 'symbols',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) =>
      id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(symbols(fontFile))};` : undefined,
  };
}
