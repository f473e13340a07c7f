import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

import { symbolList } from './symbols.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [
    svelte(),
    symbolList(at('../assets/fonts/NotoEmoji-Regular.ttf')),
    ...(mode === 'test' ? [svelteTesting()] : []),
  ],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [at('.'), at('../assets')] } },
  build: {
    target: ['safari16', 'chrome111'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./tests/setup.ts'],
    include: ['tests/**/*.test.ts'],
  },
}));
