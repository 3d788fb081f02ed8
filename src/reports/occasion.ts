/**
 * The title of an event where it says more than that it was the usual meeting: the event belongs to no series, and most
 * events told of beside it are called otherwise.
 * @param all every event told of, this one among them
 */
export function occasionOf(event: Titled, all: readonly Titled[]): string | null {
  if (event.series !== null || event.title === event.topic) return null;
  const counts = new Map<string, number>();
  for (const { title } of all) counts.set(title, (counts.get(title) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const isUsual = counts.get(event.title) === most && (most > 1 || all.length === 1);
  return isUsual ? null : event.title;
}

interface Titled {
  title: string;
  topic: string | null;
  series: string | null;
}
