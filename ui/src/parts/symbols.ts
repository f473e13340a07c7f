// Finding a symbol by a word. The list comes onto the page when it is first wanted.

/** A symbol, what it is called, and other words for it. */
export interface Symbol {
  symbol: string;
  name: string;
  words: string;
}

let list: Promise<Symbol[]> | undefined;

/** Every symbol there is. */
export function allSymbols(): Promise<Symbol[]> {
  list ??= import('virtual:symbols').then(({ default: all }) =>
    all.map(([symbol, name, words]) => ({ symbol, name, words })),
  );
  return list;
}

/** So many are shown at once. */
const MOST = 24;

/** The symbols that every word typed begins a word of; those with the very words first, by name before all. */
export function find(all: Symbol[], typed: string): Symbol[] {
  const wanted = typed.toLocaleLowerCase('en-GB').split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  const words = (text: string) => text.toLocaleLowerCase('en-GB').split(' ');
  const begins = (text: string) =>
    wanted.every((word) => words(text).some((one) => one.startsWith(word)));
  const has = (text: string) => wanted.every((word) => words(text).includes(word));
  const rank = ({ name, words: others }: Symbol) => {
    if (name.toLocaleLowerCase('en-GB') === wanted.join(' ')) return 0;
    if (has(name)) return 1;
    if (has(`${name} ${others}`)) return 2;
    return begins(name) ? 3 : 4;
  };
  return all
    .filter((one) => begins(`${one.name} ${one.words}`))
    .map((one, place) => ({ one, place, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** What a stored picture shows: a symbol, the SHA-256 of a photo, or nothing. */
export function pictured(value: unknown): { symbol: string; photo: string } {
  const text = typeof value === 'string' ? value : '';
  return {
    symbol: text.startsWith('symbol:') ? text.slice('symbol:'.length) : '',
    photo: text.startsWith('photo:') ? text.slice('photo:'.length) : '',
  };
}
