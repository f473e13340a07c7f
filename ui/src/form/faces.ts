// What the form knows of faces: their shape, and how to find that of a tool. The faces themselves know the form.
import { type Component, getContext, setContext } from 'svelte';

import type { ToolForm } from '../generated/wire';
import type { Offer } from '../parts/part';
import type { ToolPath } from '../state/document';
import type { WorkshopStore } from '../state/workshop.svelte';

export interface FaceProps {
  tool: ToolForm;
}

/** How one tool is shown where it is more than its form. */
export interface Face {
  /** The path of the tool: `money/board`. */
  path: ToolPath;
  /** What stands in place of its fields. */
  face?: Component<FaceProps>;
  /** What stands above its face or its fields, to be looked through or pressed before anything is filled in. */
  checks?: Component<Record<string, never>>;
  /** Whether it needs the width of the window. */
  wide?: boolean;
  /** Lists whose rows hang together with others by who is named in them, though no link leads there. */
  threads?: readonly string[];
  /** What may be taken over into a field of a row of one of its lists. */
  offers?: (store: WorkshopStore, list: string, field: string) => Offer[];
}

/** The faces by the path of their tool. */
export type Faces = ReadonlyMap<string, Face>;

const KEY = Symbol('faces');
const NONE: Faces = new Map();

export const provideFaces = (faces: Faces) => setContext(KEY, faces);
export const useFaces = (): Faces => getContext<Faces | undefined>(KEY) ?? NONE;

/** What may be taken over into the field at a path; nothing where its tool offers nothing. */
export function offersAt(faces: Faces, path: string, store: WorkshopStore): Offer[] {
  const [stage, tool, list, , field] = path.split('/');
  if (!list || !field) return [];
  return faces.get(`${stage}/${tool}`)?.offers?.(store, list, field) ?? [];
}

/** Whether the tool of a list says itself that its rows stand on the golden thread. */
export function hangsTogether(faces: Faces, path: string): boolean {
  const [stage, tool, list = ''] = path.split('/');
  return faces.get(`${stage}/${tool}`)?.threads?.includes(list) ?? false;
}
