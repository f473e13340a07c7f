import type { Attachment } from 'svelte/attachments';

/** Lets a text box grow with its words, where the style sheet alone cannot. */
export const grow =
  (words: () => string): Attachment<HTMLTextAreaElement> =>
  (box) => {
    if (typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')) return;
    const fit = () => {
      box.style.height = 'auto';
      box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
    };
    $effect(() => {
      words();
      fit();
    });
    box.addEventListener('input', fit);
    let width = box.offsetWidth;
    const watch =
      typeof ResizeObserver === 'undefined'
        ? null
        : new ResizeObserver(() => {
            if (box.offsetWidth === width) return;
            width = box.offsetWidth;
            fit();
          });
    watch?.observe(box);
    return () => {
      box.removeEventListener('input', fit);
      watch?.disconnect();
    };
  };
