// Every tool that is more than its form, and nothing else that knows of them all.
import type { Face, Faces } from '../form/faces';
import reviews from './agree/reviews';
import term from './agree/term';
import contingencies from './crisis/contingencies';
import cover from './crisis/cover';
import board from './money/board';
import lists from './money/lists';
import important from './plan/important';
import outcomes from './plan/outcomes';
import profile from './plan/profile';
import relationships from './plan/relationships';
import working from './plan/working';
import options from './who/options';
import roles from './who/roles';
import week from './who/week';

const ALL: Face[] = [
  profile,
  important,
  relationships,
  working,
  outcomes,
  options,
  roles,
  week,
  board,
  lists,
  cover,
  contingencies,
  term,
  reviews,
];

export const FACES: Faces = new Map(ALL.map((face) => [face.path, face]));
