import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only api.ts touches Tauri.',
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/generated'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      'no-undef': 'off',
      'no-restricted-imports': ['error', { patterns: [tauri] }],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch'],
      'svelte/no-at-html-tags': 'error',
      // The content security policy refuses style attributes; `style:` directives are set by script.
      'no-restricted-syntax': [
        'error',
        { selector: 'SvelteAttribute[key.name="style"]', message: 'No style attributes.' },
      ],
      'svelte/button-has-type': 'error',
    },
  },
  { files: ['src/api.ts', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    // The walls of the page: a part knows no domain, a tool knows no screen.
    files: ['src/parts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [tauri, { group: ['**/tools/*', '**/screens/*', '**/state/*', '**/api'] }] },
      ],
    },
  },
  {
    files: ['src/tools/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [tauri, { group: ['**/screens/*', '**/api'] }] },
      ],
    },
  },
);
