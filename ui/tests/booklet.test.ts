import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

const goldens = join(import.meta.dirname, '../../tests/goldens');
const page = readFileSync(join(goldens, 'booklet.html'), 'utf8');
const saved = join(goldens, 'booklet.json');

/** The page as a browser runs it, and what it saved. */
function open() {
  const files: Blob[] = [];
  const { window } = new JSDOM(page, {
    runScripts: 'dangerously',
    beforeParse(browser) {
      browser.URL.createObjectURL = (file) => {
        files.push(file as Blob);
        return 'blob:made-up';
      };
      browser.HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
    },
  });
  const names: string[] = [];
  const type = (name: string, text: string) => {
    const box = window.document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`);
    if (box) box.value = text;
    box?.dispatchEvent(new window.Event('input', { bubbles: true }));
  };
  const save = () => window.document.querySelector('button')?.click();
  const text = async (file: Blob | undefined) =>
    new Promise<string>((resolve) => {
      const reader = new window.FileReader();
      reader.onload = () => resolve(String(reader.result));
      if (file) reader.readAsText(file);
    });
  const leaves = () => window.dispatchEvent(new window.Event('beforeunload', { cancelable: true }));
  return { window, files, names, type, save, text, leaves };
}

describe('the booklet to fill in', () => {
  it('saves the answers as the file that the app takes in', async () => {
    const { window, files, names, type, save, text, leaves } = open();
    const name = window.document.querySelector('input');
    if (name) name.value = 'Sheila';
    type('important_to', '<b>"Trams"</b> & Dad’s \\ records\nZoë 🏊 عربي');
    type('fears', '   ');
    type('only_you', 'Only for Colin: {person}');
    expect(leaves(), 'somebody who leaves without saving is asked first').toBe(false);
    save();
    expect(leaves()).toBe(true);
    expect(names).toEqual(['answers.json']);
    expect(window.document.querySelector('[role=status]')?.textContent).toContain(
      'saved as a file',
    );
    const file = await text(files[0]);
    if (process.env.UPDATE_GOLDENS) writeFileSync(saved, file);
    expect(file).toBe(readFileSync(saved, 'utf8'));
  });

  it('gives every box a label and shows nothing that was typed as markup', () => {
    const { window } = open();
    const boxes = [...window.document.querySelectorAll('textarea, input')];
    expect(boxes.length).toBeGreaterThan(10);
    for (const box of boxes) expect((box as HTMLTextAreaElement).labels?.length).toBe(1);
    expect(window.document.querySelectorAll('script')).toHaveLength(1);
    expect(window.document.body.textContent).toContain('<script>alert(1)</script>');
  });

  it('is allowed the one script that is in it, by its hash', () => {
    const script = /<script>([\s\S]*)<\/script>/u.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`script-src 'sha256-${hash}'`);
  });
});
