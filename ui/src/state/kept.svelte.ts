/** Nobody needs to be told between two letters that the first of them is safe. */
export const CALM = 600;

/**
 * Whether the disk has everything. It is false with the first letter and true again only when the typing rests:
 * so what is said of it is never ahead of the disk, and does not flicker.
 */
export function calmly(saved: () => boolean): () => boolean {
  let stirred = $state(false);
  $effect(() => {
    if (!saved()) {
      stirred = true;
      return;
    }
    const calm = setTimeout(() => (stirred = false), CALM);
    return () => clearTimeout(calm);
  });
  return () => saved() && !stirred;
}
