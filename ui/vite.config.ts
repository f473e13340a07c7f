import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

import { declaredForms } from './dev/forms.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `--mode fake` puts a stand-in for the app behind the page, so that it can be looked at in a browser.
// Neither the stand-in nor its data is in a build.
export default defineConfig(({ mode }) => ({
  plugins: [
    svelte(),
    ...(mode === 'fake' ? [declaredForms(at('../src-tauri/domain/src/stages'))] : []),
    ...(mode === 'test' ? [svelteTesting()] : []),
  ],
  resolve: mode === 'fake' ? { alias: { '@tauri-apps/api/core': at('./dev/fake.ts') } } : {},
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
