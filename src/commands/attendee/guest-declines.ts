import type { Context } from '../../context.js';

/** Whoever speaks stands in programme and mails as a guest, and does so until that is said of the guest as well. */
export function noticeGuestDeclines(
  { t, terminal }: Pick<Context, 't' | 'terminal'>,
  { slug }: { slug: string },
  name: string,
  guest: number,
): void {
  terminal.notice(
    t('{name} is also a guest of “{event}”; “njb guest decline {event} {guest}” notes that they do not come.', {
      ...{ name, event: slug, guest },
    }),
  );
}
