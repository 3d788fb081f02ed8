/** Somebody as a list names them. */
export interface Listed {
  name: string;
  municipality: string | null;
  address: string | null;
}

/** A name, and what has to stand behind it where others of the list bear it, too. */
export type Label = { name: string } & ({ municipality: string } | { address: string } | Record<never, never>);

/**
 * Tells people of one name apart, each by the municipality or, where it is not known or not theirs alone, by the address.
 * @returns a label each, in the order of the list
 */
export function tellApart(people: readonly Listed[]): Label[] {
  const [byName, byPlace] = [new Map<string, number>(), new Map<string, number>()];
  const placeOf = ({ name, municipality }: Listed) => `${name}\n${municipality}`;
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const each of people) {
    count(byName, each.name);
    count(byPlace, placeOf(each));
  }
  return people.map((each) => {
    const { name, municipality, address } = each;
    if (byName.get(name) === 1) return { name };
    if (municipality !== null && (byPlace.get(placeOf(each)) === 1 || address === null)) return { name, municipality };
    return address === null ? { name } : { name, address };
  });
}
