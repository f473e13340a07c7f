// The faces that stand in this folder, each in the folder of its stage and tool. A new one is named nowhere else.
import type { Face, Faces } from '../form/faces';

const found = import.meta.glob<Face>('./*/*/index.ts', { eager: true, import: 'default' });

export const FACES: Faces = new Map(Object.values(found).map((face) => [face.path, face]));
