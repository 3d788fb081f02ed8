/** A list, or its only entry alone: of a hundred thousand lists of one, each would cost an object and an array. */
export type Few<T extends string | object> = T | readonly T[];

/** Keeps a list small. */
export function few<T extends string | object>(list: readonly T[]): Few<T> {
  const [only] = list;
  return list.length === 1 && only !== undefined ? only : list;
}

/** The list as it was. */
export function listOf<T extends string | object>(kept: Few<T>): readonly T[] {
  return isList(kept) ? kept : [kept];
}

/** Whether it is a list: of none, or of several. */
export function isList<T extends string | object>(kept: Few<T>): kept is readonly T[] {
  return Array.isArray(kept);
}
