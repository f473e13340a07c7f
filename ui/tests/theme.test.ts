// What the page's colours mean where the reader has colours of their own.
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const theme = readFileSync('src/styles/theme.css', 'utf8');

const colours = (css: string) =>
  [...css.matchAll(/--([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name, value] as const);
const blocks = theme.split('@media');

describe('forced colours', () => {
  const forced = blocks.find((block) => block.includes('forced-colors: active')) ?? '';
  const isColour = (value: string) => /^#|^rgb/.test(value);

  it('are the reader’s own for every colour of the page', () => {
    const named = colours(blocks[0] ?? '').filter(([, value]) => isColour(value ?? ''));
    expect(named.length).toBeGreaterThan(20);
    const own = new Map(colours(forced));
    const missing = named.map(([name]) => name).filter((name) => !own.has(name));
    // Behind a dialog the page may keep its veil.
    expect(missing).toEqual(['veil']);
    for (const value of own.values()) expect(value).toMatch(/^(Canvas|CanvasText|Highlight)$/);
  });

  it('come last, so that dark paper and high contrast do not take them back', () => {
    expect(blocks.at(-1)).toBe(forced);
  });

  it('leave words and edges apart from what they stand on', () => {
    const own = new Map(colours(forced));
    for (const ground of [
      'paper',
      'sheet',
      'shade',
      'teal-wash',
      'brick-wash',
      'leaf-wash',
      'marigold',
    ])
      expect(own.get(ground)).toBe('Canvas');
    for (const ink of ['ink', 'soft', 'line', 'edge', 'teal', 'brick', 'leaf', 'on-marigold'])
      expect(own.get(ink)).toBe('CanvasText');
  });
});
