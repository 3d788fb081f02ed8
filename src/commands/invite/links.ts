import type { Context } from '../../context.js';
import { readPublishedLinks } from '../../db/published-links.js';
import type { Event } from '../../domain/event.js';
import type { MailContent } from '../../templates/index.js';

/** The links of an event that a mail may show: a recording only with the consent of who speaks in it. */
export async function publishedLinks(
  context: Context,
  event: Event,
): Promise<Required<Pick<MailContent, 'recordings' | 'links'>>> {
  const all = readPublishedLinks(await context.store(), event.id);
  return {
    recordings: all.flatMap(({ kind, url, label }) => (kind === 'recording' ? [{ url, label }] : [])),
    links: all.flatMap(({ kind, url, label }) => (kind === 'recording' ? [] : [{ kind, url, label }])),
  };
}
