/**
 * SQL: the order of terms, the latest first; those without an election date come last, as they may be the oldest. As
 * `Person.terms` has them, the other way round.
 */
export function latestFirst(term: string): string {
  return `${term}.elected_on DESC, ${term}.starts_on DESC, ${term}.id DESC`;
}

/** SQL: the name of the municipality where a person's latest term is, of those that say where. @param person SQL of the id */
export function latestMunicipality(person: string): string {
  return `(SELECT m.name FROM terms t JOIN municipalities m ON m.id = t.municipality_id
    WHERE t.person_id = ${person} ORDER BY ${latestFirst('t')} LIMIT 1)`;
}
