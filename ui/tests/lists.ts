import type { LocalLists } from '../src/generated/wire';

/** Nothing is offered. */
export const NO_LISTS: LocalLists = { streams: [], bodies: [], rates: [], wages: [] };
