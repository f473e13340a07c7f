import type { Action } from 'svelte/action';

/** Lets a text box grow with its words, where the style sheet alone cannot. */
export const grow: Action<HTMLTextAreaElement, string> = (box) => {
  if (typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')) return {};
  const fit = () => {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  };
  fit();
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
  return {
    update: fit,
    destroy: () => {
      box.removeEventListener('input', fit);
      watch?.disconnect();
    },
  };
};
