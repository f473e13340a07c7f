import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only api.ts touches Tauri.',
};

/** What a room of the page may not import; only `state` and screens talk to the app. */
const wall = (room, unknown) => ({
  files: [`src/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          tauri,
          {
            group: [
              ...unknown.map((other) => `**/${other}/**`),
              ...(room === 'state' ? [] : ['**/api']),
            ],
          },
        ],
      },
    ],
  },
});

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
  // The walls of the page: each room knows only those before it.
  wall('parts', ['state', 'form', 'sheet', 'faces', 'screens']),
  wall('form', ['sheet', 'faces', 'screens']),
  wall('sheet', ['form', 'faces', 'screens']),
  wall('faces', ['screens']),
  wall('state', ['form', 'sheet', 'faces', 'screens']),
);
